package rules

import (
	"slices"

	"planbot/storage/plan"
)

// ConsentOf finds a request for consent by id.
func ConsentOf(w *plan.Snapshot, id plan.ConsentID) (plan.Consent, bool) {
	for _, c := range w.Consents {
		if c.ID == id {
			return c, true
		}
	}
	return plan.Consent{}, false
}

// ConsentsOn lists who was asked about a version, or whose earlier answer stands
// for it; what matters most first: objections, amendments, the unanswered.
func ConsentsOn(w *plan.Snapshot, d plan.DraftID) []plan.Consent {
	var out []plan.Consent
	for _, c := range w.Consents {
		if c.Draft == d {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b plan.Consent) int { return weight(a) - weight(b) })
	return out
}

func weight(c plan.Consent) int {
	return slices.Index([]plan.ConsentAnswer{plan.ConsentObject, plan.ConsentAmend, plan.ConsentOpen, plan.ConsentSilent, plan.ConsentAgree}, c.Answer)
}

// aboutStands tells whether the version a consent is about still is what it was.
func aboutStands(w *plan.Snapshot, c plan.Consent) bool {
	d := w.Index.Draft[c.Draft]
	return d != nil && d.State != plan.DraftWithdrawn && d.Chapter == c.Chapter
}

// ConsentWaits tells whether a unit is still to answer: nobody closed the asking,
// the version was neither taken nor given back, and the unit still supports the
// chapter.
func ConsentWaits(w *plan.Snapshot, c plan.Consent) bool {
	return c.Answer == plan.ConsentOpen && c.Closed.IsZero() && aboutStands(w, c) &&
		w.Index.Draft[c.Draft].State != plan.DraftReturned && supportsYet(w, c)
}

// supportsYet tells whether the asked unit has not been taken from the chapter, or
// made its lead, since.
func supportsYet(w *plan.Snapshot, c plan.Consent) bool {
	unit, yet := Standing(w, c.Unit), false
	for i := range w.Assignments {
		a := &w.Assignments[i]
		if a.Chapter != c.Chapter || !a.Until.IsZero() {
			continue
		}
		mine := a.Set == "" && Standing(w, a.Unit) == unit
		if a.Part == plan.Lead && mine {
			return false
		}
		yet = yet || (a.Part == plan.Support && (mine || a.Set != ""))
	}
	return yet
}

// ConsentCounts is how a version stands with the units asked about it.
type ConsentCounts struct {
	Agree, Amend, Object, Silent int
	Open                         int // still to answer
	Without                      int // closed without an answer
	Kept                         int // of the answers, those given on an earlier version
}

// Asked is how many units it is about.
func (n ConsentCounts) Asked() int {
	return n.Agree + n.Amend + n.Object + n.Silent + n.Open + n.Without
}

// CountConsents counts a version's answers.
func CountConsents(w *plan.Snapshot, d plan.DraftID) (n ConsentCounts) {
	for _, c := range w.Consents {
		if c.Draft != d {
			continue
		}
		if c.Given != 0 {
			n.Kept++
		}
		switch {
		case c.Answer == plan.ConsentAgree:
			n.Agree++
		case c.Answer == plan.ConsentAmend:
			n.Amend++
		case c.Answer == plan.ConsentObject:
			n.Object++
		case c.Answer == plan.ConsentSilent:
			n.Silent++
		case ConsentWaits(w, c):
			n.Open++
		default:
			n.Without++
		}
	}
	return n
}

// Objections lists the units that do not agree: the last word of each on each
// chapter. A unit asked anew has no last word until it answers.
func Objections(w *plan.Snapshot) []plan.Consent {
	type who struct {
		chapter plan.ChapterID
		unit    plan.UnitID
	}
	last := map[who]plan.Consent{}
	var order []who
	for _, c := range w.Consents {
		if !aboutStands(w, c) {
			continue
		}
		k := who{c.Chapter, Standing(w, c.Unit)}
		have, known := last[k]
		if !known {
			order = append(order, k)
		}
		if !known || c.Draft > have.Draft {
			last[k] = c
		}
	}
	var out []plan.Consent
	for _, k := range order {
		if last[k].Answer == plan.ConsentObject {
			out = append(out, last[k])
		}
	}
	return out
}
