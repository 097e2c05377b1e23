package workflow

import (
	"slices"
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// RecordAttendance puts down who came to a meeting, or puts it down anew.
func RecordAttendance(tx *storage.Tx, m plan.Meeting, came []plan.InviteeID, by plan.PersonID, now time.Time) (plan.Meeting, error) {
	if err := rules.AfterMeeting(m, now); err != nil {
		return m, err
	}
	m.Invitees = slices.Clone(m.Invitees)
	present := 0
	for i, v := range m.Invitees {
		v.Attended = rules.Attended(v, slices.Contains(came, v.ID))
		if v.Attended == plan.AttendancePresent || v.Attended == plan.AttendanceProxy {
			present++
		}
		if err := tx.SaveInvitee(v); err != nil {
			return m, err
		}
		m.Invitees[i] = v
	}
	m.State, m.Held = plan.MeetingHeld, now
	if err := tx.SaveMeeting(m); err != nil {
		return m, err
	}
	if err := rollCalled(tx, m); err != nil {
		return m, err
	}
	return m, tx.Record(meetingEvent(m, plan.ActAttendance, by, now), map[string]any{"present": present, "seats": len(m.Invitees)})
}

// KeepMinutes puts down a meeting's minutes, with their file if one was sent.
func KeepMinutes(tx *storage.Tx, m plan.Meeting, minutes plan.Minutes, file *plan.Upload, by plan.PersonID, now time.Time) (plan.Meeting, error) {
	if err := rules.AfterMeeting(m, now); err != nil {
		return m, err
	}
	world, err := tx.Snapshot()
	if err != nil {
		return m, err
	}
	for _, x := range world.Meetings {
		if minutes.Number != "" && x.ID != m.ID && x.Minutes.Number == minutes.Number {
			return m, plan.Refusal{Why: plan.WhyMinutesForeign, Text: minutes.Number}
		}
	}
	if file != nil {
		if minutes.File, err = keptFile(tx, *file); err != nil {
			return m, err
		}
	}
	m.Minutes = minutes
	if err := tx.SaveMeeting(m); err != nil {
		return m, err
	}
	return m, tx.Record(meetingEvent(m, plan.ActMinutes, by, now), map[string]any{"number": minutes.Number, "day": minutes.Day, "sha": minutes.File.SHA})
}

// keptFile takes an upload into use.
func keptFile(tx *storage.Tx, u plan.Upload) (plan.StoredFile, error) {
	return plan.StoredFile{SHA: u.SHA, Name: u.File.Name, Size: u.File.Size}, useUpload(tx, u)
}

// AddItem puts an item on a meeting's agenda, or gives one that is there its
// material (title of an item without one). The material is a version of ours, a
// file, or nothing.
func AddItem(tx *storage.Tx, m plan.Meeting, x plan.AgendaItem, file *plan.Upload, by plan.PersonID, now time.Time) (plan.Meeting, error) {
	if m.State == plan.MeetingCancelled {
		return m, plan.Refusal{Why: plan.WhyMeetingOff, Text: m.Title}
	}
	var err error
	if file != nil {
		if x.File, err = keptFile(tx, *file); err != nil {
			return m, err
		}
	}
	x.Seq = 1
	for _, have := range m.Items {
		x.Seq = max(x.Seq, have.Seq+1)
		if have.Title == x.Title && have.Draft == 0 && have.File.SHA == "" {
			x.Seq = have.Seq
			if err := tx.DropAgendaItem(m.ID, have.Seq); err != nil {
				return m, err
			}
			break
		}
	}
	if x.Seq > rules.MostItems {
		return m, plan.Refuse(plan.WhyManyItems)
	}
	if err := tx.AddAgendaItem(m.ID, x); err != nil {
		return m, err
	}
	if x.Draft != 0 { // what was put before a meeting stays
		world, err := tx.Snapshot()
		if err != nil {
			return m, err
		}
		if err := useDrafts(tx, world, []plan.DraftID{x.Draft}); err != nil {
			return m, err
		}
	}
	if err := tx.Record(meetingEvent(m, plan.ActAgenda, by, now), map[string]any{"item": x.Seq, "draft": x.Draft, "sha": x.File.SHA}); err != nil {
		return m, err
	}
	world, err := tx.Snapshot()
	if err != nil {
		return m, err
	}
	return *world.Index.Meeting[m.ID], nil
}
