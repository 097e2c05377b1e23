package rules_test

import (
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

func TestWhatAMeetingWaitsForFromTheOffice(t *testing.T) {
	day := func(n, hour int) time.Time { return plan.Date(2021, time.January, n).At(hour, 0) }
	state := func(s plan.MeetingState) func(*plan.Snapshot) {
		return func(w *plan.Snapshot) { w.Meetings[0].State = s }
	}
	minutes := func(w *plan.Snapshot) { w.Meetings[0].Minutes.Day = plan.Date(2021, time.January, 22) }
	training := func(w *plan.Snapshot) { w.Meetings[0].Kind = plan.MeetingTraining }
	for _, c := range []struct {
		name    string
		changes []func(*plan.Snapshot)
		now     time.Time
		want    rules.MeetingTaskKind
	}{
		{"its notice is not out", []func(*plan.Snapshot){state(plan.MeetingDraft)}, day(12, 9), rules.TaskCall},
		{"a week before nothing", nil, day(13, 9), ""},
		{"the day before, receipts are missing", nil, day(19, 9), rules.TaskReceipts},
		{"on the day itself too", nil, day(20, 9), rules.TaskReceipts},
		{"in the afternoon of the day nothing yet", nil, day(20, 15), ""},
		{"the day after, who came", nil, day(21, 9), rules.TaskAttendance},
		{"three working days after, the minutes have time", []func(*plan.Snapshot){state(plan.MeetingHeld)}, day(25, 9), ""},
		{"then they are missed", []func(*plan.Snapshot){state(plan.MeetingHeld)}, day(26, 9), rules.TaskMinutes},
		{"unless they are there", []func(*plan.Snapshot){state(plan.MeetingHeld), minutes}, day(26, 9), ""},
		{"or it was training", []func(*plan.Snapshot){state(plan.MeetingHeld), training}, day(26, 9), ""},
		{"a cancelled one waits for nothing", []func(*plan.Snapshot){state(plan.MeetingCancelled)}, day(26, 9), ""},
		{"nor one whose day passed and nobody was told", []func(*plan.Snapshot){state(plan.MeetingDraft)}, day(26, 9), ""},
	} {
		var got rules.MeetingTaskKind
		for _, x := range rules.MeetingTasks(called(t, c.changes...), c.now) {
			got += x.Kind
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	w := supervised(t, func(w *plan.Snapshot) { w.Stages = []plan.Stage{{No: 1, State: plan.StageOpen}} })
	if got := rules.MeetingTasks(w, day(12, 9)); len(got) != 2 || got[0].Of != plan.MeetingKickoff || got[1].Of != plan.MeetingTraining {
		t.Errorf("an open first stage proposes %+v", got)
	}
}

func TestWhoCameIsReadFromTheReceipt(t *testing.T) {
	for _, c := range []struct {
		answer plan.ReceiptAnswer
		came   bool
		want   plan.Attendance
	}{
		{plan.ReceiptAttend, true, plan.AttendancePresent}, {plan.ReceiptProxy, true, plan.AttendanceProxy}, {plan.ReceiptLeave, true, plan.AttendancePresent},
		{plan.ReceiptNone, true, plan.AttendancePresent}, {plan.ReceiptAttend, false, plan.AttendanceAbsent}, {plan.ReceiptLeave, false, plan.AttendanceLeave},
	} {
		if got := rules.Attended(plan.Invitee{Receipt: plan.Receipt{Answer: c.answer}}, c.came); got != c.want {
			t.Errorf("%q, came %v: %s, want %s", c.answer, c.came, got, c.want)
		}
	}
}
