package storage_test

import (
	"bytes"
	"context"
	"testing"
	"time"

	"planbot/storage"
)

func TestAPictureIsKeptUntilItIsOld(t *testing.T) {
	db := open(t)
	ctx := context.Background()
	data, sha := bytesOf(1000)
	keep := func(key string, at time.Time) {
		t.Helper()
		if err := db.Do(ctx, func(tx *storage.Tx) error {
			if err := tx.AddFile(sha, "png", int64(len(data)), bytes.NewReader(data), at); err != nil {
				return err
			}
			return tx.AddPicture(key, sha, at)
		}); err != nil {
			t.Fatal(err)
		}
	}
	found := func(key string) bool {
		t.Helper()
		var got string
		var ok bool
		if err := db.Read(ctx, func(tx *storage.Tx) (err error) {
			got, ok, err = tx.Picture(key)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		return ok && got == sha
	}
	prune := func(before time.Time) {
		t.Helper()
		if err := db.Do(ctx, func(tx *storage.Tx) error { return tx.PrunePictures(before) }); err != nil {
			t.Fatal(err)
		}
	}
	keep("a", now)
	keep("b", now.Add(time.Hour)) // two states that look the same
	keep("a", now.Add(2*time.Hour))
	if !found("a") || !found("b") || found("c") {
		t.Fatal("pictures are not found by their keys")
	}
	if err := db.Do(ctx, func(tx *storage.Tx) error { return tx.DropFile(sha) }); err != nil {
		t.Fatal(err)
	}
	prune(now.Add(time.Minute))
	if found("a") || !found("b") {
		t.Error("not the old picture was forgotten")
	}
	if _, _, err := db.OpenFile(ctx, sha); err != nil {
		t.Errorf("the bytes of a picture still kept are gone: %v", err)
	}
	prune(now.Add(24 * time.Hour))
	if _, _, err := db.OpenFile(ctx, sha); err == nil || found("b") {
		t.Error("an old picture's bytes stay for ever")
	}
}
