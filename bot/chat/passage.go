package chat

import (
	"errors"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// passageRow enters a step of plans on their way: of both at once where they
// stand at the same place.
func passageRow() Row {
	return Row{
		Act: plan.ActPassage, Command: true, Confirm: confirmPassage, Do: passOn,
		Fields: []Field{
			{Name: "plans", Guess: guessPassage, Ask: askPassage, Check: checkPassage},
			{Name: "result", Guess: guessResult, Ask: askPassageResult, Check: checkPassageResult},
			{Name: "day", Ask: askPassageDay, Parse: parsePastDay},
			{Name: "number", Ask: askPassageNumber, Parse: parseNumber},
			{
				Name: "reason", Ask: askPassageReason, Parse: parseBasis,
				When: func(t *Turn) bool { return t.Args["anyway"] != "" && t.directs() },
			},
		},
	}
}

// underway lists the plans a step can be entered for: both together first, where
// they wait for the same.
func (t *Turn) underway() [][]plan.PlanID {
	at := map[plan.Post][]plan.PlanID{}
	var single [][]plan.PlanID
	for _, p := range t.World.Plans {
		next := rules.NextPost(t.World, p.ID)
		_, there := rules.WholeText(t.World, p.ID, plan.TextSubmission)
		if _, issued := rules.Promulgated(t.World, p.ID); issued || next == plan.PostIssue || !there {
			continue
		}
		at[next] = append(at[next], p.ID)
		single = append(single, []plan.PlanID{p.ID})
	}
	for _, post := range []plan.Post{plan.PostGovernment, plan.PostJustice, plan.PostExecutive} {
		if len(at[post]) > 1 {
			return append([][]plan.PlanID{at[post]}, single...)
		}
	}
	return single
}

func plansKey(plans []plan.PlanID) string {
	words := make([]string, len(plans))
	for i, p := range plans {
		words[i] = string(p)
	}
	return strings.Join(words, ",")
}

func plansOfKey(key string) []plan.PlanID {
	var out []plan.PlanID
	for _, p := range split(key) {
		out = append(out, plan.PlanID(p))
	}
	return out
}

func (t *Turn) noPassage() error {
	for _, p := range t.World.Plans {
		if _, there := rules.WholeText(t.World, p.ID, plan.TextSubmission); there {
			return plan.Refusal{Why: plan.WhyPassageOrder, Text: messages.PostName(rules.NextPost(t.World, p.ID))}
		}
	}
	return plan.Refuse(plan.WhyNoSubmission)
}

func guessPassage(t *Turn) (string, bool, error) {
	switch all := t.underway(); len(all) {
	case 0:
		return "", false, t.noPassage()
	case 1:
		return plansKey(all[0]), true, t.blocked(all[0])
	}
	return "", false, nil
}

// blocked says at once why a step can't be entered, to those who can't go on
// nevertheless.
func (t *Turn) blocked(plans []plan.PlanID) error {
	for _, of := range plans {
		x := plan.Passage{Plan: of, Post: rules.NextPost(t.World, of)}
		wanting := len(rules.Wanting(rules.Checklist(t.World, of, t.Now)))
		if err := rules.PassOn(t.World, x, wanting, false); err != nil && !t.directs() {
			return t.saying(err)
		}
	}
	return nil
}

func askPassage(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, plans := range t.underway() {
		buttons = append(buttons, Choice("plans", plansKey(plans), messages.PlansLabel(plans, rules.NextPost(t.World, plans[0]))))
	}
	if len(buttons) == 0 {
		return Prompt{}, t.noPassage()
	}
	return Prompt{Text: messages.AskPassagePlans(), Buttons: Column(buttons)}, nil
}

func checkPassage(t *Turn, value string) error {
	for _, plans := range t.underway() {
		if plansKey(plans) == value {
			return t.blocked(plans)
		}
	}
	return t.noPassage()
}

// passing is the step in words, as far as it is known.
func (t *Turn) passing() (messages.PassageParams, error) {
	if err := checkPassage(t, t.Args["plans"]); err != nil {
		return messages.PassageParams{}, err
	}
	p := messages.PassageParams{Plans: plansOfKey(t.Args["plans"]), Result: plan.PassageResult(t.Args["result"]), Number: orNone(t.Args["number"]), Director: t.directs()}
	p.Post = rules.NextPost(t.World, p.Plans[0])
	if t.Args["day"] != "" {
		day, err := t.dayOf("day")
		if err != nil {
			return p, err
		}
		p.Day = day
	}
	if p.Director {
		p.Reason = t.Args["reason"]
	}
	for _, of := range p.Plans {
		if d, ok := rules.WholeText(t.World, of, plan.TextSubmission); ok {
			p.Texts = append(p.Texts, workflow.DraftWords(t.World, d).Name())
		}
	}
	return p, nil
}

func guessResult(t *Turn) (string, bool, error) {
	p, err := t.passing()
	if all := rules.ResultsOf(p.Post); err == nil && len(all) == 1 {
		return string(all[0]), true, nil
	}
	return "", false, err
}

func askPassageResult(t *Turn) (Prompt, error) {
	p, err := t.passing()
	var buttons []plan.Button
	for _, r := range rules.ResultsOf(p.Post) {
		buttons = append(buttons, Choice("result", string(r), messages.PassageResultLabel(p.Post, r)))
	}
	return Prompt{Text: messages.AskPassageResult(p), Buttons: Column(buttons)}, err
}

func checkPassageResult(t *Turn, value string) error {
	p, err := t.passing()
	if err != nil {
		return err
	}
	for _, r := range rules.ResultsOf(p.Post) {
		if string(r) == value {
			return nil
		}
	}
	return plan.Refuse(plan.WhyStale)
}

func askPassageDay(t *Turn) (Prompt, error) {
	p, err := t.passing()
	today := plan.DayOf(t.Now)
	return Prompt{Text: messages.AskPassageDay(p), Buttons: [][]plan.Button{{
		Choice("day", today.String(), messages.Day(today)), Choice("day", (today - 1).String(), messages.Day(today-1)),
	}}}, err
}

func askPassageNumber(t *Turn) (Prompt, error) {
	p, err := t.passing()
	return Prompt{Text: messages.AskPassageNumber(p), Buttons: [][]plan.Button{{Choice("number", noValue, messages.NoNumber)}}}, err
}

// passages are the steps the dialogue has gathered, and why they can't be
// entered as they are, in words.
func (t *Turn) passages() ([]plan.Passage, messages.PassageParams, error) {
	p, err := t.passing()
	if err != nil {
		return nil, p, err
	}
	if err := checkPassageResult(t, t.Args["result"]); err != nil {
		return nil, p, err
	}
	var out []plan.Passage
	for _, of := range p.Plans {
		x := plan.Passage{Plan: of, Post: p.Post, Result: p.Result, Day: p.Day, Number: p.Number, Reason: p.Reason, By: t.Person.ID}
		wanting := len(rules.Wanting(rules.Checklist(t.World, of, t.Now)))
		err := rules.PassOn(t.World, x, wanting, p.Reason != "")
		var r plan.Refusal
		switch {
		case errors.As(err, &r):
			p.Refused = messages.RefusalAlert(worded(r))
		case err != nil:
			return nil, p, err
		}
		out = append(out, x)
	}
	return out, p, nil
}

// worded says in words what a refusal of this noun carries as a key.
func worded(r plan.Refusal) plan.Refusal {
	switch r.Why {
	case plan.WhyPassageOrder, plan.WhyNotToIssue:
		r.Text = messages.PostName(plan.Post(r.Text))
	case plan.WhyNotCleared:
		r.Text = messages.ClearanceWords(r.Text)
	}
	return r
}

// saying is a refusal with its keys in words; any other error as it is.
func (t *Turn) saying(err error) error {
	var r plan.Refusal
	if !errors.As(err, &r) {
		return err
	}
	if r.Why == plan.WhyPromulgated {
		return t.issuedWords(r)
	}
	return worded(r)
}

func askPassageReason(t *Turn) (Prompt, error) {
	_, p, err := t.passages()
	return Prompt{Text: messages.AskPassageReason(p)}, err
}

func confirmPassage(t *Turn) (Prompt, error) {
	_, p, err := t.passages()
	if err != nil {
		return Prompt{}, err
	}
	var rows [][]plan.Button
	switch {
	case p.Refused == "":
		rows = append(rows, []plan.Button{sure(messages.ConfirmPassage)})
	case p.Director:
		anyway := Choice("anyway", "1", messages.PassAnyway)
		anyway.Style = plan.StyleNo
		rows = append(rows, []plan.Button{Open(plan.ActSubmission)}, []plan.Button{anyway})
	default:
		rows = append(rows, []plan.Button{Open(plan.ActSubmission)})
	}
	change := []plan.Button{changing("day", messages.ChangeDay), changing("number", messages.ChangeNumber)}
	if len(rules.ResultsOf(p.Post)) > 1 {
		change = append([]plan.Button{changing("result", messages.ChangeResult)}, change...)
	}
	return Prompt{Text: messages.PassageCard(p), Buttons: append(rows, change)}, nil
}

func passOn(t *Turn) error {
	steps, p, err := t.passages()
	if err != nil {
		return err
	}
	if err := workflow.PassOn(t.Tx, steps, t.Now); err != nil {
		return t.saying(err)
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	step, missing := rules.Next(t.World, p.Plans[0], t.Now)
	buttons := []plan.Button{Open(plan.ActSubmission)}
	for _, x := range t.World.Plans {
		if x.ID == p.Plans[0] {
			buttons = append(t.nextButtons(x), buttons...)
		}
	}
	return t.Say(messages.PassageKept(p, messages.NextWords(string(step), missing)), Grid(buttons, 2)...)
}
