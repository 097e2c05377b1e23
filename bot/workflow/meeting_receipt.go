package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// Answered is a receipt as it was given.
type Answered struct {
	Seat   plan.InviteeID
	Answer plan.ReceiptAnswer
	Who    plan.Attendee
	Reason string
	By     plan.PersonID
	Office bool // put down by the office, told by telephone
}

// AnswerMeeting puts a receipt down, or another one in its place.
func AnswerMeeting(tx *storage.Tx, a Answered, now time.Time) (plan.Meeting, plan.Invitee, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return plan.Meeting{}, plan.Invitee{}, err
	}
	m, v, ok := rules.SeatAt(world, a.Seat)
	if !ok {
		return m, v, plan.Refuse(plan.WhyGone)
	}
	if err := rules.Answer(m, a.Office, now); err != nil {
		return m, v, err
	}
	v.Receipt = plan.Receipt{Answer: a.Answer, Who: a.Who, Reason: a.Reason, At: now, By: a.By}
	if a.Answer == plan.ReceiptLeave {
		v.Receipt.Who = plan.Attendee{}
	} else {
		v.Receipt.Reason = ""
	}
	if a.Office {
		v.Receipt.Proxy = plan.Proxy{Channel: plan.ChannelPhone, Recorder: a.By}
	}
	if err := tx.SaveInvitee(v); err != nil {
		return m, v, err
	}
	e := meetingEvent(m, plan.ActReceipt, a.By, now)
	e.Unit = v.Unit
	return m, v, tx.Record(e, map[string]any{"seat": v.ID, "answer": a.Answer, "office": a.Office})
}
