package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// openStageRow opens a stage: the inner deadlines are proposed backwards from its
// own, confirmed all with one press or changed one by one.
func openStageRow() Row {
	fields := []Field{
		pickStage(func(t *Turn, s plan.Stage) bool { return rules.OpenStage(t.World, s.No) == nil }),
		{Name: "deadline", Guess: guessDeadline, Ask: askDeadline, Parse: parseDeadline, Check: checkDeadline},
	}
	for _, step := range []plan.Step{plan.StepMaterial, plan.StepDraft, plan.StepReply, plan.StepRevise} {
		fields = append(fields, stepField(step))
	}
	return Row{
		Act: plan.ActOpenStage, Command: true, Fields: fields, Version: stageVersion, Confirm: confirmOpen, Do: openStage,
	}
}

// guessDeadline takes the date the stage has, unless it is over.
func guessDeadline(t *Turn) (string, bool, error) {
	s, err := t.stage()
	if err != nil {
		return "", false, err
	}
	if err := rules.OpenStage(t.World, s.No); err != nil {
		return "", false, err
	}
	return plan.DayOf(s.Deadline).String(), !rules.DatesPassed(s, t.Now), nil
}

func askDeadline(t *Turn) (Prompt, error) {
	s, err := t.stage()
	if err != nil {
		return Prompt{}, err
	}
	p := messages.AskDateParams{Stage: messages.StageName(s.No, s.Name), Due: s.Deadline, Passed: rules.DatesPassed(s, t.Now)}
	return Prompt{Text: messages.AskStageDate(p), Buttons: t.deadlineChoices("deadline", []int{10, 20})}, nil
}

// deadlineChoices offers dates so many working days ahead, and the end of the month.
func (t *Turn) deadlineChoices(field string, ahead []int) [][]plan.Button {
	today := plan.DayOf(t.Now)
	var days []plan.Day
	for _, n := range ahead {
		days = append(days, rules.AddWorkdays(t.World.Calendar, today, n, today))
	}
	year, month, _ := today.Ymd()
	for range 2 {
		if end := rules.LastWorkdayOfMonth(t.World.Calendar, year, month, today); end > today {
			days = append(days, end)
		}
		month++
	}
	var buttons []plan.Button
	seen := map[plan.Day]bool{}
	for _, d := range days {
		if !seen[d] && t.opens(d) == nil {
			buttons = append(buttons, Choice(field, d.String(), messages.DateChoice(d)))
		}
		seen[d] = true
	}
	return Grid(buttons, 2)
}

// opens tells whether the stage could be opened with this deadline.
func (t *Turn) opens(deadline plan.Day) error {
	steps, ok := t.proposedSteps(deadline)
	if !ok {
		return plan.Refusal{Why: plan.WhyPastDate, Text: messages.Date(deadline)}
	}
	_, err := workflow.PreviewOpening(t.World, t.stageNo(), workflow.StageDates{Deadline: deadline, Steps: steps}, t.Now)
	return err
}

func parseDeadline(t *Turn, text string) (string, error) {
	day, err := t.heardDay(text)
	if err != nil {
		return "", err
	}
	return day.String(), checkDeadline(t, day.String())
}

// checkDeadline looks at a new deadline; the inner dates are proposed anew from it.
func checkDeadline(t *Turn, value string) error {
	day, err := plan.ParseDay(value)
	if err != nil {
		return plan.Refuse(plan.WhyGone)
	}
	if err := t.opens(day); err != nil {
		return err
	}
	for _, step := range rules.Steps(t.stageNo()) {
		delete(t.Args, string(step))
		delete(t.Args, anew(string(step)))
	}
	return nil
}

func (t *Turn) proposedSteps(deadline plan.Day) ([]plan.StageStep, bool) {
	today := plan.DayOf(t.Now)
	return rules.InnerDeadlines(t.World.Calendar, t.stageNo(), today, deadline, today)
}

// stepField asks for one inner deadline; it is proposed, and asked only when the
// office wants another date.
func stepField(step plan.Step) Field {
	name := string(step)
	has := func(t *Turn) bool {
		for _, s := range rules.Steps(t.stageNo()) {
			if s == step {
				return true
			}
		}
		return false
	}
	return Field{
		Name: name, When: has,
		Guess: func(t *Turn) (string, bool, error) {
			deadline, err := plan.ParseDay(t.Args["deadline"])
			if err != nil {
				return "", false, plan.Refuse(plan.WhyGone)
			}
			steps, _ := t.proposedSteps(deadline)
			for _, x := range steps {
				if x.Step == step {
					return plan.DayOf(x.Due).String(), true, nil
				}
			}
			return "", false, nil
		},
		Ask: func(t *Turn) (Prompt, error) {
			s, err := t.stage()
			p := messages.AskDateParams{Stage: messages.StageName(s.No, s.Name), Step: step}
			return Prompt{Text: messages.AskStageDate(p)}, err
		},
		Parse: func(t *Turn, text string) (string, error) {
			day, err := t.heardDay(text)
			if err != nil {
				return "", err
			}
			was, given := t.Args[name]
			t.Args[name] = day.String()
			_, err = t.opening()
			if delete(t.Args, name); given {
				t.Args[name] = was
			}
			return day.String(), err
		},
	}
}

// stageDates reads the dates the card shows.
func (t *Turn) stageDates() (workflow.StageDates, error) {
	deadline, err := plan.ParseDay(t.Args["deadline"])
	if err != nil {
		return workflow.StageDates{}, plan.Refuse(plan.WhyGone)
	}
	d := workflow.StageDates{Deadline: deadline}
	for _, step := range rules.Steps(t.stageNo()) {
		day := deadline // putting together falls on the deadline
		if step != plan.StepAssemble {
			if day, err = plan.ParseDay(t.Args[string(step)]); err != nil {
				return d, plan.Refuse(plan.WhyGone)
			}
		}
		d.Steps = append(d.Steps, plan.StageStep{Step: step, Due: rules.EndOfWork(day)})
	}
	return d, nil
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
	return t.Say(messages.StageOpened(p), row)
}

// sure is the button that says yes to a summary.
func sure(label string) plan.Button {
	return plan.Button{Label: label, Act: plan.ActConfirm, Style: plan.StyleYes}
}

// changing is the button that changes one field of a summary.
func changing(field, label string) plan.Button {
	return plan.Button{Label: label, Act: plan.ActEdit, Args: plan.Args{field: ""}}
}

// heardDay reads a typed date. The end of a month means its last working day.
func (t *Turn) heardDay(text string) (plan.Day, error) {
	today := plan.DayOf(t.Now)
	day, ok := messages.HeardDay(text, today)
	if !ok {
		return 0, plan.Refusal{Why: plan.WhyBadDate, Text: short(text)}
	}
	if messages.MeansMonthEnd(text) {
		day = rules.PrevWorkday(t.World.Calendar, day, today)
	}
	if day < today {
		return 0, plan.Refusal{Why: plan.WhyPastDate, Text: messages.Date(day)}
	}
	return day, nil
}
