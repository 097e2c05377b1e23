package rules_test

import (
	"errors"
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// handedIn adds a version of unit 2's chapter with these bytes.
func handedIn(id plan.DraftID, sha string, state plan.DraftState) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		w.Drafts = append(w.Drafts, plan.Draft{
			ID: id, Kind: plan.DraftText, Plan: plan.Women, Chapter: 2, Text: plan.TextChapter, Revision: int(id), Unit: health,
			Person: liaison, SHA: sha, State: state, Received: began.Add(time.Hour),
		})
	}
}

// titled gives the chapters of the small city their titles.
func titled(w *plan.Snapshot) {
	for i, title := range []string{"frame", "women and health", "children and school", "children and welfare", "preface"} {
		w.Chapters[i].Title = title
	}
}

func wants(t *testing.T, err error, why plan.Why) {
	t.Helper()
	var r plan.Refusal
	switch {
	case why == "" && err != nil:
		t.Errorf("refused: %v", err)
	case why != "" && (!errors.As(err, &r) || r.Why != why):
		t.Errorf("got %v, want %s", err, why)
	}
}

func actor(w *plan.Snapshot, p plan.PersonID) plan.Actor { return w.ActorOf(p, began.Add(time.Hour)) }

func TestAUnitHandsInWhatItOwesFirst(t *testing.T) {
	w := supervised(t, titled)
	got := rules.Slots(w, health, began.Add(time.Hour))
	if len(got) != 2 || got[0].Kind != plan.DraftText || got[0].Chapter != 2 || !got[0].Owed ||
		got[1].Kind != plan.DraftMaterial || got[1].Chapter != 3 || got[1].Owed {
		t.Errorf("slots are %+v", got)
	}
}

func TestWhereAUnitCanHandIn(t *testing.T) {
	closed := func(at time.Time) func(*plan.Snapshot) {
		return func(w *plan.Snapshot) { w.Stages[1].State, w.Stages[1].Closed = plan.StageClosed, at }
	}
	asked := func(w *plan.Snapshot) {
		w.Requests = []plan.MaterialRequest{{ID: 1, Chapter: 3, Lead: school, Unit: health, Asked: began, Due: due.At(18, 0)}}
	}
	now := began.Add(72 * time.Hour)
	for _, c := range []struct {
		name    string
		changes []func(*plan.Snapshot)
		at      time.Time
		slots   int
		owed    int
	}{
		{"its own text and the chapter it supports", nil, now, 2, 1},
		{"what is handed in may be handed in anew", []func(*plan.Snapshot){handedIn(1, "a", plan.DraftReceived)}, now, 2, 0},
		{"what was returned is owed again", []func(*plan.Snapshot){handedIn(1, "a", plan.DraftReturned)}, now, 2, 1},
		{"nothing before a stage opens", []func(*plan.Snapshot){func(w *plan.Snapshot) { w.Stages[1].State = plan.StagePlanned }}, now, 0, 0},
		{"nothing after it closed", []func(*plan.Snapshot){closed(began.Add(time.Hour))}, now, 0, 0},
		{"a file from before it closed still fits", []func(*plan.Snapshot){closed(now.Add(time.Minute))}, now, 2, 1},
		{"material that was asked for outlives the stage", []func(*plan.Snapshot){closed(began.Add(time.Hour)), asked}, now, 1, 1},
		{"material asked for is owed", []func(*plan.Snapshot){asked}, now, 2, 2},
		{"two stages open at once want two texts", []func(*plan.Snapshot){func(w *plan.Snapshot) {
			w.Stages[0].State, w.Stages[0].Opened = plan.StageOpen, began
		}}, now, 3, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			owed := 0
			got := rules.Slots(supervised(t, c.changes...), health, c.at)
			for _, s := range got {
				if s.Owed {
					owed++
				}
			}
			if len(got) != c.slots || owed != c.owed {
				t.Errorf("%d slots, %d owed; want %d, %d: %+v", len(got), owed, c.slots, c.owed, got)
			}
		})
	}
}

func TestOnlyTheOfficeHandsInWholeTexts(t *testing.T) {
	w := supervised(t)
	now := began.Add(time.Hour)
	whole := func(slots []rules.Slot) (n int) {
		for _, s := range slots {
			if s.Kind == plan.DraftPlan {
				n++
			}
		}
		return n
	}
	if n := whole(rules.SlotsFor(w, actor(w, director), office, now)); n != 2 {
		t.Errorf("the office finds %d whole texts, want one of each plan", n)
	}
	w = supervised(t, func(w *plan.Snapshot) {
		w.Bindings = append(w.Bindings, plan.Binding{ID: 9, Person: 9, Role: plan.RoleLiaison, Unit: office})
		w.Persons = append(w.Persons, plan.Person{ID: 9})
	})
	if n := whole(rules.SlotsFor(w, actor(w, 9), office, now)); n != 0 {
		t.Errorf("a liaison of the office's unit finds %d whole texts", n)
	}
}

func TestALiaisonOfSomeChaptersHandsInThose(t *testing.T) {
	w := supervised(t, func(w *plan.Snapshot) { w.Bindings[1].Chapters = []plan.ChapterID{3} })
	got := rules.SlotsFor(w, actor(w, liaison), health, began.Add(time.Hour))
	if len(got) != 1 || got[0].Chapter != 3 {
		t.Errorf("slots are %+v, want chapter 3 alone", got)
	}
}

func TestASlotIsProposedOnlyWhenItIsClear(t *testing.T) {
	w := supervised(t, titled, func(w *plan.Snapshot) {
		w.Assignments = append(w.Assignments, plan.Assignment{ID: 9, Chapter: 4, Unit: health, Part: plan.Support})
	})
	slots := rules.Slots(w, health, began.Add(time.Hour))
	whole := append(slots, rules.WholeSlots(w, began.Add(time.Hour))...)
	for _, c := range []struct {
		name  string
		slots []rules.Slot
		hint  rules.Hint
		want  plan.ChapterID
		kind  plan.DraftKind
		ok    bool
	}{
		{"a title among the words", slots, rules.Hint{Words: "final women and health 2.docx"}, 2, plan.DraftText, true},
		{"a title with its spaces gone", slots, rules.Hint{Words: "childrenandschool.docx"}, 3, plan.DraftMaterial, true},
		{"no title but one thing owed", slots, rules.Hint{Words: "scan.pdf"}, 2, plan.DraftText, true},
		{"the title of a chapter that is none of them", slots[:1], rules.Hint{Words: "children and school.docx"}, 0, "", false},
		{"two titles", slots, rules.Hint{Words: "women and health, children and school"}, 2, plan.DraftText, true}, // only one of them is owed
		{"two titles, neither owed", slots[1:], rules.Hint{Words: "children and school, children and welfare"}, 0, "", false},
		{"two titles, the plan is no help", slots[1:], rules.Hint{Words: "children and school, children and welfare", Plan: plan.Children}, 0, "", false},
		{"the only slot", slots[1:2], rules.Hint{Words: "scan.pdf"}, 3, plan.DraftMaterial, true},
		{"a whole text by plan and stage", whole, rules.Hint{Words: "first", Plan: plan.Women, Text: plan.TextFirst}, 0, plan.DraftPlan, true},
		{"nothing to choose from", nil, rules.Hint{Words: "women and health"}, 0, "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := rules.ProposeSlot(w, c.slots, c.hint)
			if ok != c.ok || got.Chapter != c.want || got.Kind != c.kind {
				t.Errorf("got %v %+v", ok, got)
			}
		})
	}
}

func TestTheOfficesUnitIsProposed(t *testing.T) {
	w := supervised(t, titled)
	all := rules.TextSlots(w, began.Add(time.Hour))
	for _, c := range []struct {
		name string
		hint rules.Hint
		want plan.UnitID
	}{
		{"a unit's name", rules.Hint{Words: "paper of school.docx"}, school},
		{"the lead of a chapter", rules.Hint{Words: "women and welfare and women and health"}, health},
		{"two units named alike long", rules.Hint{Words: "health school"}, 0},
		{"the longer name wins", rules.Hint{Words: "health office"}, 0},
		{"a whole text is the office's", rules.Hint{Words: "text", Plan: plan.Women, Text: plan.TextFirst}, office},
		{"nothing", rules.Hint{Words: "scan"}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, _ := rules.ProposeUnit(w, all, c.hint); got != c.want {
				t.Errorf("got unit %d, want %d", got, c.want)
			}
		})
	}
}

func TestADraftCountsFromItsMessageWithinADay(t *testing.T) {
	for _, c := range []struct {
		name           string
		message, after time.Duration
		want           time.Duration
	}{
		{"confirmed at once", 0, time.Minute, 0},
		{"confirmed after 24 hours", 0, 24 * time.Hour, 0},
		{"confirmed after that", 0, 24*time.Hour + time.Minute, 24*time.Hour + time.Minute},
		{"a message from the future counts as confirmed", time.Hour, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := rules.CountsFrom(began.Add(c.message), began.Add(c.after)); !got.Equal(began.Add(c.want)) {
				t.Errorf("counts from %s, want %s", got, began.Add(c.want))
			}
		})
	}
}

func TestHandingInIsLateOnlyWhileItIsOwed(t *testing.T) {
	early, late := due.At(17, 59), due.At(18, 1)
	slot := rules.Slot{Kind: plan.DraftText, Chapter: 2, Text: plan.TextChapter, Unit: health}
	for _, c := range []struct {
		name    string
		changes []func(*plan.Snapshot)
		slot    rules.Slot
		at      time.Time
		late    bool
		why     plan.Why
	}{
		{"before the deadline", nil, slot, early, false, ""},
		{"after it", nil, slot, late, true, ""},
		{"an improved text after a timely one", []func(*plan.Snapshot){handedIn(1, "a", plan.DraftReceived)}, slot, late, false, ""},
		{"after a return with a later date", []func(*plan.Snapshot){handedIn(1, "a", plan.DraftReturned), func(w *plan.Snapshot) { w.Drafts[0].Due = (due + 7).At(18, 0) }}, slot, late, false, ""},
		{"after a return with an earlier date", []func(*plan.Snapshot){handedIn(1, "a", plan.DraftReturned), func(w *plan.Snapshot) { w.Drafts[0].Due = (due - 7).At(18, 0) }}, slot, early, true, ""},
		{"material nobody asked for is never late", nil, rules.Slot{Kind: plan.DraftMaterial, Chapter: 3, Text: plan.TextChapter, Unit: health}, late, false, ""},
		{"a chapter of somebody else", nil, rules.Slot{Kind: plan.DraftText, Chapter: 3, Text: plan.TextChapter, Unit: health}, early, false, plan.WhyNoSlot},
		{"a text nobody asks for now", nil, rules.Slot{Kind: plan.DraftText, Chapter: 2, Text: plan.TextResearch, Unit: health}, early, false, plan.WhyNoSlot},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := supervised(t, c.changes...)
			late, err := rules.SubmitDraft(w, actor(w, liaison), c.slot, c.at)
			wants(t, err, c.why)
			if late != c.late {
				t.Errorf("late is %v", late)
			}
		})
	}
}

func TestTheSameBytesAreNoNewVersion(t *testing.T) {
	slot := rules.Slot{Kind: plan.DraftText, Chapter: 2, Text: plan.TextChapter, Unit: health}
	for _, c := range []struct {
		name  string
		state plan.DraftState
		sha   string
		same  bool
	}{
		{"exactly these bytes", plan.DraftReceived, "a", true},
		{"returned with these bytes", plan.DraftReturned, "a", true},
		{"withdrawn never was", plan.DraftWithdrawn, "a", false},
		{"other bytes", plan.DraftReceived, "b", false},
		{"no bytes at all", plan.DraftReceived, "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := supervised(t, handedIn(1, "a", c.state))
			if _, same := rules.SameBytes(w, slot, c.sha); same != c.same {
				t.Errorf("same is %v", same)
			}
		})
	}
}

func TestTheOfficeAnswersOnTextsWithinFiveWorkingDays(t *testing.T) {
	text := plan.Draft{Kind: plan.DraftText, Chapter: 2, Text: plan.TextChapter, Unit: health, Received: began}
	for _, c := range []struct {
		name   string
		change func(*plan.Snapshot, *plan.Draft)
		want   plan.Day
	}{
		{"five working days on", func(*plan.Snapshot, *plan.Draft) {}, plan.Date(2021, 1, 11)},
		{"before the texts are put together", func(w *plan.Snapshot, _ *plan.Draft) {
			w.Stages[1].Steps = append(w.Stages[1].Steps, plan.StageStep{Step: plan.StepAssemble, Due: plan.Date(2021, 1, 7).At(18, 0)})
		}, plan.Date(2021, 1, 7)},
		{"material is the lead's to look at", func(_ *plan.Snapshot, d *plan.Draft) { d.Kind = plan.DraftMaterial }, 0},
		{"the office does not answer itself", func(_ *plan.Snapshot, d *plan.Draft) { d.Unit = office }, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := text
			w := supervised(t, func(w *plan.Snapshot) { c.change(w, &d) })
			if got, ok := rules.FeedbackBy(w, d); got != c.want || ok != (c.want != 0) {
				t.Errorf("got %s %v, want %s", got, ok, c.want)
			}
		})
	}
}
