package bot_test

import (
	"testing"

	"planbot/bot/sandbox"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// The office enters a paper for a unit without Telegram, one for a unit that has
// it, and hands in the whole texts that end stage 2.
func TestStoryTheOfficeEntersDrafts(t *testing.T) {
	s := tell(t, "the_office_enters_drafts")
	office := s.director("郑晓云")
	school := s.liaison("马建国", "市教育局")
	s.openStage(2)

	s.says("文件名里有章名：单位由牵头单位带出，只问怎样送到、谁审定")
	office.sends("妇女与健康.docx", health(t, "18/10万"), "")
	office.presses(messages.DraftChannel(plan.ChannelLetter))
	office.writes("陈志刚 副主任")
	office.presses(messages.ConfirmDraft)

	s.says("看不出是哪个单位的：写名称或点选")
	office.sends("关于报送材料的函.docx", paper(t, "关于报送材料的函"), "")
	office.writes("教育")
	office.presses(messages.DraftChannel(plan.ChannelLiaison))
	office.writes("教育")
	office.presses("妇女与教育")
	office.writes("周强 副局长")
	office.presses(messages.ConfirmDraft)
	school.presses(messages.SeeDraft)

	s.says("上传两个规划的初稿")
	office.sends("妇女规划初稿.docx", paper(t, "格尔木市妇女发展规划", "（初稿）"), "")
	office.writes("郑晓云 主任")
	office.presses(messages.ConfirmDraft)
	office.sends("儿童规划初稿.docx", paper(t, "格尔木市儿童发展规划", "（初稿）"), "")
	office.presses(messages.ConfirmDraft)
	office.writes("稿件")
	office.presses(messages.PlanName(plan.Women))
	office.presses(messages.WholePlanText)
	s.end()
}

// Where files are not taken: they are refused, papers are registered by title,
// pages and date.
func TestStoryRegisteringOnly(t *testing.T) {
	s := tell(t, "registering_only")
	office := s.director("郑晓云")
	liaison := s.liaison("丽萍", "市卫健委")
	s.openStage(2)
	s.do(func(tx *storage.Tx) error { return tx.Set(storage.SettingMode, string(plan.ModeRegister)) })
	s.says("文件不收，密级标志照样提醒")
	liaison.sends("妇女与健康.docx", health(t, "18/10万"), "")
	liaison.sends("机密 妇女与健康.docx", health(t, "18/10万"), "")
	s.says("登记标题、页数、日期")
	liaison.writes("/submit")
	liaison.writes("妇女与健康分领域稿")
	liaison.writes("十几页")
	liaison.writes("12页")
	liaison.writes("2月1日")
	liaison.presses(messages.SentToday)
	liaison.writes("陈志刚 副主任")
	liaison.presses(messages.ConfirmDraft)
	office.presses(messages.SeeDraft)
	s.end()
}

// An album sent while something else is open waits whole.
func TestStoryAnAlbumWhileBusy(t *testing.T) {
	s := tell(t, "an_album_while_busy")
	s.director("郑晓云")
	s.openStage(2)
	liaison := s.liaison("马建国", "市教育局")
	s.says("正在索要材料，发来两份文件")
	liaison.writes("索要材料")
	liaison.presses("妇女与教育")
	liaison.sendsAll(
		sandbox.File{Name: "妇女与教育.docx", Data: paper(t, "妇女与教育")},
		sandbox.File{Name: "妇女与教育附表.txt", Data: []byte("一二三")},
	)
	liaison.presses(messages.TakeFile)
	s.says("材料的事先放下，文件接着办")
	liaison.writes("放弃")
	liaison.presses(messages.AlbumTogether)
	s.end()
}
