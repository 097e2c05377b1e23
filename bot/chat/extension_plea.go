package chat

import (
	"slices"
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// plea is what the two acts about a date have in common: they are about one duty,
// the actor's own or, entered by the office, another unit's.
type plea struct {
	fits   func([]plan.Duty, time.Time) []plan.Duty
	decide func(plan.Duty, time.Time) error
	none   plan.Why // nothing fits
	text   func() string
	late   bool
}

var (
	wishing    = plea{rules.Extendable, rules.AskExtension, plan.WhyNothingToExtend, messages.AskExtended, false}
	explaining = plea{rules.Explainable, rules.ExplainLate, plan.WhyNothingLate, messages.AskExplained, true}
)

func (x plea) fields() []Field {
	which := pick{
		field: "unit", none: plan.WhyNoUnit, cols: 2, size: 8, find: x.units, label: unitLabel,
		text: func(*Turn) string { return messages.AskExtensionUnit(x.late) },
	}
	unit := which.asked(unitOpen)
	unit.Ask = func(t *Turn) (Prompt, error) {
		if len(x.units(t, "")) == 0 {
			return Prompt{}, plan.Refuse(x.none)
		}
		return which.ask(t)
	}
	return []Field{
		unit,
		{Name: "duty", Guess: x.guess, Ask: x.ask, Parse: x.parse, Check: x.check},
		{Name: "form", When: pleadsFor, Ask: askPleaForm, Check: checkPleaForm},
	}
}

// unitOpen: the office has not said yet whose thing it is about.
func unitOpen(t *Turn) bool { return t.Actor.Has(plan.RoleOffice) && t.Args["duty"] == "" }

// units lists the units of which something fits.
func (x plea) units(t *Turn, text string) []int64 {
	all := x.fits(rules.Duties(t.World, t.Now), t.Now)
	var out []plan.UnitID
	for _, d := range all {
		if !slices.Contains(out, d.Unit) {
			out = append(out, d.Unit)
		}
	}
	if text != "" {
		meant := rules.FindUnits(t.World, text)
		out = slices.DeleteFunc(out, func(u plan.UnitID) bool { return !slices.Contains(meant, u) })
	}
	return ids(out)
}

// duties lists what fits and is the actor's to speak of.
func (x plea) duties(t *Turn) ([]plan.Duty, error) {
	unit, err := t.id("unit")
	if err != nil {
		return nil, err
	}
	var own []plan.Duty
	for _, d := range rules.Duties(t.World, t.Now) {
		of := unit == 0 || d.Unit == plan.UnitID(unit)
		if of && (rules.Answers(t.World, t.Actor, d) || (unit != 0 && t.Actor.Has(plan.RoleOffice))) {
			own = append(own, d)
		}
	}
	fit := x.fits(own, t.Now)
	if len(fit) > 0 {
		return fit, nil
	}
	// The only thing that is owed says best why it does not fit.
	if owed := slices.DeleteFunc(own, func(d plan.Duty) bool { return !d.Owed() }); len(owed) == 1 {
		return nil, x.decide(owed[0], t.Now)
	}
	return nil, plan.Refuse(x.none)
}

func (x plea) guess(t *Turn) (string, bool, error) {
	all, err := x.duties(t)
	if err != nil || len(all) != 1 {
		return "", false, err
	}
	return all[0].Key(), true, nil
}

func (x plea) ask(t *Turn) (Prompt, error) {
	all, err := x.duties(t)
	if err != nil {
		return Prompt{}, err
	}
	many := slices.ContainsFunc(all, func(d plan.Duty) bool { return d.Unit != all[0].Unit })
	var buttons []plan.Button
	for _, d := range all {
		label := messages.DutyPick(t.dutyLine(d))
		if many {
			label = messages.Clip(t.World.UnitName(d.Unit) + label)
		}
		buttons = append(buttons, Choice("duty", d.Key(), label))
	}
	return Prompt{Text: x.text(), Buttons: t.paged("duty", buttons, 1, 6)}, nil
}

// parse takes a part of the thing's name: a chapter's title, a text.
func (x plea) parse(t *Turn, text string) (string, error) {
	all, err := x.duties(t)
	if err != nil {
		return "", err
	}
	found := slices.DeleteFunc(all, func(d plan.Duty) bool { return !strings.Contains(t.dutyLine(d).What(), text) })
	switch len(found) {
	case 0:
		return "", plan.Refusal{Why: plan.WhyUnknownWord, Text: short(text)}
	case 1:
		return found[0].Key(), nil
	}
	return "", plan.Refusal{Why: plan.WhyAmbiguous, Text: short(text)}
}

func (x plea) check(t *Turn, value string) error {
	all, err := x.duties(t)
	if err != nil {
		return err
	}
	if _, ok := rules.DutyByKey(all, value); !ok {
		return plan.Refuse(plan.WhyGone)
	}
	return nil
}

// pleaded is the duty the dialogue is about.
func (t *Turn) pleaded() (plan.Duty, error) {
	d, ok := rules.DutyByKey(rules.Duties(t.World, t.Now), t.Args["duty"])
	if !ok {
		return d, rules.Gone(t.World, t.Args["duty"])
	}
	return d, nil
}

// pleaScope is the unit and chapter of the duty, or the unit chosen so far.
func pleaScope(t *Turn) (plan.Scope, error) {
	if t.Args["duty"] != "" {
		d, err := t.pleaded()
		return plan.Scope{Unit: d.Unit, Chapter: d.Chapter, Person: d.Person}, err
	}
	unit, err := t.id("unit")
	return plan.Scope{Unit: plan.UnitID(unit)}, err
}

// pleadsFor: the office enters what another unit said.
func pleadsFor(t *Turn) bool {
	d, err := t.pleaded()
	return err == nil && !rules.Answers(t.World, t.Actor, d)
}

func (t *Turn) pleaProxy() plan.Proxy {
	if !pleadsFor(t) {
		return plan.Proxy{}
	}
	return plan.Proxy{Channel: plan.Channel(t.Args["form"]), Recorder: t.Person.ID}
}

// dayOf reads a day among the arguments.
func (t *Turn) dayOf(name string) (plan.Day, error) {
	day, err := plan.ParseDay(t.Args[name])
	if err != nil {
		return 0, plan.Refuse(plan.WhyGone)
	}
	return day, nil
}
