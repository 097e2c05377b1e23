package rules_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

func board(w *plan.Snapshot, now time.Time) rules.Board {
	return rules.BoardOf(w, rules.Duties(w, now), now)
}

func TestTheBoardHasARowForEachNumberedChapterAndAColumnForEachStage(t *testing.T) {
	b := board(supervised(t), began)
	if len(b.Rows) != 4 || len(b.Stages) != 3 {
		t.Fatalf("%d rows and %d columns", len(b.Rows), len(b.Stages))
	}
	for _, r := range b.Rows {
		if len(r.Cells) != len(b.Stages) || r.Chapter.Kind == plan.KindSection || r.Lead == 0 {
			t.Errorf("row %+v", r)
		}
	}
	if research := b.Rows[0].Cells[0]; research.Light != plan.LightNone {
		t.Errorf("a frame chapter owes research: %+v", research)
	}
	if research := b.Rows[1].Cells[0]; research.Light == plan.LightNone || !research.Ahead {
		t.Errorf("a field of development owes no research: %+v", research)
	}
}

func TestACellOfTheBoard(t *testing.T) {
	in := began.Add(24 * time.Hour)
	paused := func(w *plan.Snapshot) { w.Stages[1].Paused = in }
	closed := func(w *plan.Snapshot) { w.Stages[1].State, w.Stages[1].Closed = plan.StageClosed, in }
	for _, c := range []struct {
		name   string
		change func(*plan.Snapshot)
		now    time.Time
		want   rules.BoardCell
	}{
		{"far from its date", nil, began, rules.BoardCell{Light: plan.LightOpen, Due: due.At(18, 0)}},
		{"near its date", nil, (due - 1).At(9, 0), rules.BoardCell{Light: plan.LightSoon, Due: due.At(18, 0)}},
		{"past its date", nil, (due + 3).At(9, 0), rules.BoardCell{Light: plan.LightLate, Due: due.At(18, 0)}},
		{"handed in", draft(1, 2, plan.TextChapter, in, plan.DraftReceived), (due + 3).At(9, 0), rules.BoardCell{Light: plan.LightDone}},
		{"paused nobody is pressed", paused, (due + 3).At(9, 0), rules.BoardCell{Light: plan.LightOpen, Paused: true}},
		{"the stage ended without it", closed, (due + 3).At(9, 0), rules.BoardCell{Light: plan.LightClosed}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := supervised(t)
			if c.change != nil {
				w = supervised(t, c.change)
			}
			if got := board(w, c.now).Rows[1].Cells[1]; got.Light != c.want.Light || got.Paused != c.want.Paused || !got.Due.Equal(c.want.Due) || got.Ahead {
				t.Errorf("%+v, want %+v", got, c.want)
			}
		})
	}
}

func TestTheLastStageAsksOneThingOfEachPlan(t *testing.T) {
	for state, want := range map[plan.StageState]rules.BoardCell{
		plan.StagePlanned: {Light: plan.LightOpen, Whole: true, Ahead: true},
		plan.StageOpen:    {Light: plan.LightOpen, Whole: true},
		plan.StageClosed:  {Light: plan.LightDone, Whole: true},
	} {
		w := supervised(t, func(w *plan.Snapshot) {
			w.Stages = append(w.Stages, plan.Stage{No: 6, State: state, Deadline: began})
		})
		b := board(w, (due+30).At(9, 0))
		last := len(b.Stages) - 1
		if !b.Stages[last].Whole || b.Rows[0].Cells[last] != want {
			t.Errorf("%s: %+v, want %+v", state, b.Rows[0].Cells[last], want)
		}
	}
}

// The board, the status and the list of what is missing are one.
func TestTheBoardAgreesWithEverythingElse(t *testing.T) {
	cal := calendar(t)
	rapid.Check(t, func(t *rapid.T) {
		w, now := anyState(t, cal)
		duties := rules.Duties(w, now)
		b := rules.BoardOf(w, duties, now)
		for _, s := range rules.StatusOf(w, duties, now).Stages {
			for _, p := range s.Plans {
				if done, late, total := counted(b, s.Stage.No, p.Plan); done != p.Done || late != p.Late || total != p.Total {
					t.Fatalf("stage %d: the board shows %d done, %d late of %d, the status %d, %d of %d",
						s.Stage.No, done, late, total, p.Done, p.Late, p.Total)
				}
			}
		}
		for i, r := range b.Rows {
			for j, c := range r.Cells {
				if c.Light != plan.LightLate {
					continue
				}
				owed := false
				for _, d := range rules.Missing(duties) {
					owed = owed || d.Chapter == r.Chapter.ID && d.Stage == b.Stages[j].Stage.No && d.Due.Equal(c.Due) && d.Unit == r.Lead
				}
				if !owed {
					t.Fatalf("chapter %d is shown late in stage %d, but nobody misses it", r.Chapter.ID, b.Stages[j].Stage.No)
				}
				if calm := b.Calm().Rows[i].Cells[j]; calm.Light != plan.LightOpen || !calm.Due.IsZero() {
					t.Fatalf("the group is shown %+v for what is late", calm)
				}
			}
		}
	})
}

// counted counts a plan's cells of a stage as the status does.
func counted(b rules.Board, stage int, p plan.PlanID) (done, late, total int) {
	for j, s := range b.Stages {
		for _, r := range b.Rows {
			if s.Stage.No != stage || s.Whole || r.Chapter.Plan != p || r.Cells[j].Light == plan.LightNone {
				continue
			}
			total++
			switch r.Cells[j].Light {
			case plan.LightDone:
				done++
			case plan.LightLate:
				late++
			}
		}
	}
	return done, late, total
}
