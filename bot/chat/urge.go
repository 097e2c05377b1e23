package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// urges lists what waits for the director's signature.
func urges(t *Turn) error {
	waiting := rules.WaitingUrges(t.World, rules.Duties(t.World, t.Now))
	p := messages.UrgesParams{Director: t.allowed(plan.ActSign)}
	var buttons []plan.Button
	for _, u := range waiting {
		w := workflow.UrgeParams(t.World, u, t.Now)
		item := messages.UrgeItem{Kind: w.Kind(), Unit: w.Unit, Things: w.Things()}
		p.Items = append(p.Items, item)
		buttons = append(buttons, Do(plan.ActUrge, messages.UrgeButton(item), plan.Args{"urge": id(u.ID)}))
	}
	leaf := t.leaf(len(buttons))
	p.Items, p.Before, p.Total = p.Items[leaf.from:leaf.to], leaf.from, leaf.total
	rows := Grid(buttons[leaf.from:leaf.to], 2)
	rows = append(rows, leaf.buttons(plan.ActUrges, nil)...)
	last := []plan.Button{Do(plan.ActRemind, messages.DeskMissing, nil)}
	if len(rules.SignedDays(t.World)) > 0 {
		last = append(last, exportButton(plan.ExportNotices, messages.PrintSigned, nil))
	}
	ready := len(t.signable())
	if ready > 1 && p.Director {
		last = append(last, Do(plan.ActUrges, messages.SignAll, plan.Args{"all": "ask"}))
	}
	if t.Args["all"] != "" && ready > 0 && p.Director {
		sure := Do(plan.ActSign, messages.SignAllSure(ready), plan.Args{"urge": allOf})
		sure.Style, sure.Once = plan.StyleYes, true
		last = []plan.Button{Do(plan.ActUrges, messages.Back, nil), sure}
	}
	return t.Show(messages.Urges(p), append(rows, last)...)
}

// allOf stands for all notices that can be signed.
const allOf = "all"

// signable are the notices that can be signed together: those to units somebody
// receives. The note to the head is signed by itself, after reading.
func (t *Turn) signable() []plan.UrgeID {
	var out []plan.UrgeID
	for _, u := range rules.WaitingUrges(t.World, rules.Duties(t.World, t.Now)) {
		if _, err := rules.SignUrge(t.World, u.ID, t.Now); err == nil && u.Level == plan.LevelUrge {
			out = append(out, u.ID)
		}
	}
	return out
}

func (t *Turn) urge() (plan.Urge, error) {
	v, err := t.id("urge")
	if err != nil {
		return plan.Urge{}, err
	}
	u, ok := rules.UrgeByID(t.World, plan.UrgeID(v))
	if !ok {
		return u, plan.Refuse(plan.WhyGone)
	}
	return u, nil
}

// urgeVersion makes the buttons of a notice stale once it has changed.
func urgeVersion(t *Turn) (int64, error) {
	if t.Args["urge"] == allOf {
		return 0, nil
	}
	u, err := t.urge()
	return u.Version, err
}

// urgeCard shows a notice in full before it is signed.
func urgeCard(t *Turn) error {
	u, err := t.urge()
	if err != nil {
		return err
	}
	if !u.Waiting() {
		return plan.Refuse(plan.WhySigned)
	}
	p := messages.UrgeCardParams{UrgeParams: workflow.UrgeParams(t.World, u, t.Now), Director: t.allowed(plan.ActSign)}
	if len(p.Lines) == 0 {
		return plan.Refuse(plan.WhyNothingOwed)
	}
	for _, person := range rules.Receivers(t.World, u, t.Now) {
		p.To = append(p.To, t.World.PersonName(person))
	}
	p.NoHead = u.Level == plan.LevelEscalate
	args := plan.Args{"urge": id(u.ID)}
	back := []plan.Button{Do(plan.ActUrges, messages.Back, nil), exportButton(plan.ExportNotice, messages.PrintNotice, args)}
	if !p.Director {
		return t.Show(messages.UrgeCard(p), back)
	}
	hold, sign := Do(plan.ActHold, messages.HoldUrge, args), Do(plan.ActSign, messages.SignUrge, args)
	hold.Version, hold.Once = u.Version, true
	sign.Version, sign.Once, sign.Style = u.Version, true, plan.StyleYes
	return t.Show(messages.UrgeCard(p), []plan.Button{hold, sign}, back)
}
