package workflow

import (
	"fmt"
	"slices"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// ChooseMode keeps the director's choice whether files are taken at all.
func ChooseMode(tx *storage.Tx, mode plan.FileMode, by plan.PersonID, now time.Time) error {
	if mode != plan.ModeUpload && mode != plan.ModeRegister {
		return plan.Refuse(plan.WhyGone)
	}
	world, err := tx.Snapshot()
	if err != nil || world.Settings.Mode == mode {
		return err
	}
	if err := tx.Set(storage.SettingMode, string(mode)); err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActMode, Kind: "setting", Name: string(mode)},
		map[string]any{"before": world.Settings.Mode})
}

// Settle keeps the office's answer to an anomaly of the work plan and does what
// it means.
func Settle(tx *storage.Tx, key string, answer plan.Settlement, by plan.PersonID, now time.Time) (storage.Doubt, error) {
	d, ok, err := tx.Anomaly(key)
	if err != nil {
		return d, err
	}
	switch {
	case !ok || !slices.Contains(d.Answers, answer):
		return d, plan.Refuse(plan.WhyGone)
	case d.Answer != "":
		return d, plan.Refuse(plan.WhySettled)
	}
	if err := settle(tx, d, answer, by, now); err != nil {
		return d, fmt.Errorf("settle anomaly %s: %w", key, err)
	}
	d.Answer = answer
	return d, keepAnswer(tx, d, by, now)
}

func keepAnswer(tx *storage.Tx, d storage.Doubt, by plan.PersonID, now time.Time) error {
	if err := tx.SettleAnomaly(d.Key, d.Answer, by, now); err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActSettle, Kind: "anomaly", Name: d.Key}, map[string]any{"answer": d.Answer})
}

func settle(tx *storage.Tx, d storage.Doubt, answer plan.Settlement, by plan.PersonID, now time.Time) error {
	if answer == plan.SettleConfirm {
		return nil
	}
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	unit, ok := unitNamed(world, d.Name)
	if !ok {
		return plan.Refuse(plan.WhyGone)
	}
	if answer == plan.SettleReject {
		return tx.EndAlias(unit, d.Other, now)
	}
	o, err := identity(world, d.Anomaly, answer, now)
	if err != nil {
		return err
	}
	o.By = by
	_, err = settleUnit(tx, o, now)
	return err
}

// unitNamed finds a unit by its very name, or one it had; one that went into
// another since is that one.
func unitNamed(world *plan.Snapshot, name string) (plan.UnitID, bool) {
	for _, u := range world.Units {
		if u.Name == name {
			return u.ID, true
		}
	}
	for _, u := range world.Units {
		if slices.Contains(u.Aliases, name) {
			return u.ID, true
		}
	}
	return 0, false
}

// ConfirmReadings confirms every reading of a name of ours that is still open,
// and tells how many there were.
func ConfirmReadings(tx *storage.Tx, by plan.PersonID, now time.Time) (int, error) {
	return answerAll(tx, plan.SettleConfirm, by, now, func(d storage.Doubt) bool { return d.Kind == plan.Inferred })
}

// Note keeps that the office has read the anomalies that ask nothing.
func Note(tx *storage.Tx, by plan.PersonID, now time.Time) (int, error) {
	return answerAll(tx, plan.SettleNoted, by, now, func(d storage.Doubt) bool { return len(d.Answers) == 0 })
}

func answerAll(tx *storage.Tx, answer plan.Settlement, by plan.PersonID, now time.Time, which func(storage.Doubt) bool) (int, error) {
	all, err := tx.Anomalies()
	if err != nil {
		return 0, err
	}
	n := 0
	for _, d := range all {
		if d.Answer != "" || !which(d) {
			continue
		}
		d.Answer = answer
		if err := keepAnswer(tx, d, by, now); err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}
