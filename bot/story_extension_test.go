package bot_test

import (
	"testing"
	"time"

	"planbot/messages"
	"planbot/storage/plan"
)

func february(day, hour, minute int) time.Time {
	return plan.Date(2021, time.February, day).At(hour, minute)
}

// An extension asked for, granted, asked for again, refused; after the date a late
// note stops the calls until its day has passed.
func TestStoryAnExtensionAndALateNote(t *testing.T) {
	s := tell(t, "an_extension_and_a_late_note")
	director := s.director("郑晓云")
	clerk := s.bound("李春梅", plan.Binding{Role: plan.RoleOffice})
	liaison := s.liaison("张丽萍", "市卫健委")
	head := s.bound("陈志远", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
	s.openStage(2)
	s.allBut("妇女与健康")

	s.says("离交稿还有三个工作日，提醒来了：时间不够，当场申请延期")
	s.advanceTo(january(19, 9, 5))
	liaison.presses(messages.ExtendThis)
	liaison.writes("1月20日")
	liaison.writes("下周六")
	liaison.writes("1月28号")
	liaison.writes("忙")
	liaison.presses(messages.CommonReasons()[0])
	liaison.presses(messages.SendExtension)
	liaison.writes("待办")
	liaison.writes("申请延期")

	s.says("办公室同意，写明依据；另一位同事再点，不重复办理")
	director.presses(messages.GrantUntil(plan.Date(2021, time.January, 28)))
	director.writes("州妇儿工委办电话通知")
	director.presses(messages.ConfirmGrant)
	clerk.presses(messages.GrantUntil(plan.Date(2021, time.January, 28)))

	s.says("组长看得到原定日期和延期次数")
	head.writes("进度")
	head.presses("妇女规划")
	head.presses("妇女与健康")

	s.says("原时限1月22日不再提醒；新时限前三个工作日（25日）重新提醒")
	s.advanceTo(january(22, 19, 0))
	s.advanceTo(january(25, 9, 5))

	s.says("又申请延到第二阶段时限之后：说清楚会影响汇总，办公室不同意")
	liaison.writes("延期")
	liaison.writes("2月3日")
	liaison.writes("需与市医保局会商")
	liaison.presses(messages.SendExtension)
	director.writes("今日事项")
	director.presses(messages.DeskExtensions)
	director.presses("1 市卫健委")
	director.presses(messages.Deny)
	director.writes("汇总在即，请先报初步稿")
	director.presses(messages.ConfirmDeny)

	s.says("过了时限，列入电话催办；这时不能再申请延期，写逾期说明")
	s.advanceTo(january(28, 18, 5))
	s.advanceTo(january(29, 9, 5))
	director.presses(messages.DeskCalls)
	liaison.writes("/extend")
	liaison.writes("待办")
	liaison.presses(messages.ExplainThis)
	liaison.writes("2月2日")
	liaison.presses(messages.CommonReasons()[1])
	liaison.presses(messages.SendExtension)

	s.says("不再列入电话催办，仍按逾期计")
	director.writes("电话催办")
	director.writes("今日事项")
	head.writes("进度")
	liaison.writes("待办")

	s.says("2月2日过了还没有来：电话催办重新列入")
	s.advanceTo(february(2, 19, 0))
	s.advanceTo(february(3, 9, 5))
	director.writes("电话催办")
	s.end()
}

// What is asked can be taken back, and lapses when the thing comes in; the office
// enters wishes of a unit without Telegram.
func TestStoryExtensionsTakenBackOvertakenAndEntered(t *testing.T) {
	s := tell(t, "extensions_taken_back_overtaken_entered")
	director := s.director("郑晓云")
	liaison := s.liaison("张丽萍", "市卫健委")
	s.openStage(2)
	s.allBut("妇女与健康", "儿童与健康", "妇女与教育")
	s.advanceTo(january(13, 10, 0))

	s.says("两章都没交，先问是哪一项；提交后改了主意，撤回")
	liaison.writes("/extend")
	liaison.writes("妇女与健康")
	liaison.writes("1月26日")
	liaison.presses(messages.CommonReasons()[2])
	liaison.presses(messages.ChangeWish)
	liaison.writes("1月25日")
	liaison.presses(messages.SendExtension)
	liaison.presses(messages.TakeBack)
	liaison.presses(messages.SureTakeBack)
	director.presses(messages.GrantUntil(plan.Date(2021, time.January, 25)))

	s.says("再申请一次，办公室还没答复，稿子先到了：申请自动失效")
	liaison.writes("/extend")
	liaison.writes("妇女与健康")
	liaison.writes("1月26日")
	liaison.presses(messages.CommonReasons()[0])
	liaison.presses(messages.SendExtension)
	director.writes("今日事项")
	s.handIn("妇女与健康")
	director.writes("今日事项")
	director.presses(messages.GrantUntil(plan.Date(2021, time.January, 26)))

	s.says("没有登记人员的市教育局来函：办公室补录，改为另一天同意")
	director.writes("申请延期")
	director.writes("教育局")
	director.presses(messages.ExtensionChannel(plan.ChannelLetter))
	director.writes("1月29日")
	director.writes("学前教育数据待省厅核定")
	director.presses(messages.SendExtension)
	director.presses(messages.GrantOther)
	director.writes("1月27日")
	director.presses(messages.CommonBases(true)[1])
	director.presses(messages.ConfirmGrant)
	director.presses(messages.OtherExtensions)
	director.writes("办理记录")

	s.says("到期仍未报，来电说明：办公室补录逾期说明")
	s.advanceTo(january(28, 9, 30))
	director.writes("催办")
	director.presses("市教育局")
	director.presses(messages.ExplainThis)
	director.presses(messages.ExtensionChannel(plan.ChannelPhone))
	director.presses(messages.Day(plan.Date(2021, time.February, 1)))
	director.writes("负责同志外出，回来即审定")
	director.presses(messages.SendExtension)
	director.writes("催办")
	director.presses("市教育局")
	s.end()
}
