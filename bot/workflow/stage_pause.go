package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// PreviewPause is what pausing would mean.
func PreviewPause(w *plan.Snapshot, by plan.PersonID, now time.Time) (messages.PauseParams, error) {
	switch {
	case rules.Paused(w):
		return messages.PauseParams{}, plan.Refuse(plan.WhyStagePaused)
	case !rules.Running(w):
		return messages.PauseParams{}, plan.Refuse(plan.WhyNoOpenStage)
	}
	p := messages.PauseParams{Since: now}
	for _, s := range w.Stages {
		if s.State == plan.StageOpen {
			p.Stages = append(p.Stages, stageName(s))
		}
	}
	people, _ := byPerson(w, waiting(w, now), func(d plan.Duty) plan.Duty { return d }, now)
	p.People = without(people, by)
	p.Leaders, p.Group = Circles(w, now)
	return p, nil
}

// waiting lists what is owed in open stages.
func waiting(w *plan.Snapshot, now time.Time) []plan.Duty {
	var out []plan.Duty
	for _, d := range rules.Duties(w, now) {
		if s := w.Index.Stage[d.Stage]; s != nil && s.State == plan.StageOpen && d.Owed() && d.Kind != plan.DutyReceipt {
			out = append(out, d)
		}
	}
	return out
}

// Pause stops all open stages to wait for the upper level's text: nothing is due
// and nothing is proposed until the work goes on. Everybody concerned is told once.
func Pause(tx *storage.Tx, by plan.PersonID, reason string, now time.Time) (messages.PauseParams, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return messages.PauseParams{}, err
	}
	p, err := PreviewPause(world, by, now)
	if err != nil {
		return p, err
	}
	p.Reason = reason
	var reasonID int64
	for _, s := range world.Stages {
		if s.State != plan.StageOpen {
			continue
		}
		s.Paused = now
		if err := tx.SaveStage(s); err != nil {
			return p, err
		}
		if reasonID, err = tx.AddStageReason(s.No, plan.StageReason{Act: plan.ActPause, Text: reason, Person: by, At: now}); err != nil {
			return p, err
		}
	}
	if err := tx.Record(plan.Event{At: now, Person: by, Act: plan.ActPause, Kind: "pause"}, map[string]any{"reason": reasonID}); err != nil {
		return p, err
	}
	return p, newHerald(tx, world, by, now).tellWaiting(messages.Paused(p))
}

// tellWaiting tells everybody who owes something in an open stage, then the rest.
func (h *herald) tellWaiting(text string) error {
	people, _ := byPerson(h.world, waiting(h.world, h.now), func(d plan.Duty) plan.Duty { return d }, h.now)
	for _, who := range people {
		if err := h.tell(who, plan.Letter{Text: text, Buttons: todo()}); err != nil {
			return err
		}
	}
	return h.tellLeaders(text)
}
