package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// The thinnest whole: an invitation, a binding, a file, a receipt, the status.
func TestStoryFromInvitationToStatus(t *testing.T) {
	s := tell(t, "from_invitation_to_status")
	director := s.person("郑晓云")
	s.says("办公室第一次启动，主任用一次性链接登记")
	director.opens(s.link)
	director.presses(messages.ConfirmInvite)
	s.do(func(tx *storage.Tx) error { return tx.Set(storage.SettingMode, string(plan.ModeUpload)) })
	s.openStage(2)

	s.says("市卫健委联络员用邀请链接登记")
	liaison := s.person("张丽萍")
	liaison.opens(s.invite(plan.Invite{Role: plan.RoleLiaison, Unit: s.unit("市卫健委"), Name: "张丽萍"}))
	liaison.presses(messages.ConfirmInvite)

	s.says("交稿")
	liaison.sends("妇女与健康.txt", []byte("妇女与健康\n一、主要目标\n1. 妇女人均预期寿命提高。\n"), "")
	liaison.writes("李主任 副主任")
	liaison.presses(messages.ConfirmDraft)
	liaison.writes("待办")

	s.says("主任看进度")
	director.writes("/status")
	s.end()
}
