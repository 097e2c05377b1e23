package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// deliberations shows the one asked for, or the only one that waits, or all,
// newest first.
func deliberations(t *Turn) error {
	if t.Args["deliberation"] != "" {
		d, err := t.deliberation()
		if err != nil {
			return err
		}
		return t.showDeliberation(d)
	}
	all := t.World.Deliberations
	if len(all) == 1 {
		return t.showDeliberation(all[0])
	}
	page := t.leaf(len(all))
	var lines []messages.DeliberationParams
	var buttons []plan.Button
	for i := page.from; i < page.to; i++ {
		d := all[len(all)-1-i]
		p := workflow.DeliberationWords(t.World, d, t.Now)
		lines = append(lines, p)
		buttons = append(buttons, Do(plan.ActDeliberation, messages.DeliberationLabel(i-page.from+1, p), deliberationArgs(d.ID)))
	}
	rows := append(Column(buttons), page.buttons(plan.ActDeliberation, nil)...)
	if t.allowed(plan.ActDeliberate) && len(rules.Deliberable(t.World)) > 0 {
		rows = append(rows, []plan.Button{Do(plan.ActDeliberate, messages.StartDeliberation, nil)})
	}
	return t.Show(messages.Deliberations(lines), rows...)
}

// showDeliberation shows the card with what its reader can do about it.
func (t *Turn) showDeliberation(d plan.Deliberation) error {
	p := workflow.DeliberationWords(t.World, d, t.Now)
	p.Office = t.Actor.Has(plan.RoleOffice)
	var rows [][]plan.Button
	signer, asked := rules.SignerBy(t.World, t.Person.ID, t.Now)
	if p.Signer = asked && d.Way == plan.InWriting && d.Open(); p.Signer {
		v, _ := rules.LastVoice(d, signer)
		p.Own = v.Stance
		rows = append(rows, workflow.VoiceButtons(d.ID)...)
	}
	var texts []plan.Button
	for _, id := range d.Drafts {
		if x := t.World.Index.Draft[id]; x != nil && x.SHA != "" {
			texts = append(texts, t.draftButton(plan.ActDownload, messages.ReadText(x.Plan, x.Text), *x))
		}
	}
	if p.Office {
		rows = append(rows, Grid(t.deliberationButtons(d, p), 2)...)
	}
	if len(texts) > 0 {
		rows = append(rows, Grid(texts, 2)...)
	}
	var more []plan.Button
	if m := t.World.Index.Meeting[d.Meeting]; m != nil {
		more = append(more, t.aboutMeeting(plan.ActMeeting, messages.SeeMeeting, *m))
	}
	if len(t.World.Deliberations) > 1 {
		more = append(more, Do(plan.ActDeliberation, messages.Back, nil))
	}
	if t.allowed(plan.ActDeliberate) && len(rules.Deliberable(t.World)) > 0 {
		more = append(more, Do(plan.ActDeliberate, messages.StartDeliberation, nil))
	}
	if len(more) > 0 {
		rows = append(rows, more)
	}
	return t.Show(messages.DeliberationCard(p), rows...)
}

// deliberationButtons are the office's ways on.
func (t *Turn) deliberationButtons(d plan.Deliberation, p messages.DeliberationParams) []plan.Button {
	var out []plan.Button
	add := func(shown bool, act plan.Act, label string, more ...string) {
		if !shown || !t.allowed(act) {
			return
		}
		b := Do(act, label, deliberationArgs(d.ID))
		for _, name := range more {
			b.Args[name] = "1"
		}
		if t.chat.table.byAct[act].Version != nil {
			b.Version = d.Version
		}
		out = append(out, b)
	}
	open, meeting := d.Open(), d.Way == plan.ByMeeting
	add(open && meeting && d.Meeting == 0 && len(rules.MeetingsToHear(t.World, t.Now)) > 0, plan.ActHeardAt, messages.LinkMeeting)
	add(open && meeting, plan.ActRoll, messages.EnterRoll)
	add(open && meeting, plan.ActVoice, messages.EnterRemark, "proxy")
	add(open && !meeting && p.Waiting > 0, plan.ActVoice, messages.EnterVoice, "proxy")
	add(open && !meeting && p.Waiting > p.Unbound, plan.ActHurry, messages.HurryThem)
	add(open && d.Ballot, plan.ActTally, messages.EnterVotes)
	add(open, plan.ActConclude, messages.EnterConclusion)
	add(p.ToRaise > 0, plan.ActRaise, messages.RaiseRemarks)
	add(p.Owes, plan.ActRevision, messages.EnterRevision)
	label := messages.BallotOn
	if d.Ballot {
		label = messages.BallotOff
	}
	add(open, plan.ActBallot, label)
	return out
}

// toSign names the texts the reader is asked to sign on and has not.
func (t *Turn) toSign() []string {
	signer, ok := rules.SignerBy(t.World, t.Person.ID, t.Now)
	if !ok {
		return nil
	}
	var out []string
	for _, d := range rules.ToSign(t.World, signer) {
		out = append(out, messages.ToSign(workflow.DeliberationWords(t.World, d, t.Now)))
	}
	return out
}
