package bot_test

import (
	"testing"
	"time"

	"planbot/messages"
	"planbot/storage/plan"
)

func TestStoryOfChasingByHand(t *testing.T) {
	s := tell(t, "chasing_by_hand")
	director := s.director("郑晓云")
	liaison := s.liaison("张丽萍", "市卫健委")
	s.openStage(2)
	s.allBut("妇女与健康", "儿童与健康", "妇女与教育", "儿童与福利")

	s.says("周三下午，办公室看谁还没报，提醒一次；一天只能一次")
	s.advanceTo(january(13, 15, 0))
	director.writes("催办")
	director.presses("市卫健委")
	director.presses(messages.RemindUnit)
	director.presses(messages.RemindSure)
	liaison.writes("待办")
	director.writes("催办")
	director.presses("市卫健委")
	director.presses(messages.RemindUnit)
	director.presses(messages.RemindSure)

	s.says("单位名称有疑问的不催")
	director.writes("催办")
	director.presses("州民政局")

	s.says("晚上不发")
	s.advanceTo(january(13, 21, 0))
	director.writes("催办")
	director.presses("市卫健委")
	director.presses(messages.RemindUnit)
	s.end()
}

func TestStoryOfWhoSeesWhatOfTheStatus(t *testing.T) {
	s := tell(t, "who_sees_what_of_the_status")
	s.director("郑晓云")
	liaison := s.liaison("张丽萍", "市卫健委")
	head := s.bound("陈志远", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
	s.says("还没有启动任何阶段")
	head.writes("进度")

	s.openStage(2)
	s.allBut("妇女与健康", "妇女与教育")
	s.advanceTo(january(25, 10, 0))
	s.says("组长逐级看：规划、章、单位")
	head.writes("进度")
	head.presses("妇女规划")
	head.presses("妇女与健康")
	head.presses("市卫健委")

	s.says("联络员只看到总数和本单位")
	liaison.writes("进度")
	liaison.writes("/desk")
	s.end()
}

func TestStoryOfSigningAllAtOnce(t *testing.T) {
	s := tell(t, "signing_all_at_once")
	director := s.director("郑晓云")
	clerk := s.bound("孙小梅", plan.Binding{Role: plan.RoleOffice})
	s.liaison("张丽萍", "市卫健委")
	s.liaison("马建国", "市委组织部")
	s.openStage(2)
	s.allBut("妇女与健康", "妇女与决策管理")
	s.quietly(func() { s.advanceTo(january(22, 19, 0)) })

	s.says("两家都过了时限：工作人员能看不能签，主任先看全部再一次签发；市委组织部用商请函")
	s.advanceTo(january(25, 9, 5))
	clerk.writes("待签发")
	clerk.presses("看·市委组织部")
	director.writes("待签发")
	director.presses(messages.SignAll)
	director.presses(messages.SignAllSure(2))

	s.says("一周后组长没有登记：呈报由主任打印送阅")
	s.quietly(func() { s.advanceTo(january(31, 19, 0)) })
	s.advanceTo(plan.Date(2021, time.February, 1).At(9, 5))
	director.presses(messages.DeskNotices)
	director.presses("编制进度呈报")
	director.presses(messages.SignUrge)
	s.end()
}

func TestStoryOfTheStatusInTheWorkGroup(t *testing.T) {
	s := tell(t, "status_in_the_work_group")
	director := s.director("郑晓云")
	liaison := s.liaison("张丽萍", "市卫健委")
	s.openStage(2)
	s.allBut("妇女与健康", "妇女与教育")
	group := s.workGroup("规划编制工作群", director, liaison)
	s.quietly(func() { group.AddBot(); s.settle(); s.collect() })
	s.says("没有绑定的群里不答")
	liaison.writesIn(group, "/status@planbot_sandbox_bot")
	s.quietly(func() {
		director.writesIn(group, "/here@planbot_sandbox_bot")
		s.advanceTo(january(25, 9, 0))
	})
	s.says("工作群里只有总数：没有单位名称、意见和稿件")
	liaison.writesIn(group, "/status@planbot_sandbox_bot")
	liaison.writesIn(group, "/todo@planbot_sandbox_bot")
	s.end()
}
