package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// whatDeadline names the stage's own deadline among the dates to move; noReason
// says that none was given.
const (
	whatDeadline = "deadline"
	noReason     = "-"
)

// moveStageRow moves one date: a stage's deadline or one inner deadline.
func moveStageRow() Row {
	return Row{
		Act: plan.ActMoveStage, Command: true, Version: stageVersion, Confirm: confirmMove, Do: moveStage,
		Fields: []Field{
			pickStage(func(_ *Turn, s plan.Stage) bool { return s.State != plan.StageClosed }, nil),
			{Name: "what", Guess: guessWhichDate, Ask: askWhichDate},
			{Name: "day", Ask: askMovedDay, Parse: parseMovedDay, Check: checkMovedDay},
			{Name: "reason", Ask: askMoveReason, Parse: parseBasis},
		},
	}
}

func askMoveReason(t *Turn) (Prompt, error) {
	return Prompt{
		Text:    messages.AskStageReason(plan.ActMoveStage),
		Buttons: [][]plan.Button{{Choice("reason", noReason, messages.WithoutReason)}},
	}, nil
}

func (t *Turn) reason() string {
	if t.Args["reason"] == noReason {
		return ""
	}
	return t.Args["reason"]
}

func confirmMove(t *Turn) (Prompt, error) {
	day, err := plan.ParseDay(t.Args["day"])
	if err != nil {
		return Prompt{}, plan.Refuse(plan.WhyGone)
	}
	p, err := workflow.PreviewMove(t.World, t.Person.ID, t.stageNo(), stepOf(t.Args["what"]), day, t.Now)
	if err != nil {
		return Prompt{}, err
	}
	p.Reason = t.reason()
	rows := [][]plan.Button{{sure(messages.ConfirmMove)}, {changing("day", messages.OtherDate), changing("reason", messages.ChangeBasis)}}
	if p.Confirm {
		rows = [][]plan.Button{{sure(messages.ConfirmStageDate)}}
	}
	return Prompt{Text: messages.StageMoveCard(p), Buttons: rows}, nil
}

func moveStage(t *Turn) error {
	day, err := plan.ParseDay(t.Args["day"])
	if err != nil {
		return plan.Refuse(plan.WhyGone)
	}
	p, err := workflow.MoveStage(t.Tx, t.Person.ID, t.stageNo(), stepOf(t.Args["what"]), day, t.reason(), t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.StageMoved(p), toStage(t.stageNo()))
}
