package outbox

import (
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// How long a letter rests before it is tried again.
const (
	firstRest = time.Second
	lastRest  = 30 * time.Second
)

// menuTries is how often a courtesy is tried before it is let go.
const menuTries = 3

// fate decides what becomes of a letter after an outcome.
func fate(l plan.Letter, o plan.Outcome, now time.Time) storage.Fate {
	f := storage.Fate{Attempts: l.Attempts, Resend: l.Resend, Message: l.Message, Fault: o.Why}
	switch o.Kind {
	case plan.OutcomeSent:
		f.State, f.Message, f.Sent = plan.LetterSent, o.Message, now
	case plan.OutcomeRetry:
		f.State, f.After = plan.LetterReady, now.Add(rest(l.Attempts, o.After))
		if !shown(l.Kind) && l.Kind != plan.LetterLeave && l.Attempts >= menuTries {
			f.State = plan.LetterVoid
		}
	case plan.OutcomeUnknown:
		unknown(&f, l, now)
	case plan.OutcomeMigrated:
		f.State = plan.LetterReady
		if o.Chat == 0 || o.Chat == l.Chat {
			f.State = plan.LetterDead // it would go round in a circle
		}
	case plan.OutcomeStop:
		f.State, f.Attempts = plan.LetterReady, l.Attempts-1
	default: // unreachable, dead
		f.State = plan.LetterDead
	}
	return f
}

// unknown: the letter left and nobody knows whether it arrived. What can be
// done twice without harm is done again; a person gets the message once more,
// marked; a group would see it doubled, so the office decides.
func unknown(f *storage.Fate, l plan.Letter, now time.Time) {
	f.State, f.After = plan.LetterReady, now.Add(rest(l.Attempts, 0))
	switch {
	case l.Kind == plan.LetterAction:
		f.State = plan.LetterVoid
	case l.Kind != plan.LetterSend && (l.Kind != plan.LetterEdit || l.EditMessage != 0):
	case l.Group:
		f.State = plan.LetterHeld
	case l.Resend:
		f.State = plan.LetterUnknown
	default:
		f.Resend = true
	}
}

// rest grows from one second to thirty, or is what the server asked for.
func rest(attempts int, asked time.Duration) time.Duration {
	d := firstRest << min(max(attempts-1, 0), 5)
	return max(min(d, lastRest), asked)
}
