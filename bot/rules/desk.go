package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Desk (今日事项) is what waits for the office, counted from the same duties as
// every list.
type Desk struct {
	Drafts     []plan.DraftID // received, not looked at
	Opinions   int            // without a result
	Notices    []plan.Urge    // for the director's signature, the weekly note last
	Calls      []plan.Call    // to be made today
	Extensions []plan.Extension
	Stages     []Proposal      // to be opened or ended
	Own        []plan.Duty     // the office's own chapters, soon or late
	Late       []plan.Duty     // of others
	Expected   int             // of these, the day they will come named and still ahead
	Soon       []plan.Duty     // of others
	Outdated   []plan.Assembly // whole texts another version came for since
	Objections []plan.Consent  // supporting units that do not agree with a chapter

	Next []Step // what can be done with the texts now
}

// DeskOf gathers what waits for the office.
func DeskOf(w *plan.Snapshot, duties []plan.Duty, now time.Time) Desk {
	d := Desk{Extensions: PendingExtensions(w, duties), Notices: WaitingUrges(w, duties), Calls: CallsToMake(w, duties, now), Stages: StageProposals(w, duties, now)}
	d.Objections = Objections(w)
	d.Next = NextSteps(w, duties, now)
	for i := range w.Drafts {
		if x := &w.Drafts[i]; x.State == plan.DraftReceived && x.Kind == plan.DraftText {
			d.Drafts = append(d.Drafts, x.ID)
		}
	}
	for _, o := range w.Opinions {
		if Undecided(o) {
			d.Opinions++
		}
	}
	for _, a := range w.Assemblies {
		if len(Outdated(w, a)) > 0 {
			d.Outdated = append(d.Outdated, a)
		}
	}
	for _, x := range Missing(duties) {
		switch {
		case x.Light != plan.LightLate && x.Light != plan.LightSoon:
		case x.Person == 0 && x.Unit == w.Settings.Office:
			d.Own = append(d.Own, x)
		case x.Light == plan.LightLate:
			d.Late = append(d.Late, x)
		default:
			d.Soon = append(d.Soon, x)
		}
	}
	d.Expected = len(ExpectedLate(d.Late, now))
	return d
}

// Reminded is what a reminder to the actor says: what it was queued for and is
// still to be done, with everything else of theirs that is near or past its
// date. Nothing when nothing is left of what it was queued for.
func Reminded(w *plan.Snapshot, duties []plan.Duty, a plan.Actor, keys []string) []plan.Duty {
	left := false
	mine := pick(duties, func(d plan.Duty) bool {
		if !Pressed(w, d) || !Answers(w, a, d) {
			return false
		}
		queued := slices.Contains(keys, d.Key())
		left = left || queued
		return queued || d.Light == plan.LightSoon || d.Light == plan.LightLate
	})
	if !left {
		return nil
	}
	return mine
}
