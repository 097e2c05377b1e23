package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// verdictRows are 专家组论证意见: one of each plan in force.
func verdictRows() []Row {
	return []Row{
		{Act: plan.ActVerdicts, Command: true, Do: verdicts},
		giveVerdictRow(),
		{Act: plan.ActVerdictText, Scope: verdictScope, Do: verdictText},
		{Act: plan.ActVerdictPaper, Scope: verdictScope, Do: verdictPaper},
	}
}

// verdictScope is the head of the panel, the only expert who may; whoever is
// none of the plan's panel reads no word of it either.
func verdictScope(t *Turn) (plan.Scope, error) {
	of := plan.PlanID(t.Args["plan"])
	if of == "" {
		return plan.Scope{}, nil
	}
	if err := checkPlan(t, string(of)); err != nil {
		return plan.Scope{}, err
	}
	head := rules.HeadOf(t.World, of, t.Now)
	if head == 0 {
		head = -1 // nobody
	}
	return plan.Scope{Person: head}, nil
}

// verdictPlans lists the plans whose panel's word is the person's to see.
func (t *Turn) verdictPlans() []plan.PlanID {
	var out []plan.PlanID
	for _, p := range t.World.Plans {
		if t.Actor.Has(plan.RoleOffice) || t.Actor.Has(plan.RoleLeader) || rules.HeadOf(t.World, p.ID, t.Now) == t.Person.ID {
			out = append(out, p.ID)
		}
	}
	return out
}

// verdicts is how the panels' words stand.
func verdicts(t *Turn) error {
	serving, _ := rules.Experts(t.World, t.Now)
	p := messages.VerdictsParams{Experts: len(serving), Office: t.Actor.Has(plan.RoleOffice)}
	plans := t.verdictPlans()
	if len(plans) == 0 {
		return plan.Refuse(plan.WhyNotHead)
	}
	duties := rules.Duties(t.World, t.Now)
	var enter, full, print []plan.Button
	for _, of := range plans {
		args := plan.Args{"plan": string(of)}
		words := messages.VerdictParams{Plan: of, Past: len(rules.PastVerdicts(t.World, of))}
		v, given := rules.PanelVerdict(t.World, of)
		if given {
			past := words.Past
			words = workflow.VerdictWords(t.World, v)
			words.Past = past
			full = append(full, Do(plan.ActVerdictText, messages.VerdictButton(of), args))
		}
		for _, d := range duties {
			if d.Kind == plan.DutyVerdict && d.Plan == of && d.Owed() {
				words.Due = d.Due
			}
		}
		p.Plans = append(p.Plans, words)
		if t.allowed(plan.ActVerdict) {
			enter = append(enter, Do(plan.ActVerdict, messages.EnterVerdictLabel(of, given), args))
			print = append(print, Do(plan.ActVerdictPaper, messages.PrintVerdictLabel(of), args))
		}
	}
	var rows [][]plan.Button
	for _, row := range [][]plan.Button{full, enter, print} {
		if row != nil {
			rows = append(rows, row)
		}
	}
	if t.allowed(plan.ActExperts) {
		rows = append(rows, []plan.Button{Do(plan.ActExperts, messages.SeeExperts, nil), Do(plan.ActAlignment, messages.SeeAlignment, nil)})
	}
	return t.Show(messages.Verdicts(p), rows...)
}

// verdictText is one in full; those before it a button away.
func verdictText(t *Turn) error {
	of := plan.PlanID(t.Args["plan"])
	v, ok := rules.PanelVerdict(t.World, of)
	past := rules.PastVerdicts(t.World, of)
	back := t.Args["back"]
	if back != "" {
		n := pageNo(back, len(past))
		if n < 0 {
			return plan.Refuse(plan.WhyGone)
		}
		v, ok = past[n], true
	}
	if !ok {
		return plan.Refuse(plan.WhyNoVerdict)
	}
	p := workflow.VerdictWords(t.World, v)
	var err error
	if p.Text, err = t.Tx.VerdictText(v.ID); err != nil {
		return err
	}
	var rows [][]plan.Button
	if p.Points > 0 && p.Replaced.IsZero() && t.allowed(plan.ActOpinions) {
		rows = append(rows, []plan.Button{Do(plan.ActOpinions, messages.HandlePoints, plan.Args{"consultation": id(v.Consultation)})})
	}
	if m := t.World.Index.Meeting[v.Meeting]; m != nil && rules.SeesMeeting(t.World, *m, t.Actor, t.Came) {
		rows = append(rows, []plan.Button{t.aboutMeeting(plan.ActMeeting, messages.SeeReview, *m)})
	}
	if next := nextBack(back, len(past)); next != "" {
		rows = append(rows, []plan.Button{Do(plan.ActVerdictText, messages.EarlierVerdict, plan.Args{"plan": string(of), "back": next})})
	}
	rows = append(rows, []plan.Button{Do(plan.ActVerdicts, messages.Back, nil)})
	return t.Show(messages.Verdict(p), rows...)
}
