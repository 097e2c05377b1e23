package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

// The papers about opinions are written from what is recorded: what was adopted
// and where it stands, what was not and why, what stays in dispute. What nobody
// recorded is left to the office, in brackets.
func TestStoryReportsWrittenFromData(t *testing.T) {
	s := stage4(t, "reports_written_from_data")
	office := s.person("郑晓云")
	school := s.liaison("马建国", "市教育局")
	rights := s.liaison("石文", "市司法局")
	s.says("还没有征求意见：没有可报告的")
	office.writes("导出")
	office.presses(messages.ExportName(plan.ExportUnitViews))
	office.presses(messages.PlanName(plan.Women))
	s.quietly(func() {
		office.writes("/circulate")
		office.presses(messages.BundleLabel(messages.BundleParams{Text: plan.TextConsultation, Plans: []plan.PlanID{plan.Women, plan.Children}}))
		office.presses(messages.TickedDone)
		office.writes("1月20日")
		office.presses(messages.ConfirmCirculate)
		school.writes("/opinion")
		for _, text := range []string{"女4", "18/10万", "改为“16/10万以下”", "与省规划一致", "李四 副局长"} {
			school.writes(text)
		}
		school.presses(messages.OneMore)
		for _, text := range []string{"女4", "策略措施1", "增加“每学期6课时青春期教育”", "课时需要写实"} {
			school.writes(text)
		}
		school.presses(messages.ConfirmOpinion)
		rights.writes("/none")
		rights.writes("王五 局长")
		rights.presses(messages.ConfirmNone)
		office.writes("/opinions")
		office.presses("1")
		office.presses(messages.ResultName(plan.ResultAdopted))
		office.presses(messages.PublishOne)
		office.presses(messages.ConfirmTell)
		office.writes("意见办理")
		office.presses("1")
		office.presses(messages.ResultName(plan.ResultDropped))
		office.writes("李四 副局长")
		office.presses(messages.TalkToday)
		office.writes("请他们再考虑")
		office.presses(messages.StanceInsists)
		office.presses(messages.ResultName(plan.ResultRejected))
		office.writes("课时由教育部门另行规定")
		office.presses(messages.EditIssue)
		office.writes("青春期教育课时是否写入规划")
	})

	s.says("部门意见采纳情况")
	office.writes("导出")
	office.presses(messages.ExportName(plan.ExportUnitViews))
	office.presses(messages.PlanName(plan.Women))
	office.printed()

	s.says("没有征求过公众意见")
	office.writes("导出")
	office.presses(messages.ExportName(plan.ExportPublicViews))
	office.presses(messages.PlanName(plan.Women))

	s.says("未达成一致意见的说明，从清单上生成")
	office.writes("/disputes")
	office.presses(messages.AsPaper)
	office.presses(messages.PlanName(plan.Women))
	office.printed()
	office.writes("/disputes")
	office.presses(messages.AsPaper)
	office.presses(messages.PlanName(plan.Children))
	office.printed()

	s.says("起草说明")
	office.writes("导出")
	office.presses(messages.ExportName(plan.ExportExplanation))
	office.presses(messages.PlanName(plan.Women))
	office.printed()
	s.end()
}
