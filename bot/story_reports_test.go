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
		s.twoOpinions(office, school)
		rights.writes("/none")
		rights.writes("王五 局长")
		rights.presses(messages.ConfirmNone)
		s.adopted(office)
		s.disputed(office)
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
