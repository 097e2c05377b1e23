package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// which picks consultations that an act can be about.
type which func(plan.Consultation) bool

func anyConsultation(plan.Consultation) bool { return true }

func openConsultation(c plan.Consultation) bool { return c.Open() }

// consultations lists those that fit, newest first.
func (t *Turn) consultations(fits which) []plan.Consultation {
	var out []plan.Consultation
	for i := len(t.World.Consultations) - 1; i >= 0; i-- {
		if c := t.World.Consultations[i]; fits(c) {
			out = append(out, c)
		}
	}
	return out
}

func guessConsultation(fits which) func(*Turn) (string, bool, error) {
	return func(t *Turn) (string, bool, error) {
		switch all := t.consultations(fits); len(all) {
		case 0:
			if !t.allowed(plan.ActCirculate) {
				return "", false, plan.Refuse(plan.WhyNoneCirculated)
			}
			return "", false, plan.Refuse(plan.WhyNoConsultation)
		case 1:
			return id(all[0].ID), true, nil
		}
		return "", false, nil
	}
}

func askConsultation(fits which) func(*Turn) (Prompt, error) {
	return func(t *Turn) (Prompt, error) {
		var buttons []plan.Button
		for _, c := range t.consultations(fits) {
			buttons = append(buttons, Choice("consultation", id(c.ID), t.consultationLabel(c, c.Open())))
		}
		return Prompt{Text: messages.AskConsultation(), Buttons: t.paged("consultation", buttons, 1, 6)}, nil
	}
}

// consultationLabel names a consultation on a button.
func (t *Turn) consultationLabel(c plan.Consultation, open bool) string {
	return messages.ConsultationLabelOf(workflow.Covers(t.World, c.Drafts), c.Text, c.Round, open)
}

func (t *Turn) consultation() (plan.Consultation, error) {
	cid, err := t.id("consultation")
	if err != nil {
		return plan.Consultation{}, err
	}
	c := t.World.Index.Consult[plan.ConsultationID(cid)]
	if c == nil {
		return plan.Consultation{}, plan.Refuse(plan.WhyGone)
	}
	return *c, nil
}

func consultationVersion(t *Turn) (int64, error) {
	c, err := t.consultation()
	return c.Version, err
}
