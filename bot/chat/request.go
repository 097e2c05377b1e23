package chat

import (
	"slices"
	"strings"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// longestWhat is how much a request can say.
const longestWhat = 300

func requestRows() []Row {
	return append([]Row{{
		Act: plan.ActRequest, Command: true, Scope: requestScope, Confirm: confirmRequest, Do: sendRequest,
		Fields: []Field{
			{Name: "chapter", Guess: guessLed, Ask: askLed, Check: checkLed},
			{Name: "what", Ask: askWanted, Parse: parseWanted},
			{Name: "due", Ask: askBy, Parse: parseDue, Check: checkDue},
			{Name: "units", Many: true, Ask: askWhom, Parse: parseWhom, Check: checkWhom},
		},
	}}, materialRows()...)
}

// requestScope is the chapter asked for, and the unit that leads it.
func requestScope(t *Turn) (plan.Scope, error) {
	c, err := t.id("chapter")
	if err != nil || c == 0 {
		return plan.Scope{}, err
	}
	lead := rules.Standing(t.World, t.World.LeadOf(plan.ChapterID(c), t.Now))
	return plan.Scope{Unit: lead, Chapter: plan.ChapterID(c), Lead: lead}, nil
}

func (t *Turn) led() ([]plan.ChapterID, error) {
	all := rules.AsksFor(t.World, t.Actor, t.Now)
	if len(all) == 0 {
		return nil, plan.Refuse(plan.WhyNoChapter)
	}
	return all, nil
}

func guessLed(t *Turn) (string, bool, error) {
	all, err := t.led()
	if err != nil || len(all) != 1 {
		return "", false, err
	}
	return id(all[0]), true, nil
}

func askLed(t *Turn) (Prompt, error) {
	all, err := t.led()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, c := range all {
		buttons = append(buttons, Choice("chapter", id(c), messages.Clip(t.chapterLabel(c))))
	}
	return Prompt{Text: messages.AskRequestChapter(), Buttons: t.paged("chapter", buttons, 2, pageLines)}, nil
}

func (t *Turn) chapterLabel(c plan.ChapterID) string {
	p := messages.SlotParams{Title: t.World.ChapterTitle(c)}
	if x := t.World.Index.Chapter[c]; x != nil {
		p.Plan = x.Plan
	}
	return messages.SlotLabel(p)
}

func checkLed(t *Turn, value string) error {
	all, err := t.led()
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(all, func(c plan.ChapterID) bool { return id(c) == value }) {
		return plan.Refuse(plan.WhyGone)
	}
	return nil
}

func askWanted(t *Turn) (Prompt, error) {
	c, err := t.id("chapter")
	if err != nil {
		return Prompt{}, err
	}
	x := t.World.Index.Chapter[plan.ChapterID(c)]
	if x == nil {
		return Prompt{}, plan.Refuse(plan.WhyGone)
	}
	return Prompt{Text: messages.AskWhat(x.Plan, x.Title)}, nil
}

func parseWanted(_ *Turn, text string) (string, error) {
	text = strings.TrimSpace(text)
	if len([]rune(text)) > longestWhat {
		return "", plan.Refuse(plan.WhyTooLong)
	}
	return text, nil
}

func askBy(t *Turn) (Prompt, error) {
	return Prompt{Text: messages.AskBy(), Buttons: t.dayChoices("due", 3, 5, 10)}, nil
}
