package rules

import "planbot/storage/plan"

// replyDuties are the answers addressees owe. A unit found to be another one
// answers once.
func replyDuties(w *plan.Snapshot) []plan.Duty {
	replied := make(map[plan.AddresseeID]*plan.Reply, len(w.Replies))
	for i := range w.Replies {
		if w.Replies[i].Withdrawn.IsZero() {
			replied[w.Replies[i].Addressee] = &w.Replies[i]
		}
	}
	var out []plan.Duty
	for _, c := range w.Consultations {
		at := map[plan.UnitID]int{}
		for _, to := range c.To {
			d := plan.Duty{
				Kind: plan.DutyReply, Unit: Standing(w, to.Unit), Person: to.Person, Stage: CirculatedIn(c.Text), Text: c.Text,
				Consultation: c.ID, Asked: to.Added, Due: DueOf(&c, to),
			}
			if r := replied[to.ID]; r != nil {
				d.Done, d.LateDone = r.At, r.Late
			}
			if i, twice := at[d.Unit]; twice && d.Unit != 0 {
				if out[i].Done.IsZero() {
					out[i] = d
				}
				continue
			}
			at[d.Unit] = len(out)
			out = append(out, d)
		}
	}
	return out
}
