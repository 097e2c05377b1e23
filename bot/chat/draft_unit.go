package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// unitField asks whose the paper is: of a liaison's own units, or, of the
// office, any.
func unitField() Field {
	f := pick{
		field: "unit", none: plan.WhyNoUnit, cols: 2, size: 8,
		text:  askUnit,
		find:  submitUnits,
		label: unitLabel,
	}.asked(nil)
	f.Guess = guessUnit
	return f
}

func askUnit(t *Turn) string {
	p := messages.AskUnitParams{Office: t.Actor.Has(plan.RoleOffice)}
	if files, err := t.files(); err == nil && len(files) > 0 {
		p.File = files[0].File.Name
	}
	return messages.AskUnit(p)
}

func unitLabel(t *Turn, v int64) string {
	name := t.World.UnitName(plan.UnitID(v))
	if t.Actor.Has(plan.RoleOffice) && plan.UnitID(v) == t.World.Settings.Office {
		return messages.OwnOffice(name)
	}
	return name
}

// submitUnits lists the units the actor may hand in for, the office's own first;
// also doubtful ones, for which only the office can.
func submitUnits(t *Turn, text string) []int64 {
	if !t.Actor.Has(plan.RoleOffice) {
		return ids(distinct(t.Actor.Units()))
	}
	if text != "" {
		if found := rules.FindUnits(t.World, text); len(found) > 0 {
			return ids(found)
		}
		return ids(rules.SuggestUnits(t.World, text, 4))
	}
	own := t.World.Settings.Office
	all := []plan.UnitID{own}
	for _, u := range t.World.Units {
		if u.ID != own && u.Merged == 0 && u.Until.IsZero() {
			all = append(all, u.ID)
		}
	}
	return ids(all)
}

func distinct(units []plan.UnitID) []plan.UnitID {
	var out []plan.UnitID
	for _, u := range units {
		if !slices.Contains(out, u) {
			out = append(out, u)
		}
	}
	return out
}

// guessUnit takes a liaison's only unit, or the one the words beside the file
// mean.
func guessUnit(t *Turn) (string, bool, error) {
	units := distinct(t.Actor.Units())
	if !t.Actor.Has(plan.RoleOffice) {
		if len(units) == 1 {
			return id(units[0]), true, nil
		}
		return "", false, nil
	}
	h, err := t.hint()
	if err != nil {
		return "", false, err
	}
	unit, ok := rules.ProposeUnit(t.World, rules.TextSlots(t.World, t.Now), h)
	return id(unit), ok, nil
}

// byProxy tells whether the office enters the paper for a unit that is not the
// actor's own.
func byProxy(t *Turn) bool {
	unit, err := t.id("unit")
	return err == nil && unit != 0 && plan.UnitID(unit) != t.World.Settings.Office && !t.Actor.Serves(plan.UnitID(unit), 0)
}

// channels a draft may come to the office by; a telephone carries none.
var channels = []plan.Channel{plan.ChannelLetter, plan.ChannelLiaison, plan.ChannelMeeting}

func askChannel(t *Turn) (Prompt, error) {
	unit, err := t.id("unit")
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, c := range channels {
		buttons = append(buttons, Choice("channel", string(c), messages.DraftChannel(c)))
	}
	return Prompt{Text: messages.AskChannel(t.World.UnitName(plan.UnitID(unit))), Buttons: Column(buttons)}, nil
}

func checkChannel(_ *Turn, value string) error {
	if !slices.Contains(channels, plan.Channel(value)) {
		return plan.Refuse(plan.WhyGone)
	}
	return nil
}
