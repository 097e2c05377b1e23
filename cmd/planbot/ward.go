package main

import (
	"fmt"
	"io"
	"time"

	"planbot/storage"
)

// ward writes what the doctor found, a line each: "ok", "note" for what somebody
// should know, "WRONG" for what somebody must do something about.
type ward struct {
	out io.Writer
	now time.Time
	ill bool
}

func (w *ward) line(mark, what, format string, args ...any) {
	fmt.Fprintf(w.out, "%-5s  %-9s  %s\n", mark, what, fmt.Sprintf(format, args...))
}

func (w *ward) fine(what, format string, args ...any) { w.line("ok", what, format, args...) }
func (w *ward) note(what, format string, args ...any) { w.line("note", what, format, args...) }

func (w *ward) wrong(what, format string, args ...any) {
	w.ill = true
	w.line("WRONG", what, format, args...)
}

// database says whether what is kept holds together.
func (w *ward) database(found storage.Examined) {
	switch {
	case found.Schema == found.Known:
		w.fine("schema", "%d", found.Schema)
	case found.Schema < found.Known:
		w.note("schema", "%d, brought to %d at the next start", found.Schema, found.Known)
	}
	for _, fault := range found.Faults {
		w.wrong("database", "%v", fault)
	}
	if len(found.Faults) == 0 {
		w.fine("database", "structure and references are whole")
		w.fine("events", "%s, the chain is whole", count(found.Events, "event"))
		w.fine("files", "%s, %s, every hash is right", count(found.Files, "file"), megabytes(found.Bytes))
	}
}

// queues says what waits.
func (w *ward) queues(q storage.Queues) {
	switch waited := w.now.Sub(q.Since); {
	case q.Waiting > 0 && waited > lateLetter:
		w.wrong("letters", "%s to go out, the first since %s: does planbot run, does it reach Telegram?", count(q.Waiting, "letter"), waited.Truncate(time.Minute))
	default:
		w.fine("letters", "%d to go out", q.Waiting)
	}
	if q.Unknown > 0 || q.Dead > 0 {
		w.note("letters", "%d may have arrived, %d can't be delivered", q.Unknown, q.Dead)
	}
	if q.Held > 0 {
		w.note("letters", "%s for the office to decide on", count(q.Held, "letter"))
	}
	w.fine("jobs", "%d to be done", q.Jobs)
	if q.Failed > 0 {
		w.note("jobs", "%d given up; who ordered them was told", q.Failed)
	}
	if q.Aside > 0 {
		w.note("updates", "%d set aside that could not be handled; their senders were given numbers", q.Aside)
	}
	if q.Lost > 0 {
		w.note("people", "%d of %d can't be reached in chat; the office sees them in /people", q.Lost, q.Bound)
	} else {
		w.fine("people", "%d hold a role, all who came into the chat can be reached", q.Bound)
	}
}

// disk says whether a backup and a migration would fit.
func (w *ward) disk(room, size int64) {
	if room < 2*size+leastRoom {
		w.wrong("disk", "%s free, the database takes %s: a backup before a migration may not fit", megabytes(room), megabytes(size))
		return
	}
	w.fine("disk", "%s free, the database takes %s", megabytes(room), megabytes(size))
}

// megabytes is a number of bytes in words.
func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }
