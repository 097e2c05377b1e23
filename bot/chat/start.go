package chat

import (
	"errors"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func startRows() []Row {
	return []Row{
		{Act: plan.ActStart, Command: true, Anyone: true, Rest: "code", Do: start},
		{Act: plan.ActBind, Anyone: true, Do: bind},
		{Act: plan.ActDecline, Anyone: true, Do: decline},
	}
}

// start is the home page; with an invitation's code it is the confirm screen.
func start(t *Turn) error {
	if code := t.Args["code"]; code != "" {
		return opened(t, code)
	}
	return home(t)
}

// homes is what the home page offers to each role, most needed first; the first
// role a person holds decides, and four acts the person may do are shown.
var homes = []struct {
	role plan.Role
	acts []plan.Act
}{
	{plan.RoleOffice, []plan.Act{plan.ActDesk, plan.ActStatus, plan.ActPeople, plan.ActStage, plan.ActHelp}},
	{plan.RoleLeader, []plan.Act{plan.ActStatus, plan.ActVersions, plan.ActHelp}},
	{plan.RoleLiaison, []plan.Act{plan.ActTodo, plan.ActSubmit, plan.ActStatus, plan.ActMe, plan.ActHelp}},
	{plan.RoleExpert, []plan.Act{plan.ActOpinion, plan.ActTexts, plan.ActMe, plan.ActHelp}},
	{plan.RoleReviewer, []plan.Act{plan.ActOpinion, plan.ActTexts, plan.ActMe, plan.ActHelp}},
	{plan.RoleDrafter, []plan.Act{plan.ActMe, plan.ActHelp}},
}

func homeActs(a plan.Actor) []plan.Act {
	for _, h := range homes {
		if a.Has(h.role) {
			return h.acts
		}
	}
	return []plan.Act{plan.ActApply, plan.ActHelp}
}

func home(t *Turn) error {
	p := messages.HomeParams{Name: t.Person.Name, City: t.World.Settings.City, Office: t.Actor.Has(plan.RoleOffice)}
	for _, b := range t.Actor.Bindings {
		p.Roles = append(p.Roles, messages.HomeRole{Role: messages.RoleName(b.Role, b.Rank), Unit: t.World.UnitName(b.Unit)})
	}
	duties := rules.Duties(t.World, t.Now)
	if owed := rules.OwedBy(t.World, duties, t.Actor); len(owed) > 0 {
		p.Owed, p.Next = len(owed), owed[0].Due
	}
	for _, l := range rules.LeadDesk(t.World, duties, t.Actor, t.Now) {
		p.Led = append(p.Led, workflow.LedWords(t.World, l, t.Now))
	}
	var err error
	if p.Waiting, err = t.application(); err != nil {
		return err
	}
	var buttons []plan.Button
	if t.allowed(plan.ActSetup) {
		if p.Setup, err = t.unfinished(); err != nil {
			return err
		}
		if p.Setup {
			buttons = append(buttons, Open(plan.ActSetup))
		}
	}
	shown := 4
	acts := homeActs(t.Actor)
	if len(p.Led) > 0 {
		acts, shown = t.leadActs(p.Led), 6
	}
	for _, act := range acts {
		if len(buttons) < shown && t.allowed(act) && (act != plan.ActApply || !p.Waiting) {
			buttons = append(buttons, Open(act))
		}
	}
	if err := t.Show(messages.Home(p), Grid(buttons, 2)...); err != nil {
		return err
	}
	return t.offerDigest()
}

// leadActs is what the home page of a lead's liaison offers: its desk.
func (t *Turn) leadActs(led []messages.LedChapter) []plan.Act {
	acts := []plan.Act{plan.ActTodo, plan.ActSubmit}
	views, material, asked := false, false, false
	for _, l := range led {
		views = views || l.Views > 0
		material = material || l.Material() != ""
		asked = asked || l.Asked
	}
	if views {
		acts = append(acts, plan.ActViews)
	}
	if material {
		acts = append(acts, plan.ActMaterial)
	} else if len(rules.AsksFor(t.World, t.Actor, t.Now)) > 0 {
		acts = append(acts, plan.ActRequest)
	}
	open, _ := rules.ConsentsFor(t.World, t.Actor)
	if asked || len(open) > 0 {
		acts = append(acts, plan.ActConsents)
	} else if len(rules.ToConsult(t.World, t.Actor, t.Now)) > 0 {
		acts = append(acts, plan.ActConsent)
	}
	return append(acts, plan.ActStatus, plan.ActMe, plan.ActHelp)
}

// unfinished tells whether the director has still to choose or to answer.
func (t *Turn) unfinished() (bool, error) {
	d, err := t.doubts()
	return len(d.open) > 0 || t.World.Settings.Mode == plan.ModeUnset, err
}

// opened shows what an invitation is for and asks for a yes.
func opened(t *Turn, code string) error {
	i, err := workflow.FindInvite(t.Tx, t.Person.ID, code, t.Now)
	var r plan.Refusal
	if errors.As(err, &r) && r.Why == plan.WhyNoInvite {
		// The guess must outlast the refusal, which would undo it.
		if _, err := t.Tx.Guess(t.Person.ID, t.Now, t.Now); err != nil {
			return err
		}
		return t.Say(messages.Refusal(r))
	}
	if errors.As(err, &r) && r.Why == plan.WhyInviteYours && len(t.Actor.Bindings) > 0 {
		return home(t)
	}
	if err != nil {
		return err
	}
	args := plan.Args{"invite": id(i.ID)}
	yes, no := Do(plan.ActBind, messages.ConfirmInvite, args), Do(plan.ActDecline, messages.DeclineInvite, args)
	if i.Replaces != 0 {
		yes = t.takeOver(i)
	}
	yes.Style, yes.Once, no.Once = plan.StyleYes, true, true
	return t.Say(messages.Invited(messages.InvitedParams{
		City: t.World.Settings.City, Name: i.Name, Unit: t.World.UnitName(i.Unit), Role: messages.RoleName(i.Role, i.Rank),
		Replaces: t.World.PersonName(i.Replaces), Chapters: t.titles(i.Chapters),
	}), []plan.Button{yes}, []plan.Button{no})
}

func bind(t *Turn) error {
	v, err := t.id("invite")
	if err != nil {
		return err
	}
	i, err := workflow.Accept(t.Tx, t.Person.ID, plan.InviteID(v), t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	t.Person = *t.World.Index.Person[t.Person.ID]
	if err := t.sendMenu(); err != nil {
		return err
	}
	if err := workflow.ToOffice(t.Tx, t.World, t.Person.ID, plan.Letter{Text: messages.Joined(messages.JoinedParams{
		Name: t.Person.Name, Unit: t.World.UnitName(i.Unit), Role: messages.RoleName(i.Role, i.Rank),
	})}, t.Now); err != nil {
		return err
	}
	if i.Role == plan.RoleOffice && i.Rank == plan.RankDirector && t.World.Settings.Mode == plan.ModeUnset {
		return t.firstDay()
	}
	return home(t)
}

// firstDay leads a new director straight into the set-up.
func (t *Turn) firstDay() error {
	if err := home(t); err != nil {
		return err
	}
	return setup(t)
}

func decline(t *Turn) error {
	v, err := t.id("invite")
	if err != nil {
		return err
	}
	i, _, err := t.Tx.Invite(plan.InviteID(v))
	if err != nil {
		return err
	}
	if err := workflow.Declined(t.Tx, t.Person.ID, plan.InviteID(v), t.Now); err != nil {
		return err
	}
	return t.Show(messages.DeclinedSelf(i.Name))
}
