package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func personRows() []Row {
	return []Row{
		{Act: plan.ActPerson, Do: person},
		offlineRow(),
		{
			Act: plan.ActRename, Do: rename,
			Fields: []Field{{Name: "name", Ask: askRename, Parse: parsePerson}},
		},
		{
			Act: plan.ActRebind, Scope: bindingScope, Confirm: confirmRebind, Do: rebind,
			Fields: []Field{
				{Name: "role", Ask: askInviteRoles, Parse: parseRole, Check: checkRole},
				pickUnit("unit", func(*Turn) string { return messages.AskRebindUnit() }).asked(func(t *Turn) bool {
					return t.Args["role"] == string(plan.RoleLiaison)
				}),
				pickMember("member").asked(func(t *Turn) bool { return t.Args["role"] == string(plan.RoleLeader) }),
			},
		},
		{
			Act: plan.ActPosts, Do: divide,
			Fields: []Field{{Name: "chapters", Many: true, Ask: askPosts}},
		},
		{Act: plan.ActRevoke, Scope: bindingScope, Confirm: confirmRevoke, Do: revoke},
	}
}

// whose is the person of the arguments.
func (t *Turn) whose() (plan.Person, error) {
	v, err := t.id("person")
	if err != nil {
		return plan.Person{}, err
	}
	p := t.World.Index.Person[plan.PersonID(v)]
	if p == nil {
		return plan.Person{}, plan.Refuse(plan.WhyGone)
	}
	return *p, nil
}

// person is the card of a person: roles in force and ended, and what can be done.
func person(t *Turn) error {
	who, err := t.whose()
	if err != nil {
		return err
	}
	p := messages.PersonParams{Name: who.Name, Phone: who.Phone, Offline: who.User == 0, Away: who.Unreachable}
	var inForce []plan.Binding
	for _, b := range rules.Tenures(t.World, who.ID) {
		role := t.roleWords(b)
		p.Roles = append(p.Roles, messages.PersonRole{
			Role: role.Role, Unit: role.Unit, Chapters: t.titles(b.Chapters), Since: b.From, Until: b.Until,
		})
		if plan.InForce(b.From, b.Until, t.Now) {
			inForce = append(inForce, b)
		}
	}
	rows := [][]plan.Button{{Do(plan.ActRename, messages.RenamePerson, plan.Args{"person": id(who.ID)})}}
	switch {
	case who.User == 0 && len(inForce) > 0 && inForce[0].Role == plan.RoleExpert:
		rows[0] = append(rows[0], Do(plan.ActAskExpert, messages.InvitePerson, plan.Args{"person": id(who.ID)}))
	case who.User == 0 && len(inForce) > 0:
		rows[0] = append(rows[0], Do(plan.ActInvite, messages.InvitePerson, plan.Args{
			"role": joinRole(inForce[0].Role, inForce[0].Rank), "unit": id(inForce[0].Unit), "name": who.Name, "phone": who.Phone,
		}))
	}
	for _, b := range inForce {
		rows = append(rows, t.bindingButtons(b, len(inForce) > 1)...)
	}
	back := Do(plan.ActPeople, messages.Back, nil)
	if len(inForce) > 0 && inForce[0].Unit != 0 {
		back.Args = plan.Args{"view": viewUnit, "unit": id(inForce[0].Unit)}
	}
	return t.Show(messages.Person(p), append(rows, []plan.Button{back})...)
}

// bindingButtons change or end one role; they are the director's alone where it
// is one of the office.
func (t *Turn) bindingButtons(b plan.Binding, several bool) [][]plan.Button {
	if rules.May(t.Actor, plan.ActRevoke, plan.Scope{Role: b.Role, Place: t.Place}) != nil {
		return nil
	}
	args := plan.Args{"binding": id(b.ID)}
	label := messages.RevokePerson
	if several {
		label = messages.Clip(messages.RevokeLabel(t.roleWords(b)))
	}
	change := []plan.Button{Do(plan.ActRebind, messages.RebindPerson, args)}
	if b.Role == plan.RoleLiaison && len(rules.ChaptersOf(t.World, b.Unit, t.Now)) > 1 {
		change = append(change, Do(plan.ActPosts, messages.DividePosts, args))
	}
	return [][]plan.Button{change, {Do(plan.ActRevoke, label, args)}}
}

func (t *Turn) roleWords(b plan.Binding) messages.HomeRole {
	return messages.HomeRole{Role: messages.RoleName(b.Role, b.Rank), Unit: t.World.UnitName(b.Unit)}
}

func askRename(t *Turn) (Prompt, error) {
	who, err := t.whose()
	return Prompt{Text: messages.AskRename(messages.Contact{Name: who.Name, Phone: who.Phone})}, err
}

func rename(t *Turn) error {
	who, err := t.whose()
	if err != nil {
		return err
	}
	if err := workflow.Rename(t.Tx, who.ID, t.Args["name"], t.Args["phone"], t.Person.ID, t.Now); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	return person(t)
}
