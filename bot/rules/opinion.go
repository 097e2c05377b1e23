package rules

import (
	"planbot/storage/plan"
)

// MaxPoints is how many opinions one reply takes by hand; longer lists come as a
// table.
const MaxPoints = 20

// MaxRows is how many a reply takes from a table.
const MaxRows = 100

// MaxPoint is how many characters each text of an opinion may have.
const MaxPoint = plan.MostPoint

// Opinions lists the opinions in force of a consultation, as they came.
func Opinions(w *plan.Snapshot, id plan.ConsultationID) []plan.Opinion {
	var out []plan.Opinion
	for _, o := range w.Opinions {
		if o.Consultation == id && o.Withdrawn.IsZero() {
			out = append(out, o)
		}
	}
	return out
}

// OpinionOf is an opinion in force by its id, or a Refusal.
func OpinionOf(w *plan.Snapshot, id plan.OpinionID) (plan.Opinion, error) {
	for _, o := range w.Opinions {
		if o.ID == id && o.Withdrawn.IsZero() {
			return o, nil
		}
	}
	return plan.Opinion{}, plan.Refuse(plan.WhyGone)
}

// PointsOf lists the opinions of a reply by their number.
func PointsOf(w *plan.Snapshot, id plan.ReplyID) []plan.Opinion {
	var out []plan.Opinion
	for _, o := range w.Opinions {
		if o.Reply == id && o.Withdrawn.IsZero() {
			out = append(out, o)
		}
	}
	for i := 1; i < len(out); i++ {
		for j := i; j > 0 && out[j].No < out[j-1].No; j-- {
			out[j], out[j-1] = out[j-1], out[j]
		}
	}
	return out
}
