package bot_test

import (
	"testing"
	"time"

	"planbot/messages"
	"planbot/storage/plan"
)

// Another unit takes a chapter over in the middle of stage 2, after its old lead
// was reminded: what is owed, a wish, the rights and the reminders go over.
func TestStoryALeadIsMoved(t *testing.T) {
	s := tell(t, "a_lead_is_moved")
	director := s.director("郑晓云")
	clerk := s.bound("李春梅", plan.Binding{Role: plan.RoleOffice})
	old := s.liaison("张丽萍", "市卫健委")
	fresh := s.liaison("马明", "市医保局")
	s.openStage(2)
	s.allBut("妇女与健康")

	s.says("离交稿三个工作日，提醒发给原牵头单位；该单位申请延期，尚未批")
	s.advanceTo(january(19, 9, 5))
	old.presses(messages.ExtendThis)
	old.writes("1月28号")
	old.presses(messages.CommonReasons()[0])
	old.presses(messages.SendExtension)

	s.says("牵头单位变了：经办人不能改，由主任办；先看清楚会带来什么")
	clerk.writes("变更牵头单位")
	director.writes("进度")
	director.presses("妇女规划")
	director.presses("妇女与健康")
	director.presses(messages.ChangeLeadShort)
	director.writes("医药局")
	director.writes("医保局")
	director.presses(messages.StaysYes)
	director.presses(messages.TakeoverChoice(plan.Date(2021, time.January, 26)))
	director.writes("市委编委〔2021〕3号")
	director.presses(messages.ConfirmChange)

	s.says("原牵头单位再办这件事，得到说明；新牵头单位的待办里有了，延期申请也随转")
	old.presses(messages.TakeBack)
	old.writes("待办")
	fresh.writes("待办")
	director.writes("/extensions")

	s.says("新时限前三个工作日，只提醒新牵头单位")
	s.advanceTo(january(26, 9, 5))

	s.says("办公室的表上也是新牵头单位；办理记录里看得到")
	clerk.writes("/remind")
	director.writes("办理记录")
	s.end()
}
