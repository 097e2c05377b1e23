package messages

import "time"

// ClockWrongParams is how our clock and the server's differ.
type ClockWrongParams struct{ Ours, Theirs time.Time }

// ClockWrong tells the office that no reminders go out because the clock is
// wrong.
func ClockWrong(p ClockWrongParams) string { return say("clock wrong", p) }
