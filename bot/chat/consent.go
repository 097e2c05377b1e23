package chat

import (
	"slices"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func consentRows() []Row {
	return append([]Row{{
		Act: plan.ActConsent, Command: true, Scope: consentScope, Confirm: confirmConsent, Do: sendConsent,
		Fields: []Field{
			{Name: "draft", Guess: guessConsentDraft, Ask: askConsentDraft, Check: checkConsentDraft},
			{Name: "due", Guess: guessConsentDue, Ask: askConsentDue, Parse: parseDue, Check: checkDue},
			{Name: "units", Many: true, Guess: guessConsulted, Ask: askConsentWhom, Parse: parseConsentWhom, Check: checkWhom},
		},
	}}, consentAnswerRows()...)
}

// drafts are the versions the dialogue is about.
func (t *Turn) consultedDrafts() ([]plan.Draft, error) {
	var out []plan.Draft
	for _, value := range split(t.Args["draft"]) {
		one := Turn{World: t.World, Args: plan.Args{"draft": value}}
		d, err := one.draft()
		if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	return out, nil
}

// consentScope is the chapter asked about, and the unit that leads it. Of several
// chapters each must be the actor's.
func consentScope(t *Turn) (plan.Scope, error) {
	drafts, err := t.consultedDrafts()
	if err != nil || len(drafts) == 0 {
		return plan.Scope{}, err
	}
	scope := plan.Scope{}
	for _, d := range drafts {
		lead := rules.Standing(t.World, t.World.LeadOf(d.Chapter, t.Now))
		scope = plan.Scope{Unit: lead, Chapter: d.Chapter, Lead: lead}
		if !rules.MayConsult(t.World, t.Actor, d.Chapter, t.Now) {
			return scope, nil // which is refused
		}
	}
	return scope, nil
}

func (t *Turn) toConsult() ([]plan.Draft, error) {
	all := rules.ToConsult(t.World, t.Actor, t.Now)
	if len(all) == 0 {
		return nil, plan.Refuse(plan.WhyNoVersion)
	}
	return all, nil
}

func guessConsentDraft(t *Turn) (string, bool, error) {
	all, err := t.toConsult()
	if err != nil || len(all) != 1 {
		return "", false, err
	}
	return id(all[0].ID), true, nil
}

// severalAtOnce is how many chapters a lead may ask about in one go.
const severalAtOnce = 6

func askConsentDraft(t *Turn) (Prompt, error) {
	all, err := t.toConsult()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	var every []string
	for _, d := range all {
		label := t.chapterLabel(d.Chapter) + workflow.DraftWords(t.World, d).Nth()
		buttons = append(buttons, Choice("draft", id(d.ID), messages.Clip(label)))
		every = append(every, id(d.ID))
	}
	rows := t.paged("draft", buttons, 2, pageLines)
	if len(all) > 1 && len(all) <= severalAtOnce && !t.Actor.Has(plan.RoleOffice) {
		rows = append(rows, []plan.Button{Choice("draft", strings.Join(every, ","), messages.AllVersions)})
	}
	return Prompt{Text: messages.AskConsentVersion(), Buttons: rows}, nil
}

func checkConsentDraft(t *Turn, value string) error {
	all, err := t.toConsult()
	if err != nil {
		return err
	}
	for _, each := range split(value) {
		if !slices.ContainsFunc(all, func(d plan.Draft) bool { return id(d.ID) == each }) {
			return plan.Refuse(plan.WhyGone)
		}
	}
	return nil
}

// guessConsentDue leaves room for the answers before the inner deadline; of
// several versions the nearest counts.
func guessConsentDue(t *Turn) (string, bool, error) {
	drafts, err := t.consultedDrafts()
	if err != nil || len(drafts) == 0 {
		return "", false, err
	}
	day := rules.ProposeConsentDue(t.World, drafts[0], t.Now)
	for _, d := range drafts[1:] {
		day = min(day, rules.ProposeConsentDue(t.World, d, t.Now))
	}
	return day.String(), true, nil
}

func askConsentDue(t *Turn) (Prompt, error) {
	return Prompt{Text: messages.AskConsentDue(), Buttons: t.dayChoices("due", 2, 3, 5, 10)}, nil
}
