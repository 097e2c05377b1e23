package rules

import (
	"planbot/storage/plan"
)

// Promulgated is how a plan was issued, if it was.
func Promulgated(w *plan.Snapshot, p plan.PlanID) (plan.Promulgation, bool) {
	for _, x := range w.Promulgations {
		if x.Plan == p {
			return x, true
		}
	}
	return plan.Promulgation{}, false
}

// AllPromulgated tells whether every plan was issued.
func AllPromulgated(w *plan.Snapshot) bool {
	return len(w.Plans) > 0 && len(w.Promulgations) == len(w.Plans)
}

// Promulgate decides on issuing a plan: it passed the government, the final text
// is there and not outdated, the days follow each other and are not ahead. Out of
// order only by override.
func Promulgate(w *plan.Snapshot, x plan.Promulgation, today plan.Day, override bool) error {
	if have, ok := Promulgated(w, x.Plan); ok {
		return plan.Refusal{Why: plan.WhyPromulgated, Text: string(have.Plan), N: 1}
	}
	if err := ToIssue(w, x.Plan, override); err != nil {
		return err
	}
	return CheckIssue(w, x, today)
}

// ToIssue tells whether a plan can be issued now.
func ToIssue(w *plan.Snapshot, p plan.PlanID, override bool) error {
	if next := NextPost(w, p); next != plan.PostIssue && !override {
		return plan.Refusal{Why: plan.WhyNotToIssue, Text: string(next)}
	}
	d, ok := WholeText(w, p, plan.TextFinal)
	if !ok {
		return plan.Refuse(plan.WhyNoFinal)
	}
	if a, made := AssemblyOf(w, d.ID); made && len(Outdated(w, a)) > 0 {
		return plan.Refuse(plan.WhyFinalOld)
	}
	return nil
}

// CheckIssue looks at the particulars: the paper is dated on or after the day the
// government passed it, issued on or after that, and not in the future.
func CheckIssue(w *plan.Snapshot, x plan.Promulgation, today plan.Day) error {
	first := plan.Day(0)
	for _, s := range PassagesOf(w, x.Plan) {
		if s.Post == plan.PostExecutive && s.Result != plan.PassageReturned {
			first = s.Day
		}
	}
	if x.Dated < first || x.Issued < x.Dated || x.Issued > today {
		return plan.Refusal{Why: plan.WhyIssueDates, Day: first}
	}
	return nil
}

// Differs lists the chapters of a final text that are not as the 送审稿 before it
// holds them, where both were put together here.
func Differs(w *plan.Snapshot, final plan.Draft) []plan.ChapterID {
	a, ok := AssemblyOf(w, final.ID)
	b, had := LastAssembly(w, final.Plan, plan.TextSubmission)
	if !ok || !had {
		return nil
	}
	var out []plan.ChapterID
	for _, c := range w.Chapters {
		if c.Plan == final.Plan && holds(w, a, c.ID) != holds(w, b, c.ID) {
			out = append(out, c.ID)
		}
	}
	return out
}
