package chat

import (
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// succeedRow is taking over from a liaison: asked for, decided by the office.
func succeedRow() Row {
	return Row{
		Act: plan.ActSucceed, Anyone: true, Confirm: confirmSucceed, Do: succeed,
		Fields: []Field{
			{Name: "who", Ask: askPredecessor, Parse: parsePredecessor},
			{Name: "binding", Ask: askWhichDuty, Guess: onlyDuty, Check: checkDuty},
			{Name: "name", Ask: askSuccessorName, Parse: parsePerson},
		},
	}
}

// takeOver is the yes to such a link: the successor is asked for a name, then
// the office.
func (t *Turn) takeOver(i plan.Invite) plan.Button {
	args := plan.Args{"invite": id(i.ID), "who": t.World.PersonName(i.Replaces)}
	for _, b := range t.World.ActorOf(i.Replaces, t.Now).Bindings {
		if b.Role == i.Role && b.Unit == i.Unit {
			args["binding"] = id(b.ID)
		}
	}
	return Do(plan.ActSucceed, messages.ConfirmInvite, args)
}

// succession hears "I take over from X" in free text. A name no liaison has is
// no reason to be lost: it is asked for once more.
func (t *Turn) succession(text string) (bool, error) {
	who, heard := messages.HeardSuccession(text)
	if !heard || t.Place != plan.PlacePrivate {
		return false, nil
	}
	t.row, t.Args = t.chat.table.byAct[plan.ActSucceed], plan.Args{"text": short60(text)}
	if found := t.predecessors(who); len(found) > 0 {
		t.Args["who"] = t.World.PersonName(found[0].Person)
	}
	return true, t.perform()
}

// short60 keeps what a successor wrote, for the office to read.
func short60(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// predecessors finds the liaison a text names; behind the name may stand more
// ("X of the bureau", "comrade X").
func (t *Turn) predecessors(text string) []plan.Binding {
	if found := rules.Predecessors(t.World, text, t.Now); len(found) > 0 {
		return found
	}
	for _, b := range t.World.Bindings {
		name := t.World.PersonName(b.Person)
		if b.Role == plan.RoleLiaison && len([]rune(name)) > 1 && strings.Contains(text, name) {
			if found := rules.Predecessors(t.World, name, t.Now); len(found) > 0 {
				return found
			}
		}
	}
	return nil
}

func askPredecessor(t *Turn) (Prompt, error) {
	if err := t.noneWaiting(); err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.AskPredecessor(), Buttons: [][]plan.Button{{Open(plan.ActApply)}}}, nil
}

func parsePredecessor(t *Turn, text string) (string, error) {
	if found := t.predecessors(text); len(found) > 0 {
		return t.World.PersonName(found[0].Person), nil
	}
	return "", plan.Refusal{Why: plan.WhyNoPredecessor, Text: short(text)}
}

func onlyDuty(t *Turn) (string, bool, error) {
	found := rules.Predecessors(t.World, t.Args["who"], t.Now)
	switch len(found) {
	case 0:
		return "", false, plan.Refuse(plan.WhyHandedOver)
	case 1:
		return id(found[0].ID), true, nil
	}
	return "", false, nil
}

func askWhichDuty(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, b := range rules.Predecessors(t.World, t.Args["who"], t.Now) {
		buttons = append(buttons, Choice("binding", id(b.ID), messages.Clip(t.World.UnitName(b.Unit))))
	}
	return Prompt{Text: messages.AskWhichDuty(t.Args["who"]), Buttons: Column(buttons)}, nil
}

func checkDuty(t *Turn, value string) error {
	for _, b := range rules.Predecessors(t.World, t.Args["who"], t.Now) {
		if id(b.ID) == value {
			return nil
		}
	}
	return plan.Refuse(plan.WhyHandedOver)
}

// seat is the duty the successor asks for.
func (t *Turn) seat() (plan.Binding, error) {
	v, err := t.id("binding")
	if err != nil {
		return plan.Binding{}, err
	}
	b, err := rules.BindingOf(t.World, plan.BindingID(v), t.Now)
	if err != nil {
		return b, plan.Refuse(plan.WhyHandedOver)
	}
	return b, nil
}

func askSuccessorName(t *Turn) (Prompt, error) {
	if err := t.noneWaiting(); err != nil {
		return Prompt{}, err
	}
	b, err := t.seat()
	if err != nil {
		return Prompt{}, err
	}
	if b.Person == t.Person.ID {
		return Prompt{}, plan.Refuse(plan.WhySelfSucceed)
	}
	return Prompt{Text: messages.AskSuccessorName(messages.HandedOverParams{
		Unit: t.World.UnitName(b.Unit), Role: messages.RoleName(b.Role, b.Rank), Successor: t.World.PersonName(b.Person),
	})}, nil
}

func (t *Turn) successor() (plan.Application, error) {
	b, err := t.seat()
	return plan.Application{
		Person: t.Person.ID, Name: t.Args["name"], Phone: t.Args["phone"], Unit: b.Unit, Role: b.Role, Rank: b.Rank,
		Replaces: b.Person, Text: t.Args["text"],
	}, err
}

func confirmSucceed(t *Turn) (Prompt, error) {
	a, err := t.successor()
	if err != nil {
		return Prompt{}, err
	}
	p := workflow.ApplicationWords(t.World, a)
	p.Account = ""
	return Prompt{Text: messages.ApplyCard(p), Buttons: [][]plan.Button{
		{{Label: messages.SendApply, Act: plan.ActConfirm, Style: plan.StyleYes}},
		{{Label: messages.ChangeName, Act: plan.ActEdit, Args: plan.Args{"name": ""}}},
	}}, nil
}

func succeed(t *Turn) error {
	a, err := t.successor()
	if err != nil {
		return err
	}
	invite, err := t.id("invite")
	if err != nil {
		return err
	}
	if invite != 0 {
		err = workflow.TakeOver(t.Tx, a, plan.InviteID(invite), t.Now)
	} else {
		err = workflow.Apply(t.Tx, a, t.Now)
	}
	if err != nil {
		return err
	}
	return t.Show(messages.ApplySent())
}
