package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func consentViewRows() []Row {
	return append(consentRaiseRows(), []Row{
		{Act: plan.ActConsents, Command: true, Scope: viewScope, Do: consentsView},
		{Act: plan.ActConsentNudge, Scope: consentDraftScope, Do: nudgeConsents},
		{Act: plan.ActConsentClose, Scope: consentDraftScope, Do: closeConsents},
		{Act: plan.ActWording, Scope: consentDraftScope, Version: draftVersion, Do: wording},
	}...)
}

// consentDraftScope is the unit that leads the chapter of the version.
func consentDraftScope(t *Turn) (plan.Scope, error) {
	d, err := t.draft()
	lead := rules.Standing(t.World, t.World.LeadOf(d.Chapter, t.Now))
	return plan.Scope{Unit: lead, Chapter: d.Chapter, Lead: lead}, err
}

// viewScope: of a version its lead sees everything, a unit that was asked its own
// request.
func viewScope(t *Turn) (plan.Scope, error) {
	switch {
	case t.Args["consent"] != "":
		c, err := t.consent()
		if err != nil {
			return plan.Scope{}, err
		}
		if rules.RespondentOf(t.World, t.Actor, c) == rules.ByUnit {
			return plan.Scope{Unit: rules.Standing(t.World, c.Unit), Chapter: c.Chapter}, nil
		}
		return plan.Scope{Unit: rules.Standing(t.World, t.World.LeadOf(c.Chapter, t.Now)), Chapter: c.Chapter}, nil
	case t.Args["draft"] != "":
		return consentDraftScope(t)
	}
	return plan.Scope{}, nil
}

// viewObjections lists who does not agree.
const viewObjections = "objections"

// consentsView shows how asking for consent stands, on whichever side the person
// is.
func consentsView(t *Turn) error {
	switch {
	case t.Args["consent"] != "":
		return t.consentCard()
	case t.Args["draft"] != "":
		return t.consentVersion()
	case t.Args["view"] == viewObjections:
		return t.objections()
	}
	open, answered := rules.ConsentsFor(t.World, t.Actor)
	byUs := rules.ConsentVersions(t.World, t.Actor, t.Now)
	switch view := t.Args["view"]; {
	case view == viewAsked, view == "" && len(byUs) == 0 && len(open)+len(answered) > 0:
		return t.consentList(open, answered)
	case view == viewWishes, view == "" && len(byUs) > 0 && len(open)+len(answered) == 0:
		return t.consentsByUs(byUs)
	case len(open)+len(answered)+len(byUs) > 0:
		return t.Show(messages.ConsentBoth(len(open), len(byUs)), []plan.Button{
			Do(plan.ActConsents, messages.ConsentsAsked, plan.Args{"view": viewAsked}),
			Do(plan.ActConsents, messages.ConsentsByUs, plan.Args{"view": viewWishes}),
		})
	}
	row := []plan.Button{Open(plan.ActTodo)}
	may := len(rules.ToConsult(t.World, t.Actor, t.Now)) > 0
	if may {
		row = append(row, Open(plan.ActConsent))
	}
	if !t.allowed(plan.ActTodo) {
		row = []plan.Button{Open(plan.ActStatus)}
	}
	return t.Show(messages.ConsentEmpty(may), row)
}

// consentList is the one list from which a unit answers all its chapters.
func (t *Turn) consentList(open, answered []plan.Consent) error {
	all := append(append([]plan.Consent(nil), open...), answered...)
	leaf := t.leafOf(len(all), 6)
	var words []messages.ConsentWords
	var buttons []plan.Button
	for i, c := range all[leaf.from:leaf.to] {
		w := workflow.ConsentWords(t.World, c, t.Now)
		words = append(words, w)
		buttons = append(buttons, Do(plan.ActConsents, messages.ConsentLabel(leaf.from+i+1, w), plan.Args{"consent": id(c.ID)}))
	}
	rows := append(Column(buttons), leaf.buttons(plan.ActConsents, plan.Args{"view": viewAsked})...)
	rows = append(rows, t.agreeAll()...)
	if len(all) == 0 {
		rows = append(rows, []plan.Button{Open(plan.ActTodo)})
	}
	return t.Show(messages.ConsentList(words, leaf.from+1, len(all), len(open)), rows...)
}

// consentCard is one request: the unit answers from it.
func (t *Turn) consentCard() error {
	c, err := t.consent()
	if err != nil {
		return err
	}
	var rows [][]plan.Button
	if rules.RespondentOf(t.World, t.Actor, c) == rules.ByUnit {
		if rules.Respond(t.World, c, rules.ByUnit, plan.ConsentObject, "?") == nil {
			rows = workflow.ConsentButtons(t.World, c)
		}
		rows = append(rows, []plan.Button{Do(plan.ActConsents, messages.Back, plan.Args{"view": viewAsked})})
	} else {
		rows = [][]plan.Button{{workflow.SeeConsents(c.Draft)}}
	}
	return t.Show(messages.ConsentView(workflow.ConsentWords(t.World, c, t.Now)), rows...)
}

// objections lists who does not agree, for the office: these are matters to be
// brought together.
func (t *Turn) objections() error {
	var all []plan.Consent
	for _, c := range rules.Objections(t.World) {
		if rules.MayConsult(t.World, t.Actor, c.Chapter, t.Now) || t.Actor.Has(plan.RoleLeader) {
			all = append(all, c)
		}
	}
	leaf := t.leafOf(len(all), 4)
	var words []messages.ConsentWords
	var buttons []plan.Button
	for i, c := range all[leaf.from:leaf.to] {
		w := workflow.ConsentWords(t.World, c, t.Now)
		words = append(words, w)
		buttons = append(buttons, Do(plan.ActConsents, messages.ConsentLabel(leaf.from+i+1, w), workflow.DraftArgs(c.Draft)))
		act := plan.ActPlead
		if !c.Raised.IsZero() {
			act = plan.ActUnplead
		}
		if t.allowed(act) {
			buttons = append(buttons, Do(act, messages.RaiseLabel(leaf.from+i+1, !c.Raised.IsZero()), plan.Args{"consent": id(c.ID)}))
		}
	}
	rows := append(Grid(buttons, 2), leaf.buttons(plan.ActConsents, plan.Args{"view": viewObjections})...)
	return t.Show(messages.ObjectionList(words, leaf.from, len(all)), rows...)
}
