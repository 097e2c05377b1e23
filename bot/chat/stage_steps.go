package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

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
