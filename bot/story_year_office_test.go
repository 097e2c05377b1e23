package bot_test

import (
	"strings"
	"time"

	"planbot/messages"
	"planbot/storage/plan"
)

// daily notes the office's half hour of each working day between two days: what
// waits for the director's signature is signed, who must be telephoned is.
func (y *year) daily(from, until plan.Day) {
	for d := from; d <= until; d++ {
		if d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
			continue
		}
		y.at(d.At(9, 40), func() {
			y.sign()
			y.telephone()
		})
	}
}

// sign signs all that waits for the director's signature.
func (y *year) sign() {
	y.t.Helper()
	waiting := 0
	for _, u := range y.world().Urges {
		if u.Waiting() {
			waiting++
		}
	}
	if waiting == 0 {
		return
	}
	y.write(y.office, "/urges")
	if waiting > 1 {
		y.press(y.office, messages.SignAll)
		y.press(y.office, messages.SignAllSure(waiting))
	} else {
		y.pressFirst(y.office)
		y.press(y.office, messages.SignUrge)
	}
	y.ledger.done["signed"] += waiting
}

// telephone goes through the list of those to be called: everybody answers.
func (y *year) telephone() {
	y.t.Helper()
	for range 50 {
		y.write(y.clerk, "/calls")
		first := y.last(y.clerk).Buttons
		if len(first) == 0 || !strings.Contains(y.last(y.clerk).Text, "电话催办") || strings.Contains(y.last(y.clerk).Text, "没有") {
			return
		}
		y.pressFirst(y.clerk)
		if !has(y.last(y.clerk), messages.CallReached) {
			return
		}
		y.press(y.clerk, messages.CallReached)
		y.ledger.done["called"]++
	}
}

// pressFirst presses the first button of the last message.
func (y *year) pressFirst(a *actor) {
	y.t.Helper()
	m := y.last(a)
	if len(m.Buttons) == 0 {
		y.t.Fatalf("no button:\n%s", y.lastSeen(a))
	}
	y.press(a, m.Buttons[0][0].Label)
}

// shut ends a consultation.
func (y *year) shut() {
	y.t.Helper()
	y.write(y.office, "反馈情况")
	y.walk(y.office, messages.ConfirmClosing, said{{"哪一次征求意见", theFirst}, {messages.EndConsultation, ""}})
}
