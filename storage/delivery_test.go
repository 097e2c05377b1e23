package storage_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// do runs fn in a transaction that must succeed.
func do(t *testing.T, db *storage.DB, fn func(tx *storage.Tx) error) storage.Wake {
	t.Helper()
	wake, err := db.DoWake(context.Background(), fn)
	if err != nil {
		t.Fatal(err)
	}
	return wake
}

func post(t *testing.T, db *storage.DB, letters ...plan.Letter) (ids []plan.LetterID) {
	t.Helper()
	do(t, db, func(tx *storage.Tx) error {
		for _, l := range letters {
			id, err := tx.Post(l, now)
			if err != nil {
				return err
			}
			ids = append(ids, id)
		}
		return nil
	})
	return ids
}

func TestTheNextLetterOfAChat(t *testing.T) {
	later := now.Add(time.Hour)
	for _, c := range []struct {
		name  string
		setup func(tx *storage.Tx, ids []plan.LetterID) error
		posts []plan.Letter
		want  int // which of the posts; -1: none
		after time.Time
	}{
		{"is the oldest", nil, []plan.Letter{{Chat: 2, Text: "other"}, {Chat: 1, Text: "a"}, {Chat: 1, Text: "b"}}, 1, time.Time{}},
		{"is not one for later while another may go", nil, []plan.Letter{{Chat: 1, Text: "a", After: later}, {Chat: 1, Text: "b"}}, 1, time.Time{}},
		{"is the soonest of those for later", nil, []plan.Letter{{Chat: 1, Text: "a", After: later.Add(1)}, {Chat: 1, Text: "b", After: later.Add(-time.Minute)}}, 1, later.Add(-time.Minute)},
		{"is one that rests after a try, before younger ones", func(tx *storage.Tx, ids []plan.LetterID) error {
			l, ok, err := take(tx, ids[0])
			if err != nil || !ok {
				return fmt.Errorf("take: %v %w", ok, err)
			}
			return tx.Settle(l, storage.Fate{State: plan.LetterReady, Attempts: l.Attempts, After: later})
		}, []plan.Letter{{Chat: 1, Text: "a"}, {Chat: 1, Text: "b"}}, 0, later},
		{"is not one in flight, sent, held or dropped", func(tx *storage.Tx, ids []plan.LetterID) error {
			for i, state := range []plan.LetterState{plan.LetterSent, plan.LetterHeld, plan.LetterDead, plan.LetterUnknown, plan.LetterVoid} {
				l, _, err := take(tx, ids[i])
				if err != nil {
					return err
				}
				if err := tx.Settle(l, storage.Fate{State: state}); err != nil {
					return err
				}
			}
			if _, _, err := take(tx, ids[5]); err != nil {
				return err
			}
			_, err := tx.Drop(ids[6], "not wanted")
			return err
		}, []plan.Letter{{Chat: 1}, {Chat: 1}, {Chat: 1}, {Chat: 1}, {Chat: 1}, {Chat: 1}, {Chat: 1}}, -1, time.Time{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			db := open(t)
			ids := post(t, db, c.posts...)
			do(t, db, func(tx *storage.Tx) error {
				if c.setup != nil {
					if err := c.setup(tx, ids); err != nil {
						return err
					}
				}
				h, ok, err := tx.NextLetter(1, now)
				if err != nil {
					return err
				}
				if c.want < 0 {
					if ok {
						t.Errorf("found letter %d", h.Letter)
					}
					return nil
				}
				if !ok || h.Letter != ids[c.want] || !h.After.Equal(c.after.Truncate(time.Millisecond)) {
					t.Errorf("found %v, letter %d after %v; want %d after %v", ok, h.Letter, h.After, ids[c.want], c.after)
				}
				return nil
			})
		})
	}
}

func TestALetterIsTakenOnceAndCarriesTheMessageItEdits(t *testing.T) {
	db := open(t)
	first := post(t, db, plan.Letter{Chat: 1, Text: "a"})[0]
	edit := post(t, db, plan.Letter{Chat: 1, Text: "b", Kind: plan.LetterEdit, Edit: first})[0]
	do(t, db, func(tx *storage.Tx) error {
		l, ok, err := take(tx, first)
		if err != nil || !ok || l.Attempts != 1 || l.State != plan.LetterSending {
			t.Fatalf("took %v %+v: %v", ok, l, err)
		}
		if _, ok, err := take(tx, first); err != nil || ok {
			t.Errorf("took the letter twice: %v", err)
		}
		flight, err := tx.InFlight(10)
		if err != nil || len(flight) != 1 || flight[0].ID != first {
			t.Errorf("in flight %v: %v", flight, err)
		}
		if err := tx.Settle(l, storage.Fate{State: plan.LetterSent, Attempts: 1, Message: 55, Sent: now}); err != nil {
			return err
		}
		e, _, err := take(tx, edit)
		if err != nil || e.EditMessage != 55 {
			t.Errorf("edits message %d, want 55: %v", e.EditMessage, err)
		}
		// The message was gone, the edit became another one.
		if err := tx.Settle(e, storage.Fate{State: plan.LetterSent, Attempts: 1, Message: 77, Sent: now}); err != nil {
			return err
		}
		l, _, err = tx.Letter(first)
		if err != nil || l.Message != 77 || !l.Sent.Equal(now) {
			t.Errorf("first letter is message %d: %v", l.Message, err)
		}
		return nil
	})
}

func TestWaitingChatsAreFoundWithoutReadingTheirLetters(t *testing.T) {
	db := open(t)
	var letters []plan.Letter
	for i := range 3000 {
		letters = append(letters, plan.Letter{Chat: int64(i%3)*10 - 10, Text: "x"})
	}
	ids := post(t, db, letters...)
	do(t, db, func(tx *storage.Tx) error {
		var chats []int64
		if err := tx.WaitingChats(func(chat int64) error { chats = append(chats, chat); return nil }); err != nil {
			return err
		}
		if fmt.Sprint(chats) != "[-10 0 10]" {
			t.Errorf("chats %v", chats)
		}
		page, err := tx.PostedSince(ids[2989], 100)
		if err != nil || len(page) != 10 || page[0].Letter != ids[2990] || !page[0].Ready {
			t.Errorf("posted since: %d: %v", len(page), err)
		}
		b, err := tx.Backlog()
		if err != nil || b.Ready != 3000 || !b.Oldest.Equal(now) {
			t.Errorf("backlog %+v: %v", b, err)
		}
		return nil
	})
}

func TestAHeldLetterIsReleasedMarkedOrDropped(t *testing.T) {
	db := open(t)
	ids := post(t, db, plan.Letter{Chat: -1, Group: true}, plan.Letter{Chat: -1, Group: true}, plan.Letter{Chat: -1, Group: true})
	do(t, db, func(tx *storage.Tx) error {
		for _, id := range ids[:2] {
			l, _, err := take(tx, id)
			if err != nil {
				return err
			}
			if err := tx.Settle(l, storage.Fate{State: plan.LetterHeld, Attempts: 1}); err != nil {
				return err
			}
		}
		held, err := tx.Held(10)
		if err != nil || len(held) != 2 {
			t.Errorf("held %v: %v", held, err)
		}
		_, err = tx.Drop(ids[1], "said by telephone")
		return err
	})
	wake := do(t, db, func(tx *storage.Tx) error {
		for i, want := range []bool{true, false, false} {
			if ok, err := tx.Release(ids[i]); err != nil || ok != want {
				t.Errorf("release of letter %d: %v, %v", i, ok, err)
			}
		}
		return tx.MoveLetters(-1, -1001)
	})
	if !wake.Letters {
		t.Error("a released letter wakes nobody")
	}
	do(t, db, func(tx *storage.Tx) error {
		h, ok, err := tx.NextLetter(-1001, now)
		if err != nil || !ok || h.Letter != ids[0] {
			t.Errorf("next %v %+v: %v", ok, h, err)
		}
		l, _, err := tx.Letter(ids[0])
		if !l.Resend {
			t.Error("a released letter is not marked as sent again")
		}
		return err
	})
}

func TestAFullDiskIsTheMachinesFaultAndABadStatementIsNot(t *testing.T) {
	db, err := storage.Open(context.Background(), filepath.Join(t.TempDir(), "planbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	constraint := db.Do(context.Background(), func(tx *storage.Tx) error {
		_, err := tx.Post(plan.Letter{Kind: "carrier pigeon"}, now)
		return err
	})
	if constraint == nil || storage.Environment(constraint) {
		t.Errorf("a constraint: %v", constraint)
	}
	if storage.Environment(nil) || storage.Environment(errors.New("x")) || !storage.Environment(fmt.Errorf("x: %w", context.Canceled)) {
		t.Error("Environment misreads plain errors")
	}
	reading := db.Read(context.Background(), func(tx *storage.Tx) error { return tx.MarkHandled(1, "a", now) })
	if !storage.Environment(reading) {
		t.Errorf("writing where only reading is allowed: %v", reading)
	}
}

// take takes one letter, as the outbox takes many.
func take(tx *storage.Tx, id plan.LetterID) (plan.Letter, bool, error) {
	taken, err := tx.TakeLetters([]plan.LetterID{id})
	l, ok := taken[id]
	return l, ok, err
}
