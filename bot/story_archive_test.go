package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// The office has everything written into one file: texts, replies, notices,
// tables, the record. One plan's holds nothing of the other's texts.
func TestStoryTheArchive(t *testing.T) {
	s := tell(t, "the_archive")
	office := s.director("郑晓云")
	liaison := s.liaison("张丽萍", "市卫健委")
	s.openStage(2)
	s.quietly(func() {
		liaison.sends("妇女与健康（定稿）.docx", health(t, "18/10万"), "")
		liaison.writes("陈志刚 副主任")
		liaison.presses(messages.ConfirmDraft)
	})
	office.writes("导出")
	office.presses(messages.ExportName(plan.ExportArchive))
	s.text.WriteString(office.lastBundle() + "\n")

	s.says("再生成一次，前一次的字节不再留着")
	s.quietly(func() {
		office.writes("导出")
		office.presses(messages.ExportName(plan.ExportArchive))
	})
	if err := s.db.Read(t.Context(), func(tx *storage.Tx) error {
		files, err := tx.Files()
		if len(files) != 2 { // the text and one archive
			t.Errorf("%d files are kept", len(files))
		}
		return err
	}); err != nil {
		t.Error(err)
	}
	s.end()
}
