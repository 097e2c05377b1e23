package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

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
