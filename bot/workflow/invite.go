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
	"planbot/messages"
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

// Link is the address that opens a chat with the bot and hands it the code.
func Link(bot, code string) string { return "https://t.me/" + bot + "?start=" + code }

// Invite makes a one-time invitation and returns its code, which is kept only
// as a keyed hash: 128 bits, so it can't be guessed, and fits a start payload.
// An earlier open invitation of the same person for the same becomes void.
func Invite(tx *storage.Tx, i plan.Invite, now time.Time) (code string, made plan.Invite, err error) {
	world, err := tx.Snapshot()
	if err != nil {
		return "", i, err
	}
	if err := voidEarlier(tx, i, now); err != nil {
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

func voidEarlier(tx *storage.Tx, i plan.Invite, now time.Time) error {
	open, err := tx.OpenInvites(now)
	if err != nil {
		return err
	}
	for _, have := range open {
		if rules.SameInvite(have, i) {
			if err := Recall(tx, have.ID, i.By, now); err != nil {
				return err
			}
		}
	}
	return nil
}

// Recall makes an unused invitation void.
func Recall(tx *storage.Tx, id plan.InviteID, by plan.PersonID, now time.Time) error {
	if err := tx.RevokeInvite(id, now); err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActRecall, Kind: "invite", Object: int64(id)}, nil)
}

// FindInvite looks a code up for a person and tells whether that person may use
// it.
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
	if !ok {
		return i, plan.Refuse(plan.WhyNoInvite)
	}
	return i, mayUse(tx, i, person, now)
}

func mayUse(tx *storage.Tx, i plan.Invite, person plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	return rules.UseInvite(i, world.ActorOf(person, now), world.PersonName(person), now)
}

// Accept binds the person as the invitation says.
func Accept(tx *storage.Tx, person plan.PersonID, id plan.InviteID, now time.Time) (plan.Invite, error) {
	i, err := spend(tx, person, id, now)
	if err != nil {
		return i, err
	}
	if i.Replaces != 0 {
		return i, plan.Refuse(plan.WhyGone) // a successor asks the office: TakeOver
	}
	adopted, err := adopt(tx, i, person, now)
	if err != nil {
		return i, err
	}
	if i.Name != "" {
		if err := tx.Rename(person, i.Name, i.Phone); err != nil {
			return i, err
		}
	}
	if adopted {
		return i, nil
	}
	b := plan.Binding{Person: person, Unit: i.Unit, Role: i.Role, Rank: i.Rank, Member: i.Member, Chapters: i.Chapters, From: now}
	return i, Bind(tx, b, person, now)
}

// TakeOver uses the link a leaving liaison forwarded: it does not bind, it puts
// the successor's application before the office.
func TakeOver(tx *storage.Tx, a plan.Application, id plan.InviteID, now time.Time) error {
	if _, err := spend(tx, a.Person, id, now); err != nil {
		return err
	}
	return Apply(tx, a, now)
}

// spend uses an invitation up.
func spend(tx *storage.Tx, person plan.PersonID, id plan.InviteID, now time.Time) (plan.Invite, error) {
	i, ok, err := tx.Invite(id)
	if err != nil {
		return i, err
	}
	if !ok {
		return i, plan.Refuse(plan.WhyInviteRevoked)
	}
	if err := mayUse(tx, i, person, now); err != nil {
		return i, err
	}
	return i, tx.UseInvite(id, person, now)
}

// Declined tells the office that a link reached somebody it was not for. The
// link stays good for its person.
func Declined(tx *storage.Tx, person plan.PersonID, id plan.InviteID, now time.Time) error {
	i, ok, err := tx.Invite(id)
	if err != nil || !ok || !i.Used.IsZero() || !i.Revoked.IsZero() {
		return err
	}
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	return ToOffice(tx, world, person, plan.Letter{
		Text: messages.Declined(messages.JoinedParams{
			Name: i.Name, Unit: world.UnitName(i.Unit), Role: messages.RoleName(i.Role, i.Rank),
		}),
		Buttons: [][]plan.Button{{{Label: messages.OpenInviteCard, Act: plan.ActInvited, Args: plan.Args{"invite": arg(i.ID)}}}},
	}, now)
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
