package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// The work group hears of meetings by title, time and place; what may not have
// reached it waits for the office's eye.
func TestStoryTheWorkGroupHearsOfMeetings(t *testing.T) {
	s := tell(t, "the_work_group_hears_of_meetings")
	office := s.director("郑晓云")
	group := s.workGroup("规划编制工作群", office)
	s.quietly(func() {
		group.AddBot()
		s.settle()
		s.collect()
		office.writesIn(group, "/here@"+s.server.Username())
	})

	s.says("发出会议通知，工作群里只有会名、时间、地点")
	office.writes("安排会议")
	office.presses(messages.MeetingKindName(plan.MeetingSymposium))
	office.writes("1月11日下午3点")
	office.writes("市妇联三楼会议室")
	office.writes("市教育局")
	office.presses(messages.TickedDone)
	office.presses(messages.ConfirmCall)

	s.says("网络中断：有一条不知道发到没有，今日事项里看得到")
	s.do(func(tx *storage.Tx) error {
		g := s.world().Groups[0]
		now := s.server.Clock().Now()
		id, err := tx.Post(plan.Letter{Chat: g.Chat, Group: true, Text: messages.IssueNote(messages.IssueParams{Plans: []plan.PlanID{plan.Women}, Number: "格政〔2021〕15号"})}, now)
		if err != nil {
			return err
		}
		taken, err := tx.TakeLetters([]plan.LetterID{id})
		if err != nil {
			return err
		}
		return tx.Settle(taken[id], storage.Fate{State: plan.LetterHeld})
	})
	office.writes("今日事项")
	office.presses(messages.ActName(plan.ActHeld))
	office.presses(messages.Numbered(1, messages.ActName(plan.ActSendHeld)))
	office.writes("办理记录")
	s.end()
}
