package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Tally counts the addressees of one kind: Sent = Replied + Missing, Replied =
// WithOpinions + None; late and telephoned replies are inside Replied.
type Tally struct {
	Sent         int // 发送单位
	Replied      int // 回函
	Missing      int // 未回函
	WithOpinions int // 有意见
	None         int // 无意见
	Late         int
	Phone        int
}

// Count is how a consultation stands, for one plan or for both. Units are counted
// in 家, persons in 人; the two are never added up.
type Count struct {
	Round     int
	Units     Tally
	Persons   Tally
	Opinions  int // = Undecided + the sum of Results
	Undecided int
	Published int
	Results   map[plan.Result]int
}

// Counts counts the replies in force, and their opinions, of a consultation for
// both plans.
func Counts(w *plan.Snapshot, id plan.ConsultationID) Count { return CountsOf(w, id, "") }

// CountsOf counts a consultation for one plan: those it was put before, a reply
// being one with opinions when it has one on this plan or on both. "" counts both
// plans together. Plan, text and round name one consultation, so these are the
// counts per plan and round.
func CountsOf(w *plan.Snapshot, id plan.ConsultationID, p plan.PlanID) Count {
	return countAmong(w, id, p, func(plan.UnitID, plan.PersonID) bool { return true })
}

// countAmong counts only the addressees, and their opinions, that belong to
// whoever is meant.
func countAmong(w *plan.Snapshot, id plan.ConsultationID, p plan.PlanID, among func(plan.UnitID, plan.PersonID) bool) Count {
	count := Count{Results: map[plan.Result]int{}}
	c := w.Index.Consult[id]
	if c == nil {
		return count
	}
	count.Round = c.Round
	spoke := map[plan.ReplyID]bool{}
	for _, o := range Opinions(w, id) {
		if !aboutPlan(w, o, p) || !among(o.Unit, o.Person) {
			continue
		}
		spoke[o.Reply] = true
		count.Opinions++
		if Undecided(o) {
			count.Undecided++
		} else {
			count.Results[o.Result]++
		}
		if !o.Published.IsZero() {
			count.Published++
		}
	}
	for _, a := range answersOf(w, c) {
		if !among(a.To.Unit, a.To.Person) || p != "" && !slices.Contains(PlansOf(w, TextsFor(c, a.To)), p) {
			continue
		}
		tally := &count.Units
		if a.To.Person != 0 {
			tally = &count.Persons
		}
		tally.add(a.Reply, p == "" || (a.Reply != nil && spoke[a.Reply.ID]))
	}
	return count
}

// aboutPlan tells whether an opinion is about a plan: it names it, or both.
func aboutPlan(w *plan.Snapshot, o plan.Opinion, p plan.PlanID) bool {
	of := planOf(w, o)
	return p == "" || of == "" || of == p
}

func (t *Tally) add(r *plan.Reply, spoke bool) {
	t.Sent++
	if r == nil {
		t.Missing++
		return
	}
	t.Replied++
	if r.Kind == plan.ReplyOpinions && spoke {
		t.WithOpinions++
	} else {
		t.None++
	}
	if r.Late {
		t.Late++
	}
	if r.Form == plan.ChannelPhone {
		t.Phone++
	}
}

// inForce maps each addressee of a consultation to its reply in force.
func inForce(w *plan.Snapshot, id plan.ConsultationID) map[plan.AddresseeID]*plan.Reply {
	out := map[plan.AddresseeID]*plan.Reply{}
	for i := range w.Replies {
		if r := &w.Replies[i]; r.Consultation == id && r.Withdrawn.IsZero() {
			out[r.Addressee] = r
		}
	}
	return out
}

// answer is an addressee with its reply in force, nil while there is none.
type answer struct {
	To    plan.Addressee
	Reply *plan.Reply
}

// answersOf lists the addressees of a consultation. Units found to be one and the
// same are one, which has replied when either did. A unit that went into another
// one was asked as a unit of its own and stays counted as that; a seat of its that
// nobody had answered was folded or handed over on that day.
func answersOf(w *plan.Snapshot, c *plan.Consultation) []answer {
	replies := inForce(w, c.ID)
	at := map[plan.UnitID]int{}
	var out []answer
	for _, to := range c.To {
		if to.Was != 0 {
			out = append(out, answer{to, replies[to.ID]})
			continue
		}
		unit := StandingAt(w, to.Unit, time.Time{})
		if i, twice := at[unit]; twice && unit != 0 {
			if out[i].Reply == nil {
				out[i] = answer{to, replies[to.ID]}
			}
			continue
		}
		at[unit] = len(out)
		out = append(out, answer{to, replies[to.ID]})
	}
	return out
}

// Unanswered lists the addressees of a consultation without a reply in force.
func Unanswered(w *plan.Snapshot, id plan.ConsultationID) []plan.Addressee {
	c := w.Index.Consult[id]
	if c == nil {
		return nil
	}
	var out []plan.Addressee
	for _, a := range answersOf(w, c) {
		if a.Reply == nil {
			out = append(out, a.To)
		}
	}
	return out
}
