package rules

import (
	"time"

	"planbot/storage/plan"
)

// ClassGroup is the work groups, for announcements only: they confirm nothing.
const ClassGroup Class = "group"

// NoticeByID finds an announcement.
func NoticeByID(w *plan.Snapshot, id plan.AnnouncementID) (plan.Announcement, bool) {
	for _, a := range w.Announcements {
		if a.ID == id {
			return a, true
		}
	}
	return plan.Announcement{}, false
}

// Unconfirmed lists the recipients who have not confirmed.
func Unconfirmed(a plan.Announcement) []plan.Recipient {
	var out []plan.Recipient
	for _, r := range a.To {
		if r.Seen.IsZero() {
			out = append(out, r)
		}
	}
	return out
}

// RemindNotice decides on reminding those who have not confirmed: once.
func RemindNotice(a plan.Announcement) error {
	switch {
	case !a.Receipt:
		return plan.Refuse(plan.WhyNoticePlain)
	case len(Unconfirmed(a)) == 0:
		return plan.Refuse(plan.WhyNoticeSeen)
	case !a.Reminded.IsZero():
		return plan.Refusal{Why: plan.WhyNoticeReminded, Day: plan.DayOf(a.Reminded)}
	}
	return nil
}

// MyNotices lists, of recipients, those the actor answers for.
func MyNotices(w *plan.Snapshot, a plan.Announcement, actor plan.Actor, now time.Time) []plan.Recipient {
	var out []plan.Recipient
	for _, r := range a.To {
		if s := SeatScope(w, r.Seat, now); (s.Unit != 0 || s.Person != 0) && hasSeat(actor, s) {
			out = append(out, r)
		}
	}
	return out
}
