package storage_test

import (
	"fmt"
	"testing"
	"time"

	"planbot/storage"
)

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
