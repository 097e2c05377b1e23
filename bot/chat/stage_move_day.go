package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

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
