package bot_test

import (
	"testing"
	"time"

	"planbot/messages"
	"planbot/storage/plan"
)

// A unit is added, and a doubt about a lead is settled, in the middle of a stage.
func TestStoryAUnitIsAddedAndADoubtSettledLate(t *testing.T) {
	s := tell(t, "a_unit_added_a_doubt_settled_late")
	director := s.director("郑晓云")
	clerk := s.bound("李春梅", plan.Binding{Role: plan.RoleOffice})
	civil := s.liaison("韩文军", "市民政局")
	s.openStage(2)
	s.allBut("儿童与福利")

	s.says("机构改革新设一家单位：名称、类别、责任单位，确认后可邀请联络员")
	clerk.writes("单位")
	clerk.presses(messages.AddUnitShort)
	clerk.writes("市教育局")
	clerk.writes("市退役军人事务局")
	clerk.presses(messages.UnitKindName(plan.UnitGovernment))
	clerk.writes("王强")
	clerk.writes("王强 市退役军人事务局局长")
	clerk.writes("妇女与健康")
	clerk.presses(messages.TickedDone)
	clerk.writes("青办发〔2021〕2号")
	clerk.presses(messages.ConfirmNewUnit)
	clerk.presses(messages.BackToUnit)

	s.says("交稿时限已过。州民政局是谁还没有核对，从没有催办过；二月查明就是市民政局")
	s.advanceTo(plan.Date(2021, time.February, 3).At(10, 0))
	civil.writes("待办")
	director.writes("/setup")
	director.presses(messages.NextQuestion)
	director.presses("应为市民政局")
	director.presses(messages.SettleYes)
	director.presses(messages.TakeoverChoice(plan.Date(2021, time.February, 22)))
	director.writes("州民政局电话答复")
	director.presses(messages.ConfirmChange)
	civil.writes("待办")
	director.writes("催办")
	s.end()
}

// A unit is renamed in the middle: what it handed in and said before stays under
// the name it bore then; what comes after is under the new one.
func TestStoryAUnitIsRenamed(t *testing.T) {
	s := tell(t, "a_unit_is_renamed")
	office := s.director("郑晓云")
	s.liaison("张丽萍", "市卫健委")
	s.openStage(2)
	s.handedIn("W4", s.server.Clock().Now())
	s.handedIn("W5", s.server.Clock().Now())
	s.quietly(func() {
		office.writes("/circulate")
		office.presses("各章最新稿（2章）")
		office.presses(messages.TickedDone)
		office.writes("1月20日前")
		office.presses(messages.ConfirmCirculate)
	})
	health := s.person("张丽萍")
	s.quietly(func() {
		health.writes("无意见")
		health.writes("王芳 主任")
		health.presses(messages.ConfirmNone)
	})

	s.says("机构改革，市卫健委更名")
	s.advanceTo(plan.Date(2021, time.January, 11).At(10, 0))
	office.writes("/units 市卫健委")
	office.presses(messages.ActName(plan.ActTitle))
	office.writes("市卫生健康局")
	office.presses(messages.ConfirmUnitName)

	s.says("此前报的稿件、答复的意见，仍记在当时的名称下；现在的待办用新名称")
	office.writes("/versions")
	office.presses("妇女与健康")
	office.presses("第1稿")
	office.writes("/replies")
	office.presses(messages.EachReply)
	health.writes("待办")
	s.says("原名称仍听得懂")
	office.writes("市卫健委")
	s.end()
}
