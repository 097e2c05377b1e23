package chat

import (
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// byRoster is the choice of inviting a whole list.
const byRoster = "roster"

func inviteRows() []Row {
	is := func(role plan.Role) func(*Turn) bool {
		return func(t *Turn) bool { r, _ := splitRole(t.Args["role"]); return r == role }
	}
	return []Row{{
		Act: plan.ActInvite, Command: true, Scope: roleScope, Confirm: confirmInvite, Do: invite,
		Fields: []Field{
			{Name: "role", Ask: askInviteRole, Parse: parseRole, Check: checkRole, File: true, Job: plan.JobRoster},
			{
				Name: byRoster, When: func(t *Turn) bool { return t.Args["role"] == byRoster }, File: true, Job: plan.JobRoster,
				Ask: func(*Turn) (Prompt, error) {
					return Prompt{Text: messages.AskRoster(), Buttons: [][]plan.Button{{exportButton(plan.ExportRoster, messages.BlankRoster, nil)}}}, nil
				},
			},
			pickUnit("unit", func(*Turn) string { return messages.AskInviteUnit() }).asked(is(plan.RoleLiaison)),
			pickMember("member").asked(is(plan.RoleLeader)),
			{
				Name: "name", Ask: askInviteName, Parse: parsePerson,
				When: func(t *Turn) bool { return t.Args["role"] != byRoster && !is(plan.RoleLeader)(t) },
			},
		},
	}}
}

// A role with its rank is one argument: "office.director".
func joinRole(role plan.Role, rank plan.Rank) string {
	if rank == "" {
		return string(role)
	}
	return string(role) + "." + string(rank)
}

func splitRole(value string) (plan.Role, plan.Rank) {
	role, rank, _ := strings.Cut(value, ".")
	return plan.Role(role), plan.Rank(rank)
}

func roleScope(t *Turn) (plan.Scope, error) {
	role, _ := splitRole(t.Args["role"])
	return plan.Scope{Role: role}, nil
}

// inviteRoles lists what people may be invited as, most frequent first.
var inviteRoles = []string{
	string(plan.RoleLiaison), string(plan.RoleLeader), string(plan.RoleDrafter), string(plan.RoleExpert),
	joinRole(plan.RoleReviewer, plan.RankNPC), joinRole(plan.RoleReviewer, plan.RankCPPCC),
	joinRole(plan.RoleReviewer, plan.RankPublic), string(plan.RoleOffice), joinRole(plan.RoleOffice, plan.RankDirector),
}

func askInviteRole(t *Turn) (Prompt, error) {
	rows := [][]plan.Button{{Choice("role", byRoster, messages.ImportRoster), exportButton(plan.ExportRoster, messages.BlankRoster, nil)}}
	return Prompt{Text: messages.AskInviteRole(), Buttons: append(Grid(t.roleChoices(inviteRoles), 3), rows...)}, nil
}

// roleChoices are the buttons of the roles this person may give.
func (t *Turn) roleChoices(roles []string) []plan.Button {
	var out []plan.Button
	for _, value := range roles {
		role, rank := splitRole(value)
		if t.row != nil && rules.May(t.Actor, t.row.Act, plan.Scope{Role: role, Place: t.Place}) != nil {
			continue
		}
		out = append(out, Choice("role", value, messages.RoleChoice(role, rank)))
	}
	return out
}

// parseRole hears a role's name.
func parseRole(t *Turn, text string) (string, error) {
	for _, value := range inviteRoles {
		role, rank := splitRole(value)
		if text == messages.RoleChoice(role, rank) || text == messages.RoleName(role, rank) {
			return value, checkRole(t, value)
		}
	}
	return "", plan.Refusal{Why: plan.WhyBadChoice, Text: short(text)}
}

func checkRole(t *Turn, value string) error {
	role, _ := splitRole(value)
	return rules.May(t.Actor, t.row.Act, plan.Scope{Role: role, Place: t.Place})
}

func askInviteName(t *Turn) (Prompt, error) {
	unit, err := t.id("unit")
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{
		Text:    messages.AskInviteName(t.World.UnitName(plan.UnitID(unit))),
		Buttons: [][]plan.Button{{Choice("name", "", messages.NoNameYet)}},
	}, nil
}

// invitation is what the dialogue has gathered.
func (t *Turn) invitation() (plan.Invite, error) {
	role, rank := splitRole(t.Args["role"])
	i := plan.Invite{Role: role, Rank: rank, Name: t.Args["name"], Phone: t.Args["phone"], By: t.Person.ID}
	unit, err := t.id("unit")
	if err != nil {
		return i, err
	}
	member, err := t.id("member")
	if err != nil {
		return i, err
	}
	switch role {
	case plan.RoleLiaison:
		i.Unit = plan.UnitID(unit)
	case plan.RoleLeader:
		m := t.World.Index.Member[plan.MemberID(member)]
		if m == nil {
			return i, plan.Refuse(plan.WhyGone)
		}
		i.Member, i.Name, i.Rank = m.ID, m.Name, m.Rank
	}
	return i, nil
}

// inviteWords is an invitation as it is read.
func (t *Turn) inviteWords(i plan.Invite) messages.InviteParams {
	p := messages.InviteParams{
		City: t.World.Settings.City, Name: i.Name, Phone: i.Phone, Unit: t.World.UnitName(i.Unit),
		Role: messages.RoleName(i.Role, i.Rank), Expires: i.Expires,
	}
	if m := t.World.Index.Member[i.Member]; m != nil {
		p.Position = m.Position
	}
	return p
}

func confirmInvite(t *Turn) (Prompt, error) {
	if t.Args["role"] == byRoster {
		return t.rosterCard()
	}
	i, err := t.invitation()
	if err != nil {
		return Prompt{}, err
	}
	p := t.inviteWords(i)
	open, err := t.Tx.OpenInvites(t.Now)
	if err != nil {
		return Prompt{}, err
	}
	for _, have := range open {
		p.Earlier = p.Earlier || rules.SameInvite(have, i)
	}
	edit := func(label string, args plan.Args) plan.Button {
		return plan.Button{Label: label, Act: plan.ActEdit, Args: args}
	}
	name := edit(messages.ChangeName, plan.Args{"name": "", "phone": ""})
	var change []plan.Button
	switch i.Role {
	case plan.RoleLeader:
		change = append(change, edit(messages.ChangeMember, pickMember("member").anew()))
	case plan.RoleLiaison:
		change = append(change, edit(messages.ChangeUnit, pickUnit("unit", nil).anew()), name)
	default:
		change = append(change, name)
	}
	return Prompt{Text: messages.InviteCard(p), Buttons: [][]plan.Button{
		{{Label: messages.MakeInvite, Act: plan.ActConfirm, Style: plan.StyleYes}}, change,
	}}, nil
}

func invite(t *Turn) error {
	if t.Args["role"] == byRoster {
		return t.inviteRoster()
	}
	i, err := t.invitation()
	if err != nil {
		return err
	}
	return t.issue(i)
}

// issue makes a link and says it twice: the summary, and a text that can be
// forwarded as it stands.
func (t *Turn) issue(i plan.Invite) error {
	code, made, err := workflow.Invite(t.Tx, i, t.Now)
	if err != nil {
		return err
	}
	p := t.inviteWords(made)
	p.Link = workflow.Link(t.chat.name, code)
	again := joinRole(i.Role, i.Rank)
	if i.Role == plan.RoleLeader {
		again = string(i.Role) // the rank comes with the member
	}
	card := Do(plan.ActInvited, messages.OpenInviteCard, plan.Args{"invite": id(made.ID)})
	if err := t.Show(messages.InviteMade(p),
		[]plan.Button{{Label: messages.CopyInvite, Copy: messages.InviteCopy(p)}},
		[]plan.Button{card, Do(plan.ActInvite, messages.AnotherInvite, plan.Args{"role": again})}); err != nil {
		return err
	}
	return t.Say(messages.InviteText(p))
}
