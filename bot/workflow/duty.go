package workflow

import (
	"time"

	"planbot/messages"
	"planbot/storage/plan"
)

// DutyLine is a duty in the words every list uses.
func DutyLine(w *plan.Snapshot, d plan.Duty, now time.Time) messages.DutyLine {
	l := messages.DutyLine{
		Kind: d.Kind, Unit: w.UnitName(d.Unit), Plan: d.Plan, Title: w.ChapterTitle(d.Chapter), Text: d.Text,
		Due: d.Due, Today: plan.DayOf(now), Light: d.Light, Paused: d.Paused,
	}
	if d.Person != 0 {
		l.Unit = w.PersonName(d.Person)
	}
	if c := w.Index.Consult[d.Consultation]; c != nil {
		l.Topic = c.Title
	}
	return l
}
