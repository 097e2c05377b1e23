package rules

import (
	"time"

	"planbot/storage/plan"
)

// LedChapter is a chapter as its lead must see it at one glance.
type LedChapter struct {
	Chapter  plan.Chapter
	Duty     plan.Duty // what is owed for it next, or was done last; zero: nothing is asked yet
	Draft    plan.Draft
	Handed   bool // Draft is the version that counts
	Sent     int  // material that came
	Missing  int  // material still to come
	Nothing  int  // units that have none
	Consents ConsentCounts
	About    plan.Draft // the last version units were asked about; zero: none
	New      bool       // a version came since, and the lead has not said what it changes
	Views    int        // opinions that wait for the lead's proposal
}

// LeadDesk lists the chapters the actor's units lead, and the actor looks after.
func LeadDesk(w *plan.Snapshot, duties []plan.Duty, a plan.Actor, now time.Time) []LedChapter {
	var out []LedChapter
	seen := map[plan.UnitID]bool{}
	for _, unit := range a.Units() {
		if seen[unit] {
			continue
		}
		seen[unit] = true
		for _, c := range LedBy(w, unit, now) {
			if a.Serves(unit, c) {
				out = append(out, ledChapter(w, duties, *w.Index.Chapter[c], now))
			}
		}
	}
	return out
}

func ledChapter(w *plan.Snapshot, duties []plan.Duty, c plan.Chapter, now time.Time) LedChapter {
	l := LedChapter{Chapter: c}
	for _, d := range duties {
		if d.Chapter != c.ID || (d.Kind != plan.DutyDraft && d.Kind != plan.DutyRevise) || d.Light == plan.LightClosed {
			continue
		}
		if l.Duty.Kind == "" || (d.Owed() && (!l.Duty.Owed() || d.Due.Before(l.Duty.Due))) || (!d.Owed() && !l.Duty.Owed()) {
			l.Duty = d
		}
	}
	l.Draft, l.Handed = Current(w, c.ID)
	for _, r := range w.Requests {
		if r.Chapter != c.ID {
			continue
		}
		switch r.Answer {
		case plan.AnswerSent:
			l.Sent++
		case plan.AnswerNone:
			l.Nothing++
		case plan.AnswerOpen:
			l.Missing++
		}
	}
	var asked bool
	if l.About, asked = LastConsulted(w, c.ID); asked {
		l.Consents = CountConsents(w, l.About.ID)
		_, _, l.New = Undeclared(w, c.ID)
	}
	for _, o := range w.Opinions {
		if o.Chapter == c.ID && wantsView(w, o, now) {
			l.Views++
		}
	}
	return l
}

// wantsView tells whether an opinion waits for what the lead of its chapter
// thinks of it.
func wantsView(w *plan.Snapshot, o plan.Opinion, now time.Time) bool {
	return Undecided(o) && o.State == plan.OpinionLead && o.Proposed == plan.ResultNone && OpinionLead(w, o, now) != 0
}

// ViewsWanted lists the opinions that wait for the actor's unit to propose a
// result, the oldest first.
func ViewsWanted(w *plan.Snapshot, a plan.Actor, now time.Time) []plan.Opinion {
	var out []plan.Opinion
	for _, o := range w.Opinions {
		if wantsView(w, o, now) && a.Serves(Standing(w, OpinionLead(w, o, now)), o.Chapter) {
			out = append(out, o)
		}
	}
	return out
}
