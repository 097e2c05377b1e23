package chat

import (
	"errors"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func promulgationRows() []Row {
	return []Row{
		{
			Act: plan.ActPromulgate, Command: true, Confirm: confirmPromulgate, Do: promulgate,
			Fields: append([]Field{{Name: "plans", Guess: guessToIssue, Ask: askToIssue, Check: checkToIssue}}, append(issueFields(),
				Field{
					Name: "reason", Ask: askIssueReason, Parse: parseBasis,
					When: func(t *Turn) bool { return t.Args["anyway"] != "" && t.directs() },
				})...),
		},
		{Act: plan.ActIssued, Command: true, Do: issued},
		issueNoteRow(),
		correctRow(),
	}
}

// issueFields are what the paper bears.
func issueFields() []Field {
	return []Field{
		{Name: "number", Ask: askIssueNumber, Parse: parseIssueNumber},
		{Name: "signer", Ask: askSigner, Parse: parseSigner},
		{Name: "dated", Ask: askDated, Parse: parsePastDay},
		{Name: "issued", Ask: askIssuedDay, Parse: parsePastDay},
	}
}

// issuable lists the plans that can be issued: both together first.
func (t *Turn) issuable() [][]plan.PlanID {
	var ready []plan.PlanID
	for _, p := range t.World.Plans {
		if _, is := rules.Promulgated(t.World, p.ID); !is && rules.ToIssue(t.World, p.ID, t.directs()) == nil {
			ready = append(ready, p.ID)
		}
	}
	var out [][]plan.PlanID
	if len(ready) > 1 {
		out = append(out, ready)
	}
	for _, p := range ready {
		out = append(out, []plan.PlanID{p})
	}
	return out
}

func (t *Turn) noIssue() error {
	for _, p := range t.World.Plans {
		if _, is := rules.Promulgated(t.World, p.ID); is {
			continue
		}
		if err := rules.ToIssue(t.World, p.ID, t.directs()); err != nil {
			return t.saying(err)
		}
	}
	return plan.Refuse(plan.WhyNotIssued)
}

func guessToIssue(t *Turn) (string, bool, error) {
	switch all := t.issuable(); len(all) {
	case 0:
		return "", false, t.noIssue()
	case 1:
		return plansKey(all[0]), true, nil
	}
	return "", false, nil
}

func askToIssue(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, plans := range t.issuable() {
		buttons = append(buttons, Choice("plans", plansKey(plans), messages.PlansLabel(plans, plan.PostIssue)))
	}
	if len(buttons) == 0 {
		return Prompt{}, t.noIssue()
	}
	return Prompt{Text: messages.AskIssuePlans(), Buttons: Column(buttons)}, nil
}

func checkToIssue(t *Turn, value string) error {
	for _, plans := range t.issuable() {
		if plansKey(plans) == value {
			return nil
		}
	}
	return t.noIssue()
}

func askIssueNumber(*Turn) (Prompt, error) { return Prompt{Text: messages.AskIssueNumber()}, nil }

func parseIssueNumber(_ *Turn, text string) (string, error) {
	number, ok := messages.HeardIssueNumber(text)
	if !ok {
		return "", plan.Refusal{Why: plan.WhyBadIssueNo, Text: short(text)}
	}
	return number, nil
}

func askSigner(*Turn) (Prompt, error) { return Prompt{Text: messages.AskSigner()}, nil }

func parseSigner(_ *Turn, text string) (string, error) {
	text = trimmed(text)
	if n := len([]rune(text)); n < 2 || n > 10 || strings.ContainsAny(text, "<>/0123456789") {
		return "", plan.Refuse(plan.WhyBadSigner)
	}
	return text, nil
}

func askDated(t *Turn) (Prompt, error) {
	today := plan.DayOf(t.Now)
	return Prompt{Text: messages.AskDated(), Buttons: [][]plan.Button{{Choice("dated", today.String(), messages.Day(today))}}}, nil
}

func askIssuedDay(t *Turn) (Prompt, error) {
	today := plan.DayOf(t.Now)
	row := []plan.Button{Choice("issued", t.Args["dated"], messages.SameAsDated)}
	if t.Args["dated"] != today.String() {
		row = append(row, Choice("issued", today.String(), messages.Day(today)))
	}
	return Prompt{Text: messages.AskIssuedDay(), Buttons: [][]plan.Button{row}}, nil
}

// issuing is what the dialogue has gathered, for each plan.
func (t *Turn) issuing(plans []plan.PlanID) ([]plan.Promulgation, error) {
	dated, err := t.dayOf("dated")
	if err != nil {
		return nil, err
	}
	day, err := t.dayOf("issued")
	if err != nil {
		return nil, err
	}
	var out []plan.Promulgation
	for _, p := range plans {
		out = append(out, plan.Promulgation{Plan: p, Number: t.Args["number"], Signer: t.Args["signer"], Dated: dated, Issued: day, By: t.Person.ID})
	}
	return out, nil
}

// issueCard is the card's words, with why it can't be done as it is.
func (t *Turn) issueCard() ([]plan.Promulgation, messages.IssueParams, error) {
	if err := checkToIssue(t, t.Args["plans"]); err != nil {
		return nil, messages.IssueParams{}, err
	}
	all, err := t.issuing(plansOfKey(t.Args["plans"]))
	if err != nil {
		return nil, messages.IssueParams{}, err
	}
	p := workflow.IssueWords(t.World, all)
	p.Director = t.directs()
	if p.Director {
		p.Reason = t.Args["reason"]
	}
	for _, x := range all {
		var r plan.Refusal
		if errors.As(rules.Promulgate(t.World, x, plan.DayOf(t.Now), p.Reason != ""), &r) {
			p.Refused, p.Fatal = messages.RefusalAlert(worded(r)), r.Why != plan.WhyNotToIssue
		}
	}
	return all, p, nil
}

func askIssueReason(t *Turn) (Prompt, error) {
	_, p, err := t.issueCard()
	return Prompt{Text: messages.AskPassageReason(messages.PassageParams{Refused: p.Refused})}, err
}

func confirmPromulgate(t *Turn) (Prompt, error) {
	_, p, err := t.issueCard()
	if err != nil {
		return Prompt{}, err
	}
	var rows [][]plan.Button
	switch {
	case p.Refused == "":
		rows = append(rows, []plan.Button{sure(messages.ConfirmPromulgate)})
	case p.Director && !p.Fatal:
		anyway := Choice("anyway", "1", messages.PromulgateAnyway)
		anyway.Style = plan.StyleNo
		rows = append(rows, []plan.Button{Open(plan.ActSubmission)}, []plan.Button{anyway})
	}
	rows = append(rows, []plan.Button{edit(messages.ChangeIssue, "number", "dated", "issued"), changing("signer", messages.ChangeSigner)})
	return Prompt{Text: messages.PromulgateCard(p), Buttons: rows}, nil
}

func promulgate(t *Turn) error {
	all, p, err := t.issueCard()
	if err != nil {
		return err
	}
	p, err = workflow.Promulgate(t.Tx, all, p.Reason, t.Now)
	if err != nil {
		return t.saying(err)
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.PromulgatedDone(p), []plan.Button{Do(plan.ActIssueNote, messages.IssueNoteLabel, nil), Do(plan.ActIssued, messages.SeeIssued, nil)})
}
