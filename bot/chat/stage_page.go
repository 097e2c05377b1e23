package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func showStage(t *Turn) error {
	s, err := t.stage()
	if err != nil {
		return err
	}
	text := messages.StagePage(workflow.StageLine(t.World, s, rules.Duties(t.World, t.Now), t.Now))
	rows := [][]plan.Button{}
	about := func(act plan.Act, label string, more plan.Args) plan.Button {
		args := plan.Args{"stage": strconv.Itoa(s.No)}
		for k, v := range more {
			args[k] = v
		}
		b := Do(act, label, args)
		b.Version = s.Version
		return b
	}
	if s.State != plan.StageClosed {
		row := []plan.Button{about(plan.ActMoveStage, messages.ActName(plan.ActMoveStage), nil)}
		if !s.Confirmed && s.Deadline.After(t.Now) {
			row = append(row, about(plan.ActMoveStage, messages.ConfirmStageDate, plan.Args{
				"what": whatDeadline, "day": plan.DayOf(s.Deadline).String(), "reason": noReason,
			}))
		}
		rows = append(rows, row)
	}
	switch s.State {
	case plan.StagePlanned:
		rows = append(rows, []plan.Button{about(plan.ActOpenStage, messages.OpenStageButton(s.No), nil)})
		if rules.DatesPassed(s, t.Now) {
			rows = append(rows, []plan.Button{about(plan.ActEndStage, messages.EndStageButton(s.No, s.State), nil)})
		}
	case plan.StageOpen:
		if rules.Produced(s.No) != "" && t.allowed(plan.ActAssemble) {
			rows = append(rows, []plan.Button{Open(plan.ActAssemble)})
		}
		if s.Paused.IsZero() {
			rows = append(rows, []plan.Button{about(plan.ActEndStage, messages.EndStageButton(s.No, s.State), nil)})
		}
	}
	return t.Show(text, append(rows, []plan.Button{Do(plan.ActStage, messages.BackToStages, nil)})...)
}

// toStage is the button that leads back to a stage's page.
func toStage(no int) []plan.Button {
	return []plan.Button{Do(plan.ActStage, messages.BackToStage, plan.Args{"stage": strconv.Itoa(no)})}
}
