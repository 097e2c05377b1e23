// Package peak watches how much memory something takes, for benchmarks.
package peak

import (
	"runtime"
	"time"
)

// look is how often the memory in use is read.
const look = 5 * time.Millisecond

// Watch reads the memory in use, heap and stacks, until stop is called, which
// returns the most there was beyond what the heap held before, in bytes.
func Watch() (stop func() uint64) {
	runtime.GC()
	var before runtime.MemStats
	runtime.ReadMemStats(&before)
	done, most := make(chan struct{}), make(chan uint64)
	go func() {
		var high uint64
		var m runtime.MemStats
		ticker := time.NewTicker(look)
		defer ticker.Stop()
		for {
			runtime.ReadMemStats(&m)
			high = max(high, m.HeapInuse+m.StackInuse)
			select {
			case <-done:
				most <- high
				return
			case <-ticker.C:
			}
		}
	}()
	return func() uint64 {
		close(done)
		return <-most - before.HeapInuse
	}
}
