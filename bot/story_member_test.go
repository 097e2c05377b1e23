package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

// A member of the leading group leaves and another one follows: the urge goes to
// whoever speaks for the unit now.
func TestStoryAMemberOfTheLeadingGroupChanges(t *testing.T) {
	s := tell(t, "a_member_changes")
	director := s.director("郑晓云")
	s.liaison("张丽萍", "市卫健委")
	old := s.bound("钟光霞", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankMember, Member: s.member("市卫健委")})
	s.openStage(2)
	s.allBut("妇女与健康")
	s.quietly(func() { s.advanceTo(january(25, 9, 5)) })

	s.says("催办通知已拟未签；这时市卫健委的领导小组成员换人")
	director.writes("待签发")
	director.writes("/units 卫健委")
	director.presses(messages.MemberShort)
	director.writes("王强")
	director.writes("王强 市卫生健康委员会主任")
	director.writes("格组通〔2021〕6号")
	director.presses(messages.ConfirmChange)

	s.says("原成员不再看到进度；邀请新成员登记；又增补一位")
	old.writes("进度")
	director.presses(messages.InviteMember)
	director.writes("成员调整")
	director.presses(messages.MemberNobodyOut)
	director.writes("李明 市退役军人事务局局长")
	director.writes("民政")
	director.writes("格组通〔2021〕7号")
	director.presses(messages.ConfirmChange)
	director.writes("办理记录")
	s.end()
}
