package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// openStageRow opens a stage: the inner deadlines are proposed backwards from its
// own, confirmed all with one press or changed one by one.
func openStageRow() Row {
	fields := []Field{
		pickStage(meantToOpen, checkOpen),
		{Name: "deadline", Guess: guessDeadline, Ask: askDeadline, Parse: parseDeadline, Check: checkDeadline},
	}
	for _, step := range []plan.Step{plan.StepMaterial, plan.StepDraft, plan.StepReply, plan.StepRevise} {
		fields = append(fields, stepField(step))
	}
	return Row{
		Act: plan.ActOpenStage, Command: true, Fields: fields, Version: stageVersion, Confirm: confirmOpen, Do: openStage,
	}
}

// meantToOpen tells whether a stage may be the one meant: the next in order, or
// one whose window has begun. Choosing one out of order says what to do first.
func meantToOpen(t *Turn, s plan.Stage) bool {
	return s.State == plan.StagePlanned && (rules.OpenStage(t.World, s.No) == nil || s.Opens <= plan.DayOf(t.Now))
}

func checkOpen(t *Turn, no string) error {
	n, err := strconv.Atoi(no)
	if err != nil {
		return plan.Refuse(plan.WhyGone)
	}
	return rules.OpenStage(t.World, n)
}

func (t *Turn) opening() (messages.StageOpenParams, error) {
	dates, err := t.stageDates()
	if err != nil {
		return messages.StageOpenParams{}, err
	}
	return workflow.PreviewOpening(t.World, t.stageNo(), dates, t.Now)
}

func confirmOpen(t *Turn) (Prompt, error) {
	p, err := t.opening()
	if err != nil {
		return Prompt{}, err
	}
	buttons := []plan.Button{changing("deadline", messages.StepButton(""))}
	for _, step := range rules.Steps(t.stageNo()) {
		if step != plan.StepAssemble {
			buttons = append(buttons, changing(string(step), messages.StepButton(step)))
		}
	}
	return Prompt{
		Text:    messages.StageOpenCard(p),
		Buttons: append([][]plan.Button{{sure(messages.ConfirmOpenStage)}}, Grid(buttons, 2)...),
	}, nil
}

func openStage(t *Turn) error {
	dates, err := t.stageDates()
	if err != nil {
		return err
	}
	p, err := workflow.OpenStage(t.Tx, t.Person.ID, t.stageNo(), dates, t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	row := []plan.Button{Open(plan.ActDesk)}
	if !t.allowed(plan.ActDesk) {
		row = []plan.Button{Open(plan.ActStage)}
	}
	if len(p.Unreached) > 0 {
		row = append(row, Open(plan.ActPeople))
	}
	if p.Units == 0 && t.allowed(plan.ActCirculate) && rules.AskedText(t.stageNo()) != "" {
		row = append(row, Open(plan.ActCirculate))
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	return t.Say(messages.StageOpened(p), append([][]plan.Button{row}, t.conveneButtons()...)...)
}
