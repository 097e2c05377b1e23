package rules

import (
	"time"

	"planbot/storage/plan"
)

// soonWorkdays is how near a deadline must be to be shown as near.
const soonWorkdays = 3

// Duties is everything every unit owes or has done, at the moment now. Todo
// lists, reminders, the desk, the board and the status all come from here: if
// they disagree anywhere, that is a defect. Order: by stage, then as the
// chapters and addressees are listed.
func Duties(w *plan.Snapshot, now time.Time) []plan.Duty {
	var out []plan.Duty
	for i := range w.Stages {
		if s := &w.Stages[i]; s.State != plan.StagePlanned {
			out = append(out, draftDuties(w, s, now)...)
		}
	}
	out = append(out, materialDuties(w)...)
	out = append(out, replyDuties(w)...)
	for i := range out {
		extend(w, &out[i])
		out[i].Light = light(w, out[i], now)
	}
	return out
}

// textOwed is what a stage asks the leads for, "" for nothing.
func textOwed(stage int) plan.TextStage {
	switch stage {
	case 1:
		return plan.TextResearch
	case 2:
		return plan.TextChapter
	}
	return ""
}

// owesText tells whether the chapter's lead owes the text: research material is
// asked of the fields of development only.
func owesText(c plan.Chapter, text plan.TextStage) bool {
	return text == plan.TextChapter || (text == plan.TextResearch && c.Kind == plan.KindDomain)
}

func draftDuties(w *plan.Snapshot, s *plan.Stage, now time.Time) []plan.Duty {
	text := textOwed(s.No)
	if text == "" {
		return nil
	}
	due, ok := s.StepDue(plan.StepDraft)
	if !ok {
		due = s.Deadline
	}
	when := now
	if s.State == plan.StageClosed {
		when = s.Closed // who led the chapter then stays who owed it
	}
	var out []plan.Duty
	for _, c := range w.Chapters {
		if !owesText(c, text) {
			continue
		}
		d := plan.Duty{
			Kind: plan.DutyDraft, Unit: w.LeadOf(c.ID, when), Stage: s.No, Plan: c.Plan, Chapter: c.ID, Text: text,
			Asked: s.Opened, Due: due,
		}
		fulfil(w, &d)
		out = append(out, d)
	}
	return out
}

// fulfil looks for the version that meets a duty. A withdrawn version never
// was; after a return the duty is owed again, until a later version comes.
func fulfil(w *plan.Snapshot, d *plan.Duty) {
	for i := range w.Drafts {
		x := &w.Drafts[i]
		if x.Chapter != d.Chapter || x.Text != d.Text || x.Kind != plan.DraftText {
			continue
		}
		switch x.State {
		case plan.DraftWithdrawn:
		case plan.DraftReturned:
			d.Kind, d.Done, d.Draft = plan.DutyRevise, time.Time{}, 0
		default:
			if d.Done.IsZero() {
				d.Done, d.LateDone = x.Received, x.Late
			}
			d.Draft = x.ID
		}
	}
}

func materialDuties(w *plan.Snapshot) []plan.Duty {
	var out []plan.Duty
	for _, r := range w.Requests {
		d := plan.Duty{
			Kind: plan.DutyMaterial, Unit: r.Unit, Chapter: r.Chapter, Request: r.ID, Asked: r.Asked, Due: r.Due, Done: r.Done,
		}
		if c := w.Index.Chapter[r.Chapter]; c != nil {
			d.Plan = c.Plan
		}
		d.LateDone = !d.Done.IsZero() && d.Done.After(d.Due)
		out = append(out, d)
	}
	return out
}

func replyDuties(w *plan.Snapshot) []plan.Duty {
	replied := make(map[plan.AddresseeID]*plan.Reply, len(w.Replies))
	for i := range w.Replies {
		if w.Replies[i].Withdrawn.IsZero() {
			replied[w.Replies[i].Addressee] = &w.Replies[i]
		}
	}
	var out []plan.Duty
	for _, c := range w.Consultations {
		for _, to := range c.To {
			d := plan.Duty{
				Kind: plan.DutyReply, Unit: to.Unit, Person: to.Person, Text: c.Text, Consultation: c.ID, Asked: to.Added, Due: c.Due,
			}
			if r := replied[to.ID]; r != nil {
				d.Done, d.LateDone = r.At, r.Late
			}
			out = append(out, d)
		}
	}
	return out
}

// extend moves the deadline of a duty to what was granted; a pending wish moves
// nothing.
func extend(w *plan.Snapshot, d *plan.Duty) {
	for _, e := range w.Extensions {
		if !e.Granted.IsZero() && e.DutyKey == d.Key() && e.Until.After(d.Due) {
			d.Due = e.Until
		}
	}
}

func light(w *plan.Snapshot, d plan.Duty, now time.Time) plan.Light {
	today := plan.DayOf(now)
	switch {
	case !d.Done.IsZero():
		return plan.LightDone
	case closedFor(w, d):
		return plan.LightClosed
	case now.After(d.Due):
		return plan.LightLate
	case WorkdaysBetween(w.Calendar, today, plan.DayOf(d.Due), today) <= soonWorkdays:
		return plan.LightSoon
	}
	return plan.LightOpen
}

// closedFor tells whether what asked for the duty is over.
func closedFor(w *plan.Snapshot, d plan.Duty) bool {
	if d.Kind == plan.DutyReply {
		c := w.Index.Consult[d.Consultation]
		return c != nil && !c.Open()
	}
	s := w.Index.Stage[d.Stage]
	return s != nil && s.State == plan.StageClosed
}

// Owed picks from duties what a unit (or, for personal addressees, a person)
// still owes, in the order they are due.
func Owed(duties []plan.Duty, unit plan.UnitID, person plan.PersonID) []plan.Duty {
	var out []plan.Duty
	for _, d := range duties {
		mine := (unit != 0 && d.Unit == unit) || (person != 0 && d.Person == person)
		if mine && d.Done.IsZero() && d.Light != plan.LightClosed {
			out = append(out, d)
		}
	}
	for i := 1; i < len(out); i++ {
		for j := i; j > 0 && out[j].Due.Before(out[j-1].Due); j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	return out
}
