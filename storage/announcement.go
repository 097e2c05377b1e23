package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	announcementInsert = `INSERT INTO announcement (title, text, receipt, sha, name, size, work_group, sent_at, by_person)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
	announcementRemind = `UPDATE announcement SET reminded_at = ?, version = version + 1 WHERE id = ?`
	announcementText   = `SELECT text FROM announcement WHERE id = ?`
	announcementList   = `SELECT id, title, receipt, sha, name, size, work_group, sent_at, reminded_at, by_person, version FROM announcement ORDER BY id`
	announcementWay    = `SELECT state, count(*) FROM letter WHERE key >= ? AND key < ? GROUP BY state`
	recipientInsert    = `INSERT INTO recipient (announcement, unit, member, person) VALUES (?, ?, ?, ?)`
	recipientSeen      = `UPDATE recipient SET seen_at = ?, seen_by = ?, recorder = ? WHERE id = ?`
	recipientList      = `SELECT announcement, id, unit, member, person, seen_at, seen_by, recorder FROM recipient ORDER BY id`
)

// AddAnnouncement keeps an announcement with its text and recipients and returns
// it with the ids.
func (t *Tx) AddAnnouncement(a plan.Announcement, text string) (plan.Announcement, error) {
	id, err := t.insert(announcementInsert, a.Title, text, a.Receipt, a.File.SHA, a.File.Name, a.File.Size, a.Group, ms(a.Sent), a.By)
	if err != nil {
		return a, fmt.Errorf("add announcement: %w", err)
	}
	a.ID, a.Version = plan.AnnouncementID(id), 1
	for i, r := range a.To {
		rid, err := t.insert(recipientInsert, a.ID, r.Seat.Unit, r.Seat.Member, r.Seat.Person)
		if err != nil {
			return a, fmt.Errorf("add recipient to announcement %d: %w", a.ID, err)
		}
		a.To[i].ID = plan.RecipientID(rid)
	}
	return a, nil
}

// AnnouncementText is the text of an announcement.
func (t *Tx) AnnouncementText(id plan.AnnouncementID) (text string, err error) {
	if err := t.get(announcementText, []any{id}, &text); err != nil {
		return "", fmt.Errorf("read announcement %d: %w", id, err)
	}
	return text, nil
}

// SaveReminded keeps when those who had not confirmed were reminded.
func (t *Tx) SaveReminded(a plan.Announcement) error {
	if _, err := t.change(announcementRemind, ms(a.Reminded), a.ID); err != nil {
		return fmt.Errorf("save announcement %d: %w", a.ID, err)
	}
	return nil
}

// SaveSeen keeps that a recipient confirmed.
func (t *Tx) SaveSeen(r plan.Recipient) error {
	if _, err := t.change(recipientSeen, ms(r.Seen), r.By, r.Recorder, r.ID); err != nil {
		return fmt.Errorf("save recipient %d: %w", r.ID, err)
	}
	return nil
}

// LettersOf counts the letters whose key begins so, by state.
func (t *Tx) LettersOf(prefix string) (map[plan.LetterState]int, error) {
	out := map[plan.LetterState]int{}
	if _, err := list(t, func(r row) (none struct{}, err error) {
		var state plan.LetterState
		var n int
		if err = r.Scan(&state, &n); err == nil {
			out[state] += n
		}
		return none, err
	}, announcementWay, prefix, prefix+"~"); err != nil {
		return nil, fmt.Errorf("count letters of %s: %w", prefix, err)
	}
	return out, nil
}

func (t *Tx) loadAnnouncements(s *plan.Snapshot) (err error) {
	s.Announcements, err = list(t, func(r row) (a plan.Announcement, err error) {
		err = r.Scan(&a.ID, &a.Title, &a.Receipt, &a.File.SHA, &a.File.Name, &a.File.Size, &a.Group, moment{&a.Sent}, moment{&a.Reminded}, &a.By, &a.Version)
		return a, err
	}, announcementList)
	if err != nil {
		return fmt.Errorf("list announcements: %w", err)
	}
	at := make(map[plan.AnnouncementID]*plan.Announcement, len(s.Announcements))
	for i := range s.Announcements {
		at[s.Announcements[i].ID] = &s.Announcements[i]
	}
	if _, err := list(t, func(r row) (none struct{}, err error) {
		var id plan.AnnouncementID
		var x plan.Recipient
		if err = r.Scan(&id, &x.ID, &x.Seat.Unit, &x.Seat.Member, &x.Seat.Person, moment{&x.Seen}, &x.By, &x.Recorder); err == nil {
			at[id].To = append(at[id].To, x)
		}
		return none, err
	}, recipientList); err != nil {
		return fmt.Errorf("list recipients: %w", err)
	}
	return nil
}
