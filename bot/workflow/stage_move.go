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

// PreviewPostpone is what moving all later dates by n working days would mean.
func PreviewPostpone(w *plan.Snapshot, by plan.PersonID, n int, now time.Time) (messages.StageMoveParams, error) {
	if err := rules.CheckShift(n); err != nil {
		return messages.StageMoveParams{}, err
	}
	if rules.Paused(w) {
		return messages.StageMoveParams{}, plan.Refuse(plan.WhyStagePaused)
	}
	change := rules.Shift(w, now, n, plan.DayOf(now))
	if change.Empty() {
		return messages.StageMoveParams{}, plan.Refuse(plan.WhyNothingLater)
	}
	p := shiftParams(w, change)
	people, _ := movedByPerson(w, movedWith(w, change, now), now)
	p.People = without(people, by)
	if year := lastYear(change); !rules.Known(w.Calendar, year, plan.DayOf(now)) {
		p.Warnings = append(p.Warnings, messages.UnpublishedYear(year))
	}
	return p, nil
}

func lastYear(change rules.Shifted) int {
	year := 0
	for _, s := range change.Stages {
		year = max(year, plan.DayOf(s.Deadline).Year())
	}
	return year
}

// shiftParams lists the deadlines that move and counts what moves with them.
func shiftParams(w *plan.Snapshot, change rules.Shifted) messages.StageMoveParams {
	p := messages.StageMoveParams{Days: change.Days, Others: len(change.Consultations) + len(change.Requests)}
	for _, s := range change.Stages {
		was := w.Index.Stage[s.No]
		if !was.Deadline.Equal(s.Deadline) {
			p.Dates = append(p.Dates, messages.MovedDate{What: messages.DeadlineOf(messages.StageShort(s.No)), From: was.Deadline, To: s.Deadline})
		}
		for i, x := range s.Steps {
			if x.Step != plan.StepAssemble && !x.Due.Equal(was.Steps[i].Due) {
				p.Inner++
			}
		}
	}
	return p
}

// Postpone moves all later dates by n working days in one act, with its 依据
// (整体顺延), and tells everybody concerned once.
func Postpone(tx *storage.Tx, by plan.PersonID, n int, reason string, now time.Time) (messages.StageMoveParams, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return messages.StageMoveParams{}, err
	}
	p, err := PreviewPostpone(world, by, n, now)
	if err != nil {
		return p, err
	}
	p.Reason = reason
	change := rules.Shift(world, now, n, plan.DayOf(now))
	moved := movedWith(world, change, now)
	if err := saveShift(tx, change); err != nil {
		return p, err
	}
	if err := recordShift(tx, plan.ActPostpone, by, change, reason, now); err != nil {
		return p, err
	}
	h := newHerald(tx, world, by, now)
	if p.People, err = h.tellMoved(moved, reason); err != nil {
		return p, err
	}
	return p, h.tellLeaders(messages.Postponed(p))
}

// saveShift keeps everything a shift changes.
func saveShift(tx *storage.Tx, change rules.Shifted) error {
	for _, s := range change.Stages {
		if err := tx.SaveStage(s); err != nil {
			return err
		}
	}
	for _, c := range change.Consultations {
		if err := tx.SaveConsultation(c); err != nil {
			return err
		}
	}
	for _, r := range change.Requests {
		if err := tx.MoveRequest(r.ID, r.Due); err != nil {
			return err
		}
	}
	return nil
}

// recordShift writes one event for the whole act; the reason is kept with every
// stage it moved.
func recordShift(tx *storage.Tx, act plan.Act, by plan.PersonID, change rules.Shifted, reason string, now time.Time) error {
	data := map[string]any{"days": change.Days}
	for _, s := range change.Stages {
		data["stage"+string(rune('0'+s.No))] = plan.DayOf(s.Deadline)
		if reason == "" {
			continue
		}
		id, err := tx.AddStageReason(s.No, plan.StageReason{Act: act, Text: reason, Person: by, At: now})
		if err != nil {
			return err
		}
		data["reason"] = id
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: act, Kind: "stages"}, data)
}
