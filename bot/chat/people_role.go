package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// binding is the binding of the arguments, which must be in force.
func (t *Turn) binding() (plan.Binding, error) {
	v, err := t.id("binding")
	if err != nil {
		return plan.Binding{}, err
	}
	return rules.BindingOf(t.World, plan.BindingID(v), t.Now)
}

// bindingScope: both the role that ends and the one that is given must be the
// actor's to give; the office's weighs more.
func bindingScope(t *Turn) (plan.Scope, error) {
	b, err := t.binding()
	if err != nil {
		return plan.Scope{}, err
	}
	role, _ := splitRole(t.Args["role"])
	if role == plan.RoleOffice {
		b.Role = role
	}
	return plan.Scope{Role: b.Role, Unit: b.Unit}, nil
}

func askInviteRoles(t *Turn) (Prompt, error) {
	return Prompt{Text: messages.AskRebindRole(), Buttons: Grid(t.roleChoices(inviteRoles), 3)}, nil
}

func (t *Turn) rebound() (plan.Binding, error) {
	i, err := t.invitation()
	return plan.Binding{Role: i.Role, Rank: i.Rank, Unit: i.Unit, Member: i.Member}, err
}

func confirmRebind(t *Turn) (Prompt, error) {
	from, err := t.binding()
	if err != nil {
		return Prompt{}, err
	}
	to, err := t.rebound()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{
		Text: messages.RebindCard(messages.RebindParams{
			Name: t.World.PersonName(from.Person), From: t.roleWords(from), To: t.roleWords(to),
		}),
		Buttons: [][]plan.Button{{{Label: messages.SettleYes, Act: plan.ActConfirm, Style: plan.StyleYes}}},
	}, nil
}

func rebind(t *Turn) error {
	from, err := t.binding()
	if err != nil {
		return err
	}
	to, err := t.rebound()
	if err != nil {
		return err
	}
	if _, err := workflow.Rebind(t.Tx, from.ID, to, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.changed(from.Person)
}

// changed shows a person's card after a change of roles; the menu follows.
func (t *Turn) changed(who plan.PersonID) error {
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.menuOf(who); err != nil {
		return err
	}
	t.Args = plan.Args{"person": id(who)}
	return person(t)
}

func (t *Turn) revokeWords(b plan.Binding) messages.RevokeParams {
	role := t.roleWords(b)
	return messages.RevokeParams{
		Name: t.World.PersonName(b.Person), Role: role.Role, Unit: role.Unit,
		Last: b.Role == plan.RoleLiaison && len(t.World.Liaisons(b.Unit, 0, t.Now)) == 1,
	}
}

func confirmRevoke(t *Turn) (Prompt, error) {
	b, err := t.binding()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{
		Text:    messages.RevokeCard(t.revokeWords(b)),
		Buttons: [][]plan.Button{{{Label: messages.RevokePerson, Act: plan.ActConfirm, Style: plan.StyleNo}}},
	}, rules.EndBinding(t.World, b, t.Now)
}

func revoke(t *Turn) error {
	b, err := t.binding()
	if err != nil {
		return err
	}
	words := t.revokeWords(b)
	if _, err := workflow.Revoke(t.Tx, b.ID, t.Person.ID, t.Now); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.menuOf(b.Person); err != nil {
		return err
	}
	return t.Show(messages.RevokeDone(words), []plan.Button{Do(plan.ActPeople, messages.Back, nil)})
}
