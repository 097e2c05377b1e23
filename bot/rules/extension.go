package rules

import (
	"time"

	"planbot/storage/plan"
)

// extend moves the date of a duty to the latest one granted; a wish still pending
// moves nothing and is only noted. What was granted for a version counts no more
// once that version was given back: the return names its own date.
func extend(w *plan.Snapshot, d *plan.Duty) {
	var wished time.Time
	for i := range w.Extensions {
		e := &w.Extensions[i]
		if !concerns(w, e.Unit, e.DutyKey, d) {
			continue
		}
		current := e.Asked.After(d.Anew)
		switch {
		case e.State == plan.ExtensionPending && current && d.Done.IsZero():
			if e.Wished.After(wished) {
				wished = e.Wished
			}
		case e.State == plan.ExtensionGranted:
			d.Extended++
			if !current {
				continue
			}
			if d.Original.IsZero() || e.From.Before(d.Original) {
				d.Original = e.From
			}
			if e.Until.After(d.Due) {
				d.Due = e.Until
			}
		}
	}
	if wished.After(d.Due) { // all dates may have moved past it meanwhile
		d.Wished = wished
	}
	if d.Kind == plan.DutyMaterial {
		d.LateDone = d.Done.After(d.Due)
	}
}

// concerns tells whether what a unit said under a duty's key is about this duty.
// A chapter's text has one lead at a time, and whoever leads it now goes on with
// what was said before; an answer is each unit's own, and of those it took in.
func concerns(w *plan.Snapshot, unit plan.UnitID, key string, d *plan.Duty) bool {
	if d.Person != 0 || d.Unit == 0 {
		return false
	}
	if unit != d.Unit && d.Kind == plan.DutyReply && Standing(w, unit) != d.Unit {
		return false
	}
	named := *d
	named.Unit = unit
	return named.Key() == key
}

// ExtensionByID finds a wish.
func ExtensionByID(w *plan.Snapshot, id plan.ExtensionID) (plan.Extension, bool) {
	for _, e := range w.Extensions {
		if e.ID == id {
			return e, true
		}
	}
	return plan.Extension{}, false
}

// ExtendedDuty is the duty a wish is about; false when it is not asked for any
// more.
func ExtendedDuty(w *plan.Snapshot, duties []plan.Duty, e plan.Extension) (plan.Duty, bool) {
	for i := range duties {
		if d := &duties[i]; concerns(w, e.Unit, e.DutyKey, d) {
			return *d, true
		}
	}
	return plan.Duty{}, false
}

// DutyByKey finds a duty by its key.
func DutyByKey(duties []plan.Duty, key string) (plan.Duty, bool) {
	for _, d := range duties {
		if d.Key() == key {
			return d, true
		}
	}
	return plan.Duty{}, false
}

// PendingExtensions are the wishes for a later date that wait for the office. One
// whose thing came in, or needs it no more, waits no longer, though it may not
// have been put down as lapsed yet.
func PendingExtensions(w *plan.Snapshot, duties []plan.Duty) []plan.Extension {
	var out []plan.Extension
	for _, e := range w.Extensions {
		if e.State == plan.ExtensionPending && Waiting(w, duties, e) {
			out = append(out, e)
		}
	}
	return out
}

// Waiting tells whether a pending wish still asks for something.
func Waiting(w *plan.Snapshot, duties []plan.Duty, e plan.Extension) bool {
	d, ok := ExtendedDuty(w, duties, e)
	return ok && d.Owed() && e.Asked.After(d.Anew) && e.Wished.After(d.Due)
}

// LapsedExtensions are the pending wishes that ask for nothing any more.
func LapsedExtensions(w *plan.Snapshot, duties []plan.Duty) []plan.Extension {
	var out []plan.Extension
	for _, e := range w.Extensions {
		if e.State == plan.ExtensionPending && !Waiting(w, duties, e) {
			out = append(out, e)
		}
	}
	return out
}
