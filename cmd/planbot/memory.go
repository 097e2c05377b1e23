package main

import (
	"os"
	"runtime/debug"
	"time"
)

// garbagePercent lets the heap grow to three times what is in use before it is
// collected. In use are some 5 MB, so it stays small, and a catch-up takes less
// processor time than with Go's own 100.
const garbagePercent = 200

// tune sets what suits a small bot, unless the operator knows better, and lets go
// of what only setting packages up has touched.
func tune() {
	dropStart()
	if _, set := os.LookupEnv("GOGC"); !set {
		debug.SetGCPercent(garbagePercent)
	}
}

// settleTime is how long after the start the first poll surely waits.
const settleTime = 2 * time.Second

// settle gives back what starting took and waiting does not need.
func settle() {
	debug.FreeOSMemory()
	dropStart()
}
