package chat

import (
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// attendanceRow puts down who came: ticks, filled in from the receipts.
func attendanceRow() Row {
	return Row{
		Act: plan.ActAttendance, Command: true, Confirm: confirmAttendance, Do: recordAttendance,
		Fields: []Field{
			{Name: "meeting", Guess: guessMeeting(met), Ask: askMeeting(met)},
			{Name: "came", Many: true, Ask: askCame},
		},
	}
}

// met: it was called and has begun.
func met(t *Turn, m plan.Meeting) bool { return rules.AfterMeeting(m, t.Now) == nil }

func askCame(t *Turn) (Prompt, error) {
	m, err := t.meeting()
	if err != nil {
		return Prompt{}, err
	}
	if err := rules.AfterMeeting(m, t.Now); err != nil {
		return Prompt{}, err
	}
	if _, asked := t.Args[gathering("came")]; !asked {
		var expected []string
		for _, v := range m.Invitees {
			recorded := v.Attended == plan.AttendancePresent || v.Attended == plan.AttendanceProxy
			coming := v.Receipt.Answer == plan.ReceiptAttend || v.Receipt.Answer == plan.ReceiptProxy
			if recorded || (v.Attended == plan.AttendanceOpen && coming) {
				expected = append(expected, id(v.ID))
			}
		}
		t.Args[gathering("came")] = strings.Join(expected, ",")
	}
	var buttons []plan.Button
	for _, v := range m.Invitees {
		label := messages.TickLabel(messages.CameLabel(workflow.InviteeName(t.World, v), v.Receipt.Answer), t.ticked("came", id(v.ID)))
		buttons = append(buttons, Tick("came", id(v.ID), messages.Clip(label)))
	}
	rows := t.paged("came", buttons, 2, 12)
	return Prompt{Text: messages.AskCame(m.Title, len(m.Invitees), len(t.Gathered("came"))), Buttons: append(rows, []plan.Button{done("came")})}, nil
}

// attending is the meeting as it will stand, with who came.
func (t *Turn) attending() (plan.Meeting, []plan.InviteeID, error) {
	m, err := t.meeting()
	if err != nil {
		return m, nil, err
	}
	var came []plan.InviteeID
	for _, value := range t.Gathered("came") {
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil {
			return m, nil, plan.Refuse(plan.WhyGone)
		}
		came = append(came, plan.InviteeID(n))
	}
	return m, came, rules.AfterMeeting(m, t.Now)
}

func confirmAttendance(t *Turn) (Prompt, error) {
	m, came, err := t.attending()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.AttendanceCard(workflow.AttendanceWords(t.World, m, came)), Buttons: [][]plan.Button{
		{sure(messages.ConfirmAttendance), edit(messages.ChangeAttendance, "came")},
	}}, nil
}

func recordAttendance(t *Turn) error {
	m, came, err := t.attending()
	if err != nil {
		return err
	}
	p := workflow.AttendanceWords(t.World, m, came)
	if m, err = workflow.RecordAttendance(t.Tx, m, came, t.Person.ID, t.Now); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	row := []plan.Button{t.aboutMeeting(plan.ActReceipts, messages.ActName(plan.ActReceipts), m)}
	if rules.WantsMinutes(m) && m.Minutes.Day == 0 {
		row = append(row, t.aboutMeeting(plan.ActMinutes, messages.ActName(plan.ActMinutes), m))
	}
	return t.Say(messages.AttendanceNoted(p), row)
}
