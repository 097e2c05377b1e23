package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Realizable tells whether an opinion is one that is to be found in a later text:
// it was adopted, or partly.
func Realizable(o plan.Opinion) bool {
	return o.Withdrawn.IsZero() && (o.Result == plan.ResultAdopted || o.Result == plan.ResultPartly)
}

// RealizedIn lists the versions an opinion can have been realized in: those that
// came after the one it is about, oldest first.
func RealizedIn(w *plan.Snapshot, o plan.Opinion) []plan.DraftID {
	m := MeantBy(w, o)
	if m.Chapter != 0 {
		return Later(w, m.Chapter)
	}
	if d := w.Index.Draft[m.Text]; d != nil && d.Kind == plan.DraftPlan {
		return laterWholes(w, *d)
	}
	return Later(w, m.Text)
}

// laterWholes lists the whole texts of a plan after one: of its stage and of later
// ones.
func laterWholes(w *plan.Snapshot, d plan.Draft) []plan.DraftID {
	var out []plan.DraftID
	for _, x := range w.Drafts {
		if x.ID > d.ID && x.Kind == plan.DraftPlan && x.Plan == d.Plan && x.State != plan.DraftWithdrawn && x.State != plan.DraftReturned {
			out = append(out, x.ID)
		}
	}
	return out
}

// ProposeRealized proposes where an adopted opinion was realized: the first
// version that came after the decision, else the last that came before it; 0
// while there is none.
func ProposeRealized(w *plan.Snapshot, o plan.Opinion) plan.DraftID {
	later := RealizedIn(w, o)
	for _, id := range later {
		if w.Index.Draft[id].Received.After(o.Decided) {
			return id
		}
	}
	if len(later) == 0 {
		return 0
	}
	return later[len(later)-1]
}

// Realize notes 落实位置: in words, and the version when one is named.
func Realize(w *plan.Snapshot, o plan.Opinion, where string, draft plan.DraftID, now time.Time) (plan.Opinion, error) {
	if !Realizable(o) {
		return o, plan.Refuse(plan.WhyNotAdopted)
	}
	if where == "" {
		return o, plan.Refuse(plan.WhyEmpty)
	}
	if draft != 0 && w.Index.Draft[draft] == nil {
		return o, plan.Refuse(plan.WhyGone)
	}
	o.Realized, o.RealizedDraft, o.RealizedAt = where, draft, now
	return o, nil
}

// Unrealized lists the opinions of a consultation that were adopted, wholly or
// partly, and not found in a later text yet.
func Unrealized(w *plan.Snapshot, id plan.ConsultationID) []plan.Opinion {
	var out []plan.Opinion
	for _, o := range Opinions(w, id) {
		if Realizable(o) && o.Realized == "" {
			out = append(out, o)
		}
	}
	return out
}

// ToRealize is the last closed consultation whose text is being revised, with how
// many of its adopted opinions are not found in it yet: everything has a result,
// and the text that follows was not put together.
func ToRealize(w *plan.Snapshot) (plan.Consultation, int) {
	for i := len(w.Consultations) - 1; i >= 0; i-- {
		c := w.Consultations[i]
		n := len(Unrealized(w, c.ID))
		if c.Open() || n == 0 {
			continue
		}
		if slices.ContainsFunc(Opinions(w, c.ID), Undecided) || followed(w, c) {
			return plan.Consultation{}, 0
		}
		return c, n
	}
	return plan.Consultation{}, 0
}

// followed tells whether the text a consultation leads to is there of every plan
// it was about.
func followed(w *plan.Snapshot, c plan.Consultation) bool {
	return !slices.ContainsFunc(PlansOf(w, c.Drafts), func(p plan.PlanID) bool {
		_, there := WholeText(w, p, Produced(CirculatedIn(c.Text)))
		return !there
	})
}

// unrealizedBefore counts the adopted opinions on what came before a text that are
// not found in a later text yet.
func unrealizedBefore(w *plan.Snapshot, p plan.PlanID, text plan.TextStage) int {
	n := 0
	for _, c := range w.Consultations {
		if Produced(CirculatedIn(c.Text)) != text {
			continue
		}
		for _, o := range Unrealized(w, c.ID) {
			if aboutPlan(w, o, p) {
				n++
			}
		}
	}
	return n
}
