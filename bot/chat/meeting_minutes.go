package chat

import (
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// minutesRow puts down a meeting's minutes: number, date, file.
func minutesRow() Row {
	return Row{
		Act: plan.ActMinutes, Command: true, Confirm: confirmMinutes, Do: keepMinutes,
		Fields: []Field{
			{Name: "meeting", Guess: guessMeeting(met), Ask: askMeeting(met)},
			{Name: "number", Ask: askMinutesNumber, Parse: parseMinutesNumber},
			{Name: "day", Ask: askMinutesDay, Parse: (*Turn).pastDay},
			{Name: "upload", Ask: askMinutesFile, File: true},
		},
	}
}

func askMinutesNumber(t *Turn) (Prompt, error) {
	m, err := t.meeting()
	if err != nil {
		return Prompt{}, err
	}
	next := messages.MinutesNumber(plan.DayOf(t.Now).Year(), rules.NextMinutes(t.World, plan.DayOf(t.Now).Year()))
	return Prompt{Text: messages.AskMinutesNumber(m.Title), Buttons: [][]plan.Button{{
		Choice("number", next, next), Choice("number", "", messages.WithoutNumber),
	}}}, rules.AfterMeeting(m, t.Now)
}

func parseMinutesNumber(_ *Turn, text string) (string, error) {
	text = strings.Join(strings.Fields(text), "")
	if n := len([]rune(text)); n < 3 || n > 30 {
		return "", plan.Refuse(plan.WhyBadMinutes)
	}
	return messages.HeardNumber(text), nil
}

func askMinutesDay(t *Turn) (Prompt, error) {
	m, err := t.meeting()
	if err != nil {
		return Prompt{}, err
	}
	today, day := plan.DayOf(t.Now), plan.DayOf(m.At)
	row := []plan.Button{Choice("day", day.String(), messages.Day(day))}
	if today != day {
		row = append(row, Choice("day", today.String(), messages.Day(today)))
	}
	return Prompt{Text: messages.AskMinutesDay(), Buttons: [][]plan.Button{row}}, nil
}

func askMinutesFile(t *Turn) (Prompt, error) {
	return Prompt{
		Text:    messages.AskMinutesFile(t.World.Settings.Mode == plan.ModeUpload),
		Buttons: [][]plan.Button{{Choice("upload", "", messages.WithoutMinutesFile)}},
	}, nil
}

// sentFile is the kept file the dialogue was given; nil for none.
func (t *Turn) sentFile() (file *plan.Upload, err error) {
	if t.Args["upload"] != "" {
		var u plan.Upload
		u, err = t.upload()
		file = &u
	}
	return file, err
}

func (t *Turn) minutes() (m plan.Meeting, minutes plan.Minutes, file *plan.Upload, err error) {
	if m, err = t.meeting(); err != nil {
		return m, minutes, nil, err
	}
	minutes.Number = t.Args["number"]
	if minutes.Day, err = plan.ParseDay(t.Args["day"]); err != nil {
		return m, minutes, nil, plan.Refusal{Why: plan.WhyBadDate, Text: short(t.Args["day"])}
	}
	if file, err = t.sentFile(); file != nil && err == nil {
		minutes.File.Name = file.File.Name
	}
	return m, minutes, file, err
}

func confirmMinutes(t *Turn) (Prompt, error) {
	m, minutes, _, err := t.minutes()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.MinutesCard(m.Title, minutes), Buttons: [][]plan.Button{
		{sure(messages.ConfirmMinutes)},
		{edit(messages.ChangeMinutesNumber, "number"), edit(messages.ChangeMinutesDay, "day"), edit(messages.ChangeMinutesFile, "upload")},
	}}, nil
}

func keepMinutes(t *Turn) error {
	m, minutes, file, err := t.minutes()
	if err != nil {
		return err
	}
	if m, err = workflow.KeepMinutes(t.Tx, m, minutes, file, t.Person.ID, t.Now); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.MinutesKept(m.Title, m.Minutes), []plan.Button{t.aboutMeeting(plan.ActMeeting, messages.SeeMeeting, m)})
}
