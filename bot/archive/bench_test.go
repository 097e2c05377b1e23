package archive_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"planbot/bot/archive"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// peak samples the memory in use while a benchmark runs, beyond what was in use
// before (the database's cache).
func peak(b *testing.B) (stop func()) {
	b.Helper()
	runtime.GC()
	var before runtime.MemStats
	runtime.ReadMemStats(&before)
	done, ended := make(chan struct{}), make(chan uint64)
	go func() {
		var most uint64
		var m runtime.MemStats
		for {
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapInuse+m.StackInuse)
			select {
			case <-done:
				ended <- most
				return
			case <-time.After(5 * time.Millisecond):
			}
		}
	}()
	return func() {
		close(done)
		b.ReportMetric(float64(<-ended-before.HeapInuse)/1e6, "peak-MB")
	}
}

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
	stop := peak(b)
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
	stop()
}
