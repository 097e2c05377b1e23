package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// unitPeople shows who a unit's people are, and offers to add to them.
func unitPeople(t *Turn, r rules.Roll, invites []plan.Invite) error {
	v, err := t.id("unit")
	if err != nil {
		return err
	}
	at := slices.IndexFunc(r.Units, func(u rules.UnitRoll) bool { return int64(u.Unit) == v })
	if at < 0 {
		return plan.Refuse(plan.WhyGone)
	}
	u := t.World.Index.Unit[plan.UnitID(v)]
	p := messages.UnitPeopleParams{Unit: u.Name, Aliases: u.Aliases}
	for _, b := range r.Units[at].Liaisons {
		who := t.World.Index.Person[b.Person]
		p.Liaisons = append(p.Liaisons, messages.PersonLine{
			Name: who.Name, Phone: who.Phone, Chapters: t.titles(b.Chapters), Offline: who.User == 0, Away: who.Unreachable,
		})
	}
	for _, m := range t.World.Members {
		if slices.Contains(m.Units, u.ID) {
			p.Members = append(p.Members, m.Name+" "+m.Position)
		}
	}
	for _, i := range invites {
		if i.Unit == u.ID {
			p.Invited = append(p.Invited, i.Name)
		}
	}
	rows := Grid(t.personButtons(r.Units[at].Liaisons), 2)
	unit := plan.Args{"unit": id(u.ID)}
	invite := Do(plan.ActInvite, messages.InviteLiaison, plan.Args{"role": string(plan.RoleLiaison), "unit": id(u.ID)})
	return t.Show(messages.UnitPeople(p), append(rows, []plan.Button{invite, Do(plan.ActOffline, messages.AddOffline, unit)},
		[]plan.Button{Do(plan.ActPeople, messages.Back, plan.Args{"view": viewUnits})})...)
}

func (t *Turn) titles(chapters []plan.ChapterID) []string {
	var out []string
	for _, c := range chapters {
		out = append(out, t.World.ChapterTitle(c))
	}
	return out
}

// waiting shows the oldest application nobody has decided.
func waiting(t *Turn) error {
	open, err := t.Tx.OpenApplications()
	if err != nil {
		return err
	}
	if len(open) == 0 {
		return t.listed(messages.HeadWaiting, "", nil)
	}
	rows := append(workflow.AdmitButtons(open[0].ID), []plan.Button{Do(plan.ActPeople, messages.Back, nil)})
	for i := range rows[0] {
		rows[0][i].Once = false // the card is a page of the register: it goes on
	}
	return t.Show(messages.Applied(workflow.ApplicationWords(t.World, open[0])), rows...)
}

// offlineRow keeps people without Telegram.
func offlineRow() Row {
	return Row{
		Act: plan.ActOffline, Confirm: confirmOffline, Do: offline,
		Fields: []Field{
			pickUnit("unit", func(*Turn) string { return messages.AskOfflineUnit() }).asked(nil),
			{Name: "name", Ask: askOffline, Parse: parseOffline},
		},
	}
}

func askOffline(t *Turn) (Prompt, error) {
	unit, err := t.id("unit")
	return Prompt{Text: messages.AskOffline(t.World.UnitName(plan.UnitID(unit)))}, err
}

// parseOffline wants a number too: calling is all the office can do.
func parseOffline(t *Turn, text string) (string, error) {
	name, phone, err := namePhone(text)
	if err != nil {
		return "", err
	}
	if phone == "" {
		return "", plan.Refusal{Why: plan.WhyBadPhone, Text: short(text)}
	}
	t.Args["phone"] = phone
	return name, nil
}

func (t *Turn) offlineWords() (messages.OfflineParams, plan.UnitID, error) {
	unit, err := t.id("unit")
	return messages.OfflineParams{Unit: t.World.UnitName(plan.UnitID(unit)), Name: t.Args["name"], Phone: t.Args["phone"]}, plan.UnitID(unit), err
}

func confirmOffline(t *Turn) (Prompt, error) {
	p, _, err := t.offlineWords()
	return Prompt{Text: messages.OfflineCard(p), Buttons: [][]plan.Button{
		{{Label: messages.SettleYes, Act: plan.ActConfirm, Style: plan.StyleYes}},
		{
			{Label: messages.ChangeUnit, Act: plan.ActEdit, Args: pickUnit("unit", nil).anew()},
			{Label: messages.ChangeName, Act: plan.ActEdit, Args: plan.Args{"name": ""}},
		},
	}}, err
}

func offline(t *Turn) error {
	p, unit, err := t.offlineWords()
	if err != nil {
		return err
	}
	if t.World.Index.Unit[unit] == nil {
		return plan.Refuse(plan.WhyGone)
	}
	if _, err := workflow.Offline(t.Tx, unit, p.Name, p.Phone, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.Show(messages.OfflineDone(p), []plan.Button{Do(plan.ActPeople, messages.Back, plan.Args{"view": viewUnit, "unit": id(unit)})})
}
