package bot_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"planbot/messages"
	"planbot/storage/plan"
)

// lastTable is the first sheet of the newest file a person got.
func (a *actor) lastTable() string {
	a.story.t.Helper()
	all := a.Messages()
	for i := len(all) - 1; i >= 0; i-- {
		f := all[i].File
		if f == nil || !all[i].FromBot {
			continue
		}
		data, _ := a.story.server.File(f.ID)
		book, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			a.story.t.Fatalf("open %s: %v", f.Name, err)
		}
		rows, err := book.GetRows(book.GetSheetName(0))
		if err != nil {
			a.story.t.Fatal(err)
		}
		var out []string
		for _, r := range rows {
			out = append(out, strings.ReplaceAll(strings.Join(r, "｜"), "\n", " / "))
		}
		return strings.Join(out, "\n")
	}
	a.story.t.Fatalf("%s got no file", a.Name())
	return ""
}

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
