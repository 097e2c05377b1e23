package rules

import (
	"slices"

	"planbot/storage/plan"
)

// Meant is the version an opinion is about: the text that was put before its
// proposer and, where that is a whole text and the opinion names a chapter, the
// version of the chapter in it. Zero ids where there is none.
type Meant struct {
	Text    plan.DraftID
	Chapter plan.DraftID
}

// MeantBy finds the version an opinion is about, which later versions do not
// change.
func MeantBy(w *plan.Snapshot, o plan.Opinion) Meant {
	c := w.Index.Consult[o.Consultation]
	if c == nil {
		return Meant{}
	}
	drafts := c.Drafts
	if to, ok := addresseeOf(w, c, o); ok {
		drafts = TextsFor(c, to)
	}
	var m Meant
	for _, id := range drafts {
		d := w.Index.Draft[id]
		switch {
		case d == nil:
		case o.Chapter != 0 && d.Chapter == o.Chapter:
			return Meant{Text: id}
		case d.Kind == plan.DraftPlan && d.Plan == planOf(w, o):
			m.Text = id
			if a, made := AssemblyOf(w, id); made && o.Chapter != 0 {
				m.Chapter = holds(w, a, o.Chapter)
			}
		}
	}
	return m
}

// planOf is the plan an opinion is about, "" for both.
func planOf(w *plan.Snapshot, o plan.Opinion) plan.PlanID {
	if c := w.Index.Chapter[o.Chapter]; c != nil {
		return c.Plan
	}
	return o.Plan
}

func addresseeOf(w *plan.Snapshot, c *plan.Consultation, o plan.Opinion) (plan.Addressee, bool) {
	for _, all := range [][]plan.Addressee{c.To, c.Former} {
		for i := range w.Replies {
			r := &w.Replies[i]
			if r.ID != o.Reply {
				continue
			}
			if at := slices.IndexFunc(all, func(to plan.Addressee) bool { return to.ID == r.Addressee }); at >= 0 {
				return all[at], true
			}
		}
	}
	return plan.Addressee{}, false
}

// Later lists the versions of a chapter, or of a whole text of its plan, that
// came after the one given and count: neither withdrawn nor returned, oldest
// first.
func Later(w *plan.Snapshot, id plan.DraftID) []plan.DraftID {
	d := w.Index.Draft[id]
	if d == nil {
		return nil
	}
	var out []plan.DraftID
	for _, x := range w.Drafts {
		if x.ID > d.ID && x.Kind == d.Kind && x.Plan == d.Plan && x.Chapter == d.Chapter &&
			x.State != plan.DraftWithdrawn && x.State != plan.DraftReturned {
			out = append(out, x.ID)
		}
	}
	return out
}
