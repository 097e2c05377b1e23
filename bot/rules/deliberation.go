package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// deliberated are the texts put before the leading group: the framework and the
// text that goes to the government.
var deliberated = []plan.TextStage{plan.TextSubmission, plan.TextFirst}

// Deliberable lists what can be put before the leading group: of each text the
// last whole one of both plans together, and of each alone; the later text first.
func Deliberable(w *plan.Snapshot) [][]plan.Draft {
	var out [][]plan.Draft
	for _, text := range deliberated {
		var both []plan.Draft
		for _, p := range w.Plans {
			if d, ok := WholeText(w, p.ID, text); ok && !underDeliberation(w, d.ID) {
				both = append(both, d)
			}
		}
		if len(both) > 1 {
			out = append(out, both)
		}
		for _, d := range both {
			out = append(out, []plan.Draft{d})
		}
	}
	return out
}

func underDeliberation(w *plan.Snapshot, id plan.DraftID) bool {
	return slices.ContainsFunc(w.Deliberations, func(d plan.Deliberation) bool { return d.Open() && slices.Contains(d.Drafts, id) })
}

// Deliberate decides on putting texts before the leading group: whole texts of
// one stage, the last there are, none of them waiting for a conclusion already.
func Deliberate(w *plan.Snapshot, drafts []plan.DraftID) ([]plan.Draft, error) {
	for _, id := range drafts {
		if underDeliberation(w, id) {
			return nil, plan.Refuse(plan.WhyUnderDeliberation)
		}
	}
	for _, bundle := range Deliberable(w) {
		if slices.Equal(idsOf(bundle), drafts) {
			return bundle, nil
		}
	}
	return nil, plan.Refuse(plan.WhyNothingToDeliberate)
}

func idsOf(drafts []plan.Draft) []plan.DraftID {
	var out []plan.DraftID
	for _, d := range drafts {
		out = append(out, d.ID)
	}
	return out
}

// DeliberationOf finds a deliberation.
func DeliberationOf(w *plan.Snapshot, id plan.DeliberationID) (plan.Deliberation, error) {
	for _, d := range w.Deliberations {
		if d.ID == id {
			return d, nil
		}
	}
	return plan.Deliberation{}, plan.Refuse(plan.WhyGone)
}

// Conclude decides on the conclusion of a deliberation: it has none yet, a
// meeting was held and its attendance is known.
func Conclude(d plan.Deliberation, now time.Time) error {
	switch {
	case !d.Open():
		return plan.Refuse(plan.WhyConcluded)
	case d.Way == plan.ByMeeting && d.Day > plan.DayOf(now):
		return plan.Refusal{Why: plan.WhyNotYetHeld, Day: d.Day}
	case d.Way == plan.ByMeeting && d.Roll.Present == 0:
		return plan.Refuse(plan.WhyNoRoll)
	}
	return nil
}

// CheckRoll looks at an attendance: nobody is counted twice.
func CheckRoll(r plan.Roll) error {
	if r.Present < 1 || r.Due < r.Present+r.Leave || r.Deputed > r.Present || r.Deputed < 0 || r.Leave < 0 {
		return plan.Refuse(plan.WhyBadRoll)
	}
	return nil
}

// CheckVotes looks at the counts of a ballot: no more votes than members.
func CheckVotes(w *plan.Snapshot, d plan.Deliberation, v plan.Votes, now time.Time) error {
	most := len(Signers(w, now))
	if d.Way == plan.ByMeeting {
		most = d.Roll.Present
	}
	sum := v.For + v.Against + v.Abstained
	switch {
	case !d.Open():
		return plan.Refuse(plan.WhyConcluded)
	case !d.Ballot:
		return plan.Refuse(plan.WhyNoBallot)
	case d.Way == plan.ByMeeting && most == 0:
		return plan.Refuse(plan.WhyNoRoll)
	case v.For < 0 || v.Against < 0 || v.Abstained < 0 || sum == 0 || sum > most:
		return plan.Refusal{Why: plan.WhyBadVotes, N: most}
	}
	return nil
}

// OwesRevision tells whether a conclusion waits for the note on how the text was
// changed (修改说明).
func OwesRevision(d plan.Deliberation) bool {
	return d.Conclusion == plan.ConcludedPrinciple && d.Revision == ""
}

// ReviseText decides on the note: one is owed, and a later text of every plan is
// there to be spoken of.
func ReviseText(w *plan.Snapshot, d plan.Deliberation) error {
	if !OwesRevision(d) {
		return plan.Refuse(plan.WhyNoRevisionDue)
	}
	for _, id := range d.Drafts {
		old := w.Index.Draft[id]
		if old == nil {
			continue
		}
		if last, ok := WholeText(w, old.Plan, old.Text); !ok || last.ID <= id {
			return plan.Refusal{Why: plan.WhyNotRevisedYet, Text: ""}
		}
	}
	return nil
}

// LastDeliberation is the last deliberation of a plan's text, if any.
func LastDeliberation(w *plan.Snapshot, p plan.PlanID, text plan.TextStage) (plan.Deliberation, bool) {
	for i := len(w.Deliberations) - 1; i >= 0; i-- {
		d := w.Deliberations[i]
		if d.Text == text && slices.ContainsFunc(d.Drafts, func(id plan.DraftID) bool {
			x := w.Index.Draft[id]
			return x != nil && x.Plan == p
		}) {
			return d, true
		}
	}
	return plan.Deliberation{}, false
}

// Clearance is how far the leading group's word carries a plan's 送审稿.
type Clearance string

const (
	ClearanceNone     Clearance = "none"     // not put before the group
	ClearanceOpen     Clearance = "open"     // no conclusion yet
	ClearanceRejected Clearance = "rejected" // 暂不通过
	ClearanceOwes     Clearance = "owes"     // the revision note is owed
	ClearanceOther    Clearance = "other"    // passed, but another text stands now
	ClearanceGiven    Clearance = "given"
)

// Cleared tells whether a plan's 送审稿 may go on to the government.
func Cleared(w *plan.Snapshot, p plan.PlanID) Clearance {
	d, ok := LastDeliberation(w, p, plan.TextSubmission)
	switch {
	case !ok:
		return ClearanceNone
	case d.Open():
		return ClearanceOpen
	case d.Conclusion == plan.ConcludedRejected:
		return ClearanceRejected
	case OwesRevision(d):
		return ClearanceOwes
	case d.Conclusion == plan.ConcludedPassed && len(PassagesOf(w, p)) == 0:
		if last, ok := WholeText(w, p, plan.TextSubmission); ok && !slices.Contains(d.Drafts, last.ID) {
			return ClearanceOther
		}
	}
	return ClearanceGiven
}
