package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// noMeeting is chosen when the group meets at none of the meetings called here.
const noMeeting = "0"

func meets(t *Turn) bool { return t.Args["way"] == string(plan.ByMeeting) }

// meetsCalled: a meeting of the leading group was called, so it is asked which.
func meetsCalled(t *Turn) bool { return meets(t) && len(rules.MeetingsToHear(t.World, t.Now)) > 0 }

// meetsOnADay: none of the meetings called is it, so its day is asked for.
func meetsOnADay(t *Turn) bool {
	return meets(t) && (!meetsCalled(t) || t.Args["meeting"] == noMeeting)
}

func askLeadingMeeting(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	all := rules.MeetingsToHear(t.World, t.Now)
	for _, m := range all[:min(len(all), 4)] {
		buttons = append(buttons, Choice("meeting", id(m.ID), messages.LeadingMeetingLabel(workflow.MeetingWords(t.World, m))))
	}
	if len(buttons) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyNoMeeting)
	}
	if t.row.Act == plan.ActDeliberate {
		buttons = append(buttons, Choice("meeting", noMeeting, messages.OtherDay))
	}
	return Prompt{Text: messages.AskLeadingMeeting(), Buttons: Column(buttons)}, nil
}

func checkLeadingMeeting(t *Turn, value string) error {
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return plan.Refuse(plan.WhyGone)
	}
	_, err = rules.HearAt(t.World, plan.Deliberation{}, plan.MeetingID(n), t.Now)
	return err
}

// heldOn gives a deliberation the meeting chosen, or the day written.
func (t *Turn) heldOn(d plan.Deliberation) (plan.Deliberation, error) {
	if meetsOnADay(t) {
		day, err := t.dayOf("day")
		d.Day = day
		return d, err
	}
	n, err := t.id("meeting")
	if err != nil {
		return d, err
	}
	return rules.HearAt(t.World, d, plan.MeetingID(n), t.Now)
}

// hearAt ties a deliberation that was begun without one to a meeting.
func hearAt(t *Turn) error {
	d, err := t.speakable()
	if err != nil {
		return err
	}
	n, err := t.id("meeting")
	if err != nil {
		return err
	}
	if err := workflow.HearAt(t.Tx, d.ID, plan.MeetingID(n), t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.shownAnew(d)
}

// heardAt are the minutes of the meeting a deliberation is tied to, if any.
func (t *Turn) heardAt(d plan.Deliberation) plan.Minutes {
	if m := t.World.Index.Meeting[d.Meeting]; m != nil {
		return m.Minutes
	}
	return plan.Minutes{}
}
