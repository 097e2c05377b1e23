package rules

import (
	"time"

	"planbot/storage/plan"
)

// Board is the whole process on one sheet: every chapter of the annexes in every
// stage.
type Board struct {
	Stages []BoardStage // by number
	Rows   []BoardRow   // as the chapters are listed
}

// BoardStage is a column.
type BoardStage struct {
	Stage *plan.Stage
	Whole bool      // it asks nothing of the chapters one by one
	Due   time.Time // by when the leads are asked for their texts; zero where they are not
}

// BoardRow is a chapter; its cells are in the order of the stages.
type BoardRow struct {
	Chapter plan.Chapter
	Lead    plan.UnitID
	Cells   []BoardCell
}

// BoardCell is how a chapter stands in a stage.
type BoardCell struct {
	Light  plan.Light
	Whole  bool      // it stands for the whole plan
	Ahead  bool      // the stage has not begun
	Paused bool      // the stage waits
	Due    time.Time // of what is still owed; zero: nothing is, or nobody may be pressed
	Issued bool      // the plan was issued
	Longer bool      // that date is later than the others', by the office's grant
}

// BoardOf fills the sheet from the duties, which every other list is made of
// too. The sections, which the annexes do not number, have no row.
func BoardOf(w *plan.Snapshot, duties []plan.Duty, now time.Time) Board {
	var b Board
	for no := 1; no <= lastStage; no++ {
		if s := w.Index.Stage[no]; s != nil {
			b.Stages = append(b.Stages, BoardStage{Stage: s, Whole: AskedText(no) == "", Due: leadsDue(s)})
		}
	}
	for _, c := range w.Chapters {
		if c.Kind == plan.KindSection {
			continue
		}
		row := BoardRow{Chapter: c, Lead: Standing(w, w.LeadOf(c.ID, now))}
		for _, s := range b.Stages {
			row.Cells = append(row.Cells, boardCell(w, duties, c, s))
		}
		b.Rows = append(b.Rows, row)
	}
	return b
}

// leadsDue is the stage's own date for the leads, before anybody was given more.
func leadsDue(s *plan.Stage) time.Time {
	step := plan.StepRevise
	if stageTexts[s.No].first != "" {
		step = plan.StepDraft
	}
	due, _ := s.StepDue(step)
	return due
}

// lastStage is the number of the stage that ends the process.
const lastStage = 6

func boardCell(w *plan.Snapshot, duties []plan.Duty, c plan.Chapter, s BoardStage) BoardCell {
	cell := BoardCell{
		Light: ChapterLight(w, duties, c, s.Stage.No), Whole: s.Whole, Ahead: s.Stage.State == plan.StagePlanned,
		Paused: s.Stage.State == plan.StageOpen && !s.Stage.Paused.IsZero(),
	}
	if s.Whole {
		cell.Light = wholeLight(w, s.Stage, c.Plan)
		if _, cell.Issued = Promulgated(w, c.Plan); cell.Issued {
			cell.Ahead, cell.Paused = false, false
		}
		return cell
	}
	for _, d := range duties {
		text := d.Kind == plan.DutyDraft || d.Kind == plan.DutyRevise
		if text && d.Stage == s.Stage.No && d.Chapter == c.ID && d.Owed() && !cell.Paused {
			cell.Due, cell.Longer = d.Due, !d.Original.IsZero()
		}
	}
	return cell
}

// wholeLight is where a stage stands that the office alone carries: nobody owes
// a chapter in it, so it is never late. A plan that was issued is done.
func wholeLight(w *plan.Snapshot, s *plan.Stage, p plan.PlanID) plan.Light {
	if _, issued := Promulgated(w, p); issued {
		return plan.LightDone
	}
	if s.State == plan.StageClosed {
		return plan.LightDone
	}
	return plan.LightOpen
}

// Calm is the sheet for everybody's eyes: it shows what is in and what is not,
// and nobody as late.
func (b Board) Calm() Board {
	out := Board{Stages: b.Stages, Rows: make([]BoardRow, len(b.Rows))}
	for i, r := range b.Rows {
		out.Rows[i] = r
		out.Rows[i].Cells = make([]BoardCell, len(r.Cells))
		for j, c := range r.Cells {
			if c.Light == plan.LightLate {
				c.Light = plan.LightOpen
			}
			if c.Light == plan.LightOpen {
				c.Due = time.Time{} // else those without days would be the late ones
			}
			c.Longer = false // who asked for more time is not for everybody either
			out.Rows[i].Cells[j] = c
		}
	}
	return out
}
