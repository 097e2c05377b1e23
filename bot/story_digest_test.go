package bot_test

import (
	"testing"
	"time"

	"planbot/messages"
	"planbot/storage/plan"
)

// A leader is asked once and gets the week in brief only when it was wanted.
func TestStoryDigest(t *testing.T) {
	s := tell(t, "digest")
	s.quietly(func() { s.openStage(2) })
	s.director("郑晓云")
	liaison := s.liaison("张丽萍", "市卫健委")
	head := s.person("罗启明")
	head.opens(s.invite(plan.Invite{Role: plan.RoleLeader, Rank: plan.RankHead, Name: "罗启明"}))
	head.presses(messages.ConfirmInvite)
	head.presses(messages.DigestYes)
	head.writes("/start")

	s.quietly(func() {
		liaison.sends("妇女与健康.docx", health(t, "18/10万"), "")
	})
	s.advanceTo(plan.Date(2021, time.January, 11).At(9, 1))
	head.writes("每周简报")
	head.presses(messages.DigestOff)
	s.advanceTo(plan.Date(2021, time.January, 18).At(9, 1))
	s.end()
}
