package chat

import (
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

func expertRows() []Row {
	return []Row{
		{Act: plan.ActExperts, Command: true, Do: experts},
		{Act: plan.ActExpert, Do: showExpert},
		addExpertsRow(),
		amendExpertRow(),
		{Act: plan.ActAskExpert, Do: askExpert},
		panelHeadRow(),
	}
}

// experts is the list: those who serve, or (left) those who did.
func experts(t *Turn) error {
	serving, left := rules.Experts(t.World, t.Now)
	p := messages.ExpertsParams{Left: len(left), Office: t.allowed(plan.ActAddExperts), Gone: t.Args["left"] != ""}
	list := serving
	if p.Gone {
		list = left
	}
	p.Total = len(list)
	for _, x := range t.World.Plans {
		if rules.HeadOf(t.World, x.ID, t.Now) == 0 {
			p.Headless = append(p.Headless, messages.PlanName(x.ID))
		}
	}
	page := t.leaf(len(list))
	var buttons []plan.Button
	for i := page.from; i < page.to; i++ {
		x := list[i]
		line := messages.ExpertLine{No: i + 1, Name: t.World.PersonName(x.Person), Employer: x.Employer, Title: x.Title, Heads: x.Heads}
		p.Lines = append(p.Lines, line)
		buttons = append(buttons, Do(plan.ActExpert, messages.ExpertButton(i+1, line.Name), plan.Args{"person": id(x.Person)}))
	}
	rows := append(Grid(buttons, 3), page.buttons(plan.ActExperts, plan.Args{"left": t.Args["left"]})...)
	var last []plan.Button
	switch {
	case p.Gone:
		last = append(last, Do(plan.ActExperts, messages.Back, nil))
	default:
		if p.Office {
			last = append(last, Do(plan.ActAddExperts, messages.AddExperts, nil))
		}
		if p.Left > 0 {
			last = append(last, Do(plan.ActExperts, messages.LeftExperts, plan.Args{"left": "1"}))
		}
	}
	if last != nil {
		rows = append(rows, last)
	}
	return t.Show(messages.Experts(p), rows...)
}

// panelist is the expert of the arguments.
func (t *Turn) panelist() (rules.Panelist, error) {
	v, err := t.id("person")
	if err != nil {
		return rules.Panelist{}, err
	}
	return rules.ExpertOf(t.World, plan.PersonID(v), t.Now)
}

// showExpert is the card of an expert, with what the office can do.
func showExpert(t *Turn) error {
	x, err := t.panelist()
	if err != nil {
		return err
	}
	who := t.World.Index.Person[x.Person]
	says, asked, answered := rules.SaidBy(t.World, x.Person)
	p := messages.ExpertParams{
		Name: who.Name, Phone: who.Phone, Employer: x.Employer, Title: x.Title, Field: x.Field, Heads: x.Heads,
		Since: x.Binding.From, Until: x.Binding.Until, Asked: asked, Answered: answered, Office: t.allowed(plan.ActAddExperts),
	}
	switch {
	case who.User == 0:
	case !who.Unreachable.IsZero():
		p.Chat = messages.ExpertAway
	default:
		p.Chat = messages.ExpertBound
	}
	for _, s := range says {
		p.Says = append(p.Says, messages.ExpertSay{Plan: s.Plan, Title: t.World.ChapterTitle(s.Chapter), N: s.N})
	}
	var rows [][]plan.Button
	if p.Office && x.Serves(t.Now) {
		rows = t.expertButtons(x, *who)
	}
	return t.Show(messages.Expert(p), append(rows, []plan.Button{Do(plan.ActExperts, messages.SeeExperts, nil)})...)
}

func (t *Turn) expertButtons(x rules.Panelist, who plan.Person) [][]plan.Button {
	args := plan.Args{"person": id(x.Person)}
	var first, heads []plan.Button
	if who.User == 0 {
		first = append(first, Do(plan.ActAskExpert, messages.InviteExpert, args))
	}
	if seat, open := rules.OpenSeat(t.World, x.Person); open && who.User == 0 {
		to := plan.Args{"to": id(seat.To.ID)}
		first = append(first, Do(plan.ActOpinion, messages.EnterOpinion, to), Do(plan.ActNone, messages.EnterNone, to))
	}
	for _, each := range t.World.Plans {
		label := messages.PanelHeadLabel(each.ID, rules.HeadOf(t.World, each.ID, t.Now) == x.Person)
		heads = append(heads, Do(plan.ActPanelHead, label, plan.Args{"person": id(x.Person), "plan": string(each.ID)}))
	}
	rows := [][]plan.Button{
		heads, {Do(plan.ActAmendExpert, messages.AmendExpert, args), Do(plan.ActRename, messages.RenameExpert, args)},
		{Do(plan.ActRevoke, messages.LeaveExpert, plan.Args{"binding": id(x.Binding.ID)})},
	}
	if first != nil {
		rows = append([][]plan.Button{first}, rows...)
	}
	return rows
}
