package workflow

import (
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// longestUnitName bounds a unit's name, in characters.
const longestUnitName = 30

// CheckUnitName tidies a name for a unit and refuses one that is taken or none.
func CheckUnitName(w *plan.Snapshot, name string) (string, error) {
	name = strings.Join(strings.Fields(name), "")
	if n := len([]rune(name)); n < 2 || n > longestUnitName || strings.ContainsAny(name, "<>/\\\"") {
		return "", plan.Refuse(plan.WhyNameShape)
	}
	if id, taken := rules.NameTaken(w, name); taken {
		return "", plan.Refusal{Why: plan.WhyNameTaken, Unit: id, Text: w.UnitName(id)}
	}
	return name, nil
}

// AddAlias gives a unit one more name it is heard by.
func AddAlias(tx *storage.Tx, by plan.PersonID, unit plan.UnitID, name string, now time.Time) error {
	return named(tx, plan.ActAlias, by, unit, name, now, func(_, name string) error { return tx.AddAlias(unit, name, now) })
}

// RenameUnit gives a unit a new name; it stays heard by the old one.
func RenameUnit(tx *storage.Tx, by plan.PersonID, unit plan.UnitID, name string, now time.Time) error {
	return named(tx, plan.ActTitle, by, unit, name, now, func(old, name string) error { return tx.RenameUnit(unit, old, name, now) })
}

func named(tx *storage.Tx, act plan.Act, by plan.PersonID, unit plan.UnitID, name string, now time.Time, keep func(old, name string) error) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	u := world.Index.Unit[unit]
	if u == nil || u.Doubtful || u.Merged != 0 {
		return plan.Refuse(plan.WhyGone)
	}
	if name, err = CheckUnitName(world, name); err != nil {
		return err
	}
	if err := keep(u.Name, name); err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: act, Kind: "unit", Object: int64(unit), Unit: unit, Name: name},
		map[string]any{"before": u.Name})
}
