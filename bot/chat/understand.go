package chat

import (
	"maps"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// reading is one thing a sentence may ask for: an act with what it is told.
type reading struct {
	act   plan.Act
	args  plan.Args
	label string
	near  bool // only nearly what was written: asked back, never done
}

// mostReadings is how many readings one question offers.
const mostReadings = 6

// hear understands a sentence against the names of this world.
func (t *Turn) hear(text string) plan.Heard {
	return messages.Hear(text, rules.NamesOf(t.World), plan.DayOf(t.Now))
}

// sentence answers plain words that are no act's own word. It reports false when
// nothing was made of them. What changes something is only begun: its card is
// confirmed as ever.
func (t *Turn) sentence(text string) (bool, error) {
	return t.settle(text, t.readings(t.hear(text)))
}

// settle does the only reading there is, asks between several.
func (t *Turn) settle(text string, all []reading) (bool, error) {
	switch {
	case len(all) == 0:
		return false, nil
	case len(all) == 1 && !all[0].near:
		return true, t.follow(all[0])
	}
	var buttons []plan.Button
	for _, r := range all[:min(len(all), mostReadings)] {
		buttons = append(buttons, Do(r.act, messages.Clip(r.label), r.args))
	}
	ask := messages.WhichMeant(short(text))
	if all[0].near {
		ask = messages.NearlyHeard(short(text))
	}
	return true, t.Say(ask, Grid(buttons, 2)...)
}

// follow does what was meant.
func (t *Turn) follow(r reading) error {
	t.row, t.Args = t.chat.table.byAct[r.act], plan.Args{}
	maps.Copy(t.Args, r.args)
	return t.perform()
}

// unplaced answers words that are nothing we know: they are not swallowed. What
// they are nearest to is offered, never done.
func (t *Turn) unplaced() error {
	if t.Place == plan.PlaceGroup {
		return nil
	}
	if messages.HeardThanks(t.Message.Text) {
		return t.Say(messages.Welcome())
	}
	text := short(t.Message.Text)
	if near := t.near(t.Message.Text); len(near) > 0 {
		var buttons []plan.Button
		for _, r := range near {
			buttons = append(buttons, Do(r.act, messages.Clip(r.label), r.args))
		}
		return t.Say(messages.NearlyHeard(text), Grid(buttons, 2)...)
	}
	var buttons []plan.Button
	for _, act := range []plan.Act{plan.ActTodo, plan.ActStatus, plan.ActApply, plan.ActHelp} {
		if t.allowed(act) && (act != plan.ActApply || len(t.Actor.Bindings) == 0) {
			buttons = append(buttons, Open(act))
		}
	}
	return t.Say(messages.Unplaced(messages.UnplacedParams{Files: len(t.Actor.Units()) > 0}), buttons)
}
