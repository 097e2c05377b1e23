package storage_test

import (
	"reflect"
	"testing"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

func TestAWishIsReadAsItWasKeptAndSettledOnce(t *testing.T) {
	inTx(t, func(tx *storage.Tx, world func() *plan.Snapshot) {
		at := now.In(plan.Beijing).Truncate(time.Millisecond)
		e := plan.Extension{
			Unit: 7, DutyKey: "draft:7:chapter:1", Asked: at, By: 3, Proxy: plan.Proxy{Channel: plan.ChannelLetter, Recorder: 4},
			From: at.Add(time.Hour), Wished: at.Add(2 * time.Hour), Reason: "data", State: plan.ExtensionPending, Version: 1,
		}
		var err error
		if e.ID, err = tx.AddExtension(e); err != nil {
			t.Fatal(err)
		}
		if got := world().Extensions; len(got) != 1 || !reflect.DeepEqual(got[0], e) {
			t.Fatalf("read %+v, kept %+v", got, e)
		}
		if _, err := tx.AddExtension(e); err == nil {
			t.Error("two wishes for one duty wait")
		}
		e.State, e.Settled, e.SettledBy, e.Until, e.Word = plan.ExtensionGranted, at.Add(time.Minute), 5, at.Add(90*time.Minute), "basis"
		if err := tx.SettleExtension(e); err != nil {
			t.Fatal(err)
		}
		e.Version = 2
		if got := world().Extensions[0]; !reflect.DeepEqual(got, e) {
			t.Errorf("read %+v, kept %+v", got, e)
		}
		if err := tx.SettleExtension(e); err == nil {
			t.Error("settled twice")
		}
	})
}

func TestAGrantWithoutABasisIsNotKept(t *testing.T) {
	inTx(t, func(tx *storage.Tx, _ func() *plan.Snapshot) {
		id, err := tx.AddExtension(plan.Extension{Unit: 7, DutyKey: "k", Asked: now, From: now, Wished: now.Add(time.Hour), Reason: "data"})
		if err != nil {
			t.Fatal(err)
		}
		err = tx.SettleExtension(plan.Extension{ID: id, State: plan.ExtensionGranted, Settled: now, Until: now.Add(time.Hour)})
		if err == nil {
			t.Error("granted without a basis")
		}
	})
}

func TestALateNoteIsReadAsItWasKept(t *testing.T) {
	inTx(t, func(tx *storage.Tx, world func() *plan.Snapshot) {
		at := now.In(plan.Beijing).Truncate(time.Millisecond)
		n := plan.LateNote{
			Unit: 7, DutyKey: "draft:7:chapter:1", Said: at, By: 3, Proxy: plan.Proxy{Channel: plan.ChannelPhone, Recorder: 4},
			Due: at.Add(-time.Hour), Expected: plan.DayOf(at) + 3, Reason: "data",
		}
		var err error
		if n.ID, err = tx.AddLateNote(n); err != nil {
			t.Fatal(err)
		}
		if got := world().LateNotes; len(got) != 1 || !reflect.DeepEqual(got[0], n) {
			t.Errorf("read %+v, kept %+v", got, n)
		}
	})
}
