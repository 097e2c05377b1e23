package rules

import "planbot/storage/plan"

// replyDuties are the answers addressees owe. A unit found to be another one
// answers once; a unit that took another one in also answers in that one's seat
// where its own did not have those texts. What was answered before stays the
// answer of whoever gave it.
func replyDuties(w *plan.Snapshot) []plan.Duty {
	replied := make(map[plan.AddresseeID]*plan.Reply, len(w.Replies))
	for i := range w.Replies {
		if w.Replies[i].Withdrawn.IsZero() {
			replied[w.Replies[i].Addressee] = &w.Replies[i]
		}
	}
	var out []plan.Duty
	for _, c := range w.Consultations {
		if OfPanel(w, c.ID) {
			continue
		}
		at := map[plan.UnitID]int{}
		held := map[plan.UnitID]bool{}
		for _, to := range c.To {
			d := plan.Duty{
				Kind: plan.DutyReply, Person: to.Person, Stage: CirculatedIn(c.Text), Text: c.Text,
				Consultation: c.ID, Asked: to.Added, Due: DueOf(&c, to),
			}
			if r := replied[to.ID]; r != nil {
				d.Done, d.LateDone = r.At, r.Late
			}
			d.Unit = StandingAt(w, to.Unit, lastDay(d.Done))
			if i, twice := at[d.Unit]; twice && d.Unit != 0 {
				if taken := to.Was != 0 && d.Done.IsZero(); taken || (out[i].Done.IsZero() && !held[d.Unit]) {
					out[i], held[d.Unit] = d, taken
				}
				continue
			}
			held[d.Unit] = to.Was != 0 && d.Done.IsZero()
			at[d.Unit] = len(out)
			out = append(out, d)
		}
	}
	return out
}
