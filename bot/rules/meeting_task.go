package rules

import (
	"time"

	"planbot/storage/plan"
)

// MeetingTask is what a meeting waits for from the office.
type MeetingTask struct {
	Kind    MeetingTaskKind
	Of      plan.MeetingKind
	Meeting plan.Meeting // not with TaskConvene
	N       int          // with TaskReceipts: seats without one
}

// MeetingTaskKind tells what.
type MeetingTaskKind string

const (
	TaskConvene    MeetingTaskKind = "convene"    // an open stage asks for it and nobody planned it
	TaskCall       MeetingTaskKind = "call"       // planned, its notice is not out
	TaskReceipts   MeetingTaskKind = "receipts"   // the working day before: receipts are missing
	TaskAttendance MeetingTaskKind = "attendance" // over, nobody put down who came
	TaskMinutes    MeetingTaskKind = "minutes"    // over for three working days, no minutes
)

// MostItems is how many items an agenda has at most.
const MostItems = 10

// minutesWorkdays is how many working days after a meeting its minutes are
// missed.
const minutesWorkdays = 3

// MeetingTasks lists what meetings wait for, in the order of the meetings.
func MeetingTasks(w *plan.Snapshot, now time.Time) []MeetingTask {
	today := plan.DayOf(now)
	var out []MeetingTask
	for _, kind := range MeetingsToCall(w) {
		out = append(out, MeetingTask{Kind: TaskConvene, Of: kind})
	}
	for _, m := range meetings(w, func(m plan.Meeting) bool { return m.State != plan.MeetingCancelled }) {
		task := MeetingTask{Of: m.Kind, Meeting: m, N: len(NoReceipt(m))}
		day, over := plan.DayOf(m.At), !now.Before(m.At)
		switch {
		case m.State == plan.MeetingDraft && !over:
			task.Kind = TaskCall
		case m.State == plan.MeetingDraft:
			continue // its day passed and nobody was told: nothing came of it
		case !over && task.N > 0 && today >= PrevWorkday(w.Calendar, day-1, today):
			task.Kind = TaskReceipts
		case over && m.State == plan.MeetingCalled && today > day:
			task.Kind = TaskAttendance
		case over && m.Minutes.Day == 0 && WantsMinutes(m) && today > AddWorkdays(w.Calendar, day, minutesWorkdays, today):
			task.Kind = TaskMinutes
		default:
			continue
		}
		out = append(out, task)
	}
	return out
}

// Attended is what becomes of a seat, given whether somebody came: the receipt
// tells a proxy from the invitee, and who asked to be excused from who stayed
// away.
func Attended(v plan.Invitee, came bool) plan.Attendance {
	switch {
	case came && v.Receipt.Answer == plan.ReceiptProxy:
		return plan.AttendanceProxy
	case came:
		return plan.AttendancePresent
	case v.Receipt.Answer == plan.ReceiptLeave:
		return plan.AttendanceLeave
	}
	return plan.AttendanceAbsent
}

// NextMinutes is the number the next minutes of a year would have: one more than
// there are.
func NextMinutes(w *plan.Snapshot, year int) int {
	n := 1
	for _, m := range w.Meetings {
		if m.Minutes.Number != "" && m.Minutes.Day.Year() == year {
			n++
		}
	}
	return n
}
