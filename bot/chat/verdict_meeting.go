package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// reviewed tells whether there is a 专家论证会 the panel's word can name.
func reviewed(t *Turn) bool { return len(rules.Reviews(t.World, t.Now)) > 0 }

// askVerdictMeeting offers the meetings held; without one is an answer too.
func askVerdictMeeting(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, m := range rules.Reviews(t.World, t.Now) {
		buttons = append(buttons, Choice("meeting", id(m.ID), messages.LeadingMeetingLabel(workflow.MeetingWords(t.World, m))))
	}
	rows := append(t.paged("meeting", buttons, 1, 6), []plan.Button{Choice("meeting", "", messages.NoReview)})
	return Prompt{Text: messages.AskVerdictMeeting(plan.PlanID(t.Args["plan"])), Buttons: rows}, nil
}

func checkVerdictMeeting(t *Turn, value string) error {
	if value != "" && !slices.ContainsFunc(rules.Reviews(t.World, t.Now), func(m plan.Meeting) bool { return id(m.ID) == value }) {
		return plan.Refuse(plan.WhyGone)
	}
	return nil
}

// review is the meeting chosen in the dialogue.
func (t *Turn) review() (plan.Meeting, bool) {
	for _, m := range rules.Reviews(t.World, t.Now) {
		if id(m.ID) == t.Args["meeting"] {
			return m, true
		}
	}
	return plan.Meeting{}, false
}
