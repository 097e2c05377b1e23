package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// asked is one person with all the seats of a meeting they answer for.
type asked struct {
	person plan.PersonID
	seats  []plan.Invitee
}

// byGuest groups seats by who answers for them, so that nobody gets two letters
// about one thing.
func byGuest(world *plan.Snapshot, seats []plan.Invitee, now time.Time) []asked {
	var out []asked
	at := map[plan.PersonID]int{}
	for _, v := range seats {
		for _, person := range rules.Invited(world, v, now) {
			i, ok := at[person]
			if !ok {
				i = len(out)
				at[person] = i
				out = append(out, asked{person: person})
			}
			out[i].seats = append(out[i].seats, v)
		}
	}
	return out
}

// tellInvitees posts one letter about a meeting to everybody who answers for a
// seat.
func tellInvitees(tx *storage.Tx, world *plan.Snapshot, m plan.Meeting, letter func(asked) plan.Letter, now time.Time) error {
	for _, a := range byGuest(world, m.Invitees, now) {
		l := letter(a)
		l.Priority = plan.PriorityNotice
		if err := ToPerson(tx, world, a.person, l, now); err != nil {
			return err
		}
	}
	return nil
}

// callTo makes the letters that call to a meeting.
func callTo(world *plan.Snapshot, m plan.Meeting, now time.Time) func(asked) plan.Letter {
	return func(a asked) plan.Letter {
		p := messages.MeetingNoticeParams{MeetingWords: MeetingWords(world, m)}
		for _, v := range a.seats {
			switch words := SeatWords(world, v); {
			case OwnSeat(world, v, a.person, now):
				p.Self = true
			case v.Member != 0:
				p.Members = append(p.Members, words)
			default:
				p.Units = append(p.Units, words)
			}
		}
		return plan.Letter{Text: messages.MeetingNotice(p), Buttons: noticeButtons(m, a.seats)}
	}
}

// noticeButtons answer at once where there is one seat to answer for.
func noticeButtons(m plan.Meeting, seats []plan.Invitee) [][]plan.Button {
	answer := func(a plan.ReceiptAnswer, label string) plan.Button {
		return plan.Button{Label: label, Act: plan.ActReceipt, Args: plan.Args{"seat": arg(seats[0].ID), "answer": string(a)}}
	}
	about := func(act plan.Act) plan.Button {
		return plan.Button{Label: messages.ActName(act), Act: act, Args: plan.Args{"meeting": arg(m.ID)}}
	}
	rows := [][]plan.Button{{about(plan.ActReceipt)}}
	if len(seats) == 1 {
		rows = [][]plan.Button{{
			answer(plan.ReceiptAttend, messages.Attend), answer(plan.ReceiptProxy, messages.SendProxy), answer(plan.ReceiptLeave, messages.AskLeave),
		}}
	}
	if Papers(m) > 0 {
		rows = append(rows, []plan.Button{about(plan.ActMeetingPapers)})
	}
	return rows
}

// OwnSeat tells whether a seat is the person's own, not one they answer for.
func OwnSeat(world *plan.Snapshot, v plan.Invitee, person plan.PersonID, now time.Time) bool {
	return v.Unit == 0 && rules.SeatScope(world, v, now).Person == person
}

// announceMeeting tells everybody with a seat, and the work group what, when and
// where.
func announceMeeting(tx *storage.Tx, world *plan.Snapshot, m plan.Meeting, by plan.PersonID, now time.Time, letter func(asked) plan.Letter) error {
	if err := tellInvitees(tx, world, m, letter, now); err != nil {
		return err
	}
	return newHerald(tx, world, by, now).tellGroups(messages.MeetingNote(MeetingWords(world, m)))
}
