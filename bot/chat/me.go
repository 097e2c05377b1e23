package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func meRows() []Row {
	return []Row{
		{Act: plan.ActMe, Command: true, Anyone: true, Do: me},
		{
			Act: plan.ActMyName, Do: myName,
			Fields: []Field{{
				Name: "name", Parse: parseOwnName,
				Ask: func(t *Turn) (Prompt, error) { return Prompt{Text: messages.AskMyName(t.Person.Name)}, nil },
			}},
		},
	}
}

// me shows a person's own entry: roles, since when, who else of the unit, whom
// to call.
func me(t *Turn) error {
	p := messages.MeParams{Name: t.Person.Name, Phone: t.Person.Phone, Stranger: len(t.Actor.Bindings) == 0}
	for _, b := range rules.Tenures(t.World, t.Person.ID) {
		if !plan.InForce(b.From, b.Until, t.Came) {
			continue
		}
		role := messages.MeRole{
			Role: messages.RoleName(b.Role, b.Rank), Unit: t.World.UnitName(b.Unit), Since: b.From, Chapters: t.titles(b.Chapters),
		}
		if b.Role == plan.RoleLiaison {
			for _, other := range t.World.Liaisons(b.Unit, 0, t.Came) {
				if other != t.Person.ID {
					role.With = append(role.With, t.World.PersonName(other))
				}
			}
		}
		p.Roles = append(p.Roles, role)
	}
	for _, o := range t.World.Holders(plan.RoleOffice, "", t.Came) {
		if o != t.Person.ID {
			who := t.World.Index.Person[o]
			p.Office = append(p.Office, messages.Contact{Name: who.Name, Phone: who.Phone})
		}
	}
	var err error
	if p.Waiting, err = t.application(); err != nil {
		return err
	}
	if p.Stranger {
		if p.Waiting {
			return t.Show(messages.Me(p))
		}
		return t.Show(messages.Me(p), []plan.Button{Open(plan.ActApply)})
	}
	row := []plan.Button{Do(plan.ActMyName, messages.WrongName, nil)}
	if t.allowed(plan.ActHandover) {
		row = append(row, Open(plan.ActHandover))
	}
	return t.Show(messages.Me(p), row)
}

func parseOwnName(_ *Turn, text string) (string, error) {
	name, _, err := namePhone(text)
	return name, err
}

func myName(t *Turn) error {
	name := t.Args["name"]
	done, err := workflow.SayName(t.Tx, t.Person.ID, name, t.Now)
	if err != nil {
		return err
	}
	if done {
		return t.Show(messages.NameChanged(name))
	}
	return t.Show(messages.NameForwarded(name))
}
