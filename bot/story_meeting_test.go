package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

// A kickoff: the office calls it, one unit comes, one sends somebody instead, one
// asks to be excused, one without Telegram is asked by telephone; it is moved, and
// those who said nothing are reminded.
func TestStoryAKickoff(t *testing.T) {
	s := tell(t, "a_kickoff")
	office := s.director("郑晓云")
	health := s.liaison("张丽萍", "市卫健委")
	school := s.liaison("马建国", "市教育局")
	works := s.liaison("韩梅", "市住建局")
	head := s.bound("李市长", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead, Member: s.world().Members[0].ID})
	s.openStage(1)

	s.says("办公室安排启动会：领导小组和各成员单位")
	office.writes("会议")
	office.presses(messages.ConveneLabel(plan.MeetingKickoff))
	office.writes("1月13日上午9点半")
	office.writes("市政府二楼会议室")
	office.presses(messages.GuestLabel("leading", 38, false))
	office.presses(messages.TickedDone)
	office.presses(messages.ChangeItems)
	office.writes("1. 通报编制工作方案\n2. 部署调研任务")
	office.presses(messages.ConfirmCall)

	s.says("市卫健委参加，市教育局请人代会，组长本人参加")
	health.presses(messages.ActName(plan.ActReceipt))
	health.presses("市卫健委")
	health.presses(messages.Attend)
	health.writes("王芳 副主任 13912345678")
	school.presses(messages.ActName(plan.ActReceipt))
	school.presses("市教育局")
	school.presses(messages.SendProxy)
	school.writes("尽快报")
	school.writes("李强 办公室主任 0979-8412345")
	head.writes("进度")
	head.presses(messages.Attend)

	s.says("市公安局没有用Telegram，电话问到请假，办公室补录")
	office.presses(messages.SeeMeeting)
	office.presses(messages.EnterReceipt)
	office.writes("市公安局")
	office.presses(messages.AskLeave)
	office.writes("主要领导出差")

	s.says("回执截止那天，没有回执的市住建局收到提醒，从待办里办")
	s.advanceTo(plan.Date(2021, 1, 11).At(9, 1))
	works.writes("待办")
	works.presses(messages.ActName(plan.ActReceipt))
	works.presses(messages.AskLeave)
	works.presses("出差")

	s.says("会议改到第二天下午，所有人各收到一次")
	office.writes("会议")
	office.presses("1. ")
	office.presses(messages.ActName(plan.ActMoveMeeting))
	office.presses(messages.ChangeMeetingDay)
	office.writes("1月14日下午3点")
	office.presses(messages.ConfirmMoveMeeting)
	works.presses(messages.ActName(plan.ActReceipt))
	works.presses("市住建局")
	works.presses(messages.Attend)
	works.presses(messages.MyselfComes)

	s.says("参会名单")
	office.writes("参会名单")
	office.presses(messages.ActName(plan.ActReceiptSheet))

	s.says("会议开始后不能再改")
	s.advanceTo(plan.Date(2021, 1, 14).At(15, 5))
	works.presses(messages.ChangeReceipt)
	s.end()
}

// A meeting kept back, called later and cancelled.
func TestStoryASymposiumIsCancelled(t *testing.T) {
	s := tell(t, "a_symposium_is_cancelled")
	office := s.director("郑晓云")
	school := s.liaison("马建国", "市教育局")
	deputy := s.bound("白玉兰", plan.Binding{Role: plan.RoleReviewer, Rank: plan.RankNPC})

	s.says("办公室安排座谈会，先不发")
	office.writes("安排会议")
	office.presses(messages.MeetingKindName(plan.MeetingSymposium))
	office.presses("1月11日（周一）")
	office.presses("下午3:00")
	office.writes("市妇联三楼会议室")
	office.writes("市教育局、妇联")
	office.presses(messages.GuestLabel("npc", 1, false))
	office.presses(messages.TickedDone)
	office.presses(messages.KeepBack)
	school.writes("会议")

	s.says("第二天发出")
	s.advanceTo(plan.Date(2021, 1, 5).At(9, 30))
	office.presses(messages.SeeMeeting)
	office.presses(messages.ConfirmCall)
	office.presses(messages.ConfirmCall)
	deputy.presses(messages.Attend)

	s.says("会议取消")
	office.presses(messages.SeeMeeting)
	office.presses(messages.ActName(plan.ActCancelMeeting))
	office.writes("与全市会议冲突，改期另行通知")
	office.presses(messages.ConfirmCancelMeeting)
	school.presses(messages.Attend)
	s.end()
}

// After a meeting: materials before it, attendance and minutes after it, the
// desk that asks for them, and the leader who reads them.
func TestStoryAfterATraining(t *testing.T) {
	s := tell(t, "after_a_symposium")
	office := s.director("郑晓云")
	school := s.liaison("马建国", "市教育局")
	works := s.liaison("韩梅", "市住建局")
	s.quietly(func() {
		office.writes("安排会议")
		office.presses(messages.MeetingKindName(plan.MeetingSymposium))
		office.writes("1月6日下午3点")
		office.writes("市妇联三楼会议室")
		office.writes("市教育局、市住建局、市公安局")
		office.presses(messages.TickedDone)
		office.presses(messages.ConfirmCall)
		school.presses(messages.SendProxy)
		school.writes("李强 办公室主任 0979-8412345")
		works.presses(messages.AskLeave)
		works.presses("出差")
	})

	s.says("办公室上传议题材料；涉密的不收")
	office.presses(messages.SeeMeeting)
	office.presses(messages.ActName(plan.ActAgenda))
	office.writes("一、讨论妇女与教育等章节")
	office.sends("秘密★1年 讨论稿.docx", paper(t, "讨论稿"), "")
	office.sends("讨论提纲.docx", paper(t, "讨论提纲", "一、教育领域主要目标"), "")
	school.writes("会议")
	school.presses(messages.ActName(plan.ActMeetingPapers))

	s.says("前一天，今日事项提示还有未回执的")
	s.advanceTo(plan.Date(2021, 1, 5).At(10, 0))
	office.writes("今日事项")

	s.says("会后第二天，今日事项提示登记到会")
	s.advanceTo(plan.Date(2021, 1, 7).At(10, 0))
	office.writes("今日事项")
	office.presses(messages.DeskMeetings)
	office.presses("1. ")
	office.presses(messages.ActName(plan.ActAttendance))
	office.presses("☐ 市公安局")
	office.presses(messages.TickedDone)
	office.presses(messages.ConfirmAttendance)

	s.says("四个工作日后还没有纪要")
	s.advanceTo(plan.Date(2021, 1, 12).At(10, 0))
	office.writes("今日事项")
	office.writes("登记纪要")
	office.presses("会议纪要〔2021〕1号")
	office.presses("1月6日（周三）")
	office.sends("会议纪要.docx", paper(t, "会议纪要", "会议听取了各单位意见。"), "")
	office.presses(messages.ConfirmMinutes)
	school.writes("会议")
	s.end()
}
