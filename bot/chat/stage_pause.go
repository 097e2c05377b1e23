package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// Ways to go on after a pause.
const (
	resumeShift = "shift" // dates move by the pause's working days
	resumeKeep  = "keep"  // dates stay
	resumeDate  = "date"  // the next deadline gets a new date, the others move alike
)

// pauseRow pauses the work to wait for the upper level's text, or lets it go on.
func pauseRow() Row {
	paused := func(t *Turn) bool { return rules.Paused(t.World) }
	return Row{
		Act: plan.ActPause, Command: true, Confirm: confirmPause, Do: pause,
		Fields: []Field{
			{Name: "reason", When: func(t *Turn) bool { return !paused(t) }, Ask: askPauseReason, Parse: parseBasis},
			{Name: "way", When: paused, Ask: askResume, Check: checkResume},
			{Name: "days", When: func(t *Turn) bool { return paused(t) && t.Args["way"] == resumeDate }, Ask: askResumeDate, Parse: parseResumeDate},
		},
	}
}

func askPauseReason(t *Turn) (Prompt, error) {
	if _, err := workflow.PreviewPause(t.World, t.Person.ID, t.Now); err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.AskStageReason(plan.ActPause)}, nil
}

func confirmPause(t *Turn) (Prompt, error) {
	if rules.Paused(t.World) {
		if t.Args["way"] == "" {
			return Prompt{}, plan.Refuse(plan.WhyStagePaused)
		}
		p, _, err := workflow.PreviewResume(t.World, t.Person.ID, t.resumeDays(), t.Now)
		return Prompt{Text: messages.ResumeCard(p), Buttons: [][]plan.Button{
			{sure(messages.ConfirmResume)},
			{{Label: messages.OtherDate, Act: plan.ActEdit, Args: plan.Args{"way": "", "days": ""}}},
		}}, err
	}
	p, err := workflow.PreviewPause(t.World, t.Person.ID, t.Now)
	p.Reason = t.Args["reason"]
	return Prompt{Text: messages.PauseCard(p), Buttons: [][]plan.Button{
		{sure(messages.ConfirmPause)}, {changing("reason", messages.ChangeBasis)},
	}}, err
}

func pause(t *Turn) error {
	var text string
	if t.Args["way"] != "" {
		p, err := workflow.Resume(t.Tx, t.Person.ID, t.resumeDays(), t.Now)
		if err != nil {
			return err
		}
		text = messages.Resumed(p)
	} else {
		p, err := workflow.Pause(t.Tx, t.Person.ID, t.Args["reason"], t.Now)
		if err != nil {
			return err
		}
		text = messages.Paused(p)
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(text, []plan.Button{Open(plan.ActStage)})
}
