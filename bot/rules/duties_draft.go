package rules

import (
	"sort"
	"time"

	"planbot/storage/plan"
)

// place is where chapter texts arrive.
type place struct {
	chapter plan.ChapterID
	text    plan.TextStage
}

// arrivals sorts the chapter texts by place, in the order they came; withdrawn
// ones never were.
func arrivals(w *plan.Snapshot) map[place][]*plan.Draft {
	out := map[place][]*plan.Draft{}
	for i := range w.Drafts {
		x := &w.Drafts[i]
		if x.Kind == plan.DraftText && x.State != plan.DraftWithdrawn {
			at := place{x.Chapter, x.Text}
			out[at] = append(out[at], x)
		}
	}
	for _, all := range out {
		sort.Slice(all, func(i, j int) bool {
			if !all[i].Received.Equal(all[j].Received) {
				return all[i].Received.Before(all[j].Received)
			}
			return all[i].ID < all[j].ID
		})
	}
	return out
}

// draftDuties appends what the leads owe a stage in which texts are written.
func draftDuties(out []plan.Duty, w *plan.Snapshot, came map[place][]*plan.Draft, s *plan.Stage, now time.Time) []plan.Duty {
	text := stageTexts[s.No].first
	for _, c := range w.Chapters {
		if owesText(c, text) {
			d := leadDuty(w, s, c, plan.DutyDraft, plan.StepDraft, now)
			fulfil(&d, came[place{c.ID, text}], time.Time{})
			out = append(out, d)
		}
	}
	return out
}

// leadDuty is what the chapter's lead owes the stage, nothing handed in yet.
func leadDuty(w *plan.Snapshot, s *plan.Stage, c plan.Chapter, kind plan.DutyKind, step plan.Step, now time.Time) plan.Duty {
	due, ok := s.StepDue(step)
	if !ok {
		due = s.Deadline
	}
	when := now
	if s.State == plan.StageClosed {
		when = s.Closed // who led the chapter then stays who owed it
	}
	return plan.Duty{
		Kind: kind, Unit: StandingAt(w, w.LeadOf(c.ID, when), when), Stage: s.No, Plan: c.Plan, Chapter: c.ID, Text: AskedText(s.No),
		Asked: s.Opened, Due: due,
	}
}

// fulfil looks for the version that meets a duty: one that came after its cause.
// After a return the duty is owed again, until a later version comes.
func fulfil(d *plan.Duty, came []*plan.Draft, since time.Time) {
	for _, x := range came {
		switch {
		case x.State == plan.DraftReturned:
			d.Kind, d.Done, d.LateDone, d.Draft, d.Anew = plan.DutyRevise, time.Time{}, false, 0, x.Received
			if !x.Due.IsZero() {
				d.Due = x.Due // the return names its own date
			}
		case x.Received.Before(since):
		default:
			if d.Done.IsZero() {
				d.Done, d.LateDone = x.Received, x.Late
			}
			d.Draft = x.ID
		}
	}
}
