package chat

import (
	"slices"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
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

// everybody ends the question with all supporting units.
const everybody = "all"

func askWhom(t *Turn) (Prompt, error) {
	scope, err := requestScope(t)
	if err != nil {
		return Prompt{}, err
	}
	able := rules.Askable(t.World, scope.Chapter, t.Now)
	x := t.World.Index.Chapter[scope.Chapter]
	if len(able) == 0 || x == nil {
		return Prompt{}, plan.Refuse(plan.WhyNoChapter)
	}
	p := messages.AskWhomParams{Chapter: messages.RequestWords{Plan: x.Plan, Title: x.Title}.Chapter(), Total: len(able)}
	var buttons []plan.Button
	for _, u := range able {
		picked := t.ticked("units", id(u))
		if picked {
			p.Picked = append(p.Picked, t.World.UnitName(u))
		}
		buttons = append(buttons, Tick("units", id(u), messages.Clip(messages.TickLabel(t.World.UnitName(u), picked))))
	}
	rows := t.paged("units", buttons, 2, pageLines)
	if len(p.Picked) > 0 {
		rows = append(rows, []plan.Button{Choice("units", picks, messages.TickedDone)})
	} else {
		rows = append(rows, []plan.Button{Choice("units", everybody, messages.AskAll)})
	}
	return Prompt{Text: messages.AskWhom(p), Buttons: rows}, nil
}

// picks ends the question with the units ticked.
const picks = "picked"

// parseWhom ticks a unit typed by name.
func parseWhom(t *Turn, text string) (string, error) {
	scope, err := requestScope(t)
	if err != nil {
		return "", err
	}
	var found []plan.UnitID
	for _, u := range rules.FindUnits(t.World, text) {
		if slices.Contains(rules.Askable(t.World, scope.Chapter, t.Now), u) {
			found = append(found, u)
		}
	}
	if len(found) != 1 {
		return "", plan.Refusal{Why: plan.WhyUnknownWord, Text: short(text)}
	}
	t.Args[gathering("units")] = id(found[0])
	return picks, nil
}

func checkWhom(t *Turn, value string) error {
	if value == picks && len(t.Gathered("units")) == 0 {
		return plan.Refuse(plan.WhyNobody)
	}
	return nil
}

// wanted is what the dialogue has gathered.
func (t *Turn) wanted() (w workflow.Wanted, err error) {
	scope, err := requestScope(t)
	if err != nil {
		return w, err
	}
	w = workflow.Wanted{Chapter: scope.Chapter, What: t.Args["what"], By: t.Person.ID}
	if w.Due, err = dueOf(t.Args["due"]); err != nil {
		return w, err
	}
	for _, u := range rules.Askable(t.World, scope.Chapter, t.Now) {
		if t.Args["units"] == everybody || t.ticked("units", id(u)) {
			w.Units = append(w.Units, u)
		}
	}
	return w, rules.RequestMaterial(t.World, w.Chapter, w.Units, w.Due, t.Now)
}

func (t *Turn) requestCard(w workflow.Wanted) messages.RequestCardParams {
	p := messages.RequestCardParams{RequestWords: workflow.RequestWords(t.World, plan.MaterialRequest{
		Chapter: w.Chapter, What: w.What, Due: w.Due, Lead: t.World.LeadOf(w.Chapter, t.Now),
	}, t.Now)}
	for _, u := range w.Units {
		p.Units = append(p.Units, t.World.UnitName(u))
		if len(t.World.Liaisons(u, w.Chapter, t.Now)) == 0 {
			p.Unknown = append(p.Unknown, t.World.UnitName(u))
		}
	}
	return p
}

func confirmRequest(t *Turn) (Prompt, error) {
	w, err := t.wanted()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.RequestCard(t.requestCard(w)), Buttons: [][]plan.Button{
		{{Label: messages.ConfirmRequest, Act: plan.ActConfirm, Style: plan.StyleYes}},
		{edit(messages.ChangeWhat, "what"), edit(messages.ChangeBy, "due"), edit(messages.ChangeAsked, "units")},
	}}, nil
}

func sendRequest(t *Turn) error {
	w, err := t.wanted()
	if err != nil {
		return err
	}
	p := t.requestCard(w)
	if _, err := workflow.RequestMaterial(t.Tx, w, t.Now); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.RequestSent(p), []plan.Button{Open(plan.ActMaterial), Do(plan.ActRequest, messages.NewRequest, nil)})
}
