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
