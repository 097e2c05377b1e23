package chat

import (
	"slices"
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func consentAnswerRows() []Row {
	approves := Field{Name: "approver", When: answersItself, Guess: guessConsentApprover, Ask: askConsentApprover, Parse: parseApprover}
	words := Field{Name: "words", When: wantsWords, Ask: askConsentWords, Parse: parsePoint}
	return append([]Row{
		{
			Act: plan.ActAgree, Scope: answerScope, Confirm: confirmAnswer, Do: giveAnswer,
			Fields: []Field{
				{Name: "unit", When: ofSeveral, Guess: guessAskedUnit, Ask: askAskedUnit},
				{Name: "consent", Guess: guessAllOpen, Ask: askConsentWhich},
				approves,
			},
		},
		{
			Act: plan.ActRespond, Scope: answerScope, Confirm: confirmAnswer, Do: giveAnswer,
			Fields: []Field{{Name: "answer", Ask: askConsentAnswer, Check: checkConsentAnswer}, words, approves},
		},
		{
			Act: plan.ActConsentEnter, Scope: enterScope, Confirm: confirmAnswer, Do: giveAnswer,
			Fields: []Field{
				{Name: "consent", Many: true, Guess: guessOnlyWhich, Ask: askConsentWhich, Parse: parseConsentWhich, Check: checkTicked("consent")},
				{Name: "answer", Guess: guessEnteredAnswer, Ask: askConsentAnswer, Check: checkConsentAnswer},
				words,
				{Name: "form", Ask: askConsentForm, Check: checkForm},
				{Name: "received", Guess: guessReceived, Ask: askReceived, Parse: parseConsentReceived},
			},
		},
	}, consentViewRows()...)
}

// consents are the requests the dialogue answers.
func (t *Turn) consents() ([]plan.Consent, error) {
	var out []plan.Consent
	values := split(t.Args["consent"])
	if t.Args["consent"] == picks {
		values = t.Gathered("consent")
	}
	for _, value := range values {
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil {
			return nil, plan.Refuse(plan.WhyGone)
		}
		c, ok := rules.ConsentOf(t.World, plan.ConsentID(n))
		if !ok {
			return nil, plan.Refuse(plan.WhyGone)
		}
		out = append(out, c)
	}
	return out, nil
}

// consent is the only request the arguments name.
func (t *Turn) consent() (plan.Consent, error) {
	all, err := t.consents()
	if err != nil {
		return plan.Consent{}, err
	}
	if len(all) != 1 {
		return plan.Consent{}, plan.Refuse(plan.WhyGone)
	}
	return all[0], nil
}

// answerScope is the unit that was asked; answering is its own: for others what
// came is entered.
func answerScope(t *Turn) (plan.Scope, error) {
	all, err := t.consents()
	if err != nil || len(all) == 0 {
		return plan.Scope{}, err
	}
	for _, c := range all {
		if rules.RespondentOf(t.World, t.Actor, c) != rules.ByUnit {
			return plan.Scope{}, plan.Refusal{Why: plan.WhyNotYours}
		}
	}
	return plan.Scope{Unit: rules.Standing(t.World, all[0].Unit), Chapter: all[0].Chapter}, nil
}

// ofSeveral: everything a unit is asked is answered at once.
func ofSeveral(t *Turn) bool { return t.Args["consent"] == "" }

// openFor lists what the unit named, or any of the person's, is still to answer.
func (t *Turn) openFor() []plan.Consent {
	open, _ := rules.ConsentsFor(t.World, t.Actor)
	return slices.DeleteFunc(open, func(c plan.Consent) bool {
		unit := t.Args["unit"]
		return unit != "" && unit != id(rules.Standing(t.World, c.Unit))
	})
}

func (t *Turn) askedUnits() []plan.UnitID {
	var units []plan.UnitID
	for _, c := range t.openFor() {
		units = append(units, rules.Standing(t.World, c.Unit))
	}
	return distinct(units)
}

// agreeAll is 均同意 for each of the person's units that is asked about several
// chapters.
func (t *Turn) agreeAll() [][]plan.Button {
	times := map[plan.UnitID]int{}
	for _, c := range t.openFor() {
		times[rules.Standing(t.World, c.Unit)]++
	}
	var rows [][]plan.Button
	for _, u := range t.askedUnits() {
		if times[u] > 1 {
			rows = append(rows, []plan.Button{workflow.AgreeAll(u, times[u])})
		}
	}
	return rows
}

func guessAskedUnit(t *Turn) (string, bool, error) {
	units := t.askedUnits()
	if len(units) == 0 {
		return "", false, plan.Refuse(plan.WhyConsentNone)
	}
	return id(units[0]), len(units) == 1, nil
}

func askAskedUnit(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, u := range t.askedUnits() {
		buttons = append(buttons, Choice("unit", id(u), messages.Clip(t.World.UnitName(u))))
	}
	return Prompt{Text: messages.AskUnit(messages.AskUnitParams{}), Buttons: Column(buttons)}, nil
}

// guessAllOpen takes all the unit is asked; what comes while the summary waits is
// not among it.
func guessAllOpen(t *Turn) (string, bool, error) {
	var ids []string
	for _, c := range t.openFor() {
		ids = append(ids, id(c.ID))
	}
	if len(ids) == 0 {
		return "", false, plan.Refuse(plan.WhyConsentNone)
	}
	return strings.Join(ids, ","), true, nil
}

func (t *Turn) answerOf() plan.ConsentAnswer {
	if t.row.Act == plan.ActAgree {
		return plan.ConsentAgree
	}
	return plan.ConsentAnswer(t.Args["answer"])
}

func answersItself(t *Turn) bool { return t.row.Act != plan.ActConsentEnter }

func wantsWords(t *Turn) bool {
	a := t.answerOf()
	return a == plan.ConsentAmend || a == plan.ConsentObject
}

func askConsentAnswer(t *Turn) (Prompt, error) {
	c, err := t.consent()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, a := range []plan.ConsentAnswer{plan.ConsentAgree, plan.ConsentAmend, plan.ConsentObject} {
		buttons = append(buttons, Choice("answer", string(a), messages.ConsentName(a)))
	}
	return Prompt{Text: messages.AskConsentAnswer(workflow.ConsentWords(t.World, c, t.Now)), Buttons: Column(buttons)}, nil
}

func checkConsentAnswer(_ *Turn, value string) error {
	switch plan.ConsentAnswer(value) {
	case plan.ConsentAgree, plan.ConsentAmend, plan.ConsentObject:
		return nil
	}
	return plan.Refusal{Why: plan.WhyBadChoice, Text: short(value)}
}

func askConsentWords(t *Turn) (Prompt, error) {
	c, err := t.consent()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.AskConsentWords(workflow.ConsentWords(t.World, c, t.Now), t.answerOf())}, nil
}
