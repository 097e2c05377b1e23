package workflow

import (
	"slices"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// MeetingWords is a meeting in the words every message uses.
func MeetingWords(world *plan.Snapshot, m plan.Meeting) messages.MeetingWords {
	w := messages.MeetingWords{
		Kind: m.Kind, Title: m.Title, At: m.At, Place: m.Place, ReplyBy: m.ReplyBy, State: m.State, Reason: m.Reason,
	}
	if m.Moved() {
		w.Original = m.Original
	}
	for _, x := range m.Items {
		w.Items = append(w.Items, x.Title)
	}
	return w
}

// SeatWords is whose seat it is: the unit's name, the member with their position,
// the person's name.
func SeatWords(world *plan.Snapshot, v plan.Invitee) string {
	switch {
	case v.Unit != 0:
		return world.UnitName(rules.Standing(world, v.Unit))
	case v.Member != 0:
		if m := world.Index.Member[v.Member]; m != nil {
			return messages.MemberName(m.Name, m.Position)
		}
		return ""
	}
	return world.PersonName(v.Person)
}

// InviteeName is SeatWords without the position: for long lists.
func InviteeName(world *plan.Snapshot, v plan.Invitee) string {
	if m := world.Index.Member[v.Member]; m != nil {
		return m.Name
	}
	return SeatWords(world, v)
}

// ReceiptWords is a seat with what was answered for it; own: the reader's.
func ReceiptWords(world *plan.Snapshot, m plan.Meeting, v plan.Invitee, own bool) messages.ReceiptParams {
	p := messages.ReceiptParams{
		MeetingWords: MeetingWords(world, m), Answer: v.Receipt.Answer, Who: v.Receipt.Who, Why: v.Receipt.Reason,
		Proxy: v.Receipt.Proxy.Recorder != 0,
	}
	if !own {
		p.Seat = SeatWords(world, v)
	}
	if SitsOneself(world, v) {
		p.Who = plan.Attendee{}
	}
	return p
}

// SitsOneself tells whether the member or the person whose seat it is comes, so
// that there is no other name to say.
func SitsOneself(world *plan.Snapshot, v plan.Invitee) bool {
	name := world.PersonName(v.Person)
	if m := world.Index.Member[v.Member]; m != nil {
		name = m.Name
	}
	return v.Unit == 0 && v.Receipt.Answer == plan.ReceiptAttend && v.Receipt.Who.Name == name
}

// TurnoutWords are a meeting's numbers.
func TurnoutWords(m plan.Meeting) messages.TurnoutWords {
	c := rules.CountSeats(m)
	return messages.TurnoutWords{
		Seats: c.Seats, Coming: c.Coming, Instead: c.Instead, Leave: c.Leave, Waiting: c.Waiting,
		Present: c.Present, Proxies: c.Proxies, Excused: c.Excused, Absent: c.Absent, Open: c.Open, Recorded: m.State == plan.MeetingHeld,
	}
}

// Papers counts what of a meeting can be downloaded: materials, and the minutes.
func Papers(m plan.Meeting) int {
	n := 0
	for _, x := range m.Items {
		if x.Draft != 0 || x.File.SHA != "" {
			n++
		}
	}
	if m.Minutes.File.SHA != "" {
		n++
	}
	return n
}

// PreviewWords is what would be sent to whom.
func PreviewWords(world *plan.Snapshot, m plan.Meeting, now time.Time) messages.MeetingPreviewParams {
	today, day := plan.DayOf(now), plan.DayOf(m.At)
	p := messages.MeetingPreviewParams{MeetingWords: MeetingWords(world, m), Rest: !rules.IsWorkday(world.Calendar, day, today)}
	if !rules.Known(world.Calendar, day.Year(), today) {
		p.Unknown = day.Year()
	}
	for _, v := range m.Invitees {
		if v.Unit != 0 {
			p.Units = append(p.Units, SeatWords(world, v))
		} else {
			p.Persons = append(p.Persons, InviteeName(world, v))
		}
	}
	for _, v := range rules.Unreachable(world, m.Invitees, now) {
		p.Phone = append(p.Phone, InviteeName(world, v))
	}
	for _, x := range rules.MeetingsOf(world, m.Kind) {
		if x.ID != m.ID && (m.Stage != 0 || x.At.After(now)) {
			p.Before = messages.MeetingTime(x.At) + x.Title
		}
	}
	return p
}

// AttendanceWords counts a meeting as it stands once these came.
func AttendanceWords(world *plan.Snapshot, m plan.Meeting, came []plan.InviteeID) messages.AttendanceParams {
	m.Invitees = slices.Clone(m.Invitees)
	p := messages.AttendanceParams{Title: m.Title}
	for i, v := range m.Invitees {
		m.Invitees[i].Attended = rules.Attended(v, slices.Contains(came, v.ID))
		if m.Invitees[i].Attended == plan.AttendanceAbsent {
			p.Absentees = append(p.Absentees, InviteeName(world, v))
		}
	}
	p.TurnoutWords = TurnoutWords(m)
	return p
}

// MeetingFiles are what of a meeting can be downloaded: materials in the order of
// the agenda, the minutes last.
func MeetingFiles(world *plan.Snapshot, m plan.Meeting) []plan.StoredFile {
	var out []plan.StoredFile
	for _, x := range m.Items {
		if d := world.Index.Draft[x.Draft]; d != nil && d.SHA != "" {
			out = append(out, plan.StoredFile{SHA: d.SHA, Name: d.FileName, Size: d.Size})
		} else if x.File.SHA != "" {
			out = append(out, x.File)
		}
	}
	if m.Minutes.File.SHA != "" {
		out = append(out, m.Minutes.File)
	}
	return out
}

// MeetingTaskWords says what meetings wait for from the office, a line each.
func MeetingTaskWords(world *plan.Snapshot, now time.Time) []string {
	var out []string
	for _, x := range rules.MeetingTasks(world, now) {
		switch x.Kind {
		case rules.TaskConvene:
			out = append(out, messages.ToCall(x.Of))
		case rules.TaskCall:
			out = append(out, messages.ToSend(x.Meeting.Title))
		case rules.TaskReceipts:
			out = append(out, messages.ReceiptsMissing(x.Meeting.Title, x.Meeting.At, x.N))
		case rules.TaskAttendance:
			out = append(out, messages.ToAttend(x.Meeting.Title))
		case rules.TaskMinutes:
			out = append(out, messages.ToMinute(x.Meeting.Title, x.Meeting.At))
		}
	}
	return out
}
