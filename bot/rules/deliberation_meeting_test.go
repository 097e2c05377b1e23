package rules

import (
	"testing"
	"time"

	"planbot/storage/plan"
)

func TestADeliberationIsTiedToALeadingGroupsMeeting(t *testing.T) {
	seats := []plan.Invitee{{Attended: plan.AttendancePresent}, {Attended: plan.AttendanceProxy}, {Attended: plan.AttendanceLeave}, {Attended: plan.AttendanceAbsent}}
	meeting := plan.Meeting{ID: 7, Kind: plan.MeetingLeadingGroup, State: plan.MeetingHeld, At: ripe.Add(-48 * time.Hour), Invitees: seats}
	with := func(change func(*plan.Meeting)) func(*plan.Snapshot) {
		return func(w *plan.Snapshot) {
			m := meeting
			change(&m)
			w.Meetings = append(w.Meetings, m)
		}
	}
	for _, c := range []struct {
		name   string
		change func(*plan.Meeting)
		why    plan.Why
		roll   plan.Roll
	}{
		{"held: its attendance counts", func(*plan.Meeting) {}, "", plan.Roll{Due: 4, Present: 2, Leave: 1, Deputed: 1}},
		{"called: nobody was counted yet", func(m *plan.Meeting) { m.State = plan.MeetingCalled }, "", plan.Roll{}},
		{"held, nobody came", func(m *plan.Meeting) { m.Invitees = []plan.Invitee{{Attended: plan.AttendanceAbsent}} }, "", plan.Roll{}},
		{"cancelled", func(m *plan.Meeting) { m.State = plan.MeetingCancelled }, plan.WhyGone, plan.Roll{}},
		{"a symposium", func(m *plan.Meeting) { m.Kind = plan.MeetingSymposium }, plan.WhyGone, plan.Roll{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := townWith(with(c.change))
			d, err := HearAt(w, plan.Deliberation{Way: plan.ByMeeting}, 7, ripe)
			refusedAs(t, err, c.why)
			if d.Roll != c.roll || (err == nil && (d.Meeting != 7 || d.Day != plan.DayOf(meeting.At))) {
				t.Errorf("tied as %+v", d)
			}
		})
	}
}

func TestTheMinutesOfTheMeetingAreTheMinutesToSubmit(t *testing.T) {
	text := wholeText(51, plan.Women, plan.TextSubmission)
	passed := deliberation(plan.Deliberation{Drafts: []plan.DraftID{51}, Meeting: 7, Conclusion: plan.ConcludedPassed})
	meeting := func(m plan.Minutes) func(*plan.Snapshot) {
		return func(w *plan.Snapshot) {
			w.Meetings = append(w.Meetings, plan.Meeting{ID: 7, Kind: plan.MeetingLeadingGroup, State: plan.MeetingHeld, Minutes: m})
		}
	}
	kept := plan.Minutes{Number: "1", Day: plan.DayOf(ripe), File: plan.StoredFile{SHA: "a", Name: "b"}}
	own := func(w *plan.Snapshot) {
		w.Enclosures = append(w.Enclosures, plan.Enclosure{Plan: plan.Women, Kind: plan.EnclosureMinutes, Number: "2"})
	}
	for _, c := range []struct {
		name    string
		changes []func(*plan.Snapshot)
		state   LineState
		number  string
	}{
		{"minutes and a conclusion", []func(*plan.Snapshot){text, passed, meeting(kept)}, LineReady, "1"},
		{"no minutes yet", []func(*plan.Snapshot){text, passed, meeting(plan.Minutes{})}, LineMissing, ""},
		{"minutes of a meeting that came to nothing yet", []func(*plan.Snapshot){text, deliberation(plan.Deliberation{Drafts: []plan.DraftID{51}, Meeting: 7}), meeting(kept)}, LineMissing, "1"},
		{"what the office entered stays", []func(*plan.Snapshot){text, passed, meeting(kept), own}, LineReady, "2"},
	} {
		for _, l := range Checklist(townWith(c.changes...), plan.Women, ripe) {
			if l.Kind == plan.EnclosureMinutes && (l.State != c.state || l.Number != c.number) {
				t.Errorf("%s: %s, number %q", c.name, l.State, l.Number)
			}
		}
	}
}
