package rules

import (
	"time"

	"planbot/storage/plan"
)

// WhenMeeting decides on the time of a meeting and of its receipts.
func WhenMeeting(at, replyBy, now time.Time) error {
	switch {
	case !at.After(now):
		return plan.Refusal{Why: plan.WhyPastDate, Day: plan.DayOf(at)}
	case replyBy.After(at):
		return plan.Refuse(plan.WhyReplyAfter)
	}
	return nil
}

// ReceiptsBy proposes by when receipts are asked for: the end of work two working
// days before, one where the meeting is near, and its beginning where no end of
// work lies between.
func ReceiptsBy(w *plan.Snapshot, at, now time.Time) time.Time {
	today, day := plan.DayOf(now), plan.DayOf(at)
	for _, before := range []int{2, 1} {
		by := EndOfWork(AddWorkdays(w.Calendar, PrevWorkday(w.Calendar, day, today), -before, today))
		if by.After(now.Add(dayLong)) && by.Before(at) {
			return by
		}
	}
	if by := EndOfWork(PrevWorkday(w.Calendar, day-1, today)); by.After(now) && by.Before(at) {
		return by
	}
	return at
}

// dayLong is how long people need at least to find out who comes.
const dayLong = 24 * time.Hour

// MoveMeeting decides on another time or place.
func MoveMeeting(m plan.Meeting, at time.Time, place string, now time.Time) error {
	switch {
	case m.State == plan.MeetingCancelled:
		return plan.Refusal{Why: plan.WhyMeetingOff, Text: m.Title}
	case m.State == plan.MeetingHeld, !now.Before(m.At):
		return plan.Refusal{Why: plan.WhyMeetingBegun, Text: m.Title}
	case at.Equal(m.At) && place == m.Place:
		return plan.Refuse(plan.WhyMeetingSame)
	}
	return WhenMeeting(at, m.ReplyBy.Add(at.Sub(m.At)), now)
}

// CancelMeeting decides on giving a meeting up.
func CancelMeeting(m plan.Meeting) error {
	switch m.State {
	case plan.MeetingCancelled:
		return plan.Refusal{Why: plan.WhyMeetingOff, Text: m.Title}
	case plan.MeetingHeld:
		return plan.Refusal{Why: plan.WhyMeetingState, Text: m.Title}
	}
	return nil
}

// CallMeeting decides on sending the notice of a meeting that was kept back.
func CallMeeting(m plan.Meeting, now time.Time) error {
	switch m.State {
	case plan.MeetingCancelled:
		return plan.Refusal{Why: plan.WhyMeetingOff, Text: m.Title}
	case plan.MeetingCalled, plan.MeetingHeld:
		return plan.Refusal{Why: plan.WhyMeetingState, Text: m.Title}
	}
	return WhenMeeting(m.At, m.ReplyBy, now)
}

// AfterMeeting decides on what comes of a meeting, attendance and minutes: it was
// called and has begun.
func AfterMeeting(m plan.Meeting, now time.Time) error {
	switch {
	case m.State == plan.MeetingCancelled:
		return plan.Refusal{Why: plan.WhyMeetingOff, Text: m.Title}
	case m.State == plan.MeetingDraft, now.Before(m.At):
		return plan.Refusal{Why: plan.WhyMeetingAhead, Text: m.Title}
	}
	return nil
}

// WantsMinutes tells whether minutes are expected of a meeting: not of training.
func WantsMinutes(m plan.Meeting) bool { return m.Kind != plan.MeetingTraining }

// MeetingsToCall lists the kinds of meetings an open stage asks for of which none
// was planned (spec §3).
func MeetingsToCall(w *plan.Snapshot) []plan.MeetingKind {
	var out []plan.MeetingKind
	for _, kind := range MeetingKinds() {
		s := w.Index.Stage[StageOfMeeting(kind)]
		if s == nil || s.State != plan.StageOpen {
			continue
		}
		planned := meetings(w, func(m plan.Meeting) bool { return m.Kind == kind && m.State != plan.MeetingCancelled })
		if len(planned) == 0 {
			out = append(out, kind)
		}
	}
	return out
}
