package rules

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"planbot/storage/plan"
)

// compiled is consulted with an assembled text of each plan: women's 20 of
// version 12, children's 21 of version 11.
func compiled() *plan.Snapshot {
	w := consulted()
	w.Stages = []plan.Stage{{No: 2, State: plan.StageClosed}, {No: 3, State: plan.StageClosed}, {No: 4, State: plan.StageOpen}}
	w.Drafts = append(w.Drafts,
		plan.Draft{ID: 20, Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextConsultation, Revision: 1, State: plan.DraftReceived},
		plan.Draft{ID: 21, Kind: plan.DraftPlan, Plan: plan.Children, Text: plan.TextConsultation, Revision: 1, State: plan.DraftReceived})
	w.Assemblies = []plan.Assembly{
		{ID: 1, Draft: 20, Plan: plan.Women, Text: plan.TextConsultation, Parts: []plan.DraftID{12}},
		{ID: 2, Draft: 21, Plan: plan.Children, Text: plan.TextConsultation, Parts: []plan.DraftID{11}},
	}
	w.Reindex()
	return w
}

// sentOut puts a bundle before units 2 and 3 and the expert.
func sentOut(w *plan.Snapshot, b Bundle) *plan.Snapshot {
	n := plan.ConsultationID(len(w.Consultations) + 7)
	w.Consultations = append(w.Consultations, plan.Consultation{
		ID: n, Text: b.Text, Round: Round(w, b), Drafts: b.Drafts, Opened: asking, Due: EndOfWork(plan.Date(2021, 2, 10)),
		To: []plan.Addressee{{ID: plan.AddresseeID(n)*10 + 1, Unit: 2}, {ID: plan.AddresseeID(n)*10 + 2, Unit: 3}, {ID: plan.AddresseeID(n)*10 + 3, Person: 2}},
	})
	w.Reindex()
	return w
}

func TestAWholeTextGoesForBothPlansOrForOne(t *testing.T) {
	w := compiled()
	for key, want := range map[string][]plan.DraftID{
		"text:consultation": {20, 21}, "text:consultation:women": {20}, "text:consultation:children": {21},
	} {
		if got := bundle(t, w, key); !slices.Equal(got.Drafts, want) {
			t.Errorf("%s is %v, want %v", key, got.Drafts, want)
		}
	}
	w.Drafts = w.Drafts[:len(w.Drafts)-1]
	w.Reindex()
	if _, err := FindBundle(w, "text:consultation:women"); err == nil {
		t.Error("the only text there is is offered twice")
	}
}

func TestRoundsAreCountedPerPlanAndText(t *testing.T) {
	w := compiled()
	both, women, children := bundle(t, w, "text:consultation"), bundle(t, w, "text:consultation:women"), bundle(t, w, "text:consultation:children")
	sentOut(w, women)
	if Round(w, women) != 2 || Round(w, children) != 1 || Round(w, both) != 2 {
		t.Errorf("rounds %d, %d, %d after one of the women's plan", Round(w, women), Round(w, children), Round(w, both))
	}
	sentOut(w, both)
	if Round(w, children) != 3 {
		t.Errorf("the children's plan was in round 2 and is in round %d now", Round(w, children))
	}
	other := women
	other.Text = plan.TextExpert
	if Round(w, other) != 1 {
		t.Error("another text begins anew")
	}
}

func TestAChapterIsCirculatedAsTheTextThatIsBeingRevised(t *testing.T) {
	cases := []struct {
		name   string
		closed []int
		text   plan.TextStage
		want   plan.TextStage
	}{
		{"in stage 2 as a chapter", nil, plan.TextChapter, plan.TextChapter},
		{"after it as part of the first draft", []int{2}, plan.TextChapter, plan.TextFirst},
		{"revised in stage 3 still as part of the first draft", []int{2}, plan.TextConsultation, plan.TextFirst},
		{"after stage 3 as part of the consultation draft", []int{2, 3}, plan.TextConsultation, plan.TextConsultation},
		{"revised in stage 4 still as part of that", []int{2, 3}, plan.TextExpert, plan.TextConsultation},
	}
	for _, c := range cases {
		w := consulted()
		w.Stages = nil
		for no := 2; no <= 5; no++ {
			s := plan.Stage{No: no, State: plan.StageOpen}
			if slices.Contains(c.closed, no) {
				s.State = plan.StageClosed
			}
			w.Stages = append(w.Stages, s)
		}
		w.Reindex()
		if got := partOf(w, c.text); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestANextRoundMayBeOnlyAboutWhatChanged(t *testing.T) {
	w := compiled()
	if _, err := FindBundle(w, "changed"); err == nil {
		t.Error("something changed before anything was circulated")
	}
	sentOut(w, bundle(t, w, "text:consultation"))
	if _, err := FindBundle(w, "changed"); err == nil {
		t.Error("something changed though no version came")
	}
	w.Drafts = append(w.Drafts, plan.Draft{ID: 30, Kind: plan.DraftText, Plan: plan.Women, Chapter: 1, Text: plan.TextExpert, State: plan.DraftReceived})
	w.Reindex()
	b := bundle(t, w, "changed")
	if !slices.Equal(b.Drafts, []plan.DraftID{30}) || b.Text != plan.TextConsultation || Round(w, b) != 2 {
		t.Errorf("bundle %+v in round %d", b, Round(w, b))
	}
	sentOut(w, b)
	if _, err := FindBundle(w, "changed"); err == nil {
		t.Error("what went out in the second round is offered for the third")
	}
}

func TestANextRoundGoesToWhomeverOneChooses(t *testing.T) {
	w := sentOut(compiled(), bundle(t, compiled(), "text:consultation"))
	w.Replies = []plan.Reply{{ID: 1, Consultation: 7, Addressee: 71, Unit: 2, Kind: plan.ReplyOpinions}}
	b := bundle(t, w, "text:consultation")
	cases := []struct {
		name    string
		classes []Class
		units   []plan.UnitID
		persons []plan.PersonID
	}{
		{"those who had opinions", []Class{ClassSpoke}, []plan.UnitID{2}, nil},
		{"those who did not reply", []Class{ClassSilent}, []plan.UnitID{3}, []plan.PersonID{2}},
		{"a unit and a person by name", []Class{ClassUnit(1), ClassPerson(3)}, []plan.UnitID{1}, []plan.PersonID{3}},
		{"a name twice is one", []Class{ClassUnit(2), ClassSpoke}, []plan.UnitID{2}, nil},
	}
	for _, c := range cases {
		var units []plan.UnitID
		var persons []plan.PersonID
		for _, to := range Address(w, b, c.classes, asking).To {
			if to.Unit != 0 {
				units = append(units, to.Unit)
			} else {
				persons = append(persons, to.Person)
			}
		}
		if !slices.Equal(units, c.units) || !slices.Equal(persons, c.persons) {
			t.Errorf("%s: units %v, persons %v", c.name, units, persons)
		}
	}
	if got := DefaultClasses(w, b); !slices.Equal(got, []Class{ClassSpoke}) {
		t.Errorf("the same text once more goes to %v", got)
	}
	if got := Address(w, b, []Class{ClassUnit(4)}, asking); len(got.To) != 0 || !slices.Equal(got.Doubtful, []plan.UnitID{4}) {
		t.Error("a unit in doubt was asked because it was named")
	}
}

func TestWhichVersionAnOpinionMeansDoesNotChange(t *testing.T) {
	w := sentOut(compiled(), bundle(t, compiled(), "text:consultation"))
	w.Replies = []plan.Reply{{ID: 1, Consultation: 7, Addressee: 71, Unit: 2, Kind: plan.ReplyOpinions}}
	about := plan.Opinion{ID: 1, Reply: 1, Consultation: 7, Unit: 2, Plan: plan.Women, Chapter: 1}
	whole := plan.Opinion{ID: 2, Reply: 1, Consultation: 7, Unit: 2, Plan: plan.Children}
	w.Drafts = append(w.Drafts,
		plan.Draft{ID: 30, Kind: plan.DraftText, Plan: plan.Women, Chapter: 1, Text: plan.TextExpert, Revision: 1, State: plan.DraftReceived},
		plan.Draft{ID: 31, Kind: plan.DraftText, Plan: plan.Women, Chapter: 1, Text: plan.TextExpert, Revision: 2, State: plan.DraftReturned})
	w.Reindex()
	if got := MeantBy(w, about); got != (Meant{Text: 20, Chapter: 12}) {
		t.Errorf("meant %+v", got)
	}
	if got := MeantBy(w, whole); got != (Meant{Text: 21}) {
		t.Errorf("meant %+v", got)
	}
	if got := Later(w, 12); !slices.Equal(got, []plan.DraftID{30}) {
		t.Errorf("later %v: returned versions do not count", got)
	}
	w.Consultations[0].Drafts, w.Consultations[0].To[0].Drafts = []plan.DraftID{12, 11}, []plan.DraftID{12}
	if got := MeantBy(w, about); got != (Meant{Text: 12}) {
		t.Errorf("meant %+v of chapters circulated by themselves", got)
	}
}

func TestCountsOfAPlanAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := compiled()
		w.Units = append(w.Units, plan.Unit{ID: 5, Merged: 2})
		c := plan.Consultation{ID: 7, Text: plan.TextConsultation, Round: 1, Drafts: []plan.DraftID{20, 21}}
		about := [][]plan.DraftID{nil, {20}, {21}}
		for i, unit := range []plan.UnitID{1, 2, 3, 5} {
			c.To = append(c.To, plan.Addressee{ID: plan.AddresseeID(i + 1), Unit: unit, Drafts: rapid.SampledFrom(about).Draw(t, "about")})
		}
		c.To = append(c.To, plan.Addressee{ID: 5, Person: 2})
		for _, to := range c.To {
			if !rapid.Bool().Draw(t, "replied") {
				continue
			}
			r := plan.Reply{ID: plan.ReplyID(to.ID), Consultation: 7, Addressee: to.ID, Unit: to.Unit, Person: to.Person, Kind: plan.ReplyNone}
			for range rapid.IntRange(0, 3).Draw(t, "points") {
				r.Kind = plan.ReplyOpinions
				o := plan.Opinion{
					ID: plan.OpinionID(len(w.Opinions) + 1), Reply: r.ID, Consultation: 7, Unit: to.Unit,
					Plan:   rapid.SampledFrom([]plan.PlanID{"", plan.Women, plan.Children}).Draw(t, "plan"),
					Result: rapid.SampledFrom(append(Results(), plan.ResultNone)).Draw(t, "result"),
				}
				if o.Result != plan.ResultNone {
					o.State = plan.OpinionDecided
				}
				w.Opinions = append(w.Opinions, o)
			}
			w.Replies = append(w.Replies, r)
		}
		w.Consultations = []plan.Consultation{c}
		w.Reindex()
		all := Counts(w, 7)
		for _, p := range []plan.PlanID{"", plan.Women, plan.Children} {
			got := CountsOf(w, 7, p)
			for kind, tally := range map[string]Tally{"units": got.Units, "persons": got.Persons} {
				if tally.Sent != tally.Replied+tally.Missing || tally.Replied != tally.WithOpinions+tally.None {
					t.Fatalf("%s of %q do not add up: %+v", kind, p, tally)
				}
			}
			sum := got.Undecided
			for _, n := range got.Results {
				sum += n
			}
			if sum != got.Opinions || got.Units.Sent > 3 || got.Units.Sent > all.Units.Sent || got.Opinions > all.Opinions {
				t.Fatalf("%q counts %+v, both %+v", p, got, all)
			}
		}
	})
}
