package rules

import "planbot/storage/plan"

// Span is a run of days, both ends included.
type Span struct{ From, To plan.Day }

// Overlap is a time that belongs to two stages at once.
type Overlap struct {
	First, Second int // stage numbers
	Span
}

// Overlaps lists the times that belong to more than one stage, in stage order.
func Overlaps(stages []plan.Stage) []Overlap {
	var out []Overlap
	for i, a := range stages {
		for _, b := range stages[i+1:] {
			span := Span{max(a.Opens, b.Opens), min(a.Closes, b.Closes)}
			if span.From <= span.To {
				out = append(out, Overlap{a.No, b.No, span})
			}
		}
	}
	return out
}

// Gaps lists the times between the first and the last stage that belong to none.
// Stages must be in order of opening.
func Gaps(stages []plan.Stage) []Span {
	var out []Span
	if len(stages) == 0 {
		return nil
	}
	covered := stages[0].Closes
	for _, s := range stages[1:] {
		if s.Opens > covered+1 {
			out = append(out, Span{covered + 1, s.Opens - 1})
		}
		covered = max(covered, s.Closes)
	}
	return out
}
