package chat

import (
	"planbot/messages"
	"planbot/storage/plan"
)

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
