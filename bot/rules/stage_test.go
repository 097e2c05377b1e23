package rules

import (
	"errors"
	"testing"
	"time"

	"planbot/storage/plan"
)

// city is a small world: two plans of one chapter each, the six real stages.
func city(change func(*plan.Snapshot)) *plan.Snapshot {
	w := &plan.Snapshot{
		Plans:    []plan.PlanInfo{{ID: plan.Women}, {ID: plan.Children}},
		Units:    []plan.Unit{{ID: 1, Name: "office"}, {ID: 2, Name: "health"}},
		Chapters: []plan.Chapter{{ID: 4, Plan: plan.Women, Kind: plan.KindDomain}, {ID: 24, Plan: plan.Children, Kind: plan.KindDomain}},
		Assignments: []plan.Assignment{
			{ID: 1, Chapter: 4, Unit: 2, Part: plan.Lead}, {ID: 2, Chapter: 24, Unit: 2, Part: plan.Lead},
		},
		Settings: plan.Settings{Office: 1},
		Stages:   sixStages(),
		Calendar: notice2021(),
	}
	for i := range w.Stages {
		w.Stages[i].Original = w.Stages[i].Deadline
	}
	if change != nil {
		change(w)
	}
	w.Reindex()
	return w
}

func opened(no int, at time.Time) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		for i := range w.Stages {
			s := &w.Stages[i]
			switch {
			case s.No < no:
				s.State = plan.StageClosed
			case s.No == no:
				s.State, s.Opened = plan.StageOpen, at
				s.Steps, _ = InnerDeadlines(w.Calendar, no, plan.DayOf(at), plan.DayOf(s.Deadline), plan.DayOf(at))
			}
		}
	}
}

func both(changes ...func(*plan.Snapshot)) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		for _, change := range changes {
			change(w)
		}
	}
}

func state(no int, s plan.StageState) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) { w.Stages[no-1].State = s }
}

func whole(p plan.PlanID, text plan.TextStage, state plan.DraftState) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		w.Drafts = append(w.Drafts, plan.Draft{ID: plan.DraftID(len(w.Drafts) + 1), Kind: plan.DraftPlan, Plan: p, Text: text, State: state})
	}
}

var monday = plan.Date(2021, 1, 4).At(9, 0)

func why(t *testing.T, err error) plan.Why {
	t.Helper()
	var r plan.Refusal
	if err != nil && !errors.As(err, &r) {
		t.Fatal(err)
	}
	return r.Why
}

func TestStagesOpenInOrderAndMayOverlap(t *testing.T) {
	cases := []struct {
		name  string
		world func(*plan.Snapshot)
		no    int
		want  plan.Why
	}{
		{"the first opens", nil, 1, ""},
		{"the second waits for the first to begin", nil, 2, plan.WhyStageOrder},
		{"the second opens once the first is open", state(1, plan.StageOpen), 2, ""},
		{"the fifth opens while the fourth is open", opened(4, monday), 5, ""},
		{"an open one does not open again", opened(2, monday), 2, plan.WhyStageState},
		{"a closed one does not open again", opened(2, monday), 1, plan.WhyStageState},
		{"nothing opens during a pause", both(opened(2, monday), func(w *plan.Snapshot) { w.Stages[1].Paused = monday }), 3, plan.WhyStagePaused},
		{"there is no seventh", nil, 7, plan.WhyGone},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := why(t, OpenStage(city(c.world), c.no)); got != c.want {
				t.Errorf("refused with %q, want %q", got, c.want)
			}
		})
	}
}

func TestAStageEndsWhenItsTextsAreThere(t *testing.T) {
	both1 := both(whole(plan.Women, plan.TextFirst, plan.DraftReceived), whole(plan.Children, plan.TextFirst, plan.DraftUsed))
	opinion := func(result plan.Result) func(*plan.Snapshot) {
		return both(opened(3, monday), whole(plan.Women, plan.TextConsultation, plan.DraftReceived),
			whole(plan.Children, plan.TextConsultation, plan.DraftReceived), func(w *plan.Snapshot) {
				w.Consultations = []plan.Consultation{{ID: 1, Text: plan.TextFirst, Closed: monday}}
				w.Opinions = []plan.Opinion{{ID: 1, Consultation: 1, Chapter: 4, Result: result}}
			})
	}
	cases := []struct {
		name     string
		world    func(*plan.Snapshot)
		no       int
		override bool
		want     plan.Why
	}{
		{"the first by the office's word alone", opened(1, monday), 1, false, ""},
		{"the second not without its first draft", opened(2, monday), 2, false, plan.WhyStageMissing},
		{"the second not with one plan's alone", both(opened(2, monday), whole(plan.Women, plan.TextFirst, plan.DraftReceived)), 2, false, plan.WhyStageMissing},
		{"a withdrawn text is none", both(opened(2, monday), both1, func(w *plan.Snapshot) { w.Drafts[0].State = plan.DraftWithdrawn }), 2, false, plan.WhyStageMissing},
		{"the second with both", both(opened(2, monday), both1), 2, false, ""},
		{"the second without, by override", opened(2, monday), 2, true, ""},
		{"the third not while an opinion has no result", opinion(plan.ResultNone), 3, false, plan.WhyStageMissing},
		{"the third once it has", opinion(plan.ResultCovered), 3, false, ""},
		{"not while a consultation is open", both(opinion(plan.ResultCovered), func(w *plan.Snapshot) { w.Consultations[0].Closed = time.Time{} }), 3, false, plan.WhyStageMissing},
		{"not during a pause", both(opened(2, monday), both1, func(w *plan.Snapshot) { w.Stages[1].Paused = monday }), 2, false, plan.WhyStagePaused},
		{"a planned one as done elsewhere", nil, 1, false, ""},
		{"a planned one not before those ahead of it", nil, 2, false, plan.WhyStageOrder},
		{"a closed one not again", opened(2, monday), 1, false, plan.WhyStageState},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := city(c.world)
			if got := why(t, EndStage(w, Lacking(w, Duties(w, monday), c.no), c.no, c.override)); got != c.want {
				t.Errorf("refused with %q, want %q", got, c.want)
			}
		})
	}
}

func TestWhatIsMissingIsListedBlockingFirst(t *testing.T) {
	w := city(opened(2, monday))
	got := Lacking(w, Duties(w, monday), 2)
	if len(got) != 4 || got[0].Kind != LackText || got[1].Kind != LackText || got[2].Kind != LackDuty || got[3].Unit != 2 {
		t.Errorf("lacking %+v", got)
	}
	if n := len(Blocking(got)); n != 2 {
		t.Errorf("%d block, want 2", n)
	}
}

func TestTheClockProposesAndNeverWhilePaused(t *testing.T) {
	in := func(month time.Month, d int) time.Time { return plan.Date(2021, month, d).At(9, 0) }
	cases := []struct {
		name  string
		world func(*plan.Snapshot)
		now   time.Time
		want  []Proposal
	}{
		{"its window has begun", nil, monday, []Proposal{{Stage: 1, Kind: ProposeOpen}}},
		{"the next waits for its window", opened(2, monday), in(1, 22), nil},
		{"its deadline is near and the whole texts are not there", opened(2, monday), in(1, 26), []Proposal{{2, ProposeNear, 4}}},
		{"its deadline is not near yet", opened(2, monday), in(1, 25), nil},
		{"past its deadline", opened(2, monday), in(2, 1), []Proposal{{2, ProposePassed, 4}, {Stage: 3, Kind: ProposeOpen}}},
		{"a pause proposes nothing", both(opened(2, monday), func(w *plan.Snapshot) { w.Stages[1].Paused = monday }), in(2, 1), nil},
		{"everything is in", both(opened(2, monday), whole(plan.Women, plan.TextFirst, plan.DraftReceived),
			whole(plan.Children, plan.TextFirst, plan.DraftReceived), func(w *plan.Snapshot) {
				for _, c := range w.Chapters {
					w.Drafts = append(w.Drafts, plan.Draft{ID: plan.DraftID(10 + c.ID), Kind: plan.DraftText, Chapter: c.ID, Text: plan.TextChapter, State: plan.DraftReceived, Received: monday})
				}
			}), in(1, 20), []Proposal{{Stage: 2, Kind: ProposeComplete}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := city(c.world)
			got := StageProposals(w, Duties(w, c.now), c.now)
			if len(got) != len(c.want) {
				t.Fatalf("proposes %v, want %v", got, c.want)
			}
			for i := range got {
				if got[i] != c.want[i] {
					t.Errorf("proposes %v, want %v", got, c.want)
				}
			}
		})
	}
}

func TestNothingIsLateForADateThatWaits(t *testing.T) {
	paused := city(both(opened(2, monday), func(w *plan.Snapshot) { w.Stages[1].Paused = plan.Date(2021, 1, 18).At(9, 0) }))
	cases := []struct {
		name string
		w    *plan.Snapshot
		due  plan.Day
		want bool
	}{
		{"a date ahead when the pause began waits", paused, plan.Date(2021, 1, 22), true},
		{"one that had passed does not", paused, plan.Date(2021, 1, 15), false},
		{"without a pause nothing waits", city(opened(2, monday)), plan.Date(2021, 1, 22), false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := Waits(c.w, 2, EndOfWork(c.due)); got != c.want {
				t.Errorf("waits %v", got)
			}
		})
	}
}
