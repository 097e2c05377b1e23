package plan

import "time"

// Clock is the only source of time in the program: ticks, pace, retry waits,
// album waits, expiry and rings all ask it, so that the sandbox and the tests
// can move all of them together. Only HTTP timeouts use the machine's clock.
type Clock interface {
	// Now is the current moment.
	Now() time.Time
	// After delivers one value once at least d has passed on this clock.
	After(d time.Duration) <-chan time.Time
}

// Beijing is the zone every date and every "18:00" of the program is meant in.
// China has had no daylight saving since 1991, so a fixed zone is exact and
// needs no time zone database.
var Beijing = time.FixedZone("UTC+8", 8*60*60)
