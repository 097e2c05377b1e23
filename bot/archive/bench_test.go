package archive_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"planbot/bot/archive"
	"planbot/bot/bench/peak"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// BenchmarkTwoHundredMegabytes writes a bundle of ten large files and checks it.
func BenchmarkTwoHundredMegabytes(b *testing.B) {
	dir := b.TempDir()
	db, err := storage.Open(b.Context(), filepath.Join(dir, "planbot.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	words := messages.Archive{AsOf: now}
	data := make([]byte, 20<<20)
	for i := range 10 {
		_, _ = rand.NewChaCha8([32]byte{byte(i)}).Read(data)
		sum := sha256.Sum256(data)
		f := plan.StoredFile{SHA: hex.EncodeToString(sum[:]), Name: "scan.pdf", Size: int64(len(data))}
		if err := db.KeepFile(b.Context(), f.SHA, "pdf", f.Size, bytes.NewReader(data), now); err != nil {
			b.Fatal(err)
		}
		words.Items = append(words.Items, messages.ArchiveItem{Section: plan.ArchiveWhole, Title: fmt.Sprint(i), Files: []messages.ArchiveFile{{File: f}}})
	}
	b.SetBytes(10 * 20 << 20)
	stop := peak.Watch()
	for b.Loop() {
		file, err := os.Create(filepath.Join(dir, "bundle.zip"))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := archive.Write(b.Context(), file, archive.Order{DB: db, Now: now, Words: func(*storage.Tx, plan.PlanID, time.Time) (messages.Archive, error) {
			return words, nil
		}}); err != nil {
			b.Fatal(err)
		}
		info, err := file.Stat()
		if err != nil {
			b.Fatal(err)
		}
		if r, err := archive.Verify(file, info.Size()); err != nil || !r.Sound() {
			b.Fatal(err, r.Faults)
		}
		if err := file.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(stop())/1e6, "peak-MB")
}
