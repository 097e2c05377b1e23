package messages

import (
	"testing"
	"time"

	"planbot/storage/plan"
)

// reported is a plan, a round of opinions on it and what of them is disputed.
func reported() (ReportOf, SummaryParams, []DisputeRow) {
	of := ReportOf{City: "格尔木市", Office: "编制工作领导小组办公室", Title: "格尔木市妇女发展规划（2021—2030年）", Plan: plan.Women, AsOf: monday}
	line := func(who, suggestion string, r plan.Result, explain, realized string) SummaryLine {
		return SummaryLine{
			Point: PointParams{Place: Place("妇女与健康", plan.Women), Suggestion: suggestion}, Who: who, Form: plan.ChannelLetter,
			State: plan.OpinionDecided, Result: r, Explain: explain, Realized: realized,
		}
	}
	round := SummaryParams{
		Title: "征求意见稿征求意见", City: of.City, Plan: plan.Women, Text: plan.TextConsultation, Round: 1,
		Opened: (monday - 20).At(9, 0), Due: (monday - 3).At(18, 0), Closed: (monday - 2).At(9, 0),
		Lines: []SummaryLine{
			line("市教育局", "把“18/10万”改为“16/10万”。", plan.ResultAdopted, "", "主要目标第1条"),
			line("市司法局", "增加反家暴内容", plan.ResultPartly, "与法律章合并表述", ""),
			line("市财政局", "写明经费数额", plan.ResultRejected, "经费由年度预算安排。", ""),
		},
		Units:    TallyParams{Sent: 40, Replied: 38, Missing: 2, WithOpinions: 3, None: 35, Late: 1, Phone: 2},
		Opinions: 3, Disputed: 1, Today: monday,
		Results: []ResultCount{{plan.ResultAdopted, 1}, {plan.ResultPartly, 1}, {plan.ResultRejected, 1}},
	}
	dispute := DisputeRow{No: 1, Issue: "经费是否写明数额", Place: Place("妇女与健康", plan.Women), Unit: "市财政局", View: "写明经费数额", Result: plan.ResultRejected, Basis: "经费由年度预算安排"}
	return of, round, []DisputeRow{dispute}
}

func TestReportsOnOpinionsAreSaidInFull(t *testing.T) {
	of, round, disputes := reported()
	quiet := round
	quiet.Round, quiet.Lines, quiet.Results, quiet.Opinions, quiet.Disputed = 2, nil, nil, 0, 0
	quiet.Units = TallyParams{Sent: 3, Replied: 3, None: 3}
	golden(t, "report/units", PlainReport(AdoptionReport(AdoptionParams{of, plan.ExportUnitViews, []SummaryParams{round, quiet}})))
	public := round
	public.Units, public.Persons, public.Disputed, public.Undecided = TallyParams{}, TallyParams{Sent: 5, Replied: 4, Missing: 1, WithOpinions: 3, None: 1}, 0, 1
	public.Lines, public.Opinions, public.Results = public.Lines[:2], 3, public.Results[:2]
	p := AdoptionParams{of, plan.ExportPublicViews, []SummaryParams{public}}
	golden(t, "report/public", AdoptionFile(p)+"\n"+PlainReport(AdoptionReport(p)))
	golden(t, "report/disputes", DisputesReportFile(of)+"\n"+PlainReport(DisputesReport(DisputesReportParams{ReportOf: of, Rows: disputes, Rounds: 1})))
	golden(t, "report/disputes_none", PlainReport(DisputesReport(DisputesReportParams{ReportOf: of, Rounds: 1}))+"\n"+noDispute(of, 1, 2)+"\n"+noDispute(of, 0, 0))
	golden(t, "report/not_asked", Refusal(plan.Refusal{Why: plan.WhyNoneAsked, Text: AudienceAsked(plan.ExportPublicViews, plan.Women)})+"\n"+AskExportPlan(plan.ExportExplanation))
}

func TestAnExplanationSaysWhatIsRecordedAndLeavesTheRestOpen(t *testing.T) {
	of, round, disputes := reported()
	golden(t, "report/explanation_bare", PlainReport(Explanation(ExplanationParams{ReportOf: of, Leads: 9})))
	p := ExplanationParams{
		ReportOf: of, Text: plan.TextSubmission, Work: "编制工作方案", Background: "为科学制定好规划，特制定编制工作方案。",
		Group: "格尔木市妇女儿童发展规划编制工作领导小组", OfficeText: "办公室设在市妇儿工委办。",
		References: []string{ReferenceCited("中国妇女发展纲要", "国务院"), ReferenceCited("《青海省妇女发展规划》", "")},
		Chapters:   []string{"妇女与健康", "妇女与教育"}, Leads: 9, Supports: 32, Targets: TargetsListed(12, 9),
		Steps: []string{
			StageRan(1, "启动及前期调研", (monday-30).At(9, 0), (monday-21).At(9, 0)),
			HeldWords("规划编制工作启动会", (monday-28).At(9, 0), 36),
			AssembledOn(plan.TextConsultation, 2, 11, (monday-21).At(9, 0)), StageRan(4, "专家论证稿", (monday-20).At(9, 0), time.Time{}),
		},
		Rounds: []SummaryParams{round}, Disputes: disputes, Panel: []string{PanelGave(VerdictParams{Result: plan.VerdictAmend, Head: "张海燕", Present: []string{"张海燕", "李明", "王芳"}, Signed: monday - 5, Points: 4, Undecided: 1})},
		Voted: []DeliberationParams{{Name: "《妇女规划》送审稿", Way: plan.ByMeeting, Day: monday - 1, Roll: plan.Roll{Due: 38, Present: 33}, Conclusion: plan.ConcludedPassed}},
	}
	for _, l := range round.Lines {
		p.Opinions = append(p.Opinions, ExplainedOpinion{Chapter: "妇女与健康", SummaryLine: l})
	}
	golden(t, "report/explanation", ExplanationFile(of)+"\n"+PlainReport(Explanation(p)))
}
