package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

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
