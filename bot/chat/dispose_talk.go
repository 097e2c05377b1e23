package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// talkFields ask with whom, when and with what outcome an opinion was talked
// over.
func talkFields(when func(*Turn) bool) []Field {
	return []Field{
		{Name: "with", When: when, Ask: askTalkWith, Parse: parseTalk},
		{Name: "on", When: when, Ask: askTalkDay, Parse: parseTalkDay},
		{Name: "outcome", When: when, Ask: askTalkOutcome, Parse: parseTalk},
		{Name: "stance", When: func(t *Turn) bool { return when(t) && stanceOf(t.Args["outcome"]) == plan.StanceUnknown }, Ask: askTalkStance},
	}
}

// stanceOf is what the ready outcomes say; one in other words says nothing.
func stanceOf(outcome string) plan.Stance {
	switch outcome {
	case messages.TalkYielded:
		return plan.StanceYields
	case messages.TalkInsisted:
		return plan.StanceInsists
	}
	return plan.StanceUnknown
}

const stanceOpen = "open"

func askTalkStance(*Turn) (Prompt, error) {
	return Prompt{Text: messages.AskTalkStance(), Buttons: Column([]plan.Button{
		Choice("stance", string(plan.StanceYields), messages.StanceYields),
		Choice("stance", string(plan.StanceInsists), messages.StanceInsists),
		Choice("stance", stanceOpen, messages.StanceOpen),
	})}, nil
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
		return nil, nil //nolint:nilnil // no talk is an answer too
	}
	day, err := plan.ParseDay(t.Args["on"])
	if err != nil {
		return nil, plan.Refusal{Why: plan.WhyBadDate, Text: short(t.Args["on"])}
	}
	stance := stanceOf(t.Args["outcome"])
	if said := plan.Stance(t.Args["stance"]); stance == plan.StanceUnknown && (said == plan.StanceYields || said == plan.StanceInsists) {
		stance = said
	}
	return &plan.Talk{With: t.Args["with"], At: day.At(0, 0), Outcome: t.Args["outcome"], Stance: stance}, nil
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
