package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// meetingCard shows one meeting as far as it concerns the person.
func (t *Turn) meetingCard(m plan.Meeting) error {
	p := messages.MeetingCardParams{
		MeetingWords: workflow.MeetingWords(t.World, m), TurnoutWords: workflow.TurnoutWords(m), Office: t.allowed(plan.ActConvene),
		Kept: m.Called.IsZero() && m.State == plan.MeetingDraft, Begun: !m.At.After(t.Now),
		Papers: workflow.Papers(m), Minutes: m.Minutes, Training: !rules.WantsMinutes(m),
	}
	mine := rules.MySeats(t.World, m, t.Actor, t.Came)
	for _, v := range mine {
		p.Mine = append(p.Mine, workflow.ReceiptWords(t.World, m, v, workflow.OwnSeat(t.World, v, t.Person.ID, t.Came)))
	}
	if p.Office && m.State == plan.MeetingCalled && !p.Begun {
		for _, v := range rules.Unreachable(t.World, rules.NoReceipt(m), t.Now) {
			p.Phone = append(p.Phone, workflow.SeatWords(t.World, v))
		}
	}
	buttons := t.seatButtons(m, mine)
	if p.Papers > 0 && t.allowed(plan.ActMeetingPapers) {
		buttons = append(buttons, t.aboutMeeting(plan.ActMeetingPapers, messages.ActName(plan.ActMeetingPapers), m))
	}
	if p.Office {
		buttons = append(buttons, t.officeButtons(m)...)
	}
	rows := Grid(buttons, 3)
	if p.Office || len(t.meetings(nil)) > 1 {
		rows = append(rows, []plan.Button{Do(plan.ActMeeting, messages.Back, nil)})
	}
	return t.Show(messages.MeetingCard(p), rows...)
}

// seatButtons lead to the receipts of the person's own seats.
func (t *Turn) seatButtons(m plan.Meeting, mine []plan.Invitee) []plan.Button {
	if rules.Answer(m, false, t.Now) != nil || len(mine) > 3 {
		return nil
	}
	var out []plan.Button
	for _, v := range mine {
		label := messages.ActName(plan.ActReceipt)
		if v.Receipt.Answer != plan.ReceiptNone {
			label = messages.ChangeReceipt
		}
		if len(mine) > 1 {
			label = messages.Clip(label + "·" + workflow.SeatWords(t.World, v))
		}
		out = append(out, Do(plan.ActReceipt, label, plan.Args{"seat": id(v.ID)}))
	}
	return out
}

// officeButtons are what the office may do with a meeting as it stands.
func (t *Turn) officeButtons(m plan.Meeting) []plan.Button {
	kept, begun := m.State == plan.MeetingDraft, !m.At.After(t.Now)
	var out []plan.Button
	for _, x := range []struct {
		shown   bool
		act     plan.Act
		label   string
		version bool
	}{
		{kept && !begun, plan.ActCallMeeting, messages.ConfirmCall, true},
		{m.Stands(), plan.ActReceipts, messages.ActName(plan.ActReceipts), false},
		{rules.Answer(m, true, t.Now) == nil && !begun && len(rules.NoReceipt(m)) > 0, plan.ActReceipt, messages.EnterReceipt, false},
		{m.Stands() && begun, plan.ActAttendance, messages.ActName(plan.ActAttendance), false},
		{m.Stands() && begun, plan.ActMinutes, messages.ActName(plan.ActMinutes), false},
		{m.State != plan.MeetingCancelled, plan.ActAgenda, messages.ActName(plan.ActAgenda), false},
		{(kept || m.State == plan.MeetingCalled) && !begun, plan.ActMoveMeeting, messages.ActName(plan.ActMoveMeeting), true},
		{kept || m.State == plan.MeetingCalled, plan.ActCancelMeeting, messages.ActName(plan.ActCancelMeeting), true},
	} {
		if x.shown && t.allowed(x.act) {
			b := t.aboutMeeting(x.act, x.label, m)
			if x.version {
				b.Version = m.Version
			}
			out = append(out, b)
		}
	}
	return out
}

func confirmCallMeeting(t *Turn) (Prompt, error) {
	m, err := t.meeting()
	if err != nil {
		return Prompt{}, err
	}
	if err := rules.CallMeeting(m, t.Now); err != nil {
		return Prompt{}, err
	}
	return Prompt{
		Text: messages.MeetingPreview(workflow.PreviewWords(t.World, m, t.Now)), Buttons: [][]plan.Button{{sure(messages.ConfirmCall)}},
	}, nil
}

func callMeeting(t *Turn) error {
	m, err := t.meeting()
	if err != nil {
		return err
	}
	if m, err = workflow.CallMeeting(t.Tx, m, t.Person.ID, t.Now); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.sentMeeting(m)
}
