package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// handledWords is an opinion with all the office wants to see of it.
func (t *Turn) handledWords(o plan.Opinion) (messages.HandledParams, error) {
	p := workflow.PointWords(t.World, o)
	if o.State == plan.OpinionLead {
		p.Lead = t.World.UnitName(rules.OpinionLead(t.World, o, t.Now))
	}
	for _, r := range t.World.Replies {
		if r.ID == o.Reply {
			p.Form, p.Late, p.Approver = r.Form, r.Late, approverWords(r.Approver)
		}
	}
	talks, err := t.Tx.Talks(o.ID)
	if err != nil {
		return p, err
	}
	for _, k := range talks {
		words := messages.TalkParams{With: k.With, On: plan.DayOf(k.At), Outcome: k.Outcome, Stance: k.Stance}
		if stanceOf(k.Outcome) != plan.StanceUnknown {
			words.Stance = plan.StanceUnknown // the outcome says it
		}
		p.Talks = append(p.Talks, words)
	}
	past, err := t.Tx.OpinionPast(o.ID)
	if err != nil {
		return p, err
	}
	for i, x := range past {
		next := o.Revision
		if i+1 < len(past) {
			next = past[i+1].Revision
		}
		before := messages.PastParams{At: x.At, Result: x.Result, Explain: x.Explain, Edited: next != x.Revision}
		if t.World.ActorOf(x.By, x.At).Has(plan.RoleOffice) {
			before.By = t.World.PersonName(x.By)
		}
		if before.Edited {
			before.Words = messages.Cut(x.Suggestion, 60)
		}
		p.Past = append(p.Past, before)
	}
	return p, nil
}

// handle shows one opinion with what can be done about it.
func handle(t *Turn) error {
	o, err := t.opinion()
	if err != nil {
		return err
	}
	if t.Args["full"] != "" {
		return t.fullText(o)
	}
	p, err := t.handledWords(o)
	if err != nil {
		return err
	}
	rows := t.openButtons(o)
	if o.State == plan.OpinionDecided {
		rows = t.decidedButtons(o)
	}
	for _, r := range t.World.Replies {
		if r.ID != o.Reply {
			continue
		}
		pages, err := t.pagesButton(r)
		if err != nil {
			return err
		}
		if pages != nil {
			rows = append(rows, pages)
		}
	}
	text := messages.HandledCard(p)
	if messages.Shortens(p) {
		rows = append(rows, []plan.Button{Do(plan.ActHandle, messages.FullText, t.about(o, "full", "1"))})
	}
	return t.Show(text, append(rows, t.walkButtons(o))...)
}

func (t *Turn) fullText(o plan.Opinion) error {
	for _, text := range messages.PointTexts(workflow.PointWords(t.World, o).Point) {
		if err := t.Say(text); err != nil {
			return err
		}
	}
	return nil
}

func (t *Turn) openButtons(o plan.Opinion) [][]plan.Button {
	button := func(r plan.Result, style plan.Style) plan.Button {
		b := t.step(o, plan.ActDispose, messages.ResultName(r), "result", string(r))
		b.Style = style
		return b
	}
	pass := []plan.Button{}
	if o.State != plan.OpinionLead && rules.OpinionLead(t.World, o, t.Now) != 0 {
		pass = append(pass, t.step(o, plan.ActPass, messages.PassToLead, "state", string(plan.OpinionLead)))
	}
	if o.State != plan.OpinionLater {
		pass = append(pass, t.step(o, plan.ActPass, messages.PassForLater, "state", string(plan.OpinionLater)))
	}
	if o.Unit != 0 {
		pass = append(pass, t.step(o, plan.ActTalk, messages.RecordTalk))
	}
	return [][]plan.Button{
		{button(plan.ResultAdopted, plan.StyleYes), button(plan.ResultPartly, plan.StylePlain), button(plan.ResultCovered, plan.StylePlain)},
		{button(plan.ResultRejected, plan.StyleNo), button(plan.ResultDropped, plan.StylePlain)},
		pass,
	}
}

func (t *Turn) decidedButtons(o plan.Opinion) [][]plan.Button {
	var rows [][]plan.Button
	if o.Published.IsZero() {
		rows = append(rows, []plan.Button{
			t.step(o, plan.ActPublish, messages.PublishOne, "consultation", id(o.Consultation)),
			t.step(o, plan.ActReopen, messages.ReopenOpinion),
		})
	} else {
		rows = append(rows, []plan.Button{t.step(o, plan.ActReopen, messages.HandleAnew)})
	}
	var more []plan.Button
	if rules.Realizable(o) {
		more = append(more, t.step(o, plan.ActRealize, messages.RealizeOne))
	}
	if o.Unit != 0 && (o.Result == plan.ResultRejected || o.Result == plan.ResultPartly) {
		more = append(more, t.step(o, plan.ActTalk, messages.RecordTalk))
	}
	if rules.Disputed(o) {
		more = append(more, t.step(o, plan.ActIssue, messages.EditIssue))
	}
	switch {
	case len(more) == 0:
	case !o.Published.IsZero() && len(more) < 3:
		rows[0] = append(rows[0], more...)
	default:
		rows = append(rows, more)
	}
	return rows
}
