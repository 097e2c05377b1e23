package bot_test

import (
	"fmt"
	"time"

	"planbot/messages"
	"planbot/storage/plan"
)

// kickoff is the 启动会 of all units: called, answered by those who are asked,
// by telephone for some, held, put down.
func (y *year) kickoff() {
	y.at(plan.Date(2020, time.September, 8).At(9, 30), func() {
		y.write(y.clerk, "会议")
		y.press(y.clerk, messages.ConveneLabel(plan.MeetingKickoff))
		y.write(y.clerk, "9月18日上午9点半")
		y.write(y.clerk, "市政府二楼会议室")
		y.press(y.clerk, messages.TickedDone)
		y.press(y.clerk, messages.ConfirmCall)
		y.says("召开启动会")
		w := y.world()
		m := w.Meetings[len(w.Meetings)-1]
		for i, v := range m.Invitees {
			x := &thing{stage: 1, unit: v.Unit, asked: y.server.Clock().Now(), due: m.ReplyBy}
			y.ledger.things[receiptThing(v.ID)] = x
			a := y.people[v.Unit]
			if a == nil || v.Unit == 0 {
				continue
			}
			y.at(plan.Date(2020, time.September, 9).At(9+i%8, i), func() {
				y.attend(a, i)
				x.done = y.server.Clock().Now()
			})
		}
	})
	y.at(plan.Date(2020, time.September, 18).At(15, 0), func() {
		y.write(y.clerk, "/attendance")
		y.walk(y.clerk, messages.ConfirmAttendance, said{{messages.TickedDone, ""}})
		y.write(y.clerk, "/minutes")
		y.walk(y.clerk, messages.ConfirmMinutes, said{{"文号", "会议纪要〔2020〕1号"}, {"哪天", "今天"}, {"日期", "今天"}, {messages.WithoutMinutesFile, ""}})
		y.says("启动会纪要登记")
	})
}

// attend answers an invitation: most come, some send another or ask for leave.
func (y *year) attend(a *actor, n int) {
	y.t.Helper()
	y.write(a, "参会回执")
	switch n % 7 {
	case 3:
		y.press(a, messages.SendProxy)
		y.write(a, "李强 办公室主任 13900002222")
	case 5:
		y.press(a, messages.AskLeave)
		y.pressFirst(a)
	default:
		y.press(a, messages.Attend)
		if !has(y.last(a), messages.ChangeReceipt) {
			y.write(a, fmt.Sprintf("王芳 副主任 139%08d", n))
		}
	}
}
