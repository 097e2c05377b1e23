package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

func TestStoryTheRegisterOfPersons(t *testing.T) {
	s := tell(t, "the_register_of_persons")
	director := s.director("郑晓云")
	liaison := s.person("张丽萍")
	s.quietly(func() {
		liaison.opens(s.invite(plan.Invite{Role: plan.RoleLiaison, Unit: s.unit("市教育局"), Name: "张丽萍"}))
		liaison.presses(messages.ConfirmInvite)
	})
	director.writes("/people")
	s.says("登记一位没有 Telegram 的联络员")
	director.presses(messages.AddOffline)
	director.writes("水利")
	director.writes("李大山")
	director.writes("李大山 0979-8412345")
	director.presses(messages.SettleYes)
	director.presses(messages.Back)
	s.says("A/B岗")
	director.writes("人员")
	director.presses(messages.PeopleByUnit)
	director.presses("市教育局 1人")
	director.presses("张丽萍 市教育局")
	director.presses(messages.DividePosts)
	director.presses("妇女与教育")
	director.presses(messages.PostsDone)
	director.presses(messages.Back)
	s.says("改电话")
	director.presses(messages.RenamePerson)
	director.writes("张丽萍 13912345678")
	s.says("改单位")
	director.presses(messages.RebindPerson)
	director.presses("联络员")
	director.writes("妇联")
	director.presses(messages.SettleYes)
	s.says("撤销登记；被撤销的人知道")
	director.presses(messages.RevokePerson)
	director.presses(messages.RevokePerson)
	liaison.writes("待办")
	s.says("唯一的主任不能撤销")
	director.writes("人员")
	director.presses(messages.PeopleOffice)
	director.presses("郑晓云")
	director.presses(messages.RevokePerson)
	s.end()
}
