package rules

import (
	"planbot/storage/plan"
)

// Point is one opinion as a reply states it.
type Point struct {
	Opinion    plan.OpinionID // the opinion it words anew; 0: a new one
	Plan       plan.PlanID
	Chapter    plan.ChapterID
	Original   string
	Suggestion string
	Reason     string
}

// Revision is what a new reply does to the opinions of the one it replaces.
type Revision struct {
	Kept    []plan.Opinion // worded as before: whatever was decided stands
	Changed []plan.Opinion // worded anew: a new revision, to be handled anew
	Added   []plan.Opinion // new, numbered after all others
	Struck  []plan.Opinion // no longer put forward
}

// Revise works out what becomes of the opinions when a reply states these
// points instead. Numbers stay: people were told of "opinion 3".
func Revise(old []plan.Opinion, points []Point) (Revision, error) {
	var r Revision
	if len(points) == 0 {
		return r, plan.Refuse(plan.WhyNoPoint)
	}
	if len(points) > MaxRows {
		return r, plan.Refusal{Why: plan.WhyTooMany, N: MaxRows}
	}
	byID := map[plan.OpinionID]plan.Opinion{}
	last := 0
	for _, o := range old {
		byID[o.ID] = o
		last = max(last, o.No)
	}
	for _, p := range points {
		o, known := byID[p.Opinion]
		delete(byID, p.Opinion)
		switch {
		case !known:
			last++
			r.Added = append(r.Added, p.word(plan.Opinion{No: last, State: plan.OpinionOpen, Revision: 1}))
		case p.says(o):
			r.Kept = append(r.Kept, o)
		default:
			r.Changed = append(r.Changed, reworded(p.word(o)))
		}
	}
	for _, o := range old {
		if _, left := byID[o.ID]; left {
			r.Struck = append(r.Struck, o)
		}
	}
	if len(old) > 0 && len(r.Changed)+len(r.Added)+len(r.Struck) == 0 {
		return r, plan.Refuse(plan.WhySamePoints)
	}
	return r, nil
}

func (p Point) says(o plan.Opinion) bool {
	return p.Plan == o.Plan && p.Chapter == o.Chapter && p.Original == o.Original && p.Suggestion == o.Suggestion && p.Reason == o.Reason
}

func (p Point) word(o plan.Opinion) plan.Opinion {
	o.Plan, o.Chapter, o.Original, o.Suggestion, o.Reason = p.Plan, p.Chapter, p.Original, p.Suggestion, p.Reason
	return o
}

// reworded is an opinion worded anew: what was said to the old wording no
// longer counts.
func reworded(o plan.Opinion) plan.Opinion {
	o.Revision++
	o.Proposed, o.ProposedWhy = "", ""
	o.Talks, o.Stance = 0, plan.StanceUnknown
	return open(o)
}
