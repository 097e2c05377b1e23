package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// PreviewMove is what moving one date of a stage would mean: its deadline (step
// "") or an inner one.
func PreviewMove(w *plan.Snapshot, by plan.PersonID, no int, step plan.Step, day plan.Day, now time.Time) (messages.StageMoveParams, error) {
	s, fault, err := rules.MoveDate(w, no, step, day, plan.DayOf(now))
	if err == nil {
		err = faulted(fault)
	}
	if err != nil {
		return messages.StageMoveParams{}, err
	}
	p := moveParams(w, s, step, now)
	people, _ := movedByPerson(w, movedWith(w, rules.Shifted{Stages: []plan.Stage{s}}, now), now)
	p.People = without(people, by)
	return p, nil
}

func moveParams(w *plan.Snapshot, s plan.Stage, step plan.Step, now time.Time) messages.StageMoveParams {
	was := w.Index.Stage[s.No]
	p := messages.StageMoveParams{Stage: messages.StageShort(s.No)}
	line := messages.MovedDate{What: stepWord(""), From: was.Deadline, To: s.Deadline}
	if step != "" && step != plan.StepAssemble {
		line.What = stepWord(step)
		line.From, _ = was.StepDue(step)
		line.To, _ = s.StepDue(step)
	}
	line.OffDay = offDay(w, line.To, plan.DayOf(now))
	p.Dates = []messages.MovedDate{line}
	p.Confirm = line.From.Equal(line.To)
	return p
}

// movedWith lists the duties whose dates a change moves.
func movedWith(w *plan.Snapshot, change rules.Shifted, now time.Time) []rules.MovedDuty {
	return rules.MovedDuties(rules.Duties(w, now), rules.Duties(rules.With(w, change), now))
}

func without(people []plan.PersonID, who plan.PersonID) int {
	n := 0
	for _, p := range people {
		if p != who {
			n++
		}
	}
	return n
}

// MoveStage moves one date of a stage, or confirms one of which the work plan
// gives only the month. Whose dates change is told once; leaders and the work
// group hear of a moved deadline only.
func MoveStage(tx *storage.Tx, by plan.PersonID, no int, step plan.Step, day plan.Day, reason string, now time.Time) (messages.StageMoveParams, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return messages.StageMoveParams{}, err
	}
	p, err := PreviewMove(world, by, no, step, day, now)
	if err != nil {
		return p, err
	}
	s, _, err := rules.MoveDate(world, no, step, day, plan.DayOf(now))
	if err != nil {
		return p, err
	}
	moved := movedWith(world, rules.Shifted{Stages: []plan.Stage{s}}, now)
	if err := tx.SaveStage(s); err != nil {
		return p, err
	}
	p.Reason = reason
	data := map[string]any{"step": step, "from": plan.DayOf(p.Dates[0].From), "to": day}
	if reason != "" {
		if data["reason"], err = tx.AddStageReason(no, plan.StageReason{Act: plan.ActMoveStage, Text: reason, Person: by, At: now}); err != nil {
			return p, err
		}
	}
	if err := recordStage(tx, plan.ActMoveStage, by, s, data, now); err != nil {
		return p, err
	}
	h := newHerald(tx, world, by, now)
	if p.People, err = h.tellMoved(moved, reason); err != nil || p.Confirm {
		return p, err
	}
	if step == "" || step == plan.StepAssemble {
		return p, h.tellLeaders(messages.DeadlineMovedNote(p))
	}
	return p, nil
}
