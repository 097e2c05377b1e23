package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	meetingInsert = `INSERT INTO meeting (kind, title, stage, begins_at, place, reply_by, state, called_at, by_person)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
	meetingUpdate = `UPDATE meeting SET title = ?, begins_at = ?, place = ?, reply_by = ?, state = ?, original_at = ?, called_at = ?, held_at = ?,
		cancelled_at = ?, reason = ?, minutes_number = ?, minutes_day = ?, minutes_sha = ?, minutes_name = ?, minutes_size = ?,
		version = version + 1 WHERE id = ?`
	meetingList = `SELECT id, kind, title, stage, begins_at, place, reply_by, state, original_at, called_at, held_at, cancelled_at, reason,
		by_person, minutes_number, minutes_day, minutes_sha, minutes_name, minutes_size, version FROM meeting ORDER BY id`
	inviteeInsert = `INSERT INTO invitee (meeting, unit, member, person, added_at) VALUES (?, ?, ?, ?, ?)`
	inviteeUpdate = `UPDATE invitee SET answer = ?, name = ?, position = ?, phone = ?, reason = ?, answered_at = ?, answered_by = ?,
		channel = ?, recorder = ?, attended = ? WHERE id = ?`
	inviteeList = `SELECT meeting, id, unit, member, person, added_at, answer, name, position, phone, reason, answered_at, answered_by,
		channel, recorder, attended FROM invitee ORDER BY id`
	agendaInsert = `INSERT INTO agenda_item (meeting, seq, title, draft, sha, name, size) VALUES (?, ?, ?, ?, ?, ?, ?)`
	agendaDrop   = `DELETE FROM agenda_item WHERE meeting = ? AND seq = ?`
	agendaList   = `SELECT meeting, seq, title, draft, sha, name, size FROM agenda_item ORDER BY meeting, seq`
)

// AddMeeting keeps a meeting with its invitees and agenda and returns it with
// the ids.
func (t *Tx) AddMeeting(m plan.Meeting) (plan.Meeting, error) {
	id, err := t.insert(meetingInsert, m.Kind, m.Title, m.Stage, ms(m.At), m.Place, ms(m.ReplyBy), m.State, ms(m.Called), m.By)
	if err != nil {
		return m, fmt.Errorf("add meeting: %w", err)
	}
	m.ID, m.Version = plan.MeetingID(id), 1
	invitees := make([]plan.Invitee, len(m.Invitees))
	for i, v := range m.Invitees {
		iid, err := t.insert(inviteeInsert, m.ID, v.Unit, v.Member, v.Person, ms(v.Added))
		if err != nil {
			return m, fmt.Errorf("add invitee to meeting %d: %w", m.ID, err)
		}
		invitees[i] = v
		invitees[i].ID = plan.InviteeID(iid)
	}
	m.Invitees = invitees
	for i := range m.Items {
		m.Items[i].Seq = i + 1
		if err := t.AddAgendaItem(m.ID, m.Items[i]); err != nil {
			return m, err
		}
	}
	return m, nil
}

// SaveMeeting keeps what may change of a meeting itself; its version rises.
func (t *Tx) SaveMeeting(m plan.Meeting) error {
	if _, err := t.change(meetingUpdate, m.Title, ms(m.At), m.Place, ms(m.ReplyBy), m.State, ms(m.Original), ms(m.Called), ms(m.Held),
		ms(m.Cancelled), m.Reason, m.Minutes.Number, m.Minutes.Day.String(), m.Minutes.File.SHA, m.Minutes.File.Name, m.Minutes.File.Size,
		m.ID); err != nil {
		return fmt.Errorf("save meeting %d: %w", m.ID, err)
	}
	return nil
}

// SaveInvitee keeps an invitee's receipt and attendance.
func (t *Tx) SaveInvitee(v plan.Invitee) error {
	r := v.Receipt
	if _, err := t.change(inviteeUpdate, r.Answer, r.Who.Name, r.Who.Position, r.Who.Phone, r.Reason, ms(r.At), r.By,
		r.Proxy.Channel, r.Proxy.Recorder, v.Attended, v.ID); err != nil {
		return fmt.Errorf("save invitee %d: %w", v.ID, err)
	}
	return nil
}

// AddAgendaItem puts an item on a meeting's agenda at its Seq.
func (t *Tx) AddAgendaItem(id plan.MeetingID, x plan.AgendaItem) error {
	if _, err := t.change(agendaInsert, id, x.Seq, x.Title, x.Draft, x.File.SHA, x.File.Name, x.File.Size); err != nil {
		return fmt.Errorf("add item %d to meeting %d: %w", x.Seq, id, err)
	}
	return nil
}

// DropAgendaItem takes an item off a meeting's agenda.
func (t *Tx) DropAgendaItem(id plan.MeetingID, seq int) error {
	if _, err := t.change(agendaDrop, id, seq); err != nil {
		return fmt.Errorf("drop item %d of meeting %d: %w", seq, id, err)
	}
	return nil
}

func (t *Tx) loadMeetings(s *plan.Snapshot) (err error) {
	s.Meetings, err = list(t, scanMeeting, meetingList)
	if err != nil {
		return fmt.Errorf("list meetings: %w", err)
	}
	at := make(map[plan.MeetingID]*plan.Meeting, len(s.Meetings))
	for i := range s.Meetings {
		at[s.Meetings[i].ID] = &s.Meetings[i]
	}
	if _, err := list(t, func(r row) (none struct{}, err error) {
		var id plan.MeetingID
		var v plan.Invitee
		x := &v.Receipt
		err = r.Scan(&id, &v.ID, &v.Unit, &v.Member, &v.Person, moment{&v.Added}, &x.Answer, &x.Who.Name, &x.Who.Position, &x.Who.Phone,
			&x.Reason, moment{&x.At}, &x.By, &x.Proxy.Channel, &x.Proxy.Recorder, &v.Attended)
		if err == nil {
			at[id].Invitees = append(at[id].Invitees, v)
		}
		return none, err
	}, inviteeList); err != nil {
		return fmt.Errorf("list invitees: %w", err)
	}
	if _, err := list(t, func(r row) (none struct{}, err error) {
		var id plan.MeetingID
		var x plan.AgendaItem
		if err = r.Scan(&id, &x.Seq, &x.Title, &x.Draft, &x.File.SHA, &x.File.Name, &x.File.Size); err == nil {
			at[id].Items = append(at[id].Items, x)
		}
		return none, err
	}, agendaList); err != nil {
		return fmt.Errorf("list agenda items: %w", err)
	}
	return nil
}

func scanMeeting(r row) (m plan.Meeting, err error) {
	err = r.Scan(&m.ID, &m.Kind, &m.Title, &m.Stage, moment{&m.At}, &m.Place, moment{&m.ReplyBy}, &m.State, moment{&m.Original},
		moment{&m.Called}, moment{&m.Held}, moment{&m.Cancelled}, &m.Reason, &m.By, &m.Minutes.Number, day{&m.Minutes.Day},
		&m.Minutes.File.SHA, &m.Minutes.File.Name, &m.Minutes.File.Size, &m.Version)
	return m, err
}
