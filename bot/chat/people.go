package chat

import (
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

func peopleRows() []Row {
	rows := inviteRows()
	rows = append(rows, Row{Act: plan.ActPeople, Command: true, Do: people})
	for _, more := range [][]Row{applyRows(), handoverRows(), meRows(), inviteCardRows(), invitePageRows(), personRows()} {
		rows = append(rows, more...)
	}
	return rows
}

// The lists of the register.
const (
	viewUnits   = "units"
	viewEmpty   = "empty"
	viewInvited = "invited"
	viewAway    = "away"
	viewOffline = "offline"
	viewGroup   = "group"
	viewOffice  = "office"
	viewOthers  = "others"
	viewWaiting = "waiting"
	viewUnit    = "unit"
)

// people is the register of persons: at a glance, or one of its lists.
func people(t *Turn) error {
	invites, err := t.Tx.OpenInvites(t.Now)
	if err != nil {
		return err
	}
	r := rules.People(t.World, invites, t.Now)
	switch t.Args["view"] {
	case "":
		return register(t, r, invites)
	case viewUnit:
		return unitPeople(t, r, invites)
	case viewWaiting:
		return waiting(t)
	case viewInvited:
		return t.listed(messages.HeadInvited, messages.HintInvited, t.inviteButtons(invites), Do(plan.ActInvitePage, messages.MakeInvitePage, nil))
	case viewUnits:
		return t.listed(messages.HeadUnits, "", t.unitButtons(r.Units, false))
	case viewEmpty:
		return t.listed(messages.HeadEmpty, messages.HintEmpty, t.unitButtons(r.Units, true))
	}
	list, head, hint := r.Others, messages.HeadOthers, ""
	switch t.Args["view"] {
	case viewAway:
		list, head, hint = r.Away, messages.HeadAway, messages.HintAway
	case viewOffline:
		list, head, hint = r.Offline, messages.HeadOffline, messages.HintOffline
	case viewGroup:
		list, head = r.Leaders, messages.HeadGroup
	case viewOffice:
		list, head = r.Office, messages.HeadOffice
	}
	return t.listed(head, hint, t.personButtons(list))
}

func register(t *Turn, r rules.Roll, invites []plan.Invite) error {
	waiting, err := t.Tx.OpenApplications()
	if err != nil {
		return err
	}
	p := messages.RegisterParams{
		Units: len(r.Units), Bound: len(r.Units) - len(r.Empty), Empty: len(r.Empty), Invited: len(invites), Away: len(r.Away),
		Offline: len(r.Offline), Office: len(r.Office), Leaders: len(r.Leaders), Others: len(r.Others),
		Members: len(t.World.Members), Waiting: len(waiting),
	}
	view := func(label, view string) plan.Button {
		return Do(plan.ActPeople, label, plan.Args{"view": view})
	}
	buttons := []plan.Button{view(messages.PeopleByUnit, viewUnits)}
	for _, x := range []struct {
		n     int
		label string
		view  string
	}{
		{p.Waiting, messages.PeopleWaiting(p.Waiting), viewWaiting},
		{p.Empty, messages.PeopleEmpty(p.Empty), viewEmpty},
		{p.Invited, messages.PeopleInvited(p.Invited), viewInvited},
		{p.Away, messages.PeopleAway(p.Away), viewAway},
		{p.Offline, messages.PeopleOffline(p.Offline), viewOffline},
		{p.Leaders, messages.PeopleGroup, viewGroup},
		{p.Office, messages.PeopleOffice, viewOffice},
		{p.Others, messages.PeopleOthers, viewOthers},
	} {
		if x.n > 0 {
			buttons = append(buttons, view(x.label, x.view))
		}
	}
	rows := Grid(buttons, 3)
	return t.Show(messages.Register(p), append(rows, []plan.Button{Open(plan.ActInvite), Do(plan.ActOffline, messages.AddOffline, nil), Open(plan.ActExperts)})...)
}

// listed shows one page of a list of the register.
func (t *Turn) listed(head, hint string, buttons []plan.Button, more ...plan.Button) error {
	page := t.leaf(len(buttons))
	rows := append(Grid(buttons[page.from:page.to], 2), page.buttons(plan.ActPeople, plan.Args{"view": t.Args["view"]})...)
	return t.Show(messages.RegisterList(messages.RegisterListParams{
		Head: head, Hint: hint, Total: len(buttons), From: page.from + 1, To: page.to,
	}), append(rows, append([]plan.Button{Do(plan.ActPeople, messages.Back, nil)}, more...))...)
}

func (t *Turn) unitButtons(units []rules.UnitRoll, empty bool) []plan.Button {
	var out []plan.Button
	for _, u := range units {
		if empty && len(u.Liaisons) > 0 {
			continue
		}
		out = append(out, Do(plan.ActPeople, messages.Clip(messages.UnitEntry(messages.UnitEntryParams{
			Unit: t.World.UnitName(u.Unit), Bound: len(u.Liaisons), Reached: u.Reached, Invited: u.Invited,
		})), plan.Args{"view": viewUnit, "unit": id(u.Unit)}))
	}
	return out
}

func (t *Turn) personButtons(list []plan.Binding) []plan.Button {
	var out []plan.Button
	seen := map[plan.PersonID]bool{}
	for _, b := range list {
		if seen[b.Person] {
			continue
		}
		seen[b.Person] = true
		label := t.World.PersonName(b.Person)
		if unit := t.World.UnitName(b.Unit); unit != "" {
			label += " " + unit
		}
		out = append(out, Do(plan.ActPerson, messages.Clip(label), plan.Args{"person": id(b.Person)}))
	}
	return out
}

func (t *Turn) inviteButtons(invites []plan.Invite) []plan.Button {
	var out []plan.Button
	for _, i := range invites {
		label := i.Name
		if label == "" {
			label = messages.RoleName(i.Role, i.Rank)
		}
		if unit := t.World.UnitName(i.Unit); unit != "" {
			label += " " + unit
		}
		out = append(out, Do(plan.ActInvited, messages.Clip(label), plan.Args{"invite": id(i.ID)}))
	}
	return out
}
