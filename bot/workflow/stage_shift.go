package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

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
