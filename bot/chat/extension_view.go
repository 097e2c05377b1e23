package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// extension is the wish the arguments name.
func (t *Turn) extension() (plan.Extension, error) {
	n, err := t.id("extension")
	if err != nil {
		return plan.Extension{}, err
	}
	e, ok := rules.ExtensionByID(t.World, plan.ExtensionID(n))
	if !ok {
		return e, plan.Refuse(plan.WhyGone)
	}
	return e, nil
}

// extensionVersion makes the buttons of an answered wish say what became of it.
func extensionVersion(t *Turn) (int64, error) {
	e, err := t.extension()
	if err == nil && e.State != plan.ExtensionPending {
		err = workflow.Settled(e, plan.Refuse(plan.WhyExtensionSettled))
	}
	return e.Version, err
}

func extensionScope(t *Turn) (plan.Scope, error) {
	e, err := t.extension()
	if err != nil {
		return plan.Scope{}, err
	}
	d, ok := rules.ExtendedDuty(t.World, rules.Duties(t.World, t.Now), e)
	if !ok {
		d, _ = plan.DutyOfKey(e.DutyKey)
	}
	return plan.Scope{Unit: rules.Standing(t.World, e.Unit), Chapter: d.Chapter}, nil
}

// showExtension shows one wish: the office can answer it, the unit take it back.
func showExtension(t *Turn) error {
	e, err := t.extension()
	if err != nil {
		return err
	}
	return t.sayExtension(e, t.Show)
}

func (t *Turn) sayExtension(e plan.Extension, say func(string, ...[]plan.Button) error) error {
	duties := rules.Duties(t.World, t.Now)
	p := workflow.ExtensionWords(t.World, duties, e, t.Now)
	p.Office = t.allowed(plan.ActGrant)
	d, _ := rules.ExtendedDuty(t.World, duties, e)
	own := rules.Answers(t.World, t.Actor, d)
	var rows [][]plan.Button
	waits := p.State == plan.ExtensionPending
	if waits && p.Office {
		rows = workflow.SettleButtons(e)
	}
	last := []plan.Button{}
	if waits && (own || e.By == t.Person.ID) {
		last = append(last, takingBack(e))
	}
	if p.Office {
		last = append(last, Do(plan.ActExtensions, messages.OtherExtensions, nil))
	} else {
		last = append(last, Open(plan.ActTodo))
	}
	return say(messages.ExtensionCard(p), append(rows, last)...)
}

func takingBack(e plan.Extension) plan.Button {
	b := Do(plan.ActTakeBack, messages.TakeBack, plan.Args{"extension": id(e.ID)})
	b.Version = e.Version
	return b
}

// takeBack asks once more, then takes a pending wish back.
func takeBack(t *Turn) error {
	e, err := t.extension()
	if err != nil {
		return err
	}
	if t.Args["sure"] == "" {
		keep := Do(plan.ActExtension, messages.KeepExtension, plan.Args{"extension": id(e.ID)})
		yes := takingBack(e)
		yes.Label, yes.Args["sure"], yes.Once = messages.SureTakeBack, "yes", true
		p := workflow.ExtensionWords(t.World, rules.Duties(t.World, t.Now), e, t.Now)
		p.Office = t.allowed(plan.ActGrant)
		return t.Show(messages.ExtensionCard(p), []plan.Button{keep, yes})
	}
	p, err := workflow.TakeBackExtension(t.Tx, e.ID, t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	return t.Show(messages.ExtensionTakenBack(p), []plan.Button{Open(plan.ActTodo)})
}

// extensions lists who asked for more time: what waits first, then the rest, the
// last one ahead.
func extensions(t *Turn) error {
	duties := rules.Duties(t.World, t.Now)
	waiting := rules.PendingExtensions(t.World, duties)
	all := slices.Clone(waiting)
	for _, e := range slices.Backward(t.World.Extensions) {
		if !slices.ContainsFunc(waiting, func(x plan.Extension) bool { return x.ID == e.ID }) {
			all = append(all, e)
		}
	}
	leaf := t.leaf(len(all))
	p := messages.ExtensionListParams{Pending: len(waiting), Total: len(all)}
	var buttons []plan.Button
	for i, e := range all[leaf.from:leaf.to] {
		line := messages.ExtensionLine{No: leaf.from + i + 1, ExtensionParams: workflow.ExtensionWords(t.World, duties, e, t.Now)}
		p.Lines = append(p.Lines, line)
		buttons = append(buttons, Do(plan.ActExtension, messages.ExtensionLabel(line.No, line.Unit), plan.Args{"extension": id(e.ID)}))
	}
	rows := append(Grid(buttons, 2), leaf.buttons(plan.ActExtensions, nil)...)
	return t.Show(messages.ExtensionList(p), append(rows, []plan.Button{Open(plan.ActExtend), Open(plan.ActLateNote), Open(plan.ActDesk)})...)
}

// enterButtons begin what the office can enter for a unit of the dates of what it
// owes. A unit in doubt is first settled.
func (t *Turn) enterButtons(x rules.Debtor) []plan.Button {
	if rules.InDoubt(t.World, x.Unit) {
		return nil
	}
	out := workflow.DateButtons(t.World, x.Duties, t.Now)
	for _, b := range out {
		if b.Act != plan.ActExtension && b.Args["duty"] == "" {
			b.Args["unit"] = id(x.Unit)
		}
	}
	return out
}
