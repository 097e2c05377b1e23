package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

// The office has its tables written: progress, who was chased and what came of
// it, who is registered.
func TestStoryExportingTables(t *testing.T) {
	s := tell(t, "exporting_tables")
	office := s.director("郑晓云")
	s.liaison("张丽萍", "市卫健委")
	s.openStage(2)
	s.allBut("妇女与健康", "妇女与教育")
	s.quietly(func() {
		s.advanceTo(january(25, 9, 5))
		office.writes("/calls")
		office.presses("市教育局")
		office.presses(messages.CallPromised)
		office.writes("1月27日")
		office.writes("/urges")
		office.presses("看·市卫健委")
		office.presses(messages.SignUrge)
	})
	s.says("还没有登记指标：没有可导出的")
	office.writes("导出")
	office.presses(messages.ExportName(plan.ExportTargets))
	for _, kind := range []plan.ExportKind{plan.ExportProgress, plan.ExportUrging, plan.ExportPeople} {
		office.writes("导出")
		office.presses(messages.ExportName(kind))
		s.text.WriteString(office.lastTable() + "\n")
	}
	s.end()
}
