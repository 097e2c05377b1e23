package workflow

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Announcing is a word the office wants to send.
type Announcing struct {
	Text    string
	Picks   []string // classes of addressees, units by rules.UnitPick, rules.ClassGroup
	Receipt bool
	File    *plan.Upload
	By      plan.PersonID
}

// titleLength is how many characters of the text an announcement is listed by.
const titleLength = 20

// PlanNotice works out, without doing anything, exactly who would get it.
func PlanNotice(world *plan.Snapshot, x Announcing, now time.Time) (plan.Announcement, error) {
	first, _, _ := strings.Cut(x.Text, "\n")
	title := []rune(strings.TrimSpace(first))
	a := plan.Announcement{
		Title: messages.Shortened(title, titleLength), Receipt: x.Receipt, By: x.By, Sent: now,
		Group: slices.Contains(x.Picks, string(rules.ClassGroup)) && len(groups(world, now)) > 0,
	}
	for _, seat := range rules.Guests(world, x.Picks, now) {
		a.To = append(a.To, plan.Recipient{Seat: seat})
	}
	if len(a.To) == 0 && !a.Group {
		return a, plan.Refuse(plan.WhyNoInvitee)
	}
	a.Receipt = a.Receipt && len(a.To) > 0
	return a, nil
}

func groups(world *plan.Snapshot, now time.Time) []plan.GroupChat {
	var out []plan.GroupChat
	for _, g := range world.Groups {
		if plan.InForce(g.From, g.Until, now) {
			out = append(out, g)
		}
	}
	return out
}

// Announce sends it: one letter to everybody who answers for an addressee.
func Announce(tx *storage.Tx, x Announcing, now time.Time) (plan.Announcement, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return plan.Announcement{}, err
	}
	a, err := PlanNotice(world, x, now)
	if err != nil {
		return a, err
	}
	if x.File != nil {
		if a.File, err = keptFile(tx, *x.File); err != nil {
			return a, err
		}
	}
	if a, err = tx.AddAnnouncement(a, x.Text); err != nil {
		return a, err
	}
	if err := tx.Record(noticeEvent(a, plan.ActAnnounce, x.By, now), map[string]any{"to": len(a.To), "receipt": a.Receipt, "sha": a.File.SHA}); err != nil {
		return a, err
	}
	for _, who := range byGuest(world, noticeSeats(a.To), now) {
		if err := ToPerson(tx, world, who.person, noticeLetter(a, messages.Notice(x.Text, passOn(world, who, now), a.Receipt), who.person), now); err != nil {
			return a, err
		}
	}
	if !a.Group {
		return a, nil
	}
	for _, g := range groups(world, now) {
		l := noticeLetter(a, messages.Notice(x.Text, nil, false), 0)
		l.Chat, l.Thread, l.Group, l.Buttons, l.Key = g.Chat, g.Thread, true, nil, fmt.Sprintf("%s:g%d", noticeKey(a.ID), g.Chat)
		if _, err := tx.Post(l, now); err != nil {
			return a, err
		}
	}
	return a, nil
}

func noticeEvent(a plan.Announcement, act plan.Act, by plan.PersonID, now time.Time) plan.Event {
	return plan.Event{At: now, Person: by, Act: act, Kind: "announcement", Object: int64(a.ID), Name: a.Title}
}

func noticeSeats(to []plan.Recipient) []plan.Invitee {
	out := make([]plan.Invitee, len(to))
	for i, r := range to {
		out[i] = r.Seat
	}
	return out
}

// noticeKey begins the keys of an announcement's letters; the colon ends the
// number.
func noticeKey(id plan.AnnouncementID) string { return fmt.Sprintf("notice:%d:", id) }

func noticeLetter(a plan.Announcement, text string, to plan.PersonID) plan.Letter {
	l := plan.Letter{Text: text, Priority: plan.PriorityNotice, Key: noticeKey(a.ID) + arg(to)}
	if a.Receipt {
		l.Buttons = seenButton(a)
	}
	if a.File.SHA != "" {
		l.Document = &plan.Attachment{SHA: a.File.SHA, Name: a.File.Name, Size: a.File.Size}
	}
	return l
}

// passOn names the members of the leading group whom the reader is to tell.
func passOn(world *plan.Snapshot, who asked, now time.Time) []string {
	var out []string
	for _, v := range who.seats {
		if v.Member != 0 && !OwnSeat(world, v, who.person, now) {
			out = append(out, SeatWords(world, v))
		}
	}
	return out
}

func seenButton(a plan.Announcement) [][]plan.Button {
	return [][]plan.Button{{{
		Label: messages.ActName(plan.ActSeen), Act: plan.ActSeen, Args: plan.Args{"notice": arg(a.ID)}, Style: plan.StyleYes,
	}}}
}

// NoticeSeen puts down that recipients confirmed; those who had already stay as
// they are. It tells how many are new.
func NoticeSeen(tx *storage.Tx, a plan.Announcement, to []plan.Recipient, by plan.PersonID, office bool, now time.Time) (int, error) {
	n := 0
	for _, r := range to {
		if !r.Seen.IsZero() {
			continue
		}
		r.Seen, r.By = now, by
		if office {
			r.Recorder = by
		}
		if err := tx.SaveSeen(r); err != nil {
			return n, err
		}
		n++
	}
	if n == 0 {
		return 0, nil
	}
	return n, tx.Record(noticeEvent(a, plan.ActSeen, by, now), map[string]any{"seats": n, "office": office})
}

// RemindNotice reminds those who have not confirmed, once, and tells how many
// persons.
func RemindNotice(tx *storage.Tx, a plan.Announcement, by plan.PersonID, now time.Time) (int, error) {
	if err := rules.RemindNotice(a); err != nil {
		return 0, err
	}
	world, err := tx.Snapshot()
	if err != nil {
		return 0, err
	}
	if !rules.Hours(world, now) {
		return 0, plan.Refuse(plan.WhyNight)
	}
	a.Reminded = now
	if err := tx.SaveReminded(a); err != nil {
		return 0, err
	}
	n := 0
	for _, who := range byGuest(world, noticeSeats(rules.Unconfirmed(a)), now) {
		if len(rules.Reached(world, []plan.PersonID{who.person})) == 0 {
			continue
		}
		n++
		l := plan.Letter{Text: messages.NoticeAgain(a.Title, a.Sent), Priority: plan.PriorityNotice, Buttons: seenButton(a)}
		if err := ToPerson(tx, world, who.person, l, now); err != nil {
			return n, err
		}
	}
	return n, tx.Record(noticeEvent(a, plan.ActNoticeAgain, by, now), map[string]any{"sent": n})
}

// NoticeWords is how an announcement stands.
func NoticeWords(tx *storage.Tx, world *plan.Snapshot, a plan.Announcement, now time.Time) (messages.NoticeParams, error) {
	p := NoticePreview(world, a, now)
	p.Sent, p.Reminded = a.Sent, a.Reminded
	p.Seen = len(a.To) - len(rules.Unconfirmed(a))
	for _, r := range rules.Unconfirmed(a) {
		p.Waiting = append(p.Waiting, InviteeName(world, r.Seat))
	}
	byState, err := tx.LettersOf(noticeKey(a.ID))
	if err != nil {
		return p, err
	}
	for state, n := range byState {
		p.Letters += n
		switch state {
		case plan.LetterSent:
			p.Delivered += n
		case plan.LetterDead, plan.LetterHeld, plan.LetterUnknown:
			p.Failed += n
		}
	}
	return p, nil
}

// NoticePreview is who gets an announcement.
func NoticePreview(world *plan.Snapshot, a plan.Announcement, now time.Time) messages.NoticeParams {
	p := messages.NoticeParams{Title: a.Title, Receipt: a.Receipt, File: a.File.Name, Group: a.Group}
	seats := noticeSeats(a.To)
	for _, v := range seats {
		if v.Unit != 0 {
			p.Units = append(p.Units, InviteeName(world, v))
		} else {
			p.Persons = append(p.Persons, InviteeName(world, v))
		}
	}
	for _, v := range rules.Unreachable(world, seats, now) {
		p.Phone = append(p.Phone, InviteeName(world, v))
	}
	for _, who := range byGuest(world, seats, now) {
		p.People += len(rules.Reached(world, []plan.PersonID{who.person}))
	}
	return p
}
