package chat

import (
	"fmt"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func assembleRows() []Row {
	return []Row{
		{
			Act: plan.ActAssemble, Command: true, Confirm: confirmAssemble, Do: assemble,
			Fields: []Field{
				{Name: "whole", Guess: guessWhole, Ask: askWhole, Check: checkWhole},
				{
					Name: "reason", Ask: askGateReason, Parse: parseBasis,
					When: func(t *Turn) bool { return t.Args["anyway"] != "" && t.directs() },
				},
			},
		},
		{Act: plan.ActAssembly, Do: showAssembly},
	}
}

func wholeValue(s rules.Slot) string { return string(s.Plan) + ":" + string(s.Text) }

func guessWhole(t *Turn) (string, bool, error) {
	switch all := rules.WholeSlots(t.World, t.Now); len(all) {
	case 0:
		return "", false, plan.Refuse(plan.WhyNoWhole)
	case 1:
		return wholeValue(all[0]), true, nil
	}
	return "", false, nil
}

func askWhole(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, s := range rules.WholeSlots(t.World, t.Now) {
		have, _ := rules.WholeText(t.World, s.Plan, s.Text)
		buttons = append(buttons, Choice("whole", wholeValue(s), messages.WholeLabel(s.Plan, s.Text, have.Revision)))
	}
	if len(buttons) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyNoWhole)
	}
	return Prompt{Text: messages.AskWhole(), Buttons: Column(buttons)}, nil
}

// checkWhole: a text an open stage ends with; buttons may be older than that.
func checkWhole(t *Turn, value string) error {
	for _, s := range rules.WholeSlots(t.World, t.Now) {
		if wholeValue(s) == value {
			return nil
		}
	}
	return plan.Refuse(plan.WhyNoWhole)
}

// sheet is what would go into the chosen text now.
func (t *Turn) sheet() (rules.Sheet, error) {
	if err := checkWhole(t, t.Args["whole"]); err != nil {
		return rules.Sheet{}, err
	}
	p, text, _ := strings.Cut(t.Args["whole"], ":")
	return rules.Compose(t.World, plan.PlanID(p), plan.TextStage(text)), nil
}

func askGateReason(t *Turn) (Prompt, error) {
	s, err := t.sheet()
	return Prompt{Text: messages.AskGateReason(messages.GateParams{Undecided: s.Undecided, Failed: s.Failed})}, err
}

// confirmAssemble shows what goes in and what is missing. While opinions have no
// result only the director goes on, with a reason.
func confirmAssemble(t *Turn) (Prompt, error) {
	s, err := t.sheet()
	if err != nil {
		return Prompt{}, err
	}
	t.Args[seen] = fmt.Sprint(s.Drafts(), s.Undecided, s.Failed)
	p := workflow.AssembleWords(t.World, s)
	p.Director, p.Reason = t.directs(), t.Args["reason"]
	var rows [][]plan.Button
	switch err := rules.Assemble(t.World, s, p.Reason != ""); {
	case err == nil:
		rows = append(rows, []plan.Button{sure(messages.ConfirmAssemble)})
	case refusedFor(err, plan.WhyGate):
		if p.Director {
			anyway := Choice("anyway", "1", messages.AssembleAnyway)
			anyway.Style = plan.StyleNo
			rows = append(rows, []plan.Button{anyway})
		}
		rows = append([][]plan.Button{{Open(plan.ActOpinions)}}, rows...)
	case refusedFor(err, plan.WhyPanelFailed):
		if p.Director {
			anyway := Choice("anyway", "1", messages.AssembleAnyway)
			anyway.Style = plan.StyleNo
			rows = append(rows, []plan.Button{anyway})
		}
		rows = append([][]plan.Button{{Open(plan.ActVerdicts)}}, rows...)
	case refusedFor(err, plan.WhyNeedsDocx), refusedFor(err, plan.WhyNoParts):
		rows = append(rows, []plan.Button{Open(plan.ActSubmit)})
	default:
		return Prompt{}, err
	}
	if len(rules.WholeSlots(t.World, t.Now)) > 1 {
		rows = append(rows, []plan.Button{edit(messages.ChangeWhole, "whole", "anyway", "reason")})
	}
	return Prompt{Text: messages.AssembleCard(p), Buttons: rows}, nil
}

// assemble orders the work; the file comes when it is done.
func assemble(t *Turn) error {
	s, err := t.sheet()
	if err != nil {
		return err
	}
	if fmt.Sprint(s.Drafts(), s.Undecided, s.Failed) != t.Args[seen] {
		delete(t.Args, confirmed)
		t.Toast(messages.AssembleChanged())
		return t.summarize()
	}
	o := workflow.Order{Plan: s.Plan, Text: s.Text, Parts: s.Drafts(), By: t.Person.ID}
	if t.directs() {
		o.Reason = t.Args["reason"]
	}
	if err := workflow.OrderAssembly(t.Tx, o, t.Now); err != nil {
		return err
	}
	return t.Show(messages.Assembling(workflow.AssembleWords(t.World, s)))
}
