package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

// 机构改革 in the middle of stage 3: two units that were both asked for their
// opinions become one, while the consultation is open.
func TestStoryAUnitIsMerged(t *testing.T) {
	s := tell(t, "a_unit_is_merged")
	director := s.director("郑晓云")
	kept := s.liaison("张丽萍", "市卫健委")
	gone := s.liaison("马明", "市人社局")
	school := s.liaison("韩文军", "市教育局")
	s.openStage(2)
	s.openStage(3)
	for _, code := range []string{"W4", "W6"} {
		s.handedIn(code, s.server.Clock().Now())
	}
	s.says("第三阶段，两章正在征求意见；教育局已回，卫健委、人社局都还没有")
	s.quietly(func() {
		director.writes("/circulate")
		director.presses(messages.BundleLabel(messages.BundleParams{Chapters: 2}))
		director.presses(messages.TickedDone)
		director.writes("1月20日前")
		director.presses(messages.ConfirmCirculate)
	})
	school.presses(messages.ActName(plan.ActNone))
	school.writes("李建国 局长")
	school.presses(messages.ConfirmNone)
	director.writes("反馈情况")

	s.says("市人社局并入市卫健委：先看清楚会带来什么，再确认")
	director.writes("/units 人社局")
	director.presses(messages.MergeShort)
	director.writes("卫建委")
	director.writes("卫健委")
	director.presses(messages.PeopleJoin)
	director.writes("青办发〔2021〕2号")
	director.presses(messages.ConfirmChange)

	s.says("两家都被征求过意见，合并为一件；原联络员随同转入；旧名称仍能找到")
	gone.writes("待办")
	kept.writes("待办")
	director.writes("反馈情况")
	director.writes("/units 人社局")
	director.presses(messages.MergedLabel("市人社局"))

	s.says("转入的联络员代表新单位反馈，一次就够")
	gone.writes("无意见")
	gone.writes("王强 主任")
	gone.presses(messages.ConfirmNone)
	kept.writes("待办")
	director.writes("反馈情况")

	s.says("再并一次，得到说明；办理记录里看得到")
	director.writes("单位并入")
	director.writes("市人社局")
	director.writes("市卫健委")
	director.writes("办理记录")
	s.end()
}
