package rules_test

import (
	"errors"
	"slices"
	"testing"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

func merged(t testing.TB, w *plan.Snapshot, from, into plan.UnitID) rules.Transfer {
	t.Helper()
	s, err := rules.Merge(w, from, into, began)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// circulated has a consultation with these seats; those with a reply answered.
func circulated(replies []plan.AddresseeID, to ...plan.Addressee) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		for i := range to {
			to[i].Added = began
		}
		w.Consultations = []plan.Consultation{{ID: 1, Text: plan.TextFirst, Drafts: []plan.DraftID{1, 2}, Opened: began, Due: rules.EndOfWork(due), To: to}}
		for _, id := range replies {
			unit := to[slices.IndexFunc(to, func(a plan.Addressee) bool { return a.ID == id })].Unit
			w.Replies = append(w.Replies, plan.Reply{ID: plan.ReplyID(id), Consultation: 1, Addressee: id, Unit: unit, Kind: plan.ReplyNone, At: began.AddDate(0, 0, -1)})
		}
	}
}

func TestAConsultationIsAnsweredOnceAfterAMerger(t *testing.T) {
	a, b := plan.Addressee{ID: 1, Unit: health}, plan.Addressee{ID: 2, Unit: school}
	first, second := a, b
	first.Drafts, second.Drafts = []plan.DraftID{1}, []plan.DraftID{2}
	for _, c := range []struct {
		name    string
		replies []plan.AddresseeID
		to      []plan.Addressee
		count   [3]int // sent, replied, missing
		owed    int    // by the unit that took the other in
		texts   int    // before it in its seat
	}{
		{"nobody answered: one seat stays", nil, []plan.Addressee{a, b}, [3]int{1, 0, 1}, 1, 2},
		{"of different texts: the one seat has both", nil, []plan.Addressee{first, second}, [3]int{1, 0, 1}, 1, 2},
		{"the old unit answered: that stays its answer, the other still owes its own", []plan.AddresseeID{1}, []plan.Addressee{a, b}, [3]int{2, 1, 1}, 1, 2},
		{"the other answered on the same texts: nothing more", []plan.AddresseeID{2}, []plan.Addressee{a, b}, [3]int{1, 1, 0}, 0, 2},
		{"the other answered on other texts: these are still asked", []plan.AddresseeID{2}, []plan.Addressee{first, second}, [3]int{2, 1, 1}, 1, 1},
		{"both answered: both stand", []plan.AddresseeID{1, 2}, []plan.Addressee{a, b}, [3]int{2, 2, 0}, 0, 2},
		{"only the old unit was asked: the other answers instead", nil, []plan.Addressee{first}, [3]int{1, 0, 1}, 1, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := supervised(t, circulated(c.replies, slices.Clone(c.to)...))
			after := rules.After(w, merged(t, w, health, school), began)
			n := rules.Counts(after, 1).Units
			if got := [3]int{n.Sent, n.Replied, n.Missing}; got != c.count {
				t.Errorf("sent, replied, missing are %v, want %v", got, c.count)
			}
			owed := 0
			for _, d := range rules.Missing(rules.Duties(after, began)) {
				if d.Kind == plan.DutyReply {
					owed++
					if d.Unit != school {
						t.Errorf("owed by %d", d.Unit)
					}
				}
			}
			if owed != c.owed {
				t.Errorf("%d answers owed, want %d", owed, c.owed)
			}
			for _, to := range after.Consultations[0].To {
				if got := len(rules.TextsFor(&after.Consultations[0], to)); to.Unit == school && got != c.texts {
					t.Errorf("%d texts before it, want %d", got, c.texts)
				}
			}
		})
	}
}

func TestAUnitBringsItsChaptersAlong(t *testing.T) {
	w := supervised(t)
	after := rules.After(w, merged(t, w, health, school), began)
	if after.LeadOf(2, began) != school || len(after.Supports(3, began)) != 0 {
		t.Errorf("chapter 2 is led by %d, chapter 3 supported by %v", after.LeadOf(2, began), after.Supports(3, began))
	}
	if w.LeadOf(2, began) != health {
		t.Error("the state before was touched")
	}
	if got := rules.FindUnits(after, "health"); !slices.Equal(got, []plan.UnitID{school}) {
		t.Errorf("the old name means %v", got)
	}
	if _, taken := rules.NameTaken(after, "health"); !taken {
		t.Error("the old name may be given to another unit")
	}
	if got := rules.MembersOf(after, school, began); !slices.Equal(got, []plan.PersonID{member}) {
		t.Errorf("in the leading group speak %v", got)
	}
}

func TestThePastStaysWithTheOldUnit(t *testing.T) {
	w := supervised(t, func(w *plan.Snapshot) {
		w.Stages[1].State, w.Stages[1].Closed = plan.StageClosed, began.AddDate(0, 0, -1)
		w.Requests = []plan.MaterialRequest{
			{ID: 1, Chapter: 3, Lead: school, Unit: health, Asked: began, Answer: plan.AnswerSent, Done: began.AddDate(0, 0, -1)},
		}
	})
	after := rules.After(w, merged(t, w, health, school), began)
	for _, d := range rules.Duties(after, began) {
		if (d.Chapter == 2 || d.Request == 1) && d.Unit != health {
			t.Errorf("%s is put down to %d", d.Key(), d.Unit)
		}
	}
}

func TestMaterialIsAskedOfTheNewUnitOnce(t *testing.T) {
	asked := func(id plan.RequestID, c plan.ChapterID, lead, unit plan.UnitID) plan.MaterialRequest {
		return plan.MaterialRequest{ID: id, Chapter: c, Lead: lead, Unit: unit, Asked: began, Due: rules.EndOfWork(due)}
	}
	w := supervised(t, func(w *plan.Snapshot) {
		w.Assignments = append(w.Assignments,
			plan.Assignment{ID: 6, Chapter: 1, Unit: health, Part: plan.Support}, plan.Assignment{ID: 7, Chapter: 1, Unit: school, Part: plan.Support})
		w.Requests = []plan.MaterialRequest{
			asked(1, 1, office, health), asked(2, 1, office, school), // both asked the same
			asked(3, 3, school, health), // the new lead asks itself
		}
	})
	s := merged(t, w, health, school)
	var open []plan.RequestID
	for _, r := range rules.After(w, s, began).Requests {
		if r.Answer == plan.AnswerOpen {
			open = append(open, r.ID)
		}
	}
	if !slices.Equal(open, []plan.RequestID{2}) {
		t.Errorf("open are %v", open)
	}
}

func TestMergersThatCannotBe(t *testing.T) {
	w := supervised(t)
	gone := rules.After(w, merged(t, w, health, school), began)
	for _, c := range []struct {
		name       string
		w          *plan.Snapshot
		from, into plan.UnitID
		why        plan.Why
	}{
		{"into itself", w, health, health, plan.WhyIntoItself},
		{"a unit in doubt", w, doubtful, health, plan.WhyUnitInDoubt},
		{"into a unit in doubt", w, health, doubtful, plan.WhyUnitInDoubt},
		{"twice", gone, health, office, plan.WhyMerged},
		{"into one that is no more", gone, office, health, plan.WhyGone},
		{"a chain", gone, school, office, ""},
	} {
		var r plan.Refusal
		_, err := rules.Merge(c.w, c.from, c.into, began)
		if errors.As(err, &r); r.Why != c.why {
			t.Errorf("%s: %q, want %q", c.name, r.Why, c.why)
		}
	}
	chain := rules.After(gone, merged(t, gone, school, office), began)
	if rules.Standing(chain, health) != office || chain.LeadOf(2, began) != office {
		t.Errorf("health is %d, chapter 2 led by %d", rules.Standing(chain, health), chain.LeadOf(2, began))
	}
}
