package chat

import (
	"strings"

	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func amendExpertRow() Row {
	return Row{
		Act: plan.ActAmendExpert, Do: amendExpert,
		Fields: []Field{
			{Name: "what", Ask: askAmendWhat, Check: checkAmendWhat},
			{Name: "value", Ask: askAmend, Parse: parseAmend},
		},
	}
}

// particulars are what can be corrected of an expert.
var particulars = []struct {
	key, name string
	of        func(*plan.Expert) *string
}{
	{"employer", messages.ExpertEmployer, func(e *plan.Expert) *string { return &e.Employer }},
	{"title", messages.ExpertTitle, func(e *plan.Expert) *string { return &e.Title }},
	{"field", messages.ExpertField, func(e *plan.Expert) *string { return &e.Field }},
}

func askAmendWhat(t *Turn) (Prompt, error) {
	x, err := t.panelist()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, p := range particulars {
		buttons = append(buttons, Choice("what", p.key, p.name))
	}
	return Prompt{Text: messages.AskAmendWhat(t.World.PersonName(x.Person)), Buttons: Grid(buttons, 3)}, nil
}

func checkAmendWhat(_ *Turn, value string) error {
	for _, p := range particulars {
		if p.key == value {
			return nil
		}
	}
	return plan.Refuse(plan.WhyGone)
}

func askAmend(t *Turn) (Prompt, error) {
	x, err := t.panelist()
	if err != nil {
		return Prompt{}, err
	}
	for _, p := range particulars {
		if p.key == t.Args["what"] {
			return Prompt{Text: messages.AskAmend(messages.AmendParams{Name: t.World.PersonName(x.Person), What: p.name, Now: *p.of(&x.Expert)})}, nil
		}
	}
	return Prompt{}, plan.Refuse(plan.WhyGone)
}

func parseAmend(_ *Turn, text string) (string, error) {
	const longest = 60
	text = strings.Join(strings.Fields(text), " ")
	switch {
	case text == "":
		return "", plan.Refuse(plan.WhyEmpty)
	case len([]rune(text)) > longest:
		return "", plan.Refuse(plan.WhyTooLong)
	}
	return text, nil
}

func amendExpert(t *Turn) error {
	x, err := t.panelist()
	if err != nil {
		return err
	}
	for _, p := range particulars {
		if p.key == t.Args["what"] {
			*p.of(&x.Expert) = t.Args["value"]
		}
	}
	if err := workflow.AmendExpert(t.Tx, x.Expert, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.expertAgain(x.Person)
}

func (t *Turn) expertAgain(person plan.PersonID) error {
	if err := t.Refresh(); err != nil {
		return err
	}
	t.Args = plan.Args{"person": id(person)}
	return showExpert(t)
}

// askExpert makes a link for an expert who stands on the list without a chat.
func askExpert(t *Turn) error {
	x, err := t.panelist()
	if err != nil {
		return err
	}
	who := t.World.Index.Person[x.Person]
	switch {
	case !x.Serves(t.Now):
		return plan.Refuse(plan.WhyExpertEnded)
	case who.User != 0:
		return plan.Refuse(plan.WhyExpertChats)
	}
	return t.issue(plan.Invite{Role: plan.RoleExpert, Name: who.Name, Phone: who.Phone, Entry: who.ID, By: t.Person.ID})
}

func panelHeadRow() Row {
	return Row{
		Act: plan.ActPanelHead, Do: panelHead,
		Fields: []Field{{Name: "plan", Ask: askPanelOf, Check: checkPlan}},
	}
}

func askPanelOf(t *Turn) (Prompt, error) {
	x, err := t.panelist()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.AskPanelOf(t.World.PersonName(x.Person)), Buttons: [][]plan.Button{t.planChoices("plan")}}, nil
}

// planChoices answer a field with one of the plans.
func (t *Turn) planChoices(field string) []plan.Button {
	var out []plan.Button
	for _, p := range t.World.Plans {
		out = append(out, Choice(field, string(p.ID), messages.PlanName(p.ID)))
	}
	return out
}

func checkPlan(t *Turn, value string) error {
	for _, p := range t.World.Plans {
		if string(p.ID) == value {
			return nil
		}
	}
	return plan.Refuse(plan.WhyGone)
}

func panelHead(t *Turn) error {
	x, err := t.panelist()
	if err != nil {
		return err
	}
	of := plan.PlanID(t.Args["plan"])
	if err := checkPlan(t, string(of)); err != nil {
		return err
	}
	head, err := workflow.HeadPanel(t.Tx, of, x.Person, t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	t.Toast(messages.PanelToast(of, head))
	return t.expertAgain(x.Person)
}
