package bot_test

import (
	"testing"

	"planbot/bot/sandbox"
	"planbot/messages"
)

// Two liaisons of one unit: each hears what the other hands in, and a card that
// was overtaken is shown again instead of replacing the other's version unseen.
func TestStoryTwoLiaisonsOfOneUnit(t *testing.T) {
	s := tell(t, "two_liaisons_of_one_unit")
	s.director("郑晓云")
	s.openStage(2)
	first, second := s.liaison("丽萍", "市卫健委"), s.liaison("赵强", "市卫健委")
	s.says("两位同志几乎同时报同一章")
	second.sends("妇女与健康（初稿）.docx", health(t, "18/10万"), "")
	second.writes("陈志刚 副主任")
	first.sends("妇女与健康.docx", health(t, "17/10万"), "")
	first.writes("陈志刚 副主任")
	first.presses(messages.ConfirmDraft)
	s.says("后确认的一位看到的已不是第1稿：请重新核对")
	second.presses(messages.ConfirmDraft)
	second.presses(messages.ConfirmDraft)
	s.says("一起发来的附件打不开，也要说一声")
	first.sendsAll(
		sandbox.File{Name: "儿童与健康.docx", Data: paper(t, "儿童与健康", "主要目标", "1. 降低。", "策略措施", "1. 加强。")},
		sandbox.File{Name: "附表.xlsx", Data: []byte("not a table")},
	)
	s.end()
}
