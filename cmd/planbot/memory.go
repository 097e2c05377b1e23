package main

import (
	"os"
	"runtime/debug"
)

// garbagePercent lets the heap grow to three times what is in use before it is
// collected. In use are some 5 MB, so it stays small, and a catch-up takes less
// processor time than with Go's own 100.
const garbagePercent = 200

// tune sets what suits a small bot, unless the operator knows better.
func tune() {
	if _, set := os.LookupEnv("GOGC"); !set {
		debug.SetGCPercent(garbagePercent)
	}
}
