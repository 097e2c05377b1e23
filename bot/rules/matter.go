package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// MattersShown is how many matters leaders are shown at once.
const MattersShown = 3

// Matter (需要您协调的事项) is one thing that needs a leader's word: an objection
// the office brought before them, or, with no Objection.ID, a duty still late.
type Matter struct {
	Objection plan.Consent
	Duty      plan.Duty
}

// Matters are what leaders are asked for, at most MattersShown: first what the
// office asks for in its own words, the longest waiting on top; then what the
// director passed on.
func Matters(w *plan.Snapshot, duties []plan.Duty) []Matter {
	var out []Matter
	for _, c := range Raised(w) {
		out = append(out, Matter{Objection: c})
	}
	for _, d := range Escalated(w, duties) {
		out = append(out, Matter{Duty: d})
	}
	return out[:min(len(out), MattersShown)]
}

// Raised lists the objections leaders are asked about, the longest waiting first.
// One that is an objection no more needs no word.
func Raised(w *plan.Snapshot) []plan.Consent {
	var out []plan.Consent
	for _, c := range Objections(w) {
		if !c.Raised.IsZero() {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b plan.Consent) int { return a.Raised.Compare(b.Raised) })
	return out
}

// Raise brings an objection before the leaders, with what the office proposes.
func Raise(w *plan.Snapshot, id plan.ConsentID, plea string, now time.Time) (plan.Consent, error) {
	c, err := objection(w, id)
	switch {
	case err != nil:
		return c, err
	case !c.Raised.IsZero():
		return c, plan.Refuse(plan.WhyRaised)
	case plea == "":
		return c, plan.Refuse(plan.WhyReasonShort)
	}
	c.Raised, c.Plea = now, plea
	return c, nil
}

// Unraise takes it back.
func Unraise(w *plan.Snapshot, id plan.ConsentID) (plan.Consent, error) {
	c, err := objection(w, id)
	switch {
	case err != nil:
		return c, err
	case c.Raised.IsZero():
		return c, plan.Refuse(plan.WhyNotRaised)
	}
	c.Raised, c.Plea = time.Time{}, ""
	return c, nil
}

func objection(w *plan.Snapshot, id plan.ConsentID) (plan.Consent, error) {
	for _, c := range Objections(w) {
		if c.ID == id {
			return c, nil
		}
	}
	return plan.Consent{}, plan.Refuse(plan.WhyNoObjection)
}
