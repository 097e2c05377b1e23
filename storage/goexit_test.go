package storage_test

import (
	"runtime"
	"testing"

	"planbot/storage"
)

func TestATransactionLeftByItsGoroutineFreesTheDatabase(t *testing.T) {
	db := open(t)
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = db.Do(t.Context(), func(tx *storage.Tx) error {
			if err := record(tx, "left"); err != nil {
				return err
			}
			runtime.Goexit()
			return nil
		})
	}()
	<-done
	if err := db.Do(t.Context(), func(tx *storage.Tx) error { return record(tx, "next") }); err != nil {
		t.Fatal(err)
	}
	if got := names(t, db); len(got) != 1 || got[0] != "next" {
		t.Errorf("kept %v, want only next", got)
	}
}
