package rules

import "planbot/storage/plan"

// Wording is what 仅文字修改 does to the answers on the version before.
type Wording struct {
	Before plan.Draft
	Kept   []plan.Consent // answered: their answers stand for the new version
	Moved  []plan.Consent // still to answer: they answer on the new version
}

// WordingOnly decides on a lead saying that a new version changes only the
// wording: what was answered before stands, nobody is asked again.
func WordingOnly(w *plan.Snapshot, d plan.Draft) (out Wording, err error) {
	last, ok := Current(w, d.Chapter)
	switch {
	case d.State == plan.DraftReturned || d.State == plan.DraftWithdrawn:
		return out, plan.Refuse(plan.WhyConsentBack)
	case !ok || last.ID != d.ID:
		return out, plan.Refuse(plan.WhyConsentVersion)
	case len(ConsentsOn(w, d.ID)) > 0:
		return out, plan.Refuse(plan.WhyConsentBusy)
	}
	if out.Before, ok = ConsultedBefore(w, d); !ok {
		return out, plan.Refuse(plan.WhyConsentNoBefore)
	}
	for _, c := range ConsentsOn(w, out.Before.ID) {
		switch {
		case c.Answer != plan.ConsentOpen:
			out.Kept = append(out.Kept, c)
		case c.Closed.IsZero(): // also one whose version was given back: it waited for this one
			out.Moved = append(out.Moved, c)
		}
	}
	if len(out.Kept)+len(out.Moved) == 0 {
		return out, plan.Refuse(plan.WhyConsentNoBefore)
	}
	return out, nil
}

// Undeclared lists the versions that came after one units were asked about, while
// the lead has not said what the change is.
func Undeclared(w *plan.Snapshot, c plan.ChapterID) (d plan.Draft, before plan.Draft, ok bool) {
	if d, ok = Current(w, c); !ok {
		return d, before, false
	}
	x, err := WordingOnly(w, d)
	return d, x.Before, err == nil
}

// LastRead is the version a unit was last asked about before this one, as it read
// it: not one that only carried its answer on. 0 when it never was.
func LastRead(w *plan.Snapshot, d plan.Draft, unit plan.UnitID) (last plan.DraftID) {
	for _, c := range w.Consents {
		read := c.Draft
		if c.Given != 0 {
			read = c.Given
		}
		if c.Chapter == d.Chapter && Standing(w, c.Unit) == unit && read < d.ID && read > last && aboutStands(w, c) {
			last = read
		}
	}
	return last
}

// AskedAgain lists the units asked about the version before: whom a real change
// concerns first of all.
func AskedAgain(w *plan.Snapshot, d plan.Draft) []plan.UnitID {
	last, ok := ConsultedBefore(w, d)
	if !ok {
		return nil
	}
	var out []plan.UnitID
	for _, c := range ConsentsOn(w, last.ID) {
		out = append(out, Standing(w, c.Unit))
	}
	return out
}
