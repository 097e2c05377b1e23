package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// moved is the meeting at its new time and place. The date of the receipts keeps
// its distance where that lies ahead; else it is proposed anew.
func moved(world *plan.Snapshot, m plan.Meeting, at time.Time, place string, now time.Time) plan.Meeting {
	if m.State == plan.MeetingCalled && !at.Equal(m.At) && m.Original.IsZero() {
		m.Original = m.At
	}
	if !at.Equal(m.At) {
		m.ReplyBy = rules.ReceiptsBy(world, at, now)
	}
	m.At, m.Place = at, place
	return m
}

// MoveWords is what moving a meeting would mean, for the card.
func MoveWords(world *plan.Snapshot, m plan.Meeting, at time.Time, place string, now time.Time) messages.MoveParams {
	p := messages.MoveParams{WasAt: m.At, WasPlace: m.Place, Seats: len(m.Invitees), Kept: m.State == plan.MeetingDraft}
	m = moved(world, m, at, place, now)
	p.MeetingWords = MeetingWords(world, m)
	today := plan.DayOf(now)
	p.Rest = !rules.IsWorkday(world.Calendar, plan.DayOf(at), today)
	for _, v := range rules.Unreachable(world, m.Invitees, now) {
		p.Phone = append(p.Phone, InviteeName(world, v))
	}
	return p
}

// MoveMeeting gives a meeting another time or place and tells everybody once;
// receipts stay, and can be changed.
func MoveMeeting(tx *storage.Tx, m plan.Meeting, at time.Time, place string, by plan.PersonID, now time.Time) (plan.Meeting, error) {
	if err := rules.MoveMeeting(m, at, place, now); err != nil {
		return m, err
	}
	world, err := tx.Snapshot()
	if err != nil {
		return m, err
	}
	p := messages.MeetingMovedParams{WasAt: m.At, WasPlace: m.Place}
	m = moved(world, m, at, place, now)
	if err := tx.SaveMeeting(m); err != nil {
		return m, err
	}
	if err := heardMoved(tx, m); err != nil {
		return m, err
	}
	if err := tx.Record(meetingEvent(m, plan.ActMoveMeeting, by, now), map[string]any{"day": plan.DayOf(at), "was": plan.DayOf(p.WasAt)}); err != nil {
		return m, err
	}
	if m.State == plan.MeetingDraft {
		return m, nil
	}
	return m, announceMeeting(tx, world, m, by, now, func(a asked) plan.Letter {
		p := p
		p.MeetingWords, p.Seats = MeetingWords(world, m), seatsWords(world, m, a, now)
		return plan.Letter{Text: messages.MeetingMoved(p), Buttons: noticeButtons(m, a.seats)}
	})
}

// CancelMeeting gives a meeting up and tells everybody who was called.
func CancelMeeting(tx *storage.Tx, m plan.Meeting, reason string, by plan.PersonID, now time.Time) (plan.Meeting, error) {
	if err := rules.CancelMeeting(m); err != nil {
		return m, err
	}
	world, err := tx.Snapshot()
	if err != nil {
		return m, err
	}
	told := m.State == plan.MeetingCalled
	m.State, m.Cancelled, m.Reason = plan.MeetingCancelled, now, reason
	if err := tx.SaveMeeting(m); err != nil {
		return m, err
	}
	if err := heardMoved(tx, m); err != nil {
		return m, err
	}
	if err := tx.Record(meetingEvent(m, plan.ActCancelMeeting, by, now), nil); err != nil || !told {
		return m, err
	}
	return m, announceMeeting(tx, world, m, by, now, func(a asked) plan.Letter {
		return plan.Letter{Text: messages.MeetingCancelled(messages.MeetingMovedParams{
			MeetingWords: MeetingWords(world, m), Seats: seatsWords(world, m, a, now),
		})}
	})
}

func seatsWords(world *plan.Snapshot, m plan.Meeting, a asked, now time.Time) []messages.ReceiptParams {
	var out []messages.ReceiptParams
	for _, v := range a.seats {
		out = append(out, ReceiptWords(world, m, v, OwnSeat(world, v, a.person, now)))
	}
	return out
}
