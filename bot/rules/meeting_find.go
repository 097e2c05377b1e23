package rules

import (
	"sort"

	"planbot/storage/plan"
)

// meetings picks meetings in the order they take place.
func meetings(w *plan.Snapshot, fits func(plan.Meeting) bool) []plan.Meeting {
	var out []plan.Meeting
	for _, m := range w.Meetings {
		if fits(m) {
			out = append(out, m)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].At.Before(out[j].At) })
	return out
}

// Turnout (应到、实到…) counts the seats of a meeting by what was answered before it
// and by what came of it.
type Turnout struct {
	Seats                           int // 应到
	Coming, Instead, Leave, Waiting int // by receipt; Coming leaves out those who send somebody
	Present, Proxies, Excused       int // by attendance; Present leaves out those sent instead
	Absent, Open                    int
}

// CountSeats counts a meeting.
func CountSeats(m plan.Meeting) Turnout {
	c := Turnout{Seats: len(m.Invitees)}
	for _, v := range m.Invitees {
		switch v.Receipt.Answer {
		case plan.ReceiptAttend:
			c.Coming++
		case plan.ReceiptProxy:
			c.Instead++
		case plan.ReceiptLeave:
			c.Leave++
		default:
			c.Waiting++
		}
		switch v.Attended {
		case plan.AttendancePresent:
			c.Present++
		case plan.AttendanceProxy:
			c.Proxies++
		case plan.AttendanceLeave:
			c.Excused++
		case plan.AttendanceAbsent:
			c.Absent++
		default:
			c.Open++
		}
	}
	return c
}

// Earlier lists who sat in the same seat at earlier meetings with this answer,
// the last first, each once.
func Earlier(w *plan.Snapshot, v plan.Invitee, answer plan.ReceiptAnswer) []plan.Attendee {
	type said struct {
		who plan.Attendee
		at  int64
	}
	var all []said
	for _, m := range w.Meetings {
		for _, x := range m.Invitees {
			same := x.Unit == v.Unit && x.Member == v.Member && x.Person == v.Person
			if same && x.Receipt.Answer == answer && x.Receipt.Who.Name != "" {
				all = append(all, said{x.Receipt.Who, x.Receipt.At.UnixMilli()})
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].at > all[j].at })
	var out []plan.Attendee
	seen := map[string]bool{}
	for _, x := range all {
		if !seen[x.who.Name] {
			seen[x.who.Name] = true
			out = append(out, x.who)
		}
	}
	return out
}

// NoReceipt lists the seats nothing was answered for.
func NoReceipt(m plan.Meeting) []plan.Invitee {
	var out []plan.Invitee
	for _, v := range m.Invitees {
		if v.Receipt.Answer == plan.ReceiptNone {
			out = append(out, v)
		}
	}
	return out
}

// BySeat lists the seats of a meeting, those without a receipt first.
func BySeat(m plan.Meeting) []plan.Invitee {
	out := NoReceipt(m)
	for _, v := range m.Invitees {
		if v.Receipt.Answer != plan.ReceiptNone {
			out = append(out, v)
		}
	}
	return out
}
