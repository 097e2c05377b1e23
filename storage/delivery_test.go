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
			l, ok, err := tx.TakeLetter(ids[0])
			if err != nil || !ok {
				return fmt.Errorf("take: %v %w", ok, err)
			}
			return tx.Settle(l, storage.Fate{State: plan.LetterReady, Attempts: l.Attempts, After: later})
		}, []plan.Letter{{Chat: 1, Text: "a"}, {Chat: 1, Text: "b"}}, 0, later},
		{"is not one in flight, sent, held or dropped", func(tx *storage.Tx, ids []plan.LetterID) error {
			for i, state := range []plan.LetterState{plan.LetterSent, plan.LetterHeld, plan.LetterDead, plan.LetterUnknown, plan.LetterVoid} {
				l, _, err := tx.TakeLetter(ids[i])
				if err != nil {
					return err
				}
				if err := tx.Settle(l, storage.Fate{State: state}); err != nil {
					return err
				}
			}
			if _, _, err := tx.TakeLetter(ids[5]); err != nil {
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
		l, ok, err := tx.TakeLetter(first)
		if err != nil || !ok || l.Attempts != 1 || l.State != plan.LetterSending {
			t.Fatalf("took %v %+v: %v", ok, l, err)
		}
		if _, ok, err := tx.TakeLetter(first); err != nil || ok {
			t.Errorf("took the letter twice: %v", err)
		}
		flight, err := tx.InFlight(10)
		if err != nil || len(flight) != 1 || flight[0].ID != first {
			t.Errorf("in flight %v: %v", flight, err)
		}
		if err := tx.Settle(l, storage.Fate{State: plan.LetterSent, Attempts: 1, Message: 55, Sent: now}); err != nil {
			return err
		}
		e, _, err := tx.TakeLetter(edit)
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
			l, _, err := tx.TakeLetter(id)
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

func TestAnUpdateIsHandledByNumberAndContent(t *testing.T) {
	db := open(t)
	do(t, db, func(tx *storage.Tx) error {
		for _, want := range []bool{true, false} {
			if fresh, err := tx.MarkFresh(7, "aa", now); err != nil || fresh != want {
				t.Errorf("marked as fresh: %v, want %v: %v", fresh, want, err)
			}
		}
		for _, c := range []struct {
			id   int64
			sha  string
			want bool
		}{{7, "aa", true}, {7, "bb", false}, {8, "aa", false}} {
			if got, err := tx.Handled(c.id, c.sha); err != nil || got != c.want {
				t.Errorf("update %d %s: %v, %v", c.id, c.sha, got, err)
			}
		}
		if err := tx.PruneHandled(now.Add(7 * 24 * time.Hour)); err != nil {
			return err
		}
		if got, err := tx.Handled(7, "aa"); err != nil || !got {
			t.Errorf("forgotten after a week: %v", err)
		}
		if err := tx.PruneHandled(now.Add(9 * 24 * time.Hour)); err != nil {
			return err
		}
		if got, err := tx.Handled(7, "aa"); err != nil || got {
			t.Errorf("kept after nine days: %v", err)
		}
		return nil
	})
}

func TestAnUpdateSetAsideIsKeptWholeUnderItsNumber(t *testing.T) {
	db := open(t)
	do(t, db, func(tx *storage.Tx) error {
		for want := 1; want <= 2; want++ {
			number, err := tx.AsideNumber(now)
			if err != nil || number != fmt.Sprintf("E0104-%d", want) {
				t.Errorf("number %s: %v", number, err)
			}
			if err := tx.SetAside(number, int64(want), []byte(`{"raw":1}`), "why", now); err != nil {
				return err
			}
		}
		dead, err := tx.DeadUpdates(1)
		if err != nil || len(dead) != 1 || dead[0].Number != "E0104-2" || string(dead[0].Raw) != `{"raw":1}` || dead[0].Why != "why" {
			t.Errorf("dead %+v: %v", dead, err)
		}
		return nil
	})
}

func TestAnUncleanStartIsNoticed(t *testing.T) {
	db := open(t)
	begin := func(want bool) {
		t.Helper()
		do(t, db, func(tx *storage.Tx) error {
			unclean, err := tx.BeginServing()
			if unclean != want {
				t.Errorf("unclean %v, want %v", unclean, want)
			}
			return err
		})
	}
	begin(false)
	begin(true)
	do(t, db, func(tx *storage.Tx) error { return tx.EndServing() })
	begin(false)
	for want := 1; want <= 2; want++ {
		do(t, db, func(tx *storage.Tx) error {
			if n, err := tx.NextAttempt(5); err != nil || n != want {
				t.Errorf("attempt %d, want %d: %v", n, want, err)
			}
			return nil
		})
	}
	do(t, db, func(tx *storage.Tx) error {
		if err := tx.ClearAttempt(5); err != nil {
			return err
		}
		n, err := tx.NextAttempt(5)
		if n != 1 {
			t.Errorf("attempt %d after clearing", n)
		}
		return err
	})
}

func TestAJobIsStartedOncePerKeyAndComesDueInOrder(t *testing.T) {
	db := open(t)
	var a, b plan.JobID
	wake := do(t, db, func(tx *storage.Tx) (err error) {
		if a, err = tx.Start(plan.Job{Kind: plan.JobFetch, Args: plan.Args{"upload": "1"}, After: now.Add(time.Minute)}, "k", now); err != nil {
			return err
		}
		b, err = tx.Start(plan.Job{Kind: plan.JobAlbum}, "", now)
		return err
	})
	if !wake.Jobs {
		t.Error("a started job wakes nobody")
	}
	wake = do(t, db, func(tx *storage.Tx) error {
		if again, err := tx.Start(plan.Job{Kind: plan.JobFetch}, "k", now); err != nil || again != a {
			t.Errorf("the same key started job %d, want %d: %v", again, a, err)
		}
		return nil
	})
	if wake.Jobs {
		t.Error("a job that was there already wakes somebody")
	}
	do(t, db, func(tx *storage.Tx) error {
		due, err := tx.DueJobs(now, 10)
		if err != nil || len(due) != 1 || due[0].ID != b {
			t.Errorf("due %v: %v", due, err)
		}
		if next, err := tx.NextJob(now); err != nil || !next.Equal(now.Add(time.Minute)) {
			t.Errorf("next %v: %v", next, err)
		}
		j, ok, err := tx.BeginJob(a)
		if err != nil || !ok || j.Attempts != 1 || j.Args["upload"] != "1" {
			t.Errorf("began %v %+v: %v", ok, j, err)
		}
		if err := tx.RetryJob(a, now, 1, "no network"); err != nil {
			return err
		}
		if err := tx.FinishJob(b); err != nil {
			return err
		}
		if due, err = tx.DueJobs(now, 10); err != nil || len(due) != 1 || due[0].ID != a {
			t.Errorf("due %v: %v", due, err)
		}
		if err := tx.FailJob(a, "never"); err != nil {
			return err
		}
		if _, ok, err := tx.BeginJob(a); err != nil || ok {
			t.Errorf("a job given up was begun: %v", err)
		}
		ready, failed, err := tx.CountJobs()
		if ready != 0 || failed != 1 {
			t.Errorf("%d ready, %d failed", ready, failed)
		}
		if err != nil {
			return err
		}
		return tx.PruneJobs(now.Add(31 * 24 * time.Hour))
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
