package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

func stageRows() []Row {
	return []Row{
		{Act: plan.ActStage, Command: true, Do: showStages},
		openStageRow(), endStageRow(), moveStageRow(), postponeRow(), pauseRow(), datesRow(),
	}
}

// stageNo reads the stage an act is about; 0 while none is given.
func (t *Turn) stageNo() int {
	no, err := strconv.Atoi(t.Args["stage"])
	if err != nil {
		return 0
	}
	return no
}

// stage is the stage an act is about.
func (t *Turn) stage() (plan.Stage, error) {
	s := t.World.Index.Stage[t.stageNo()]
	if s == nil {
		return plan.Stage{}, plan.Refuse(plan.WhyGone)
	}
	return *s, nil
}

// stageVersion makes buttons of a stage that has changed since stale.
func stageVersion(t *Turn) (int64, error) {
	s, err := t.stage()
	return s.Version, err
}

// pickStage asks which stage is meant, of those it fits; the only one is taken.
// A choice is looked at by check, unless it is nil.
func pickStage(fits func(*Turn, plan.Stage) bool, check func(*Turn, string) error) Field {
	fitting := func(t *Turn) []plan.Stage {
		var out []plan.Stage
		for _, s := range t.World.Stages {
			if fits(t, s) {
				out = append(out, s)
			}
		}
		return out
	}
	return Field{
		Name: "stage", Check: check,
		Guess: func(t *Turn) (string, bool, error) {
			if all := fitting(t); len(all) == 1 {
				return strconv.Itoa(all[0].No), true, nil
			}
			return "", false, nil
		},
		Ask: func(t *Turn) (Prompt, error) {
			all := fitting(t)
			switch {
			case len(all) == 0 && rules.Paused(t.World):
				return Prompt{}, plan.Refuse(plan.WhyStagePaused)
			case len(all) == 0:
				return Prompt{}, plan.Refuse(plan.WhyNoStage)
			}
			var buttons []plan.Button
			for _, s := range all {
				buttons = append(buttons, Choice("stage", strconv.Itoa(s.No), strconv.Itoa(s.No)+" "+s.Name))
			}
			return Prompt{Text: messages.AskStage(), Buttons: Column(buttons)}, nil
		},
	}
}
