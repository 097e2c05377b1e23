package rules

import "planbot/storage/plan"

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

// Count is how a consultation stands. Units are counted in 家, persons in 人;
// the two are never added up.
type Count struct {
	Units     Tally
	Persons   Tally
	Opinions  int
	Undecided int
	Published int
	Results   map[plan.Result]int
}

// Counts counts the replies in force, and their opinions, of a consultation.
func Counts(w *plan.Snapshot, id plan.ConsultationID) Count {
	count := Count{Results: map[plan.Result]int{}}
	c := w.Index.Consult[id]
	if c == nil {
		return count
	}
	replies := inForce(w, id)
	for _, to := range c.To {
		tally := &count.Units
		if to.Person != 0 {
			tally = &count.Persons
		}
		tally.add(replies[to.ID])
	}
	for _, o := range Opinions(w, id) {
		count.Opinions++
		if o.State == plan.OpinionDecided {
			count.Results[o.Result]++
		} else {
			count.Undecided++
		}
		if !o.Published.IsZero() {
			count.Published++
		}
	}
	return count
}

func (t *Tally) add(r *plan.Reply) {
	t.Sent++
	if r == nil {
		t.Missing++
		return
	}
	t.Replied++
	if r.Kind == plan.ReplyNone {
		t.None++
	} else {
		t.WithOpinions++
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

// Unanswered lists the addressees of a consultation without a reply in force.
func Unanswered(w *plan.Snapshot, id plan.ConsultationID) []plan.Addressee {
	c := w.Index.Consult[id]
	if c == nil {
		return nil
	}
	replies := inForce(w, id)
	var out []plan.Addressee
	for _, to := range c.To {
		if replies[to.ID] == nil {
			out = append(out, to)
		}
	}
	return out
}
