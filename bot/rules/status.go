package rules

import (
	"sort"
	"time"

	"planbot/storage/plan"
)

// Status is where the whole process stands, in numbers: the same duties as every
// list, counted.
type Status struct {
	Stages     []StageStatus // open ones, by number
	Opinions   int           // without a result
	Extensions int           // undecided
	Extended   []plan.Duty   // still owed, by a later date than theirs, by date
	Expected   int           // late, the day they will come named and still ahead
	Week       int           // duties done within the last seven days
	WeekBefore int           // and in the seven days before
}

// StageStatus is one open stage counted.
type StageStatus struct {
	Stage    *plan.Stage
	Plans    []PlanStatus // in the order of the plans
	Asked    int          // units and persons asked in consultations of the stage
	Answered int
	Late     int // duties of the stage past their deadline
}

// PlanStatus counts a plan's annex chapters in a stage. Total leaves out those
// of which the stage asks nothing; 前言 and 总目标, which the annexes do not
// number, are not counted.
type PlanStatus struct {
	Plan  plan.PlanID
	Done  int
	Late  int
	Total int
}

const week = 7 * 24 * time.Hour

// StatusOf counts the duties.
func StatusOf(w *plan.Snapshot, duties []plan.Duty, now time.Time) Status {
	var st Status
	for i := range w.Stages {
		if s := &w.Stages[i]; s.State == plan.StageOpen {
			st.Stages = append(st.Stages, stageStatus(w, duties, s))
		}
	}
	sort.Slice(st.Stages, func(i, j int) bool { return st.Stages[i].Stage.No < st.Stages[j].Stage.No })
	for _, o := range w.Opinions {
		if Undecided(o) {
			st.Opinions++
		}
	}
	st.Extensions = len(PendingExtensions(w, duties))
	st.Extended = pick(duties, func(d plan.Duty) bool { return d.Extended > 0 })
	st.Expected = len(ExpectedLate(duties, now))
	for _, d := range duties {
		switch {
		case d.Kind == plan.DutyReceipt: // saying who comes is no progress
		case d.Done.IsZero() || d.Done.After(now):
		case d.Done.After(now.Add(-week)):
			st.Week++
		case d.Done.After(now.Add(-2 * week)):
			st.WeekBefore++
		}
	}
	return st
}

func stageStatus(w *plan.Snapshot, duties []plan.Duty, s *plan.Stage) StageStatus {
	out := StageStatus{Stage: s}
	for _, p := range w.Plans {
		out.Plans = append(out.Plans, planStatus(w, duties, s, p.ID))
	}
	for _, d := range duties {
		if d.Stage != s.No {
			continue
		}
		if d.Kind == plan.DutyReply {
			out.Asked++
			if !d.Done.IsZero() {
				out.Answered++
			}
		}
		if d.Light == plan.LightLate {
			out.Late++
		}
	}
	return out
}

func planStatus(w *plan.Snapshot, duties []plan.Duty, s *plan.Stage, p plan.PlanID) PlanStatus {
	out := PlanStatus{Plan: p}
	for _, c := range w.Chapters {
		if c.Plan != p || c.Kind == plan.KindSection {
			continue
		}
		switch ChapterLight(w, duties, c, s.No) {
		case plan.LightNone:
			continue
		case plan.LightDone:
			out.Done++
		case plan.LightLate:
			out.Late++
		}
		out.Total++
	}
	return out
}
