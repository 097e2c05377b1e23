package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// postponeRow moves all later dates in one act (整体顺延), by a number of working
// days or to a date for the next deadline, with its 依据.
func postponeRow() Row {
	return Row{
		Act: plan.ActPostpone, Command: true, Confirm: confirmPostpone, Do: postpone,
		Fields: []Field{
			{Name: "days", Ask: askPostpone, Parse: parsePostpone, Check: checkPostpone},
			{Name: "reason", Ask: askBasis(plan.ActPostpone), Parse: parseBasis},
		},
	}
}

func askPostpone(t *Turn) (Prompt, error) {
	next, ok := rules.NextDeadline(t.World, t.Now)
	if !ok {
		return Prompt{}, plan.Refuse(plan.WhyNothingLater)
	}
	if rules.Paused(t.World) {
		return Prompt{}, plan.Refuse(plan.WhyStagePaused)
	}
	var buttons []plan.Button
	for _, n := range []int{5, 10, 20} {
		buttons = append(buttons, Choice("days", strconv.Itoa(n), messages.WorkdaysChoice(n)))
	}
	return Prompt{Text: messages.AskPostpone(workflow.StageLine(t.World, next, nil, t.Now)), Buttons: Grid(buttons, 3)}, nil
}

func parsePostpone(t *Turn, text string) (string, error) {
	if n, ok := messages.HeardWorkdays(text); ok {
		return strconv.Itoa(n), rules.CheckShift(n)
	}
	n, err := t.shiftTo(text)
	return strconv.Itoa(n), err
}

// shiftTo reads a date as the new one of the next deadline.
func (t *Turn) shiftTo(text string) (int, error) {
	day, ok := messages.HeardDay(text, plan.DayOf(t.Now))
	if !ok {
		return 0, plan.Refuse(plan.WhyNoWorkdays)
	}
	return rules.ShiftTo(t.World, day, t.Now)
}

func checkPostpone(_ *Turn, value string) error {
	n, err := strconv.Atoi(value)
	if err != nil {
		return plan.Refuse(plan.WhyGone)
	}
	return rules.CheckShift(n)
}

func (t *Turn) days() int {
	n, err := strconv.Atoi(t.Args["days"])
	if err != nil {
		return 0
	}
	return n
}

func confirmPostpone(t *Turn) (Prompt, error) {
	p, err := workflow.PreviewPostpone(t.World, t.Person.ID, t.days(), t.Now)
	if err != nil {
		return Prompt{}, err
	}
	p.Reason = t.Args["reason"]
	return Prompt{Text: messages.PostponeCard(p), Buttons: [][]plan.Button{
		{sure(messages.ConfirmPostpone)}, {changing("days", messages.OtherDate), changing("reason", messages.ChangeBasis)},
	}}, nil
}

func postpone(t *Turn) error {
	p, err := workflow.Postpone(t.Tx, t.Person.ID, t.days(), t.Args["reason"], t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.Postponed(p), []plan.Button{Open(plan.ActStage)})
}
