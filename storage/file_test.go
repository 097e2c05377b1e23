package storage_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"math/rand/v2"
	"testing"
)

func TestAFileComesBackAsItWasWhateverItsSize(t *testing.T) {
	db := open(t)
	for _, size := range []int{0, 1, 256 << 10, 256<<10 + 1, 3 << 20} {
		data := make([]byte, size)
		source := rand.NewChaCha8([32]byte{byte(size)})
		_, _ = source.Read(data)
		sum := sha256.Sum256(data)
		sha := hex.EncodeToString(sum[:])
		for range 2 { // the same bytes are kept once
			if err := db.KeepFile(t.Context(), sha, "txt", int64(size), bytes.NewReader(data), now); err != nil {
				t.Fatal(err)
			}
		}
		r, length, err := db.OpenFile(t.Context(), sha)
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if length != int64(size) || !bytes.Equal(got, data) {
			t.Errorf("%d bytes came back as %d (length said %d)", size, len(got), length)
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}
}
