package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// answerMeeting says which meeting is next of those the asker may know of, with
// the way to its card and to the receipt still asked for.
func answerMeeting(t *Turn) error {
	if known := t.meetings(stands); len(known) > 0 && known[0].At.After(t.Now) {
		m := known[0]
		row := []plan.Button{t.aboutMeeting(plan.ActMeeting, messages.SeeMeeting, m)}
		return t.Say(messages.MeetingAsked(workflow.MeetingWords(t.World, m), plan.DayOf(t.Now)), append(row, t.wayOn()...))
	}
	return t.Say(messages.NoMeeting(t.overseer()), t.wayOn())
}
