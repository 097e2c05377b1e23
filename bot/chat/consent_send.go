package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// asBefore ends the question with the units asked about the version before.
const asBefore = "before"

// guessConsulted takes all that support the chapter, or, when units were asked
// about it before, those.
func guessConsulted(t *Turn) (string, bool, error) {
	d, able, err := t.unconsulted()
	if err != nil || d.ID == 0 {
		return everybody, err == nil, err
	}
	if len(consultedBefore(t.World, d, able)) > 0 {
		return asBefore, true, nil
	}
	return everybody, true, nil
}

func consultedBefore(w *plan.Snapshot, d plan.Draft, able []plan.UnitID) []plan.UnitID {
	again := rules.AskedAgain(w, d)
	return slices.DeleteFunc(slices.Clone(able), func(u plan.UnitID) bool { return !slices.Contains(again, u) })
}

// unconsulted lists whom the only version can still be put before.
func (t *Turn) unconsulted() (plan.Draft, []plan.UnitID, error) {
	drafts, err := t.consultedDrafts()
	if err != nil || len(drafts) != 1 {
		return plan.Draft{}, nil, err
	}
	return drafts[0], rules.Unconsulted(t.World, drafts[0], t.Now), nil
}

func askConsentWhom(t *Turn) (Prompt, error) {
	d, able, err := t.unconsulted()
	if err != nil {
		return Prompt{}, err
	}
	if len(able) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyConsentAll)
	}
	p := messages.AskWhomParams{Chapter: workflow.DraftWords(t.World, d).Name(), Total: len(able)}
	var buttons []plan.Button
	for _, u := range able {
		picked := t.ticked("units", id(u))
		if picked {
			p.Picked = append(p.Picked, t.World.UnitName(u))
		}
		buttons = append(buttons, Tick("units", id(u), messages.Clip(messages.TickLabel(t.World.UnitName(u), picked))))
	}
	last := Choice("units", everybody, messages.AskAll)
	if len(p.Picked) > 0 {
		last = Choice("units", picks, messages.TickedDone)
	}
	return Prompt{Text: messages.AskConsentWhom(p), Buttons: append(t.paged("units", buttons, 2, pageLines), []plan.Button{last})}, nil
}

// parseConsentWhom ticks units typed by name.
func parseConsentWhom(t *Turn, text string) (string, error) {
	_, able, err := t.unconsulted()
	if err != nil {
		return "", err
	}
	return t.heardUnits(text, able)
}

// consulting is what the dialogue has gathered.
func (t *Turn) consulting() (x workflow.Consulted, err error) {
	drafts, err := t.consultedDrafts()
	if err != nil {
		return x, err
	}
	x = workflow.Consulted{Tacit: t.Args["tacit"] != "", Office: t.Actor.Has(plan.RoleOffice), By: t.Person.ID}
	if x.Due, err = dueOf(t.Args["due"]); err != nil {
		return x, err
	}
	for _, d := range drafts {
		x.Drafts = append(x.Drafts, d.ID)
		able := rules.Unconsulted(t.World, d, t.Now)
		units := able
		if len(drafts) == 1 {
			switch t.Args["units"] {
			case everybody:
			case asBefore:
				units = consultedBefore(t.World, d, able)
			default:
				units = slices.DeleteFunc(slices.Clone(able), func(u plan.UnitID) bool { return !t.ticked("units", id(u)) })
			}
			x.Units = units
		}
		if err := rules.AskConsent(t.World, d, units, x.Due, t.Now); err != nil {
			return x, err
		}
	}
	return x, nil
}

func confirmConsent(t *Turn) (Prompt, error) {
	x, err := t.consulting()
	if err != nil {
		return Prompt{}, err
	}
	p := workflow.ConsentCard(t.World, x, t.Now)
	if !x.Office || t.leadsAll(x.Drafts) {
		p.Lead = ""
	}
	tacit := plan.Button{Label: messages.SayTacit, Act: plan.ActAnswer, Args: plan.Args{"tacit": "1"}}
	if x.Tacit {
		tacit = plan.Button{Label: messages.NoTacit, Act: plan.ActAnswer, Args: plan.Args{"tacit": ""}}
	}
	change := []plan.Button{edit(messages.ChangeBy, "due")}
	if len(x.Drafts) == 1 {
		change = append(change, edit(messages.ChangeAsked, "units"))
	}
	if t.Args["units"] == asBefore && !p.All {
		change = append(change, Choice("units", everybody, messages.AskAll))
	}
	return Prompt{Text: messages.ConsentCard(p), Buttons: [][]plan.Button{
		{{Label: messages.ConfirmConsent, Act: plan.ActConfirm, Style: plan.StyleYes}}, change, {tacit},
	}}, nil
}

// leadsAll tells whether the person's own units lead the chapters of the versions.
func (t *Turn) leadsAll(drafts []plan.DraftID) bool {
	for _, d := range drafts {
		x := t.World.Index.Draft[d]
		if x == nil || !slices.Contains(rules.ActsFor(t.World, t.Actor), rules.Standing(t.World, t.World.LeadOf(x.Chapter, t.Now))) {
			return false
		}
	}
	return true
}

func sendConsent(t *Turn) error {
	x, err := t.consulting()
	if err != nil {
		return err
	}
	p := workflow.ConsentCard(t.World, x, t.Now)
	if _, err := workflow.AskConsent(t.Tx, x, t.Now); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	last := Open(plan.ActConsents)
	if len(x.Drafts) == 1 {
		last = workflow.SeeConsents(x.Drafts[0])
	}
	return t.Say(messages.ConsentSent(p), []plan.Button{last, Open(plan.ActTodo)})
}
