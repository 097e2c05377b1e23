package chat

import (
	"strconv"

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

func askResume(t *Turn) (Prompt, error) {
	since, _ := rules.PausedSince(t.World)
	n := rules.PausedWorkdays(t.World, t.Now)
	var rows [][]plan.Button
	if n > 0 {
		rows = append(rows, []plan.Button{Choice("way", resumeShift, messages.ShiftByPause)})
	}
	rows = append(rows,
		[]plan.Button{Choice("way", resumeDate, messages.NewDates)},
		[]plan.Button{Choice("way", resumeKeep, messages.KeepDates)})
	return Prompt{Text: messages.AskResume(messages.AskResumeParams{Since: since, Days: n}), Buttons: rows}, nil
}

func checkResume(_ *Turn, value string) error {
	switch value {
	case resumeShift, resumeKeep, resumeDate:
		return nil
	}
	return plan.Refuse(plan.WhyGone)
}

// resumeNext is the deadline that came next when the pause began.
func (t *Turn) resumeNext() (plan.Stage, error) {
	since, _ := rules.PausedSince(t.World)
	next, ok := rules.NextDeadline(t.World, since)
	if !ok {
		return next, plan.Refuse(plan.WhyNothingLater)
	}
	return next, nil
}

func askResumeDate(t *Turn) (Prompt, error) {
	next, err := t.resumeNext()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.AskStageDate(messages.AskDateParams{Stage: messages.StageName(next.No, next.Name), Due: next.Deadline})}, nil
}

func parseResumeDate(t *Turn, text string) (string, error) {
	day, err := t.heardDay(text)
	if err != nil {
		return "", err
	}
	next, err := t.resumeNext()
	if err != nil {
		return "", err
	}
	today := plan.DayOf(t.Now)
	n := rules.WorkdaysBetween(t.World.Calendar, plan.DayOf(next.Deadline), rules.PrevWorkday(t.World.Calendar, day, today), today)
	if n < 1 {
		return "", plan.Refuse(plan.WhyNotOnward)
	}
	return strconv.Itoa(n), rules.CheckShift(n)
}

// resumeDays is by how many working days the dates move.
func (t *Turn) resumeDays() int {
	switch t.Args["way"] {
	case resumeShift:
		return rules.PausedWorkdays(t.World, t.Now)
	case resumeDate:
		return t.days()
	}
	return 0
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
	text := ""
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
