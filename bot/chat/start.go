package chat

import (
	"errors"
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func startRows() []Row {
	return []Row{
		{Act: plan.ActStart, Command: true, Anyone: true, Rest: "code", Do: start},
		{Act: plan.ActBind, Anyone: true, Do: bind},
	}
}

// start is the home page; with an invitation's code it is the confirm screen.
func start(t *Turn) error {
	if code := t.Args["code"]; code != "" {
		return invited(t, code)
	}
	return home(t)
}

func home(t *Turn) error {
	p := messages.HomeParams{Name: t.Person.Name, City: t.World.Settings.City}
	for _, b := range t.Actor.Bindings {
		p.Roles = append(p.Roles, messages.HomeRole{Role: messages.RoleName(b.Role, b.Rank), Unit: t.World.UnitName(b.Unit)})
	}
	duties := rules.Duties(t.World, t.Now)
	for _, u := range t.Actor.Units() {
		for _, d := range rules.Owed(duties, u, 0) {
			p.Owed++
			if p.Next.IsZero() || d.Due.Before(p.Next) {
				p.Next = d.Due
			}
		}
	}
	var buttons []plan.Button
	for _, act := range []plan.Act{plan.ActDesk, plan.ActTodo, plan.ActStatus, plan.ActApply, plan.ActHelp} {
		if act == plan.ActApply && len(t.Actor.Bindings) > 0 {
			continue
		}
		if len(buttons) < 4 && t.allowed(act) {
			buttons = append(buttons, Open(act))
		}
	}
	return t.Show(messages.Home(p), Grid(buttons, 2)...)
}

// invited shows what an invitation is for and asks for a yes.
func invited(t *Turn, code string) error {
	i, err := workflow.FindInvite(t.Tx, t.Person.ID, code, t.Now)
	var r plan.Refusal
	if errors.As(err, &r) && r.Why == plan.WhyNoInvite {
		// The guess must outlast the refusal, which would undo it.
		if _, err := t.Tx.Guess(t.Person.ID, t.Now, t.Now); err != nil {
			return err
		}
		return t.Say(messages.Refusal(r))
	}
	if errors.As(err, &r) && r.Why == plan.WhyInviteYours {
		return home(t)
	}
	if err != nil {
		return err
	}
	yes := Do(plan.ActBind, messages.ConfirmInvite, plan.Args{"invite": strconv.FormatInt(int64(i.ID), 10)})
	yes.Style, yes.Once = plan.StyleYes, true
	no := Do(plan.ActHelp, messages.DeclineInvite, nil)
	return t.Say(messages.Invited(messages.InvitedParams{
		City: t.World.Settings.City, Name: i.Name, Unit: t.World.UnitName(i.Unit), Role: messages.RoleName(i.Role, i.Rank),
	}), []plan.Button{yes}, []plan.Button{no})
}

func bind(t *Turn) error {
	id, err := strconv.ParseInt(t.Args["invite"], 10, 64)
	if err != nil {
		return plan.Refuse(plan.WhyGone)
	}
	i, err := workflow.Accept(t.Tx, t.Person.ID, plan.InviteID(id), t.Now)
	if err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	t.Person = *t.World.Index.Person[t.Person.ID]
	if err := t.Strip(); err != nil {
		return err
	}
	if err := t.sendMenu(); err != nil {
		return err
	}
	if err := workflow.ToOffice(t.Tx, t.World, t.Person.ID, plan.Letter{Text: messages.Joined(messages.JoinedParams{
		Name: t.Person.Name, Unit: t.World.UnitName(i.Unit), Role: messages.RoleName(i.Role, i.Rank),
	})}, t.Now); err != nil {
		return err
	}
	return home(t)
}
