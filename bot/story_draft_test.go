package bot_test

import (
	"testing"

	"planbot/bot/sandbox"
	"planbot/messages"
	"planbot/storage/plan"
)

// A liaison hands in: todo, file, card, receipt; takes it back, puts it right,
// a second version, the same one again, one that is late.
func TestStoryALiaisonHandsIn(t *testing.T) {
	s := tell(t, "a_liaison_hands_in")
	s.director("郑晓云")
	s.openStage(2)
	liaison := s.person("丽萍")
	s.says("登记后先看待办")
	s.quietly(func() {
		liaison.opens(s.invite(plan.Invite{Role: plan.RoleLiaison, Unit: s.unit("市卫健委"), Name: "张丽萍"}))
		liaison.presses(messages.ConfirmInvite)
	})
	liaison.writes("待办")

	s.says("文件名里没有章名，牵头的有两章，所以问一句")
	liaison.sends("健康篇定稿.docx", health(t, "18/10万"), "")
	liaison.presses("儿童与健康")
	liaison.writes("陈主任")
	liaison.writes("陈志刚 副主任")
	liaison.presses(messages.ConfirmDraft)

	s.says("交错了章，一点就改过去")
	liaison.presses(messages.MoveDraft)
	liaison.presses("妇女与健康")

	s.says("又发现用错了文件：撤回，再交")
	liaison.presses(messages.WithdrawDraft)
	liaison.presses(messages.SureWithdraw)
	liaison.sends("妇女与健康（定稿2）.docx", health(t, "18/10万", "2. 加强孕产妇系统管理。"), "")
	liaison.presses(messages.ConfirmDraft)
	liaison.presses(messages.DraftDetail)

	s.says("第二天报修改稿：先误发了原文件，再发新的，里面还留着修订")
	s.later(january(5, 10, 0))
	liaison.sends("妇女与健康（定稿2）.docx", health(t, "18/10万", "2. 加强孕产妇系统管理。"), "")
	liaison.presses(messages.DropFile)
	liaison.sends("妇女与健康0105.docx", health(t, "16/10万", "2. 加强孕产妇系统管理。", "+3. 建立出生缺陷综合防治体系。"), "请按妇女与健康登记")
	liaison.presses(messages.ConfirmDraft)

	s.says("另一章过了时限才交：收下，如实登记")
	s.later(january(25, 15, 0))
	liaison.sends("儿童与健康.docx", paper(t, "（一）儿童与健康", "主要目标：", "1. 婴儿死亡率降至5‰以下。", "策略措施：", "1. 加强儿童保健。"), "")
	liaison.presses(messages.ConfirmDraft)
	liaison.writes("待办")
	liaison.writes("稿件")
	s.end()
}

// A card left lying: the file stays, the dialogue expires after a day, and what
// is confirmed later counts from the confirmation.
func TestStoryAnUnfinishedCard(t *testing.T) {
	s := tell(t, "an_unfinished_card")
	s.director("郑晓云")
	s.openStage(2)
	liaison := s.liaison("丽萍", "市卫健委")
	s.says("时限当天发来文件，没有点确认")
	s.later(january(22, 17, 50))
	s.quietly(func() {
		liaison.sends("儿童与健康.docx", paper(t, "儿童与健康", "主要目标", "1. 降低。", "策略措施", "1. 加强。"), "")
		liaison.writes("陈志刚 副主任")
		liaison.presses(messages.ConfirmDraft)
	})
	liaison.sends("妇女与健康.docx", health(t, "18/10万"), "")
	s.says("第二天中午才确认：仍按发来文件的时间算，不算晚")
	s.later(january(23, 12, 0))
	liaison.presses(messages.ConfirmDraft)
	liaison.presses(messages.WithdrawDraft)
	liaison.presses(messages.KeepDraft)

	s.says("又一份发来后放下，两天后接着办：按确认的时间算")
	liaison.sends("妇女与健康修改.docx", health(t, "17/10万"), "")
	liaison.presses(messages.ActName(plan.ActCancel))
	s.later(january(25, 12, 0))
	liaison.writes("/submit")
	liaison.presses(messages.KeptLabel("妇女与健康修改.docx"))
	liaison.presses(messages.ConfirmDraft)
	s.end()
}

// The office gives a version back, the duty is owed again by a new date; the
// versions are looked at, downloaded and compared.
func TestStoryGivenBack(t *testing.T) {
	s := tell(t, "given_back")
	office := s.director("郑晓云")
	leader := s.bound("组长", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
	other := s.liaison("马建国", "市教育局")
	s.openStage(2)
	liaison := s.liaison("丽萍", "市卫健委")
	s.quietly(func() {
		liaison.sends("妇女与健康.docx", health(t, "18/10万"), "")
		liaison.writes("陈志刚 副主任")
		liaison.presses(messages.ConfirmDraft)
	})
	s.says("主任退回修改")
	office.writes("退回修改")
	office.presses("《妇女与健康》第1稿")
	office.writes("主要目标第2条请写明量化指标，并补充基期值。")
	office.writes("前天")
	office.writes("下周五")
	office.presses(messages.ConfirmReturn)
	liaison.presses(messages.WithdrawDraft)
	liaison.writes("待办")
	s.says("修改后再报")
	s.later(january(8, 9, 30))
	liaison.presses(messages.SendAgain)
	liaison.sends("修改稿.docx", health(t, "16/10万"), "")
	liaison.presses(messages.ConfirmDraft)

	s.says("领导看稿件，下载，对比")
	leader.writes("稿件")
	leader.presses("妇女与健康")
	leader.presses("1. 第2稿·市卫健委")
	leader.presses(messages.CompareDraft)
	leader.presses(messages.DownloadDraft)
	s.says("别的单位看不到")
	other.writes("/versions")
	s.end()
}

// Files come at the wrong moment, several at once, in the wrong format, with a
// mark of secrecy: nothing is lost, everything is answered.
func TestStoryFilesOfEveryKind(t *testing.T) {
	s := tell(t, "files_of_every_kind")
	s.director("郑晓云")
	s.openStage(2)
	liaison := s.liaison("丽萍", "市卫健委")

	s.says("第一份还没确认，又发来第二份：第二份等着，接着办")
	liaison.sends("妇女与健康.docx", health(t, "18/10万"), "")
	liaison.sends("儿童与健康.docx", paper(t, "儿童与健康", "主要目标", "1. 婴儿死亡率降至5‰以下。", "策略措施", "1. 加强。"), "")
	liaison.writes("陈志刚 副主任")
	liaison.presses(messages.ConfirmDraft)
	s.says("想先办别的也可以")
	liaison.sends("补充.docx", paper(t, "补充材料"), "")
	liaison.presses(messages.TakeFile)
	liaison.presses(messages.ActName(plan.ActCancel))
	s.quietly(func() { liaison.presses(messages.ConfirmDraft) })

	s.says("一次发来三份：只问一次")
	liaison.sendsAll(
		sandbox.File{Name: "妇女与健康正文.docx", Data: health(t, "17/10万"), Caption: "妇女与健康"},
		sandbox.File{Name: "附表.txt", Data: []byte("孕产妇死亡率 2020年 20/10万")},
		sandbox.File{Name: "说明.exe", Data: []byte("MZ...........")},
	)
	liaison.presses(messages.AlbumTogether)
	liaison.presses(messages.ChangeFile)
	liaison.presses("附表.txt")
	liaison.presses(messages.ChangeFile)
	liaison.presses("妇女与健康正文.docx")
	liaison.presses(messages.ConfirmDraft)
	s.says("两份分属两章：逐份办理")
	liaison.sendsAll(
		sandbox.File{Name: "妇女与健康0106.docx", Data: health(t, "16/10万")},
		sandbox.File{Name: "儿童与健康0106.docx", Data: paper(t, "儿童与健康", "主要目标", "1. 婴儿死亡率降至4‰以下。")},
	)
	liaison.presses(messages.AlbumSingly)
	liaison.presses(messages.ConfirmDraft)
	liaison.presses(messages.ConfirmDraft)

	s.says("盖章页照片")
	page := stampedPage(t, 1)
	liaison.step("发送一张照片", func() error { return liaison.SendPhoto(page.Data, "") })
	liaison.presses("附在《儿童与健康》第2稿")
	liaison.step("发送一张照片", func() error { return liaison.SendPhoto(stampedPage(t, 2).Data, "") })
	liaison.presses(messages.NoPage)

	s.says("表格不能作正文，只能作材料")
	liaison.sends("妇女与健康指标.xlsx", sheet(t, []string{"指标", "2020年"}, []string{"孕产妇死亡率", "20/10万"}), "")
	liaison.presses(messages.ActName(plan.ActCancel))
	s.says("与更早的一稿对比")
	liaison.writes("稿件")
	liaison.presses(messages.PlanName(plan.Women))
	liaison.presses("妇女与健康")
	liaison.presses("1. 第3稿·市卫健委")
	liaison.presses(messages.CompareOther)
	liaison.presses("《妇女与健康》第1稿")
	liaison.presses(messages.GetRedline)
	s.contains(liaison.lastFile(), "妇女人均预期寿命延长")

	s.says("不能收的")
	liaison.sends("妇女与健康.rar", []byte("Rar!......"), "")
	liaison.sends("坏的.docx", []byte("this is no zip"), "")
	liaison.step("发送一个25MB的文件", func() error { return liaison.SendFile("影像资料.docx", make([]byte, 25<<20), "") })
	liaison.step("发送一段语音", liaison.SendVoice)
	liaison.step("发送一个表情", liaison.SendSticker)

	s.says("密级标志")
	liaison.sends("秘密★3年 妇女与健康.docx", health(t, "15/10万"), "")
	liaison.sends("健康.docx", paper(t, "机密", "妇女与健康"), "")
	liaison.sends("妇女与健康（保密）.docx", health(t, "14/10万", "2. 依法保护商业秘密和个人隐私。"), "")
	liaison.presses(messages.DropFile)
	s.end()
}

// The first photo comes before anything it could belong to.
func TestStoryAPhotoFirst(t *testing.T) {
	s := tell(t, "a_photo_first")
	s.director("郑晓云")
	s.openStage(2)
	liaison := s.liaison("丽萍", "市卫健委")
	liaison.step("发送一张照片", func() error { return liaison.SendPhoto(stampedPage(t, 1).Data, "") })
	liaison.sends("妇女与健康.docx", health(t, "18/10万"), "")
	liaison.writes("陈志刚 副主任")
	liaison.presses(messages.ConfirmDraft)
	liaison.presses("附在《妇女与健康》第1稿")
	s.end()
}
