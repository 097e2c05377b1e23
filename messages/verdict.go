package messages

import (
	"strings"
	"time"

	"planbot/storage/plan"
)

// VerdictParams is the word of a panel as messages name it.
type VerdictParams struct {
	Plan      plan.PlanID
	Result    plan.VerdictResult // "": none yet
	Head      string
	Signed    plan.Day
	Present   []string
	Points    int
	Undecided int // of the points
	Pages     int
	Text      string
	List      []PanelPoint // the points, before they are kept
	Entered   time.Time
	By        string
	Why       string    // why it takes the place of the one before
	Replaced  time.Time // zero: in force
	Past      int       // how many were in force before
	Due       time.Time // when it is owed; zero: it is not
	Again     bool      // one is in force already

	Meeting MeetingWords // the 专家论证会 it was given at; no title: none is named
	Minutes plan.Minutes // of that meeting
}

// PanelPoint is one point to be amended.
type PanelPoint struct{ Where, Text string }

// Name is "妇女规划专家组论证意见".
func (p VerdictParams) Name() string { return PanelTitle(p.Plan) }

// ResultWords is what the panel came to.
func (p VerdictParams) ResultWords() string { return VerdictName(p.Result) }

// PanelTitle names the word of a panel.
func PanelTitle(p plan.PlanID) string { return PlanName(p) + "专家组论证意见" }

// VerdictName is the Chinese of what a panel came to.
func VerdictName(r plan.VerdictResult) string {
	switch r {
	case plan.VerdictPass:
		return "同意通过"
	case plan.VerdictAmend:
		return "修改完善后通过"
	case plan.VerdictFail:
		return "不予通过"
	}
	return "尚未出具"
}

// Line is the word of a panel in one line, as leaders read it.
func (p VerdictParams) Line() string {
	if p.Result == "" {
		return PlanName(p.Plan) + "：尚未出具"
	}
	line := PlanName(p.Plan) + "：" + VerdictName(p.Result) + "（组长" + p.Head + "，" + dayWords(p.Signed) + "）"
	return line
}

// VerdictsParams is the word of each panel.
type VerdictsParams struct {
	Plans   []VerdictParams
	Experts int
	Office  bool
}

// Verdicts is how the panels' words stand.
func Verdicts(p VerdictsParams) string { return say("verdicts", p) }

// Verdict is one of them in full.
func Verdict(p VerdictParams) string { return say("verdict", p) }

// VerdictCard is the summary before one is kept.
func VerdictCard(p VerdictParams) string { return say("verdict card", p) }

// VerdictKept confirms it.
func VerdictKept(p VerdictParams) string { return say("verdict kept", p) }

// VerdictNews tells the office and the leaders.
func VerdictNews(p VerdictParams) string { return say("verdict news", p) }

// VerdictOfYours tells the head what the office entered.
func VerdictOfYours(p VerdictParams) string { return say("verdict of yours", p) }

// AskVerdictPlan asks which plan.
func AskVerdictPlan() string { return say("ask verdict plan", nil) }

// AskVerdictWhy asks why another one takes the place of this.
func AskVerdictWhy(p VerdictParams) string { return say("ask verdict why", p) }

// AskVerdictHead asks who signed.
func AskVerdictHead(p plan.PlanID) string { return say("ask verdict head", p) }

// AskVerdictMeeting asks at which meeting the panel came to it.
func AskVerdictMeeting(p plan.PlanID) string { return say("ask verdict meeting", p) }

// AskVerdictDay asks for the date under the signature.
func AskVerdictDay() string { return say("ask verdict day", nil) }

// AskVerdictPresent asks which experts took part.
func AskVerdictPresent(n int) string { return say("ask verdict present", n) }

// AskVerdictResult asks what the panel came to.
func AskVerdictResult(p plan.PlanID) string { return say("ask verdict result", p) }

// AskVerdictText asks for the text.
func AskVerdictText(r plan.VerdictResult) string { return say("ask verdict text", r) }

// AskVerdictPoints asks what is to be amended.
func AskVerdictPoints() string { return say("ask verdict points", nil) }

// AskVerdictPages asks for scans of the signed paper.
func AskVerdictPages(n int) string { return say("ask verdict pages", n) }

// VerdictWriting says that the draft is being written.
func VerdictWriting(p plan.PlanID) string { return say("verdict writing", p) }

// VerdictWritten goes with the draft.
func VerdictWritten(p plan.PlanID) string { return say("verdict written", p) }

// Labels of the panel's word.
const (
	SeeVerdict           = "论证意见全文"
	EnterVerdict         = "登记"
	ReplaceVerdict       = "更换"
	ConfirmVerdict       = "确认登记"
	NoText               = "没有正文，跳过"
	VerdictToday         = "今天"
	PrintVerdict         = "打印稿"
	EarlierVerdict       = "此前的意见"
	ChangeVerdict        = "改结论"
	ChangeVerdictText    = "改正文"
	ChangeVerdictPoints  = "改要点"
	ChangeVerdictSigned  = "改日期"
	ChangeVerdictHead    = "改组长"
	OtherVerdicts        = "论证意见"
	HandlePoints         = "办理要点"
	ChangeVerdictPresent = "改到会专家"
	ChangeVerdictMeeting = "改论证会"
	NoReview             = "不在其中，跳过"
	SeeReview            = "查看论证会"
)

// EnterVerdictLabel enters the word of a plan's panel.
func EnterVerdictLabel(p plan.PlanID, again bool) string {
	if again {
		return ReplaceVerdict + "·" + planShort(p)
	}
	return EnterVerdict + "·" + planShort(p)
}

// VerdictButton opens one in full.
func VerdictButton(p plan.PlanID) string { return "全文·" + planShort(p) }

// PrintVerdictLabel has the draft written.
func PrintVerdictLabel(p plan.PlanID) string { return PrintVerdict + "·" + planShort(p) }

// VerdictLabels are what a panel can come to, the safest last.
func VerdictLabels() []plan.VerdictResult {
	return []plan.VerdictResult{plan.VerdictPass, plan.VerdictAmend, plan.VerdictFail}
}

// VerdictPaperParams is the draft of a 专家论证意见.
type VerdictPaperParams struct {
	Title    string // of the plan
	Plan     plan.PlanID
	Experts  []ExpertLine
	Head     string
	Result   plan.VerdictResult
	Text     string
	Points   []PanelPoint
	Opinions []PanelPoint // of the experts, until the panel has spoken
	Day      plan.Day     // 0: to be filled in by hand
	Meeting  MeetingWords // no title: to be filled in by hand
}

// VerdictPaper are the words of the draft, paragraph by paragraph.
type VerdictPaper struct {
	Title    []string
	Sections []PaperSection
	Table    [][]string // experts, heads first
	Sign     []string
}

// PaperSection is a heading with what stands under it.
type PaperSection struct {
	Head  string
	Lines []string
}

// VerdictPaperWords puts the draft into words: what is known is filled in, the
// rest has room for a pen.
func VerdictPaperWords(p VerdictPaperParams) VerdictPaper {
	out := VerdictPaper{Title: append(Compile().TitleLines(p.Title), "专家论证意见")}
	out.Sections = append(out.Sections, PaperSection{Lines: []string{
		p.occasion() + "对《" + p.Title + "》（专家论证稿）进行了论证。专家组听取了编制情况说明，审阅了文本，经质询和讨论，形成如下意见：",
	}})
	overall := PaperSection{Head: "一、总体评价", Lines: []string{p.Text}}
	if p.Text == "" {
		overall.Lines = []string{"（请填写）", "", ""}
	}
	points := PaperSection{Head: "二、修改意见和建议"}
	list := p.Points
	if p.Result == "" {
		list = p.Opinions
	}
	for i, x := range list {
		points.Lines = append(points.Lines, numberedPoint(i+1, x))
	}
	if len(list) == 0 {
		points.Lines = []string{"（没有的填“无”）", "", ""}
	}
	out.Sections = append(out.Sections, overall, points, PaperSection{Head: "三、论证结论", Lines: []string{conclusion(p.Result)}})
	out.Table = [][]string{{"序号", "姓名", "单位", "职称", "签名"}}
	for _, e := range p.Experts {
		name := e.Name
		if e.Lead() != "" && e.Name == p.Head {
			name += "（组长）"
		}
		out.Table = append(out.Table, []string{numeral(e.No), name, e.Employer, e.Title, ""})
	}
	day := "　　年　　月　　日"
	if p.Day != 0 {
		y, m, d := p.Day.Ymd()
		day = paperDay(y, int(m), d)
	}
	out.Sign = []string{"专家组组长（签字）：", day}
	return out
}

// occasion is when and where the experts met.
func (p VerdictPaperParams) occasion() string {
	const office = "市妇女儿童发展规划编制工作领导小组办公室"
	if p.Meeting.Title == "" {
		return "　　年　　月　　日，" + office + "组织专家，"
	}
	y, m, d := plan.DayOf(p.Meeting.At).Ymd()
	return paperDay(y, int(m), d) + "，" + office + "召开" + p.Meeting.Title + "，组织专家"
}

func conclusion(r plan.VerdictResult) string {
	if r != "" {
		return "专家组" + map[plan.VerdictResult]string{
			plan.VerdictPass: "同意该规划通过论证。", plan.VerdictAmend: "同意该规划按上述意见修改完善后通过论证。", plan.VerdictFail: "对该规划不予通过论证。",
		}[r]
	}
	return "专家组结论（在相应□内打√）：□同意通过　□修改完善后通过　□不予通过"
}

func numberedPoint(n int, x PanelPoint) string {
	text := numeral(n) + "．" + x.Text
	if x.Where != "" {
		text = numeral(n) + "．" + x.Where + "：" + x.Text
	}
	return strings.ReplaceAll(text, "\n", " ")
}
