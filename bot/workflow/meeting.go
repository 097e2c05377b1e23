package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// Convening is a meeting the office wants to hold.
type Convening struct {
	Kind    plan.MeetingKind
	Title   string
	At      time.Time
	Place   string
	ReplyBy time.Time
	Picks   []string // classes of invitees, and units by rules.UnitPick
	Items   []string
	By      plan.PersonID
	Keep    bool // plan it and tell nobody yet
}

// PlanMeeting works out, without doing anything, the meeting with its seats.
func PlanMeeting(world *plan.Snapshot, c Convening, now time.Time) (plan.Meeting, error) {
	m := plan.Meeting{
		Kind: c.Kind, Title: c.Title, Stage: rules.StageOfMeeting(c.Kind), At: c.At, Place: c.Place, ReplyBy: c.ReplyBy,
		State: plan.MeetingDraft, By: c.By, Invitees: rules.Guests(world, c.Picks, now),
	}
	for _, title := range c.Items {
		m.Items = append(m.Items, plan.AgendaItem{Title: title})
	}
	if len(m.Invitees) == 0 {
		return m, plan.Refuse(plan.WhyNoInvitee)
	}
	return m, rules.WhenMeeting(c.At, c.ReplyBy, now)
}

// Convene plans a meeting and, unless it is kept back, sends its notice.
func Convene(tx *storage.Tx, c Convening, now time.Time) (plan.Meeting, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return plan.Meeting{}, err
	}
	m, err := PlanMeeting(world, c, now)
	if err != nil {
		return m, err
	}
	if !c.Keep {
		m.State, m.Called = plan.MeetingCalled, now
	}
	if m, err = tx.AddMeeting(m); err != nil {
		return m, err
	}
	if err := tx.Record(meetingEvent(m, plan.ActConvene, c.By, now), map[string]any{
		"kind": m.Kind, "day": plan.DayOf(m.At), "seats": len(m.Invitees), "called": !c.Keep,
	}); err != nil || c.Keep {
		return m, err
	}
	return m, announceMeeting(tx, world, m, c.By, now, callTo(world, m, now))
}

// CallMeeting sends the notice of a meeting that was kept back.
func CallMeeting(tx *storage.Tx, m plan.Meeting, by plan.PersonID, now time.Time) (plan.Meeting, error) {
	if err := rules.CallMeeting(m, now); err != nil {
		return m, err
	}
	world, err := tx.Snapshot()
	if err != nil {
		return m, err
	}
	m.State, m.Called = plan.MeetingCalled, now
	if err := tx.SaveMeeting(m); err != nil {
		return m, err
	}
	if err := tx.Record(meetingEvent(m, plan.ActCallMeeting, by, now), map[string]any{"seats": len(m.Invitees)}); err != nil {
		return m, err
	}
	return m, announceMeeting(tx, world, m, by, now, callTo(world, m, now))
}

func meetingEvent(m plan.Meeting, act plan.Act, by plan.PersonID, now time.Time) plan.Event {
	return plan.Event{At: now, Person: by, Act: act, Kind: "meeting", Object: int64(m.ID), Name: m.Title}
}
