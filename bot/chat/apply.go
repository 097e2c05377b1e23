package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// applyRoles are what strangers may ask to be; a leader or a colleague of the
// office is invited.
var applyRoles = []string{
	string(plan.RoleLiaison), string(plan.RoleDrafter), string(plan.RoleExpert),
	joinRole(plan.RoleReviewer, plan.RankNPC), joinRole(plan.RoleReviewer, plan.RankCPPCC), joinRole(plan.RoleReviewer, plan.RankPublic),
}

func applyRows() []Row {
	return []Row{
		{
			Act: plan.ActApply, Command: true, Anyone: true, Confirm: confirmApply, Do: apply,
			Fields: []Field{
				{Name: "role", Ask: askApplyRole, Parse: parseApplyRole, Check: checkApplyRole},
				pickUnit("unit", func(*Turn) string { return messages.AskApplyUnit() }).asked(func(t *Turn) bool {
					return t.Args["role"] == string(plan.RoleLiaison)
				}),
				{Name: "name", Parse: parsePerson, Ask: func(*Turn) (Prompt, error) { return Prompt{Text: messages.AskApplyName()}, nil }},
			},
		},
		{Act: plan.ActAdmit, Scope: admitScope, Do: admit},
	}
}

func askApplyRole(t *Turn) (Prompt, error) {
	if err := t.noneWaiting(); err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, value := range applyRoles {
		role, rank := splitRole(value)
		buttons = append(buttons, Choice("role", value, messages.RoleChoice(role, rank)))
	}
	return Prompt{Text: messages.AskApplyRole(), Buttons: Grid(buttons, 2)}, nil
}

// noneWaiting refuses while an application of this person waits: nobody should fill a
// form for nothing.
func (t *Turn) noneWaiting() error {
	open, err := t.application()
	if err == nil && open {
		return plan.Refuse(plan.WhyApplied)
	}
	return err
}

// application tells whether an application of this person waits for the office.
func (t *Turn) application() (bool, error) {
	open, err := t.Tx.OpenApplications()
	if err != nil {
		return false, err
	}
	for _, a := range open {
		if a.Person == t.Person.ID {
			return true, nil
		}
	}
	return false, nil
}

func parseApplyRole(_ *Turn, text string) (string, error) {
	for _, value := range applyRoles {
		role, rank := splitRole(value)
		if text == messages.RoleChoice(role, rank) || text == messages.RoleName(role, rank) {
			return value, nil
		}
	}
	return "", plan.Refusal{Why: plan.WhyBadChoice, Text: short(text)}
}

func checkApplyRole(_ *Turn, value string) error {
	for _, known := range applyRoles {
		if value == known {
			return nil
		}
	}
	return plan.Refuse(plan.WhyGone)
}

func (t *Turn) applied() (plan.Application, error) {
	role, rank := splitRole(t.Args["role"])
	a := plan.Application{
		Person: t.Person.ID, Name: t.Args["name"], Phone: t.Args["phone"], Role: role, Rank: rank, Text: t.Args["text"],
	}
	unit, err := t.id("unit")
	if role == plan.RoleLiaison {
		a.Unit = plan.UnitID(unit)
	}
	return a, err
}

func confirmApply(t *Turn) (Prompt, error) {
	a, err := t.applied()
	if err != nil {
		return Prompt{}, err
	}
	p := workflow.ApplicationWords(t.World, a)
	p.Account = ""
	anew := pickUnit("unit", nil).anew()
	anew["role"] = ""
	return Prompt{Text: messages.ApplyCard(p), Buttons: [][]plan.Button{
		{{Label: messages.SendApply, Act: plan.ActConfirm, Style: plan.StyleYes}},
		{
			{Label: messages.ChangeRole, Act: plan.ActEdit, Args: anew},
			{Label: messages.ChangeName, Act: plan.ActEdit, Args: plan.Args{"name": ""}},
		},
	}}, nil
}

func apply(t *Turn) error {
	a, err := t.applied()
	if err != nil {
		return err
	}
	if err := workflow.Apply(t.Tx, a, t.Now); err != nil {
		return err
	}
	return t.Show(messages.ApplySent())
}

// asking is the application of the arguments.
func (t *Turn) asking() (plan.Application, error) {
	v, err := t.id("application")
	if err != nil {
		return plan.Application{}, err
	}
	a, ok, err := t.Tx.Application(plan.ApplicationID(v))
	if err != nil {
		return a, err
	}
	if !ok {
		return a, plan.Refuse(plan.WhyGone)
	}
	return a, nil
}

func admitScope(t *Turn) (plan.Scope, error) {
	a, err := t.asking()
	return plan.Scope{Role: a.Role, Unit: a.Unit}, err
}

// admit decides an application; the menus of both people follow their roles.
func admit(t *Turn) error {
	asked, err := t.asking()
	if err != nil {
		return err
	}
	a, err := workflow.Admit(t.Tx, asked.ID, t.Args["yes"] == "1", t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	for _, p := range []plan.PersonID{a.Person, a.Replaces} {
		if err := t.menuOf(p); err != nil {
			return err
		}
	}
	return t.Show(messages.Decided(messages.DecidedParams{
		ApplicationParams: workflow.ApplicationWords(t.World, a), Yes: a.Admitted, By: t.Person.Name,
	}))
}

// menuOf sends a person the menu that goes with the roles they hold now.
func (t *Turn) menuOf(person plan.PersonID) error {
	p := t.World.Index.Person[person]
	if p == nil {
		return nil
	}
	return t.chat.sendMenu(t, *p)
}
