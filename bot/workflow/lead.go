package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// LedWords is a chapter as its lead sees it.
func LedWords(w *plan.Snapshot, l rules.LedChapter, now time.Time) messages.LedChapter {
	p := messages.LedChapter{
		Plan: l.Chapter.Plan, Title: l.Chapter.Title, Sent: l.Sent, Missing: l.Missing, Nothing: l.Nothing, Views: l.Views,
		Asked: l.About.ID != 0,
	}
	if l.Duty.Kind != "" {
		p.Duty, p.Done = DutyLine(w, l.Duty, now), !l.Duty.Done.IsZero()
	}
	if l.Handed {
		p.Draft, p.At = DraftWords(w, l.Draft), l.Draft.Received
	}
	if p.Asked {
		p.Consents = ConsentLine(w, l.About)
	}
	return p
}
