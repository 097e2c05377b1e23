package chat

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/storage/plan"
)

func slotKey(s rules.Slot) string { return workflow.SlotKey(s) }

// slotChapter reads the chapter out of a slot's key; 0 for a whole text.
func slotChapter(key string) (plan.ChapterID, error) {
	parts := strings.Split(key, ":")
	if len(parts) < 3 {
		return 0, plan.Refuse(plan.WhyGone)
	}
	n, err := strconv.ParseInt(parts[1], 10, 64)
	if err != nil {
		return 0, plan.Refuse(plan.WhyGone)
	}
	return plan.ChapterID(n), nil
}

// counts is the moment the paper will count from if it is confirmed now.
func (t *Turn) counts() time.Time {
	if registersOnly(t) {
		return t.Now
	}
	if files, err := t.files(); err == nil && len(files) > 0 {
		return rules.CountsFrom(files[0].Received, t.Now)
	}
	return t.Now
}

// slots are the places the paper can be handed in for. A table is material, or
// hangs on a text; by itself it is none.
func (t *Turn) slots() ([]rules.Slot, error) {
	unit, err := t.id("unit")
	if err != nil {
		return nil, err
	}
	slots := rules.SlotsFor(t.World, t.Actor, plan.UnitID(unit), t.counts())
	files, err := t.files()
	if refused := (plan.Refusal{}); errors.As(err, &refused) {
		return slots, nil // no file yet, or where none is taken
	}
	if err != nil || len(files) == 0 || files[0].Format != sheet {
		return slots, err
	}
	fits := slices.DeleteFunc(slots, func(s rules.Slot) bool {
		return s.Kind != plan.DraftMaterial && s.Text != plan.TextResearch
	})
	if len(fits) == 0 {
		return nil, plan.Refuse(plan.WhySheet)
	}
	return fits, nil
}

// sheet is the format of tables.
const sheet = "xlsx"

func (t *Turn) slot() (rules.Slot, error) { return t.slotNamed(t.Args["slot"]) }

func (t *Turn) slotNamed(key string) (rules.Slot, error) {
	slots, err := t.slots()
	if err != nil {
		return rules.Slot{}, err
	}
	for _, s := range slots {
		if slotKey(s) == key {
			return s, nil
		}
	}
	return rules.Slot{}, t.noSlot(key)
}

// noSlot says why a place is not there any more.
func (t *Turn) noSlot(key string) error {
	unit, err := t.id("unit")
	if err != nil {
		return err
	}
	if chapter, err := slotChapter(key); err == nil && chapter != 0 && strings.HasPrefix(key, string(plan.DraftText)) {
		if err := rules.LedBefore(t.World, plan.UnitID(unit), chapter); err != nil {
			return err
		}
	}
	return plan.Refuse(plan.WhyNoSlot)
}

func checkSlot(t *Turn, value string) error {
	_, err := t.slotNamed(value)
	return err
}

func guessSlot(t *Turn) (string, bool, error) {
	slots, err := t.slots()
	if err != nil {
		return "", false, err
	}
	h, err := t.hint()
	if err != nil {
		return "", false, err
	}
	s, ok := rules.ProposeSlot(t.World, slots, h)
	return slotKey(s), ok, nil
}
