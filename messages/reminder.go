package messages

import "planbot/storage/plan"

// ReminderParams is the one letter a person gets a day.
type ReminderParams struct {
	Today  plan.Day
	Lines  []DutyLine // what is near or past its date
	Others int        // further open things, not near yet
	Desk   DeskCounts // of the office; empty for everybody else
}

// Many tells whether the lines are of several units, so each must name its own.
func (p ReminderParams) Many() bool {
	for _, l := range p.Lines {
		if l.Unit != p.Lines[0].Unit {
			return true
		}
	}
	return false
}

// Late tells whether all that is said is past its date: then the tone is another.
func (p ReminderParams) Late() bool {
	for _, l := range p.Lines {
		if l.Light != plan.LightLate {
			return false
		}
	}
	return len(p.Lines) > 0
}

// Reminder is the letter.
func Reminder(p ReminderParams) string { return say("reminder", p) }
