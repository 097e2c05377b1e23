package rules

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"planbot/storage/plan"
)

var asking = plan.Date(2021, 2, 1).At(9, 0)

// consulted is a world of four units (the fourth in doubt), two chapters with a
// version each, one liaison, one expert.
func consulted() *plan.Snapshot {
	w := &plan.Snapshot{
		Calendar: notice2021(),
		Settings: plan.Settings{Office: 1},
		Plans:    []plan.PlanInfo{{ID: plan.Women}, {ID: plan.Children}},
		Units:    []plan.Unit{{ID: 1, Name: "one"}, {ID: 2, Name: "two"}, {ID: 3, Name: "three"}, {ID: 4, Name: "four", Doubtful: true}},
		Chapters: []plan.Chapter{
			{ID: 1, Plan: plan.Women, Code: "W4", Title: "health", Kind: plan.KindDomain},
			{ID: 2, Plan: plan.Children, Code: "C7", Title: "welfare", Kind: plan.KindDomain},
		},
		Assignments: []plan.Assignment{
			{Chapter: 1, Unit: 2, Part: plan.Lead}, {Chapter: 1, Unit: 3, Part: plan.Support},
			{Chapter: 2, Unit: 4, Part: plan.Lead}, {Chapter: 2, Unit: 3, Part: plan.Support},
		},
		Stages: []plan.Stage{{No: 2, State: plan.StageOpen}, {No: 3, State: plan.StagePlanned}},
		Drafts: []plan.Draft{
			{ID: 10, Kind: plan.DraftText, Plan: plan.Women, Chapter: 1, Text: plan.TextChapter, State: plan.DraftReceived},
			{ID: 11, Kind: plan.DraftText, Plan: plan.Children, Chapter: 2, Text: plan.TextChapter, State: plan.DraftReceived},
			{ID: 12, Kind: plan.DraftText, Plan: plan.Women, Chapter: 1, Text: plan.TextChapter, State: plan.DraftReceived},
			{ID: 13, Kind: plan.DraftText, Plan: plan.Women, Chapter: 1, Text: plan.TextChapter, State: plan.DraftWithdrawn},
			{ID: 14, Kind: plan.DraftText, Plan: plan.Children, Chapter: 2, Text: plan.TextResearch, State: plan.DraftReceived},
		},
		Persons: []plan.Person{{ID: 1, Chat: 101}, {ID: 2, Chat: 102}, {ID: 3}},
		Bindings: []plan.Binding{
			{Person: 1, Unit: 2, Role: plan.RoleLiaison}, {Person: 2, Role: plan.RoleExpert},
			{Person: 3, Role: plan.RoleReviewer, Rank: plan.RankNPC},
		},
	}
	w.Reindex()
	return w
}

func bundle(t *testing.T, w *plan.Snapshot, key string) Bundle {
	t.Helper()
	b, err := FindBundle(w, key)
	if err != nil {
		t.Fatalf("bundle %s: %v", key, err)
	}
	return b
}

func TestTheLatestVersionsOfTheChaptersAreCirculated(t *testing.T) {
	b := bundle(t, consulted(), "chapters")
	if !slices.Equal(b.Drafts, []plan.DraftID{12, 11}) {
		t.Errorf("drafts %v, want the last not withdrawn of each chapter", b.Drafts)
	}
	if b.Text != plan.TextChapter {
		t.Errorf("text %s while stage 2 is open", b.Text)
	}
}

func TestAfterStageTwoItsChaptersArePartsOfTheFirstDraft(t *testing.T) {
	w := consulted()
	w.Stages[0].State = plan.StageClosed
	if b := bundle(t, w, "chapters"); b.Text != plan.TextFirst {
		t.Errorf("text %s, want first", b.Text)
	}
}

func TestAReturnedVersionIsNotCirculated(t *testing.T) {
	w := consulted()
	w.Drafts[2].State = plan.DraftReturned
	if _, err := FindBundle(w, "chapter:1"); err == nil {
		t.Error("a chapter whose last version was returned is offered")
	}
}

func TestWholeTextsOfBothPlansGoTogether(t *testing.T) {
	w := consulted()
	w.Drafts = append(w.Drafts,
		plan.Draft{ID: 20, Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextConsultation, State: plan.DraftReceived},
		plan.Draft{ID: 21, Kind: plan.DraftPlan, Plan: plan.Children, Text: plan.TextConsultation, State: plan.DraftReceived},
		plan.Draft{ID: 22, Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextConsultation, State: plan.DraftReceived})
	w.Reindex()
	b := bundle(t, w, "text:consultation")
	if !slices.Equal(b.Drafts, []plan.DraftID{22, 21}) {
		t.Errorf("drafts %v", b.Drafts)
	}
	if got := DefaultClasses(w, b); !slices.Contains(got, ClassUnits) || slices.Contains(got, ClassConcerned) {
		t.Errorf("classes %v: the text of stage 4 goes to every unit", got)
	}
	w.Drafts = append(w.Drafts, plan.Draft{ID: 23, Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextFirst, State: plan.DraftReceived})
	w.Reindex()
	if got := DefaultClasses(w, bundle(t, w, "text:first")); !slices.Equal(got, []Class{ClassConcerned}) {
		t.Errorf("classes %v: the first draft goes to leads and supports", got)
	}
}

func TestAddresseesAreWhoeverTheClassesSay(t *testing.T) {
	cases := []struct {
		name     string
		bundle   string
		classes  []Class
		units    []plan.UnitID
		persons  []plan.PersonID
		away     []plan.UnitID
		doubtful []plan.UnitID
	}{
		{"chapters go to their own leads and supports, the one in doubt left out", "chapters", []Class{ClassConcerned},
			[]plan.UnitID{2, 3}, nil, []plan.UnitID{3}, []plan.UnitID{4}},
		{"one chapter goes to its own", "chapter:1", []Class{ClassConcerned}, []plan.UnitID{2, 3}, nil, []plan.UnitID{3}, nil},
		{"all units are all that are not in doubt", "chapters", []Class{ClassUnits}, []plan.UnitID{1, 2, 3}, nil, []plan.UnitID{3}, nil},
		{"experts are asked in person", "chapters", []Class{ClassExperts}, nil, []plan.PersonID{2}, nil, nil},
		{"a class without anybody adds nobody", "chapters", []Class{ClassCPPCC}, nil, nil, nil, nil},
		{"classes add up", "chapter:1", []Class{ClassConcerned, ClassExperts, ClassNPC}, []plan.UnitID{2, 3}, []plan.PersonID{2, 3}, []plan.UnitID{3}, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := consulted()
			got := Address(w, bundle(t, w, c.bundle), c.classes, asking)
			var units []plan.UnitID
			var persons []plan.PersonID
			for _, to := range got.To {
				if to.Unit != 0 {
					units = append(units, to.Unit)
				} else {
					persons = append(persons, to.Person)
				}
			}
			if !slices.Equal(units, c.units) || !slices.Equal(persons, c.persons) {
				t.Errorf("units %v persons %v", units, persons)
			}
			if !slices.Equal(got.Unreached, c.away) || !slices.Equal(got.Doubtful, c.doubtful) {
				t.Errorf("unreached %v, in doubt %v", got.Unreached, got.Doubtful)
			}
			if got.Units != len(units) || got.Persons != len(persons) {
				t.Errorf("counts %d units, %d persons", got.Units, got.Persons)
			}
		})
	}
}

func TestAUnitIsAskedOnlyAboutItsOwnChapters(t *testing.T) {
	w := consulted()
	b := bundle(t, w, "chapters")
	for _, to := range Address(w, b, []Class{ClassConcerned}, asking).To {
		want := map[plan.UnitID][]plan.DraftID{2: {12}, 3: {12, 11}}[to.Unit]
		if got := TextsFor(&plan.Consultation{Drafts: b.Drafts}, to); !slices.Equal(got, want) {
			t.Errorf("unit %d is asked about %v, want %v", to.Unit, got, want)
		}
	}
}

func TestRepliesAreDueWhenTheOpenStageSaysElseInTwoWeeks(t *testing.T) {
	w := consulted()
	if got := ProposeDue(w, asking); got.String() != "2021-02-19" {
		t.Errorf("proposed %s, want ten working days over Spring Festival", got)
	}
	due := EndOfWork(plan.Date(2021, 3, 17))
	w.Stages[1].Steps = []plan.StageStep{{Step: plan.StepReply, Due: due}}
	if got := ProposeDue(w, asking); got.String() != "2021-02-19" {
		t.Errorf("proposed %s: a planned stage says nothing", got)
	}
	w.Stages[1].State = plan.StageOpen
	if got := ProposeDue(w, asking); got != plan.DayOf(due) {
		t.Errorf("proposed %s, want the stage's", got)
	}
	if CheckDue(plan.DayOf(asking), asking) != nil {
		t.Error("today is refused in the morning")
	}
	if CheckDue(plan.DayOf(asking), asking.Add(10*time.Hour)) == nil {
		t.Error("today is taken after the end of work")
	}
}

// TestCountsAddUp holds over any set of addressees and replies: what was sent is
// answered or missing, an answer is with or without opinions, and persons are
// never among units.
func TestCountsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := &plan.Snapshot{}
		c := plan.Consultation{ID: 7}
		units, persons := 0, 0
		for i := range rapid.IntRange(0, 12).Draw(t, "addressees") {
			to := plan.Addressee{ID: plan.AddresseeID(i + 1)}
			if rapid.Bool().Draw(t, "unit") {
				to.Unit = plan.UnitID(i + 1)
				units++
			} else {
				to.Person = plan.PersonID(i + 1)
				persons++
			}
			c.To = append(c.To, to)
			inForce := false
			for range rapid.IntRange(0, 3).Draw(t, "replies") {
				r := plan.Reply{
					ID: plan.ReplyID(len(w.Replies) + 1), Consultation: 7, Addressee: to.ID, Late: rapid.Bool().Draw(t, "late"),
					Kind: rapid.SampledFrom([]plan.ReplyKind{plan.ReplyNone, plan.ReplyOpinions}).Draw(t, "kind"),
					Form: rapid.SampledFrom([]plan.Channel{plan.ChannelLetter, plan.ChannelPhone, ""}).Draw(t, "form"),
				}
				if inForce || rapid.Bool().Draw(t, "withdrawn") {
					r.Withdrawn = asking
				} else {
					inForce = true
				}
				w.Replies = append(w.Replies, r)
			}
		}
		w.Consultations = []plan.Consultation{c}
		w.Reindex()
		got := Counts(w, 7)
		for kind, tally := range map[string]Tally{"units": got.Units, "persons": got.Persons} {
			if tally.Sent != tally.Replied+tally.Missing || tally.Replied != tally.WithOpinions+tally.None {
				t.Fatalf("%s do not add up: %+v", kind, tally)
			}
			if tally.Late > tally.Replied || tally.Phone > tally.Replied {
				t.Fatalf("%s: late and telephoned are not inside replied: %+v", kind, tally)
			}
		}
		if got.Units.Sent != units || got.Persons.Sent != persons {
			t.Fatalf("sent %d units, %d persons; want %d, %d", got.Units.Sent, got.Persons.Sent, units, persons)
		}
		if len(Unanswered(w, 7)) != got.Units.Missing+got.Persons.Missing {
			t.Fatal("the list of those who have not replied is not as long as their number")
		}
	})
}
