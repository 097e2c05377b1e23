package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func disposeRows() []Row {
	return []Row{
		{Act: plan.ActOpinions, Command: true, Do: queue},
		{Act: plan.ActHandle, Do: handle},
		{
			Act: plan.ActDispose, Version: opinionVersion, Do: dispose,
			Fields: chain([]Field{{Name: "explain", When: explainWanted, Ask: askExplain, Parse: parsePoint}}, talkFields(talkWanted)),
		},
		{Act: plan.ActTalk, Version: opinionVersion, Do: holdTalk, Fields: talkFields(func(*Turn) bool { return true })},
		{Act: plan.ActPass, Version: opinionVersion, Do: passOpinion},
		{
			Act: plan.ActReopen, Version: opinionVersion, Do: reopen,
			Fields: []Field{{Name: "sure", When: wasTold, Ask: askReopen}},
		},
		{Act: plan.ActPublish, Confirm: confirmPublish, Do: publish},
		{
			Act: plan.ActPropose, Version: opinionVersion, Scope: proposeScope, Do: propose,
			Fields: []Field{{Name: "why", When: explainWanted, Ask: askProposeWhy, Parse: parsePoint}},
		},
	}
}

func (t *Turn) opinion() (plan.Opinion, error) {
	oid, err := t.id("opinion")
	if err != nil {
		return plan.Opinion{}, err
	}
	return rules.OpinionOf(t.World, plan.OpinionID(oid))
}

func opinionVersion(t *Turn) (int64, error) {
	o, err := t.opinion()
	return o.Version, err
}

func (t *Turn) result() plan.Result { return plan.Result(t.Args["result"]) }

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
		p.Talks = append(p.Talks, messages.TalkParams{With: k.With, On: plan.DayOf(k.At), Outcome: k.Outcome})
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
		p.Past = append(p.Past, messages.PastParams{At: x.At, Result: x.Result, Explain: x.Explain, Edited: next != x.Revision})
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

// listArgs are the arguments that say which list an opinion was opened from.
var listArgs = []string{"consultation", "chapter", "all", "page"}

// about are the arguments of a button about an opinion, the list it was opened
// from kept.
func (t *Turn) about(o plan.Opinion, more ...string) plan.Args {
	args := plan.Args{"opinion": id(o.ID)}
	for _, name := range listArgs {
		if v := t.Args[name]; v != "" {
			args[name] = v
		}
	}
	for i := 0; i+1 < len(more); i += 2 {
		args[more[i]] = more[i+1]
	}
	return args
}

func (t *Turn) step(o plan.Opinion, act plan.Act, label string, more ...string) plan.Button {
	b := Do(act, label, t.about(o, more...))
	b.Version = o.Version
	return b
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
	if !o.Published.IsZero() {
		return [][]plan.Button{{t.step(o, plan.ActReopen, messages.HandleAnew)}}
	}
	return [][]plan.Button{{
		t.step(o, plan.ActPublish, messages.PublishOne, "consultation", id(o.Consultation)),
		t.step(o, plan.ActReopen, messages.ReopenOpinion),
	}}
}

// walkButtons lead back to the list and on to the next opinion without a result.
func (t *Turn) walkButtons(o plan.Opinion) []plan.Button {
	back := t.about(o)
	delete(back, "opinion")
	back["consultation"] = id(o.Consultation)
	row := []plan.Button{Do(plan.ActOpinions, messages.BackToList, back)}
	if next, ok := t.nextOpinion(o); ok {
		row = append(row, Do(plan.ActHandle, messages.NextOpinion, t.about(next)))
	}
	return row
}

// nextOpinion is the next one without a result, beginning anew at the end.
func (t *Turn) nextOpinion(o plan.Opinion) (plan.Opinion, bool) {
	list := t.inQueue(o.Consultation, false)
	at := slices.IndexFunc(list, func(x plan.Opinion) bool { return x.ID > o.ID })
	if at < 0 {
		at = 0
	}
	if len(list) == 0 || list[at].ID == o.ID {
		return o, false
	}
	return list[at], true
}

// listed are the opinions of a consultation the list shows: of the chapter
// chosen, and unless all are wanted only those without a result.
func (t *Turn) inQueue(c plan.ConsultationID, all bool) []plan.Opinion {
	var out []plan.Opinion
	for _, o := range rules.Opinions(t.World, c) {
		if chapter, chosen := t.Args["chapter"]; chosen && chapter != id(o.Chapter) {
			continue
		}
		if all || o.State != plan.OpinionDecided {
			out = append(out, o)
		}
	}
	return out
}
