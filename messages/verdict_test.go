package messages

import (
	"strings"
	"testing"
	"time"

	"planbot/storage/plan"
)

func TestVerdictMessages(t *testing.T) {
	at := time.Date(2021, 6, 10, 16, 30, 0, 0, plan.Beijing)
	day := plan.DayOf(at)
	amend := VerdictParams{
		Plan: plan.Women, Result: plan.VerdictAmend, Head: "张海燕", Signed: day, Present: []string{"张海燕", "李建国"}, Points: 2, Undecided: 1, Pages: 3,
		Text: "规划结构完整，目标总体合理。", Entered: at, By: "郑晓云",
		List: []PanelPoint{{"《妇女与健康》", "补充2020年基期值"}, {"", "指标表述与省规划一致"}},
	}
	pass := VerdictParams{Plan: plan.Children, Result: plan.VerdictPass, Head: "苏梅", Signed: day, Present: []string{"苏梅"}, Entered: at, By: "苏梅"}
	fail := pass
	fail.Result, fail.Why, fail.Again = plan.VerdictFail, "原件结论登记有误", true
	amend.Meeting = MeetingWords{Kind: plan.MeetingExpertReview, Title: "规划专家论证会", At: at.AddDate(0, 0, -2)}
	amend.Minutes = plan.Minutes{Number: "会议纪要〔2021〕3号", Day: day - 1}
	old := amend
	old.Replaced = at.Add(time.Hour)
	none := VerdictParams{Plan: plan.Children, Due: at, Past: 0}
	again := amend
	again.Past = 1
	all := []VerdictParams{amend, pass, fail}
	each := func(say func(VerdictParams) string) string {
		var out []string
		for _, p := range all {
			out = append(out, say(p))
		}
		return strings.Join(out, "\n\n")
	}
	for name, got := range map[string]string{
		"list":     Verdicts(VerdictsParams{Plans: []VerdictParams{again, none}, Experts: 3, Office: true}),
		"list_new": Verdicts(VerdictsParams{Plans: []VerdictParams{none}, Office: true}),
		"full":     each(Verdict) + "\n\n" + Verdict(old),
		"card":     each(VerdictCard),
		"kept":     each(VerdictKept),
		"news":     each(VerdictNews) + "\n\n" + VerdictOfYours(amend),
		"asked": strings.Join([]string{
			AskVerdictPlan(), AskVerdictWhy(amend), AskVerdictHead(plan.Women), AskVerdictMeeting(plan.Women), AskVerdictDay(), AskVerdictPresent(2), AskVerdictResult(plan.Women),
			AskVerdictText(plan.VerdictPass), AskVerdictText(plan.VerdictAmend), AskVerdictPoints(), AskVerdictPages(0), AskVerdictPages(2),
		}, "\n\n"),
		"paper": VerdictWriting(plan.Women) + "\n\n" + VerdictWritten(plan.Women) + "\n\n" + VerdictFile(plan.Women),
		"status": Status(StatusParams{City: "格尔木市", Today: day, Panel: []VerdictParams{amend, none}, Leader: true,
			Stages: []StatusStage{{No: 5, Name: "送审稿", Due: at, Today: day, Confirmed: true}}}),
	} {
		golden(t, "verdict/"+name, got)
	}
}

func TestThePaperLeavesRoomForWhatIsNotKnown(t *testing.T) {
	p := VerdictPaperParams{
		Title: "格尔木市妇女发展规划（2021—2030年）", Plan: plan.Women, Head: "张海燕",
		Experts: []ExpertLine{
			{No: 1, Name: "张海燕", Employer: "青海大学", Title: "教授", Heads: []plan.PlanID{plan.Women}}, {No: 2, Name: "李建国", Employer: "州委党校", Title: "副教授"},
		},
		Opinions: []PanelPoint{{"《妇女与健康》", "补充2020年基期值"}},
	}
	given := p
	given.Result, given.Text, given.Day = plan.VerdictAmend, "规划结构完整。", plan.DayOf(time.Date(2021, 6, 10, 0, 0, 0, 0, plan.Beijing))
	given.Meeting = MeetingWords{Title: "规划专家论证会", At: time.Date(2021, 6, 8, 9, 0, 0, 0, plan.Beijing)}
	given.Points = []PanelPoint{{"", "指标表述与省规划一致"}}
	golden(t, "verdict/paper_blank", paperText(VerdictPaperWords(p)))
	golden(t, "verdict/paper_given", paperText(VerdictPaperWords(given)))
}

func paperText(w VerdictPaper) string {
	out := append([]string{}, w.Title...)
	for _, s := range w.Sections {
		out = append(append(out, s.Head), s.Lines...)
	}
	for _, row := range w.Table {
		out = append(out, strings.Join(row, " | "))
	}
	return strings.Join(append(out, w.Sign...), "\n")
}
