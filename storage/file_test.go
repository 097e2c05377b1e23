package storage_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"testing"
	"testing/iotest"
	"time"

	"planbot/storage"
)

func bytesOf(n int) ([]byte, string) {
	data := make([]byte, n)
	for i := range data {
		data[i] = byte(i * 7 >> 3)
	}
	sum := sha256.Sum256(data)
	return data, hex.EncodeToString(sum[:])
}

func TestAKeptFileComesBackWhole(t *testing.T) {
	db := open(t)
	for _, size := range []int{1, 256 << 10, 256<<10 + 1, 3 << 20} {
		data, sha := bytesOf(size)
		for range 2 { // the same bytes again are kept once
			if err := db.KeepFile(context.Background(), sha, "txt", int64(size), bytes.NewReader(data), now); err != nil {
				t.Fatal(err)
			}
		}
		r, n, err := db.OpenFile(context.Background(), sha)
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(r)
		if err != nil || int(n) != size || !bytes.Equal(got, data) {
			t.Errorf("a file of %d bytes came back as %d bytes (said: %d), err %v", size, len(got), n, err)
		}
	}
}

func TestAFileCutShortIsNotKeptUntilItIsDoneAgain(t *testing.T) {
	db := open(t)
	ctx := context.Background()
	data, sha := bytesOf(3 << 20)
	broken := io.MultiReader(bytes.NewReader(data[:2<<20+100]), iotest.ErrReader(errors.New("line cut")))
	if err := db.KeepFile(ctx, sha, "txt", int64(len(data)), broken, now); err == nil {
		t.Fatal("half a file was kept")
	}
	if err := db.KeepFile(ctx, sha, "txt", int64(len(data)), bytes.NewReader(data[:1<<20]), now); err == nil {
		t.Fatal("a file too short for its size was kept")
	}
	if _, _, err := db.OpenFile(ctx, sha); err == nil {
		t.Error("a file that is not whole was opened")
	}
	if err := db.KeepFile(ctx, sha, "txt", int64(len(data)), bytes.NewReader(data), now); err != nil {
		t.Fatal(err)
	}
	if _, _, err := db.OpenFile(ctx, sha); err != nil {
		t.Error(err)
	}
}

func TestAnUnusedFileIsDroppedAndAnUnfinishedOnePruned(t *testing.T) {
	db := open(t)
	ctx := context.Background()
	data, sha := bytesOf(100)
	if err := db.KeepFile(ctx, sha, "txt", 100, bytes.NewReader(data), now); err != nil {
		t.Fatal(err)
	}
	if err := db.Do(ctx, func(tx *storage.Tx) error { return tx.DropFile(sha) }); err != nil {
		t.Fatal(err)
	}
	if _, _, err := db.OpenFile(ctx, sha); err == nil {
		t.Error("a dropped file was opened")
	}
	if err := db.KeepFile(ctx, sha, "txt", 200, bytes.NewReader(data), now); err == nil {
		t.Fatal("a short file was kept")
	}
	if err := db.Do(ctx, func(tx *storage.Tx) error { return tx.PruneFiles(now.Add(time.Second)) }); err != nil {
		t.Fatal(err)
	}
	// Its size was wrong; only after pruning can the right one be written.
	if err := db.KeepFile(ctx, sha, "txt", 100, bytes.NewReader(data), now); err != nil {
		t.Error(err)
	}
}
