package rules

import (
	"planbot/storage/plan"
)

// PassagesOf lists a plan's steps through the government, in their order.
func PassagesOf(w *plan.Snapshot, p plan.PlanID) []plan.Passage {
	var out []plan.Passage
	for _, x := range w.Passages {
		if x.Plan == p {
			out = append(out, x)
		}
	}
	return out
}

// NextPost is where a plan goes next: 市政府办公室, 司法局 (unless the legal review
// does not apply), 常务会议, then the issue.
func NextPost(w *plan.Snapshot, p plan.PlanID) plan.Post {
	all := PassagesOf(w, p)
	if len(all) == 0 {
		return plan.PostGovernment
	}
	last := all[len(all)-1]
	switch {
	case last.Post == plan.PostExecutive && last.Result != plan.PassageReturned:
		return plan.PostIssue
	case last.Post == plan.PostExecutive:
		return plan.PostExecutive
	case last.Post == plan.PostJustice && last.Result == plan.PassagePassed:
		return plan.PostExecutive
	case EnclosureOf(w, p, plan.EnclosureLegality).State == plan.EnclosureWaived:
		return plan.PostExecutive
	}
	return plan.PostJustice
}

// CameBack tells whether a plan lies with the office again: the last post gave it
// back and no later 送审稿 is there.
func CameBack(w *plan.Snapshot, p plan.PlanID) bool {
	all := PassagesOf(w, p)
	if len(all) == 0 {
		return false
	}
	last := all[len(all)-1]
	d, ok := WholeText(w, p, plan.TextSubmission)
	return last.Result == plan.PassageReturned && (!ok || d.ID <= last.Draft)
}

// justicePassed tells whether the 司法局 passed the plan after it was last given
// back.
func justicePassed(w *plan.Snapshot, p plan.PlanID) bool {
	ok := false
	for _, x := range PassagesOf(w, p) {
		if x.Post == plan.PostJustice {
			ok = x.Result == plan.PassagePassed
		}
	}
	return ok
}

// ResultsOf lists what a post can say.
func ResultsOf(post plan.Post) []plan.PassageResult {
	switch post {
	case plan.PostGovernment:
		return []plan.PassageResult{plan.PassageSent}
	case plan.PostJustice:
		return []plan.PassageResult{plan.PassagePassed, plan.PassageReturned}
	case plan.PostExecutive:
		return []plan.PassageResult{plan.PassagePassed, plan.PassagePrinciple, plan.PassageReturned}
	}
	return nil
}

// PassOn decides on a step of a plan's way. The text must be there; in order,
// complete and cleared unless the director overrides.
func PassOn(w *plan.Snapshot, x plan.Passage, wanting int, override bool) error {
	_, there := WholeText(w, x.Plan, plan.TextSubmission)
	next := NextPost(w, x.Plan)
	switch {
	case !there:
		return plan.Refuse(plan.WhyNoSubmission)
	case next == plan.PostIssue:
		return plan.Refusal{Why: plan.WhyPassageOrder, Text: string(next)}
	case override:
		return nil
	case x.Post != next:
		return plan.Refusal{Why: plan.WhyPassageOrder, Text: string(next)}
	case CameBack(w, x.Plan):
		return plan.Refuse(plan.WhyPassageText)
	case x.Post != plan.PostGovernment:
		return nil
	}
	if c := Cleared(w, x.Plan); c != ClearanceGiven && EnclosureOf(w, x.Plan, plan.EnclosureMinutes).State != plan.EnclosureWaived {
		return plan.Refusal{Why: plan.WhyNotCleared, Text: string(c)}
	}
	if wanting > 0 {
		return plan.Refusal{Why: plan.WhyEnclosuresMissing, N: wanting}
	}
	return nil
}
