package storage

import (
	"encoding/json"
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	inviteColumns = `id, role, rank, unit, member, name, phone, replaces, entry, chapters, made_by, made_at, expires_at, used_at,
		used_by, revoked_at`
	inviteInsert = `INSERT INTO invite (hash, role, rank, unit, member, name, phone, replaces, entry, chapters, made_by, made_at,
		expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	inviteByHash = `SELECT ` + inviteColumns + ` FROM invite WHERE hash = ?`
	inviteByID   = `SELECT ` + inviteColumns + ` FROM invite WHERE id = ?`
	inviteOpen   = `SELECT ` + inviteColumns + ` FROM invite WHERE used_at = 0 AND revoked_at = 0 AND expires_at > ? ORDER BY id`
	inviteUnused = `SELECT ` + inviteColumns + ` FROM invite WHERE unit = ? AND used_at = 0 AND revoked_at = 0 ORDER BY id`
	inviteUse    = `UPDATE invite SET used_at = ?, used_by = ? WHERE id = ? AND used_at = 0`
	inviteRevoke = `UPDATE invite SET revoked_at = ? WHERE id = ? AND used_at = 0 AND revoked_at = 0`
	guessInsert  = `INSERT INTO guess (person, at) VALUES (?, ?)`
	guessCount   = `SELECT count(*) FROM guess WHERE person = ? AND at > ?`
)

// AddInvite keeps an invitation under the keyed hash of its code.
func (t *Tx) AddInvite(i plan.Invite, hash string) (plan.InviteID, error) {
	chapters, err := chapterIDs(i.Chapters)
	if err != nil {
		return 0, fmt.Errorf("add invite: %w", err)
	}
	r, err := t.exec(inviteInsert, hash, i.Role, i.Rank, i.Unit, i.Member, i.Name, i.Phone, i.Replaces, i.Entry, chapters, i.By,
		ms(i.Made), ms(i.Expires))
	if err != nil {
		return 0, fmt.Errorf("add invite: %w", err)
	}
	id, err := r.LastInsertId()
	return plan.InviteID(id), err
}

// InviteByHash is the invitation kept under the hash.
func (t *Tx) InviteByHash(hash string) (plan.Invite, bool, error) {
	i, ok, err := one(t, scanInvite, inviteByHash, hash)
	if err != nil {
		return i, false, fmt.Errorf("find invite: %w", err)
	}
	return i, ok, nil
}

// Invite is an invitation by id.
func (t *Tx) Invite(id plan.InviteID) (plan.Invite, bool, error) {
	i, ok, err := one(t, scanInvite, inviteByID, id)
	if err != nil {
		return i, false, fmt.Errorf("read invite %d: %w", id, err)
	}
	return i, ok, nil
}

// OpenInvites lists invitations that may still be used.
func (t *Tx) OpenInvites(now time.Time) ([]plan.Invite, error) {
	out, err := list(t, scanInvite, inviteOpen, ms(now))
	if err != nil {
		return nil, fmt.Errorf("list open invites: %w", err)
	}
	return out, nil
}

// UnusedInvites lists a unit's invitations nobody has used, the expired ones too:
// whom the office named, and their numbers.
func (t *Tx) UnusedInvites(unit plan.UnitID) ([]plan.Invite, error) {
	out, err := list(t, scanInvite, inviteUnused, unit)
	if err != nil {
		return nil, fmt.Errorf("list unused invites of unit %d: %w", unit, err)
	}
	return out, nil
}

// UseInvite spends an invitation.
func (t *Tx) UseInvite(id plan.InviteID, by plan.PersonID, now time.Time) error {
	if _, err := t.exec(inviteUse, ms(now), by, id); err != nil {
		return fmt.Errorf("use invite %d: %w", id, err)
	}
	return nil
}

// RevokeInvite makes an unused invitation void.
func (t *Tx) RevokeInvite(id plan.InviteID, now time.Time) error {
	if _, err := t.exec(inviteRevoke, ms(now), id); err != nil {
		return fmt.Errorf("revoke invite %d: %w", id, err)
	}
	return nil
}

// Guess notes a wrong code and returns how many the person tried since.
func (t *Tx) Guess(person plan.PersonID, now, since time.Time) (n int, err error) {
	if _, err := t.exec(guessInsert, person, ms(now)); err != nil {
		return 0, fmt.Errorf("note guess of person %d: %w", person, err)
	}
	return t.Guesses(person, since)
}

// Guesses counts the person's wrong codes since a moment.
func (t *Tx) Guesses(person plan.PersonID, since time.Time) (n int, err error) {
	if err := t.get(guessCount, []any{person, ms(since)}, &n); err != nil {
		return 0, fmt.Errorf("count guesses of person %d: %w", person, err)
	}
	return n, nil
}

func scanInvite(r row) (i plan.Invite, err error) {
	var chapters string
	err = r.Scan(&i.ID, &i.Role, &i.Rank, &i.Unit, &i.Member, &i.Name, &i.Phone, &i.Replaces, &i.Entry, &chapters, &i.By,
		moment{&i.Made}, moment{&i.Expires}, moment{&i.Used}, &i.UsedBy, moment{&i.Revoked})
	if err != nil {
		return i, err
	}
	return i, json.Unmarshal([]byte(chapters), &i.Chapters)
}
