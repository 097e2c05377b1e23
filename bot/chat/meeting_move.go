package chat

import (
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// moveMeetingRow gives a meeting another day, time or place; what is not touched
// stays as it is.
func moveMeetingRow() Row {
	return Row{
		Act: plan.ActMoveMeeting, Version: meetingVersion, Confirm: confirmMoveMeeting, Do: moveMeeting,
		Fields: []Field{
			{Name: "meeting", Guess: guessMeeting(ahead), Ask: askMeeting(ahead)},
			{Name: "what", Ask: askMoveWhat},
			{Name: "day", When: changes("day"), Ask: askMeetingWhen, Parse: parseMeetingWhen, Check: checkDue},
			{Name: "time", When: changes("time", "day"), Ask: askMeetingTime, Parse: parseClock},
			{Name: "place", When: changes("place"), Ask: askMeetingPlace, Parse: parseVenue},
		},
	}
}

// ahead: it lies ahead and is not off.
func ahead(t *Turn, m plan.Meeting) bool {
	return m.At.After(t.Now) && (m.State == plan.MeetingDraft || m.State == plan.MeetingCalled)
}

func askMoveWhat(t *Turn) (Prompt, error) {
	m, err := t.meeting()
	if err != nil {
		return Prompt{}, err
	}
	if err := rules.MoveMeeting(m, m.At.Add(time.Minute), m.Place, t.Now); err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.AskMoveWhat(workflow.MeetingWords(t.World, m)), Buttons: [][]plan.Button{{
		Choice("what", "day", messages.ChangeMeetingDay), Choice("what", "time", messages.ChangeTime), Choice("what", "place", messages.ChangePlace),
	}}}, nil
}

// changes: the field is among what is to be changed, or was asked for by the
// card's button.
func changes(what ...string) func(*Turn) bool {
	return func(t *Turn) bool {
		for _, w := range what {
			if t.Args["what"] == w || t.Args[anew(w)] != "" {
				return true
			}
		}
		return false
	}
}

// movedTo is the new time and place.
func (t *Turn) movedTo() (m plan.Meeting, at time.Time, place string, err error) {
	if m, err = t.meeting(); err != nil {
		return m, at, "", err
	}
	day, clock, place := t.Args["day"], t.Args["time"], t.Args["place"]
	if day == "" {
		day = plan.DayOf(m.At).String()
	}
	if clock == "" {
		clock = m.At.In(plan.Beijing).Format("15:04")
	}
	if strings.TrimSpace(place) == "" {
		place = m.Place
	}
	if at, err = momentOf(day, clock); err != nil {
		return m, at, place, err
	}
	return m, at, place, rules.MoveMeeting(m, at, place, t.Now)
}

func confirmMoveMeeting(t *Turn) (Prompt, error) {
	m, at, place, err := t.movedTo()
	if err != nil {
		return Prompt{}, err
	}
	p := workflow.MoveWords(t.World, m, at, place, t.Now)
	return Prompt{Text: messages.MovePreview(p), Buttons: [][]plan.Button{
		{sure(messages.ConfirmMoveMeeting)},
		{edit(messages.ChangeTime, "day", "time"), edit(messages.ChangePlace, "place")},
	}}, nil
}

func moveMeeting(t *Turn) error {
	m, at, place, err := t.movedTo()
	if err != nil {
		return err
	}
	p := workflow.MoveWords(t.World, m, at, place, t.Now)
	if m, err = workflow.MoveMeeting(t.Tx, m, at, place, t.Person.ID, t.Now); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.MeetingMovedOffice(p), []plan.Button{t.aboutMeeting(plan.ActMeeting, messages.SeeMeeting, m)})
}
