package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// published names what is to be told: one opinion, or all of a consultation, by
// default the newest with any waiting.
func (t *Turn) published() (plan.ConsultationID, plan.OpinionID, error) {
	if t.Args["consultation"] == "" {
		for _, c := range t.consultations(anyConsultation) {
			if len(rules.Publishable(t.World, c.ID)) > 0 {
				t.Args["consultation"] = id(c.ID)
				break
			}
		}
	}
	c, err := t.queued()
	if err != nil {
		return 0, 0, err
	}
	oid, err := t.id("opinion")
	return c.ID, plan.OpinionID(oid), err
}

func confirmPublish(t *Turn) (Prompt, error) {
	c, only, err := t.published()
	if err != nil {
		return Prompt{}, err
	}
	plans, err := workflow.PlanPublication(t.World, c, only, t.Now)
	if err != nil {
		return Prompt{}, err
	}
	p := messages.PublishParams{
		Title: plans.Consultation.Title, Opinions: plans.Opinions, Undecided: rules.Counts(t.World, c).Undecided,
		Told: plans.Told, Untold: plans.Untold,
	}
	t.Args[seen] = plans.Which
	if only != 0 {
		o, err := t.opinion()
		if err != nil {
			return Prompt{}, err
		}
		words := workflow.PointWords(t.World, o)
		p.One = &words
	}
	return Prompt{
		Text:    messages.PublishCard(p),
		Buttons: [][]plan.Button{{{Label: messages.ConfirmTell, Act: plan.ActConfirm, Style: plan.StyleYes}}},
	}, nil
}

func publish(t *Turn) error {
	c, only, err := t.published()
	if err != nil {
		return err
	}
	if plans, err := workflow.PlanPublication(t.World, c, only, t.Now); err == nil && plans.Which != t.Args[seen] {
		delete(t.Args, confirmed)
		t.Toast(messages.PublishChanged)
		return t.summarize()
	}
	done, err := workflow.Publish(t.Tx, c, only, t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.PublishedSay(messages.PublishParams{
		Title: done.Consultation.Title, Opinions: done.Opinions, Told: done.Told, Untold: done.Untold,
	}), []plan.Button{Do(plan.ActOpinions, messages.BackToList, plan.Args{"consultation": id(c)})})
}

func proposeScope(t *Turn) (plan.Scope, error) {
	o, err := t.opinion()
	if err != nil {
		return plan.Scope{}, err
	}
	return plan.Scope{Chapter: o.Chapter, Lead: rules.OpinionLead(t.World, o, t.Now)}, nil
}

func askProposeWhy(t *Turn) (Prompt, error) {
	return Prompt{Text: messages.AskProposeWhy(t.result())}, nil
}

func propose(t *Turn) error {
	oid, err := t.id("opinion")
	if err != nil {
		return err
	}
	o, err := workflow.ProposeResult(t.Tx, plan.OpinionID(oid), t.result(), t.Args["why"], t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	return t.Say(messages.ProposalGiven(workflow.PointWords(t.World, o)), t.moreViews())
}
