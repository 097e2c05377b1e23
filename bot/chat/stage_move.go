package chat

import (
	"planbot/bot/rules"
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
			pickStage(func(_ *Turn, s plan.Stage) bool { return s.State != plan.StageClosed }),
			{Name: "what", Guess: guessWhichDate, Ask: askWhichDate},
			{Name: "day", Ask: askMovedDay, Parse: parseMovedDay, Check: checkMovedDay},
			{Name: "reason", Ask: askMoveReason, Parse: parseBasis},
		},
	}
}

// movable lists the dates of a stage that can be moved: "deadline" or a step.
func movable(s plan.Stage) []string {
	out := []string{whatDeadline}
	for _, x := range s.Steps {
		if x.Step != plan.StepAssemble {
			out = append(out, string(x.Step))
		}
	}
	return out
}

func stepOf(what string) plan.Step {
	if what == whatDeadline {
		return ""
	}
	return plan.Step(what)
}

func guessWhichDate(t *Turn) (string, bool, error) {
	s, err := t.stage()
	return whatDeadline, err == nil && len(movable(s)) == 1, err
}

func askWhichDate(t *Turn) (Prompt, error) {
	s, err := t.stage()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, what := range movable(s) {
		due := s.Deadline
		if what != whatDeadline {
			due, _ = s.StepDue(stepOf(what))
		}
		buttons = append(buttons, Choice("what", what, messages.StepChoice(stepOf(what), due)))
	}
	return Prompt{Text: messages.AskWhichDate(messages.StageName(s.No, s.Name)), Buttons: Column(buttons)}, nil
}

func askMovedDay(t *Turn) (Prompt, error) {
	s, err := t.stage()
	if err != nil {
		return Prompt{}, err
	}
	p := messages.AskDateParams{Stage: messages.StageName(s.No, s.Name), Step: stepOf(t.Args["what"]), Due: s.Deadline}
	if p.Step != "" {
		p.Due, _ = s.StepDue(p.Step)
	}
	today := plan.DayOf(t.Now)
	var buttons []plan.Button
	for _, n := range []int{1, 3, 5} {
		day := rules.AddWorkdays(t.World.Calendar, max(plan.DayOf(p.Due), today), n, today)
		if checkMovedDay(t, day.String()) == nil {
			buttons = append(buttons, Choice("day", day.String(), messages.DateChoice(day)))
		}
	}
	return Prompt{Text: messages.AskStageDate(p), Buttons: Grid(buttons, 2)}, nil
}

func parseMovedDay(t *Turn, text string) (string, error) {
	day, err := t.heardDay(text)
	if err != nil {
		return "", err
	}
	return day.String(), checkMovedDay(t, day.String())
}

func checkMovedDay(t *Turn, value string) error {
	day, err := plan.ParseDay(value)
	if err != nil {
		return plan.Refuse(plan.WhyGone)
	}
	_, err = workflow.PreviewMove(t.World, t.Person.ID, t.stageNo(), stepOf(t.Args["what"]), day, t.Now)
	return err
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
