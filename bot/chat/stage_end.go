package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// endStageRow ends a stage: what is missing is shown first. While something
// blocks, only the director goes on, with a reason leaders see.
func endStageRow() Row {
	return Row{
		Act: plan.ActEndStage, Command: true, Version: stageVersion, Confirm: confirmEnd, Do: endStage,
		Fields: []Field{
			pickStage(func(t *Turn, s plan.Stage) bool { return s.State == plan.StageOpen && s.Paused.IsZero() }, nil),
			{
				Name: "reason", Parse: parseBasis, Ask: askBasis(plan.ActEndStage),
				When: func(t *Turn) bool { return t.Args["anyway"] != "" && t.directs() },
			},
		},
	}
}

// directs tells whether the actor is the director.
func (t *Turn) directs() bool { return t.Actor.Ranked(plan.RoleOffice, plan.RankDirector) }

func askBasis(act plan.Act) func(*Turn) (Prompt, error) {
	return func(*Turn) (Prompt, error) { return Prompt{Text: messages.AskStageReason(act)}, nil }
}

func parseBasis(_ *Turn, text string) (string, error) { return workflow.CheckReason(text) }

func confirmEnd(t *Turn) (Prompt, error) {
	p, err := workflow.EndParams(t.World, t.stageNo(), t.Now)
	if err != nil {
		return Prompt{}, err
	}
	if p.Stage.State == plan.StageClosed {
		return Prompt{}, plan.Refusal{Why: plan.WhyStageState, Text: p.Stage.Name}
	}
	p.Director, p.Reason = t.directs(), t.Args["reason"]
	planned := p.Stage.State == plan.StagePlanned
	var rows [][]plan.Button
	switch {
	case planned || !p.Blocked || p.Reason != "":
		label := messages.ConfirmEndStage
		if planned {
			label = messages.ConfirmElsewhere
		}
		rows = append(rows, []plan.Button{sure(label)})
		if p.Reason != "" {
			rows = append(rows, []plan.Button{changing("reason", messages.ChangeBasis)})
		}
	case p.Director:
		anyway := Choice("anyway", "1", messages.EndAnyway)
		anyway.Style = plan.StyleNo
		rows = append(rows, []plan.Button{anyway})
	}
	if len(p.Texts) > 0 && !planned && t.allowed(plan.ActAssemble) {
		rows = append([][]plan.Button{{Open(plan.ActAssemble)}}, rows...)
	}
	if len(p.Units) > 0 && !planned && t.allowed(plan.ActRemind) {
		rows = append([][]plan.Button{{Open(plan.ActRemind)}}, rows...)
	}
	return Prompt{Text: messages.StageEndCard(p), Buttons: rows}, nil
}

func endStage(t *Turn) error {
	reason := ""
	if t.directs() {
		reason = t.Args["reason"]
	}
	s, err := workflow.EndStage(t.Tx, t.Person.ID, t.stageNo(), reason, t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	name := messages.StageName(s.No, s.Name)
	if s.Opened.IsZero() {
		return t.Say(messages.StageDoneElsewhere(name), []plan.Button{Open(plan.ActStage)})
	}
	told := messages.StageEndedParams{Stage: name}
	told.Leaders, told.Group = workflow.Circles(t.World, t.Now)
	return t.Say(messages.StageEnded(told), []plan.Button{Open(plan.ActStage)})
}
