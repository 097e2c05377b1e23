package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func cancelMeetingRow() Row {
	return Row{
		Act: plan.ActCancelMeeting, Version: meetingVersion, Confirm: confirmCancelMeeting, Do: cancelMeeting,
		Fields: []Field{
			{Name: "meeting", Guess: guessMeeting(cancellable), Ask: askMeeting(cancellable)},
			{Name: "reason", Ask: askCancelReason, Parse: parseLeaveReason},
		},
	}
}

func cancellable(_ *Turn, m plan.Meeting) bool { return rules.CancelMeeting(m) == nil }

func askCancelReason(t *Turn) (Prompt, error) {
	m, err := t.meeting()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.AskCancelReason(m.Title)}, rules.CancelMeeting(m)
}

// cancelling is the meeting as it will stand.
func (t *Turn) cancelling() (plan.Meeting, messages.MeetingPreviewParams, error) {
	m, err := t.meeting()
	if err != nil {
		return m, messages.MeetingPreviewParams{}, err
	}
	p := workflow.PreviewWords(t.World, m, t.Now)
	p.Reason = t.Args["reason"]
	return m, p, rules.CancelMeeting(m)
}

func confirmCancelMeeting(t *Turn) (Prompt, error) {
	_, p, err := t.cancelling()
	if err != nil {
		return Prompt{}, err
	}
	yes := sure(messages.ConfirmCancelMeeting)
	yes.Style = plan.StyleNo
	return Prompt{Text: messages.CancelPreview(p), Buttons: [][]plan.Button{{yes, edit(messages.ChangeReason, "reason")}}}, nil
}

func cancelMeeting(t *Turn) error {
	m, p, err := t.cancelling()
	if err != nil {
		return err
	}
	if _, err := workflow.CancelMeeting(t.Tx, m, p.Reason, t.Person.ID, t.Now); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.MeetingCancelledOffice(p), []plan.Button{Open(plan.ActMeeting)})
}
