package workflow

import (
	"errors"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// ErrNotSeeded: the database was never set up, so there is no work plan in it.
var ErrNotSeeded = errors.New("the database was not set up from a work plan")

// fromOffice marks what the office said in chat, as work plan files write it.
const fromOffice = "office"

// ExportWorkPlan is the work plan as it stands now: what the database was seeded
// from, overlaid by what the office changed since: names, settled doubts,
// assignments, dates of stages.
func ExportWorkPlan(tx *storage.Tx, now time.Time) (plan.WorkPlan, error) {
	work, ok, err := tx.WorkPlan()
	if err != nil {
		return work, err
	}
	if !ok {
		return work, ErrNotSeeded
	}
	world, err := tx.Snapshot()
	if err != nil {
		return work, err
	}
	x := exporter{world: world, now: now, slugs: map[plan.UnitID]string{}}
	for _, u := range world.Units {
		x.slugs[u.ID] = u.Slug
	}
	work.Units = x.units(work)
	work.Group.Members = x.group(work.Group.Members)
	for i := range work.Sets {
		work.Sets[i].Units = x.set(work.Sets[i].Units)
	}
	work.Office.Unit = x.slugs[world.Settings.Office]
	work.Doubts = x.doubts(work.Doubts)
	x.labels(work)
	for i := range work.Plans {
		for j := range work.Plans[i].Chapters {
			x.chapter(&work.Plans[i].Chapters[j])
		}
	}
	for i := range work.Stages {
		x.stage(&work.Stages[i])
	}
	return work, nil
}

type exporter struct {
	world *plan.Snapshot
	now   time.Time
	slugs map[plan.UnitID]string
	heard map[string]plan.Party // what each label means in the exported file
}

// stage writes days in place of months once a date was confirmed or moved.
func (x *exporter) stage(w *plan.WrittenStage) {
	s := x.world.Index.Stage[w.No]
	if s == nil || (w.MonthOnly && !s.Confirmed && !s.Moved()) {
		return
	}
	w.MonthOnly = false
	w.Opens, w.Closes = min(s.Opens, plan.DayOf(s.Deadline)), plan.DayOf(s.Deadline)
}
