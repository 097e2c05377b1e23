package storage

import (
	"encoding/json"
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	changeInsert   = `INSERT INTO change (kind, at, by_person, basis, unit, into_unit, chapter) VALUES (?, ?, ?, ?, ?, ?, ?)`
	takeoverInsert = `INSERT INTO takeover (change, duty, from_unit, since_at, due) VALUES (?, ?, ?, ?, ?)`
	takeoverList   = `SELECT duty, from_unit, since_at, due FROM takeover ORDER BY change, duty`
	unitClose      = `UPDATE unit SET doubtful = 0, merged = ?, until_at = ? WHERE id = ?`
	unitReopen     = `UPDATE unit SET doubtful = 0, near = 0, merged = 0, until_at = 0 WHERE id = ?`
	requestOver    = `UPDATE material_request SET unit = ? WHERE id = ?`
	memberOver     = `UPDATE OR REPLACE member_unit SET unit = ? WHERE unit = ? AND member = ?`
	memberEnd      = `UPDATE member SET until_at = ? WHERE id = ? AND until_at = 0`
	memberSeat     = `UPDATE invitee SET member = ? WHERE member = ? AND answered_at = 0 AND attended = ''`
	inviteOver     = `UPDATE invite SET unit = ? WHERE unit = ? AND used_at = 0 AND revoked_at = 0`
	applyOver      = `UPDATE application SET unit = ? WHERE unit = ? AND decided_at = 0`
	nudgeRepeat    = `INSERT OR IGNORE INTO nudge SELECT ?, person, day, duty, level, at FROM nudge WHERE key = ?`
	addresseeMove  = `UPDATE addressee SET unit = ?, was = ?, drafts = ? WHERE id = ?`
	inviteeDrop    = `DELETE FROM invitee WHERE id = ? AND answered_at = 0 AND attended = ''`
	assignmentEnd  = `UPDATE assignment SET until_at = ? WHERE id = ? AND until_at = 0`
)

// AddChange keeps a change and the owed duties that went over by it.
func (t *Tx) AddChange(c plan.Change, moved []plan.Takeover) (plan.ChangeID, error) {
	id, err := t.insert(changeInsert, c.Kind, ms(c.At), c.By, c.Basis, c.Unit, c.Into, c.Chapter)
	if err != nil {
		return 0, fmt.Errorf("add change %s: %w", c.Kind, err)
	}
	for _, m := range moved {
		if _, err := t.change(takeoverInsert, id, m.Duty, m.From, ms(m.Since), ms(m.Due)); err != nil {
			return 0, fmt.Errorf("add takeover of %s: %w", m.Duty, err)
		}
	}
	return plan.ChangeID(id), nil
}

// EndAssignment ends an assignment that is in force; what was done under it stays
// attributed.
func (t *Tx) EndAssignment(id plan.AssignmentID, now time.Time) error {
	if _, err := t.change(assignmentEnd, ms(now), id); err != nil {
		return fmt.Errorf("end assignment %d: %w", id, err)
	}
	return nil
}

// CloseUnit puts a unit into another one from a moment on; until zero says that it
// always was that one.
func (t *Tx) CloseUnit(id, into plan.UnitID, until time.Time) error {
	if _, err := t.change(unitClose, into, ms(until), id); err != nil {
		return fmt.Errorf("put unit %d into %d: %w", id, into, err)
	}
	return nil
}

// OwnUnit makes a unit one of its own: no doubt is left, and it is no other one.
func (t *Tx) OwnUnit(id plan.UnitID) error {
	if _, err := t.change(unitReopen, id); err != nil {
		return fmt.Errorf("make unit %d its own: %w", id, err)
	}
	return nil
}

// AskInstead asks a request for material of another unit.
func (t *Tx) AskInstead(id plan.RequestID, unit plan.UnitID) error {
	if _, err := t.change(requestOver, unit, id); err != nil {
		return fmt.Errorf("ask request %d of unit %d: %w", id, unit, err)
	}
	return nil
}

// SpeakFor lets a member of the leading group speak for another unit instead.
func (t *Tx) SpeakFor(m plan.MemberID, unit, instead plan.UnitID) error {
	if _, err := t.change(memberOver, unit, instead, m); err != nil {
		return fmt.Errorf("let member %d speak for unit %d: %w", m, unit, err)
	}
	return nil
}

// EndMember takes a member out of the leading group from a moment on; what they
// said stays theirs.
func (t *Tx) EndMember(m plan.MemberID, now time.Time) error {
	if _, err := t.change(memberEnd, ms(now), m); err != nil {
		return fmt.Errorf("end member %d: %w", m, err)
	}
	return nil
}

// SucceedMember gives the seats at meetings not answered for to the successor.
func (t *Tx) SucceedMember(m, by plan.MemberID) error {
	if _, err := t.change(memberSeat, by, m); err != nil {
		return fmt.Errorf("succeed member %d: %w", m, err)
	}
	return nil
}

// Await lets who was invited to, or applied for, one unit come to another.
func (t *Tx) Await(unit, instead plan.UnitID) error {
	for _, query := range []string{inviteOver, applyOver} {
		if _, err := t.exec(query, unit, instead); err != nil {
			return fmt.Errorf("await people of unit %d at %d: %w", instead, unit, err)
		}
	}
	return nil
}

// RepeatNudge notes that what was queued under one key counts for another: nobody
// is told the same twice because a duty's key changed.
func (t *Tx) RepeatNudge(key, as string) error {
	if _, err := t.change(nudgeRepeat, as, key); err != nil {
		return fmt.Errorf("repeat nudge %s: %w", key, err)
	}
	return nil
}

// MoveSeat gives a seat of a consultation to another unit, with its texts.
func (t *Tx) MoveSeat(a plan.Addressee) error {
	drafts, err := json.Marshal(append([]plan.DraftID{}, a.Drafts...))
	if err != nil {
		return fmt.Errorf("move addressee %d: %w", a.ID, err)
	}
	if _, err := t.change(addresseeMove, a.Unit, a.Was, string(drafts), a.ID); err != nil {
		return fmt.Errorf("move addressee %d: %w", a.ID, err)
	}
	return nil
}

// DropInvitee takes a seat nobody answered for out of a meeting.
func (t *Tx) DropInvitee(id plan.InviteeID) error {
	if _, err := t.change(inviteeDrop, id); err != nil {
		return fmt.Errorf("drop invitee %d: %w", id, err)
	}
	return nil
}

func (t *Tx) loadTakeovers(s *plan.Snapshot) (err error) {
	s.Takeovers, err = list(t, func(r row) (o plan.Takeover, err error) {
		err = r.Scan(&o.Duty, &o.From, moment{&o.Since}, moment{&o.Due})
		return o, err
	}, takeoverList)
	if err != nil {
		return fmt.Errorf("list takeovers: %w", err)
	}
	return nil
}
