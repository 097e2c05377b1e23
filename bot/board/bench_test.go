package board

import (
	"runtime"
	"testing"
	"time"
)

// peak samples the memory in use while a benchmark runs, beyond what was in use
// before (the fonts).
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
