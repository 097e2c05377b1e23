package workflow

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// inviteWorkdays is how many working days an invitation can be used.
const inviteWorkdays = 7

// Wrong codes are limited: a person who tried too many must wait.
const (
	guessLimit  = 5
	guessWindow = time.Hour
)

// Invite makes a one-time invitation and returns its code, which is kept only
// as a keyed hash: 128 bits, so it can't be guessed, and fits a start payload.
func Invite(tx *storage.Tx, i plan.Invite, now time.Time) (code string, made plan.Invite, err error) {
	world, err := tx.Snapshot()
	if err != nil {
		return "", i, err
	}
	var random [16]byte
	_, _ = rand.Read(random[:]) // never fails, says its documentation
	code = base64.RawURLEncoding.EncodeToString(random[:])
	hash, err := hashCode(tx, code)
	if err != nil {
		return "", i, err
	}
	today := plan.DayOf(now)
	i.Made, i.Expires = now, rules.EndOfWork(rules.AddWorkdays(world.Calendar, today, inviteWorkdays, today))
	if i.ID, err = tx.AddInvite(i, hash); err != nil {
		return "", i, err
	}
	return code, i, tx.Record(plan.Event{At: now, Person: i.By, Act: plan.ActInvite, Kind: "invite", Object: int64(i.ID), Unit: i.Unit, Name: string(i.Role)}, nil)
}

// FindInvite looks a code up for a person, counting wrong ones.
func FindInvite(tx *storage.Tx, person plan.PersonID, code string, now time.Time) (plan.Invite, error) {
	tried, err := tx.Guesses(person, now.Add(-guessWindow))
	if err != nil {
		return plan.Invite{}, err
	}
	if tried >= guessLimit {
		return plan.Invite{}, plan.Refuse(plan.WhyGuessing)
	}
	hash, err := hashCode(tx, code)
	if err != nil {
		return plan.Invite{}, err
	}
	i, ok, err := tx.InviteByHash(hash)
	if err != nil {
		return i, err
	}
	switch {
	case !ok:
		return i, plan.Refuse(plan.WhyNoInvite)
	case !i.Revoked.IsZero():
		return i, plan.Refuse(plan.WhyInviteRevoked)
	case !i.Used.IsZero() && i.UsedBy == person:
		return i, plan.Refuse(plan.WhyInviteYours)
	case !i.Used.IsZero():
		return i, plan.Refuse(plan.WhyInviteUsed)
	case !now.Before(i.Expires):
		return i, plan.Refuse(plan.WhyInviteOld)
	}
	return i, nil
}

// Accept binds the person as the invitation says.
func Accept(tx *storage.Tx, person plan.PersonID, id plan.InviteID, now time.Time) (plan.Invite, error) {
	i, ok, err := tx.Invite(id)
	if err != nil {
		return i, err
	}
	if !ok || !i.Revoked.IsZero() {
		return i, plan.Refuse(plan.WhyInviteRevoked)
	}
	if !i.Used.IsZero() {
		return i, plan.Refuse(plan.WhyInviteUsed)
	}
	if !now.Before(i.Expires) {
		return i, plan.Refuse(plan.WhyInviteOld)
	}
	if err := tx.UseInvite(id, person, now); err != nil {
		return i, err
	}
	if i.Name != "" {
		if err := tx.Rename(person, i.Name, i.Phone); err != nil {
			return i, err
		}
	}
	b := plan.Binding{Person: person, Unit: i.Unit, Role: i.Role, Rank: i.Rank, Member: i.Member, From: now}
	return i, Bind(tx, b, person, now)
}

// Bind gives a person a role, writes it into the record and sends the menu that
// goes with it. A binding the person already has is not doubled.
func Bind(tx *storage.Tx, b plan.Binding, by plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	for _, have := range world.ActorOf(b.Person, now).Bindings {
		if have.Role == b.Role && have.Unit == b.Unit && have.Rank == b.Rank && have.Member == b.Member {
			return nil
		}
	}
	id, err := tx.Bind(b)
	if err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActBind, Kind: "binding", Object: int64(id), Unit: b.Unit, Name: string(b.Role)},
		map[string]any{"person": b.Person})
}

// hashCode is the keyed hash of a code; the key is made once per database.
func hashCode(tx *storage.Tx, code string) (string, error) {
	const setting = "invite.key"
	key, err := tx.Setting(setting)
	if err != nil {
		return "", err
	}
	if key == "" {
		var random [32]byte
		_, _ = rand.Read(random[:]) // never fails, says its documentation
		key = hex.EncodeToString(random[:])
		if err := tx.Set(setting, key); err != nil {
			return "", fmt.Errorf("make invitation key: %w", err)
		}
	}
	mac := hmac.New(sha256.New, []byte(key))
	mac.Write([]byte(code))
	return hex.EncodeToString(mac.Sum(nil)), nil
}
