package plan

import "time"

// GroupChat is a work group bound by the office with /here.
type GroupChat struct {
	Chat   int64
	Thread int
	Title  string
	By     PersonID
	From   time.Time
	Until  time.Time
}
