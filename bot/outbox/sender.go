package outbox

import (
	"fmt"
	"runtime/debug"

	"planbot/storage"
	"planbot/storage/plan"
)

// result is what a sender brings back.
type result struct {
	letter  plan.Letter
	outcome plan.Outcome
	back    bool // it was not tried
	decided bool // fate is set: it is decided once, however often it is written
	fate    storage.Fate
}

// sender sends letters until there are no more; once the outbox is closing it
// hands back what it has not begun.
func (b *Outbox) sender() {
	for l := range b.work {
		select {
		case <-b.closing:
			b.results <- result{letter: l, back: true}
		default:
			b.results <- result{letter: l, outcome: b.attempt(l)}
		}
	}
}

// attempt makes a panic of the wire an outcome like any other.
func (b *Outbox) attempt(l plan.Letter) (o plan.Outcome) {
	defer func() {
		if r := recover(); r != nil {
			b.Logger.Error("sender panicked", "letter", l.ID, "panic", fmt.Sprint(r), "stack", string(debug.Stack()))
			o = plan.Outcome{Kind: plan.OutcomeUnknown, Why: "sender panicked"}
		}
	}()
	if l.Resend && shown(l.Kind) && l.Kind != plan.LetterStrip {
		l.Text = b.Mark + l.Text
	}
	return b.Send(b.hard, l)
}
