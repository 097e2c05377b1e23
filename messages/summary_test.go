package messages

import (
	"fmt"
	"strings"
	"testing"

	"planbot/storage/plan"
)

func summarized() SummaryParams {
	return SummaryParams{
		Title: ConsultationTitle(plan.TextConsultation, 1), City: "格尔木市", Plan: plan.Women, Text: plan.TextConsultation, Round: 1,
		Opened: replyDue.AddDate(0, 0, -14), Due: replyDue, Today: plan.Date(2021, 3, 20), Opinions: 4, Undecided: 1, Disputed: 1,
		Units:   TallyParams{Sent: 26, Replied: 24, Missing: 2, WithOpinions: 9, None: 15, Late: 2, Phone: 1},
		Persons: TallyParams{Sent: 3, Replied: 1, Missing: 2, WithOpinions: 1},
		Results: []ResultCount{{plan.ResultAdopted, 1}, {plan.ResultPartly, 1}, {plan.ResultRejected, 1}},
		Lines: []SummaryLine{
			{Point: PointParams{Place: Place("妇女与健康", plan.Women), Original: "18/10万", Suggestion: "改为“16/10万以下”", Reason: "与省规划一致"},
				Who: "市教育局", Form: plan.ChannelLiaison, State: plan.OpinionDecided, Result: plan.ResultAdopted, Realized: "《妇女与健康》专家论证稿第1稿，主要目标第2条"},
			{Point: PointParams{Place: Place("妇女与教育", plan.Women), Suggestion: "=HYPERLINK(\"x\")"}, Who: "王教授", State: plan.OpinionDecided, Result: plan.ResultPartly, Explain: "表述采纳，数值未采纳"},
			{Point: PointParams{Place: Place("", plan.Women), Suggestion: "全文用语请统一"}, Who: "市残联", Form: plan.ChannelPhone, State: plan.OpinionDecided, Result: plan.ResultRejected, Explain: "已统一"},
			{Point: PointParams{Place: Place("", ""), Suggestion: "请补充数据来源"}, Who: "市统计局", Form: plan.ChannelLetter, State: plan.OpinionLead},
		},
	}
}

func (t SummaryText) String() string {
	out := t.Title + "\n" + t.Under + "\n" + strings.Join(t.Columns, "｜") + "\n"
	for _, row := range t.Rows {
		out += strings.ReplaceAll(strings.Join(row, "｜"), "\n", " / ") + "\n"
	}
	return out + strings.Join(t.Foot, "\n")
}

func TestWordsOfTheSummary(t *testing.T) {
	p := summarized()
	leaders := p
	leaders.Decided, leaders.Lines = true, p.Lines[:3]
	none := p
	none.Lines, none.Results, none.Opinions, none.Undecided, none.Disputed = nil, nil, 0, 0, 0
	none.Persons, none.Units.WithOpinions, none.Units.None = TallyParams{}, 0, 24
	silent := none
	silent.Units = TallyParams{Sent: 26, Missing: 26}
	children := none
	children.Plan = plan.Children
	for name, text := range map[string]string{
		"sheet": fmt.Sprint(SummarySheet(p)), "sheet-leaders": fmt.Sprint(SummarySheet(leaders)), "sheet-none": fmt.Sprint(SummarySheet(none)),
		"card": SummaryCard(SummaryCardParams{Title: p.Title, Plans: []SummaryParams{p, children}}), "silent": DraftingSentence(silent),
		"card-leaders": SummaryCard(SummaryCardParams{Title: p.Title, Decided: true, Plans: []SummaryParams{leaders}}),
		"sent":         SummarySent(p), "sent-leaders": SummarySent(leaders), "file": SummaryFile(p, "xlsx"),
	} {
		golden(t, "summary/"+name, text)
	}
	for _, format := range []string{SummaryPaperFmt, SummarySpreadFmt} {
		if n := len([]rune(SummaryButton(plan.Children, format))); n > 20 {
			t.Errorf("%s: %d characters", format, n)
		}
	}
}
