package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func explainWanted(t *Turn) bool { return rules.NeedsReason(t.result()) }

func talkWanted(t *Turn) bool {
	o, err := t.opinion()
	return err == nil && rules.NeedsTalk(o, t.result())
}

func wasTold(t *Turn) bool {
	o, err := t.opinion()
	return err == nil && !o.Published.IsZero()
}

func askExplain(t *Turn) (Prompt, error) {
	o, err := t.opinion()
	if err != nil {
		return Prompt{}, err
	}
	if o.State == plan.OpinionDecided {
		return Prompt{}, plan.Refuse(plan.WhyResulted)
	}
	p := Prompt{Text: messages.AskExplain(workflow.PointWords(t.World, o), t.result())}
	if o.Proposed == t.result() && o.ProposedWhy != "" {
		p.Buttons = [][]plan.Button{{Choice("explain", o.ProposedWhy, messages.UseLeadsReason)}}
	}
	return p, nil
}

// talkFields ask with whom, when and with what outcome an opinion was talked
// over.
func talkFields(when func(*Turn) bool) []Field {
	return []Field{
		{Name: "with", When: when, Ask: askTalkWith, Parse: parseTalk},
		{Name: "on", When: when, Ask: askTalkDay, Parse: parseTalkDay},
		{Name: "outcome", When: when, Ask: askTalkOutcome, Parse: parseTalk},
	}
}

func askTalkWith(t *Turn) (Prompt, error) {
	o, err := t.opinion()
	return Prompt{Text: messages.AskTalkWith(workflow.PointWords(t.World, o), t.result())}, err
}

// maxTalk is how many characters the words about a talk may have.
const maxTalk = 200

func parseTalk(_ *Turn, text string) (string, error) {
	if len([]rune(text)) > maxTalk {
		return "", plan.Refuse(plan.WhyTooLong)
	}
	return text, nil
}

func askTalkDay(t *Turn) (Prompt, error) {
	today := plan.DayOf(t.Now)
	return Prompt{Text: messages.AskTalkDay(), Buttons: [][]plan.Button{{
		Choice("on", today.String(), messages.TalkToday), Choice("on", (today - 1).String(), messages.TalkYesterday),
	}}}, nil
}

func parseTalkDay(t *Turn, text string) (string, error) { return t.pastDay(text) }

func askTalkOutcome(*Turn) (Prompt, error) {
	return Prompt{Text: messages.AskTalkOutcome(), Buttons: Column([]plan.Button{
		Choice("outcome", messages.TalkYielded, messages.TalkYielded), Choice("outcome", messages.TalkInsisted, messages.TalkInsisted),
	})}, nil
}

// talk is the talk the dialogue told of; nil when it asked for none.
func (t *Turn) talk() (*plan.Talk, error) {
	if t.Args["with"] == "" {
		return nil, nil
	}
	day, err := plan.ParseDay(t.Args["on"])
	if err != nil {
		return nil, plan.Refusal{Why: plan.WhyBadDate, Text: short(t.Args["on"])}
	}
	return &plan.Talk{With: t.Args["with"], At: day.At(0, 0), Outcome: t.Args["outcome"]}, nil
}

func dispose(t *Turn) error {
	oid, err := t.id("opinion")
	if err != nil {
		return err
	}
	talk, err := t.talk()
	if err != nil {
		return err
	}
	if _, err := workflow.Dispose(t.Tx, plan.OpinionID(oid), t.result(), t.Args["explain"], talk, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.handled(messages.ResultName(t.result()))
}

// handled shows the opinion as it stands after a step.
func (t *Turn) handled(toast string) error {
	t.Toast(toast)
	if err := t.Refresh(); err != nil {
		return err
	}
	return handle(t)
}

func holdTalk(t *Turn) error {
	oid, err := t.id("opinion")
	if err != nil {
		return err
	}
	talk, err := t.talk()
	if err != nil {
		return err
	}
	if talk == nil {
		return plan.Refuse(plan.WhyEmpty)
	}
	if err := workflow.HoldTalk(t.Tx, plan.OpinionID(oid), *talk, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.handled(messages.TalkRecorded)
}

func passOpinion(t *Turn) error {
	oid, err := t.id("opinion")
	if err != nil {
		return err
	}
	o, reached, err := workflow.PassOpinion(t.Tx, plan.OpinionID(oid), plan.OpinionState(t.Args["state"]), t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	if o.State == plan.OpinionLead && !reached {
		return t.handled(messages.LeadUnreached)
	}
	return t.handled(messages.StateName(o.State))
}

func askReopen(t *Turn) (Prompt, error) {
	o, err := t.opinion()
	return Prompt{
		Text:    messages.ReopenCard(workflow.PointWords(t.World, o)),
		Buttons: [][]plan.Button{{Choice("sure", "1", messages.ConfirmReopen)}},
	}, err
}

func reopen(t *Turn) error {
	oid, err := t.id("opinion")
	if err != nil {
		return err
	}
	if _, err := workflow.ReopenOpinion(t.Tx, plan.OpinionID(oid), t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.handled(messages.Reopened)
}
