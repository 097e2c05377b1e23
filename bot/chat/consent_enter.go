package chat

import (
	"slices"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// enterScope is the lead whose asking it is: it, or the office, enters what came
// to it otherwise.
func enterScope(t *Turn) (plan.Scope, error) {
	all, err := t.consents()
	if err != nil || len(all) == 0 {
		return plan.Scope{}, err
	}
	scope := plan.Scope{}
	for _, c := range all {
		scope = plan.Scope{Unit: rules.Standing(t.World, t.World.LeadOf(c.Chapter, t.Now)), Chapter: c.Chapter}
		if !rules.MayConsult(t.World, t.Actor, c.Chapter, t.Now) {
			return scope, nil // which is refused
		}
	}
	return scope, nil
}

// enterable lists the requests whose answer the person may enter: on the version a
// button named, or on the current ones, the unanswered first.
func (t *Turn) enterable() ([]plan.Consent, error) {
	var out []plan.Consent
	for _, c := range t.World.Consents {
		if t.Args["draft"] != "" && t.Args["draft"] != id(c.Draft) {
			continue
		}
		if last, ok := rules.Current(t.World, c.Chapter); t.Args["draft"] == "" && (!ok || last.ID != c.Draft) {
			continue
		}
		if !rules.MayConsult(t.World, t.Actor, c.Chapter, t.Now) {
			continue
		}
		by := rules.RespondentOf(t.World, t.Actor, c)
		if rules.Respond(t.World, c, by, plan.ConsentObject, "?") == nil {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return nil, plan.Refuse(plan.WhyNothing)
	}
	slices.SortStableFunc(out, func(a, b plan.Consent) int { return waitsFirst(a) - waitsFirst(b) })
	return out, nil
}

func waitsFirst(c plan.Consent) int {
	if c.Answer == plan.ConsentOpen {
		return 0
	}
	return 1
}

// guessOnlyWhich takes the only answer that can be entered.
func guessOnlyWhich(t *Turn) (string, bool, error) {
	all, err := t.enterable()
	if err != nil || len(all) != 1 {
		return "", false, err
	}
	return id(all[0].ID), true, nil
}

func (t *Turn) whichLabel(c plan.Consent) string {
	label := t.World.UnitName(rules.Standing(t.World, c.Unit))
	if t.Args["draft"] == "" {
		label += "·" + t.World.ChapterTitle(c.Chapter)
	}
	return label
}

func askConsentWhich(t *Turn) (Prompt, error) {
	all, err := t.enterable()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, c := range all {
		value := id(c.ID)
		buttons = append(buttons, Tick("consent", value, messages.Clip(messages.TickLabel(t.whichLabel(c), t.ticked("consent", value)))))
	}
	rows := t.paged("consent", buttons, 2, pageLines)
	if len(t.Gathered("consent")) > 0 {
		rows = append(rows, []plan.Button{Choice("consent", picks, messages.TickedDone)})
	}
	return Prompt{Text: messages.AskConsentWhich(len(t.Gathered("consent"))), Buttons: rows}, nil
}

// parseConsentWhich takes the names of units.
func parseConsentWhich(t *Turn, text string) (string, error) {
	all, err := t.enterable()
	if err != nil {
		return "", err
	}
	var able []plan.UnitID
	for _, c := range all {
		able = append(able, rules.Standing(t.World, c.Unit))
	}
	heard, err := t.heardUnits(text, able)
	if err != nil {
		return "", err
	}
	var out []string
	for _, unit := range split(heard) {
		n := 0
		for _, c := range all {
			if id(rules.Standing(t.World, c.Unit)) == unit {
				out = append(out, id(c.ID))
				n++
			}
		}
		if n > 1 {
			return "", plan.Refusal{Why: plan.WhyAmbiguous, Text: short(text)}
		}
	}
	return strings.Join(out, ","), nil
}

// guessEnteredAnswer: several at once can only agree; each amendment, each no has
// its own words.
func guessEnteredAnswer(t *Turn) (string, bool, error) {
	all, err := t.consents()
	return string(plan.ConsentAgree), len(all) > 1, err
}

// askConsentForm asks how the answer came.
func askConsentForm(*Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, c := range []plan.Channel{plan.ChannelPhone, plan.ChannelLetter, plan.ChannelMeeting} {
		buttons = append(buttons, Choice("form", string(c), messages.ChannelName(c)))
	}
	return Prompt{Text: messages.AskForm(), Buttons: Column(buttons)}, nil
}

// wording says that a new version changes only the wording.
func wording(t *Turn) error {
	d, err := t.draft()
	if err != nil {
		return err
	}
	p, err := workflow.WordingOnly(t.Tx, d, t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	return t.Say(messages.WordingNoted(p), []plan.Button{workflow.SeeConsents(d.ID)})
}

// nudgeConsents sends the friendly word to whoever has not answered about the
// version.
func nudgeConsents(t *Turn) error {
	d, err := t.draft()
	if err != nil {
		return err
	}
	p, err := workflow.NudgeConsents(t.Tx, d, t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	return t.Say(messages.NudgeNoted(p))
}

// closeConsents asks once more, then ends the waiting.
func closeConsents(t *Turn) error {
	d, err := t.draft()
	if err != nil {
		return err
	}
	if t.Args["sure"] == "" {
		p, open := workflow.Closing(t.World, d, t.Now)
		if len(open) == 0 {
			return plan.Refuse(plan.WhyConsentOver)
		}
		sure := Do(plan.ActConsentClose, messages.SureClose, plan.Args{"draft": id(d.ID), "sure": "yes"})
		sure.Once = true
		back := workflow.SeeConsents(d.ID)
		back.Label = messages.GoOnAsking
		return t.Show(messages.SureCloseConsents(p), []plan.Button{back, sure})
	}
	p, err := workflow.CloseConsents(t.Tx, d, t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	return t.Show(messages.ConsentsClosed(p), []plan.Button{workflow.SeeConsents(d.ID)})
}
