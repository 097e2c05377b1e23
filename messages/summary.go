package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// Labels of the table of opinions and what became of them.
const (
	SeeSummary       = "采纳情况汇总表"
	SummaryComes     = "正在制表，稍后发给您"
	SummaryFailed    = "汇总表没有做成，请稍后重试；仍不成功请联系维护人员。"
	OtherSummary     = "其他各次"
	SummarySpreadFmt = "xlsx"
	SummaryPaperFmt  = "docx"
)

// SummaryButton is the button of one file: "妇女规划 Excel表".
func SummaryButton(p plan.PlanID, format string) string {
	if format == SummaryPaperFmt {
		return PlanName(p) + " Word版"
	}
	return PlanName(p) + " Excel表"
}

// SummaryLine is one opinion and what became of it.
type SummaryLine struct {
	Point    PointParams
	Who      string
	Form     plan.Channel
	State    plan.OpinionState
	Result   plan.Result
	Explain  string
	Realized string
}

// SummaryParams is the table of one plan and round.
type SummaryParams struct {
	Title     string // of the consultation
	City      string
	Plan      plan.PlanID
	Text      plan.TextStage
	Round     int
	Opened    time.Time
	Due       time.Time
	Closed    time.Time
	Lines     []SummaryLine
	Units     TallyParams
	Persons   TallyParams
	Opinions  int
	Undecided int
	Results   []ResultCount
	Disputed  int
	Decided   bool // only decided opinions are listed
	Today     plan.Day
}

// SummaryText is the table as it is written, in a spreadsheet or on paper.
type SummaryText struct {
	Sheet   string
	Title   string
	Under   string
	Columns []string
	Widths  []int // of the columns, in half characters
	Rows    [][]string
	Foot    []string
}

// SummarySheet words the table.
func SummarySheet(p SummaryParams) SummaryText {
	t := SummaryText{
		Sheet: PlanName(p.Plan), Title: p.City + PlanName(p.Plan) + "意见建议采纳情况汇总表",
		Under:   fmt.Sprintf("（%s，第%d轮征求意见，截至%s）", TextName(p.Text), p.Round, chineseDate(p.Today)),
		Columns: []string{"序号", "章条", "意见内容", "提出单位（形式）", "采纳情况", "理由及落实位置"},
		Widths:  []int{6, 18, 52, 22, 14, 36},
	}
	for i, l := range p.Lines {
		t.Rows = append(t.Rows, []string{fmt.Sprint(i + 1), l.Point.Place, l.content(), l.proposer(), l.became(), l.ground()})
	}
	if len(p.Lines) == 0 {
		t.Rows = [][]string{{"", "", "未收到意见建议", "", "", ""}}
		if p.Opinions > 0 {
			t.Rows[0][2] = "意见正在办理，尚无办理结果"
		}
	}
	t.Foot = p.foot()
	return t
}

func (l SummaryLine) content() string {
	var parts []string
	if l.Point.Original != "" {
		parts = append(parts, "原文：“"+l.Point.Original+"”")
	}
	parts = append(parts, "建议："+l.Point.Suggestion)
	if l.Point.Reason != "" {
		parts = append(parts, "提出理由："+l.Point.Reason)
	}
	if len(parts) == 1 {
		return l.Point.Suggestion
	}
	return strings.Join(parts, "\n")
}

func (l SummaryLine) proposer() string {
	form, _, _ := strings.Cut(ChannelName(l.Form), "（")
	return l.Who + bracketed(form)
}

func (l SummaryLine) became() string {
	if l.Result != plan.ResultNone {
		return ResultName(l.Result)
	}
	return StateName(l.State)
}

func (l SummaryLine) ground() string {
	var parts []string
	if l.Explain != "" {
		parts = append(parts, l.Explain)
	}
	if l.Realized != "" {
		parts = append(parts, "落实于"+l.Realized)
	}
	return strings.Join(parts, "\n")
}

func (p SummaryParams) foot() []string {
	var out []string
	if p.Units.Sent > 0 {
		out = append(out, "单位："+p.Units.equation("发送单位", "家"))
	}
	if p.Persons.Sent > 0 {
		out = append(out, "人员："+p.Persons.equation("征求人员", "人"))
	}
	line := fmt.Sprintf("意见建议%d条", p.Opinions)
	if results := p.results(); results != "" {
		line += "：" + results
	}
	if p.Undecided > 0 {
		line += fmt.Sprintf("；尚在办理%d条", p.Undecided)
		if p.Decided {
			line += "（未列入本表）"
		}
	}
	return append(out, line+"。")
}

// equation is "发送单位26家＝回函24家＋未回函2家；回函24家＝有意见9家＋无意见15家（其中逾期2家、电话1家）。".
func (t TallyParams) equation(sent, of string) string {
	s := fmt.Sprintf("%s%d%s＝回函%d%s＋未回函%d%s；回函%d%s＝有意见%d%s＋无意见%d%s",
		sent, t.Sent, of, t.Replied, of, t.Missing, of, t.Replied, of, t.WithOpinions, of, t.None, of)
	var inside []string
	if t.Late > 0 {
		inside = append(inside, fmt.Sprintf("逾期%d%s", t.Late, of))
	}
	if t.Phone > 0 {
		inside = append(inside, fmt.Sprintf("电话%d%s", t.Phone, of))
	}
	if len(inside) > 0 {
		s += "（其中" + strings.Join(inside, "、") + "）"
	}
	return s + "。"
}

func (p SummaryParams) results() string {
	var out []string
	for _, r := range p.Results {
		out = append(out, fmt.Sprintf("%s%d条", ResultName(r.Result), r.N))
	}
	return strings.Join(out, "、")
}
