package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// StageDates is what the office confirms when it opens a stage.
type StageDates struct {
	Deadline plan.Day
	Steps    []plan.StageStep
}

// OpenStage opens a stage by the office's word and tells whoever owes something
// now, everybody once.
func OpenStage(tx *storage.Tx, by plan.PersonID, no int, dates StageDates, now time.Time) (messages.StageOpenParams, error) {
	none := messages.StageOpenParams{}
	world, err := tx.Snapshot()
	if err != nil {
		return none, err
	}
	s, fault, err := rules.Opening(world, no, dates.Deadline, dates.Steps, now)
	if err == nil {
		err = faulted(fault)
	}
	if err != nil {
		return none, err
	}
	if err := tx.SaveStage(s); err != nil {
		return none, err
	}
	if err := recordStage(tx, plan.ActOpenStage, by, s, stageData(s), now); err != nil {
		return none, err
	}
	if world, err = tx.Snapshot(); err != nil {
		return none, err
	}
	receipt := openParams(world, no, by, now)
	h := newHerald(tx, world, by, now)
	if err := h.tellTasks(s, owedIn(rules.Duties(world, now), no)); err != nil {
		return none, err
	}
	return receipt, h.tellLeaders(messages.StageOpenedNote(messages.StageNote{
		Stage: stageName(s), Deadline: s.Deadline, Units: receipt.Units, Chapters: receipt.Chapters, Text: rules.AskedText(no),
	}))
}

// tellTasks writes each liaison the one letter about all chapters of all units.
func (h *herald) tellTasks(s plan.Stage, owed []plan.Duty) error {
	people, of := byPerson(h.world, owed, func(d plan.Duty) plan.Duty { return d }, h.now)
	for _, who := range people {
		p := messages.StageTasksParams{Stage: stageName(s)}
		seen := map[plan.UnitID]int{}
		for _, d := range of[who] {
			i, known := seen[d.Unit]
			if !known {
				i = len(p.Tasks)
				seen[d.Unit] = i
				p.Tasks = append(p.Tasks, messages.StageTask{Unit: h.world.UnitName(d.Unit), Text: d.Text, Due: d.Due})
			}
			p.Tasks[i].Chapters = append(p.Tasks[i].Chapters, messages.ChapterName(d.Plan, h.world.ChapterTitle(d.Chapter)))
		}
		p.Many = len(p.Tasks) > 1
		p.Material, _ = s.StepDue(plan.StepMaterial)
		if err := h.tell(who, plan.Letter{Text: messages.StageTasks(p), Buttons: todo()}); err != nil {
			return err
		}
	}
	return nil
}

// stageData is a stage's dates for the record.
func stageData(s plan.Stage) map[string]any {
	data := map[string]any{"deadline": plan.DayOf(s.Deadline)}
	for _, x := range s.Steps {
		data[string(x.Step)] = plan.DayOf(x.Due)
	}
	return data
}
