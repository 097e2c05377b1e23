package rules

import (
	"slices"
	"testing"

	"planbot/storage/plan"
)

func TestWhoJoinsARunningConsultation(t *testing.T) {
	day := plan.Date(2021, 2, 10)
	cases := []struct {
		name    string
		change  func(*plan.Snapshot)
		classes []Class
		due     plan.Day
		units   []plan.UnitID
		persons []plan.PersonID
		want    plan.Why
	}{
		{"a unit that was not asked", nil, []Class{ClassUnit(1)}, day, []plan.UnitID{1}, nil, ""},
		{"all units are those not asked yet", nil, []Class{ClassUnits}, day, []plan.UnitID{1}, nil, ""},
		{"a class of persons", nil, []Class{ClassNPC}, day, nil, []plan.PersonID{3}, ""},
		{"nobody twice", nil, []Class{ClassUnit(2), ClassExperts}, day, nil, nil, plan.WhyAllAsked},
		{"a class without anybody", nil, []Class{ClassCPPCC}, day, nil, nil, plan.WhyNoAddressee},
		{"not before the others", nil, []Class{ClassUnit(1)}, day - 1, nil, nil, plan.WhyBeforeDue},
		{"not in the past", nil, []Class{ClassUnit(1)}, plan.Date(2021, 1, 1), nil, nil, plan.WhyPastDate},
		{"not once it is closed", func(w *plan.Snapshot) { w.Consultations[0].Closed = asking }, []Class{ClassUnit(1)}, day, nil, nil, plan.WhyOver},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := asked2()
			if c.change != nil {
				c.change(w)
			}
			circle, err := Join(w, &w.Consultations[0], c.classes, c.due, asking)
			if reasonOf(err) != c.want {
				t.Fatalf("refused with %q, want %q", reasonOf(err), c.want)
			}
			var units []plan.UnitID
			var persons []plan.PersonID
			for _, to := range circle.To {
				if to.Unit != 0 {
					units = append(units, to.Unit)
				} else {
					persons = append(persons, to.Person)
				}
				if c.want == "" && to.Due != EndOfWork(c.due) {
					t.Errorf("due %v", to.Due)
				}
			}
			if c.want == "" && (!slices.Equal(units, c.units) || !slices.Equal(persons, c.persons)) {
				t.Errorf("units %v, persons %v", units, persons)
			}
		})
	}
}

func TestWhoeverWasTakenOutIsAskedAgainInItsOldPlace(t *testing.T) {
	w := asked2()
	c := &w.Consultations[0]
	c.Former = []plan.Addressee{{ID: 9, Unit: 1, Removed: asking, Why: "by mistake"}}
	if _, err := SeatOf(w, 9); reasonOf(err) != plan.WhyUnasked {
		t.Errorf("refused with %q", reasonOf(err))
	}
	circle, err := Join(w, c, []Class{ClassUnit(1)}, plan.Date(2021, 2, 10), asking)
	if err != nil || len(circle.To) != 1 || circle.To[0].ID != 9 {
		t.Errorf("joined %+v, %v", circle.To, err)
	}
}

func TestOneThatJoinedLaterOwesItsAnswerLater(t *testing.T) {
	w := asked2()
	later := EndOfWork(plan.Date(2021, 2, 22))
	w.Consultations[0].To[0].Due = later
	for _, d := range replyDuties(w) {
		want := w.Consultations[0].Due
		if d.Unit == 2 {
			want = later
		}
		if d.Due != want {
			t.Errorf("unit %d owes by %v, want %v", d.Unit, d.Due, want)
		}
	}
	if seat, _ := SeatOf(w, 1); seat.Due != later {
		t.Errorf("its seat says %v", seat.Due)
	}
	if got := ProposeJoinDue(w, &w.Consultations[0], asking.AddDate(0, 0, 8)); got != plan.Date(2021, 2, 22) {
		t.Errorf("proposed %s: a week is left at least, over the Spring Festival", got)
	}
}

func TestOnlyWhoHasNotRepliedIsTakenOut(t *testing.T) {
	w := asked2()
	seat, _ := SeatOf(w, 1)
	if err := Unask(w, seat); err != nil {
		t.Errorf("refused: %v", err)
	}
	w.Replies = []plan.Reply{{ID: 1, Consultation: 7, Addressee: 1, Kind: plan.ReplyNone}}
	if got := reasonOf(Unask(w, seat)); got != plan.WhyHasReplied {
		t.Errorf("refused with %q", got)
	}
	w.Consultations[0].Closed = asking
	if got := reasonOf(Unask(w, seat)); got != plan.WhyOver {
		t.Errorf("refused with %q", got)
	}
}
