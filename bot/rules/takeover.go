package rules

import (
	"time"

	"planbot/storage/plan"
)

// takeOver begins a duty anew for the unit that took it over: it is asked of it
// since that day, and by the date given then. A version given back afterwards
// names its own date.
func takeOver(w *plan.Snapshot, d *plan.Duty) {
	if len(w.Takeovers) == 0 || d.Person != 0 {
		return
	}
	key := d.Key()
	for i := range w.Takeovers {
		o := &w.Takeovers[i]
		if o.Duty != key {
			continue
		}
		if o.Since.After(d.Asked) {
			d.Asked = o.Since
		}
		if !o.Since.Before(d.Anew) && o.Due.After(d.Due) {
			d.Due = o.Due
		}
	}
}

// Moves is what becomes of the duties still owed when a change is made.
type Moves struct {
	Over   []plan.Duty // as the new unit owes them, their dates as they were
	Was    []string    // their keys before
	Folded []plan.Duty // the new unit owes the same already: once is enough
	Ended  []plan.Duty // not asked of anybody any more
}

// MovesOf compares what is owed before and after the change, so that the card, the
// act and every list say the same.
func MovesOf(w *plan.Snapshot, s Transfer, now time.Time) Moves {
	var m Moves
	if s.Clears { // what it owes was never asked of it before
		m.Over = Owed(Duties(After(w, s, now), now), s.From, 0)
		for _, d := range m.Over {
			m.Was = append(m.Was, d.Key())
		}
		return m
	}
	had := map[string]bool{}
	before := Missing(Duties(w, now))
	for _, d := range before {
		had[d.Key()] = true
	}
	things := map[thing]bool{}
	for _, d := range Missing(Duties(After(w, s, now), now)) {
		if things[thingOf(d)] = true; !had[d.Key()] && d.Person == 0 {
			m.Over = append(m.Over, d)
			things[thingOf(d).of(0)] = true
			named := d
			named.Unit = s.From
			m.Was = append(m.Was, named.Key())
		}
	}
	for _, d := range before {
		switch t := thingOf(d); {
		case things[t] || d.Person != 0, things[t.of(0)]:
		case things[t.of(s.Into)]:
			m.Folded = append(m.Folded, d)
		default:
			m.Ended = append(m.Ended, d)
		}
	}
	return m
}

// thing is what a duty is about, whoever owes it, and the unit that does.
type thing struct {
	stage int
	key   string
	unit  plan.UnitID
}

func thingOf(d plan.Duty) thing {
	t := thing{stage: d.Stage, unit: d.Unit}
	d.Unit = 0
	t.key = d.Key()
	return t
}

func (t thing) of(unit plan.UnitID) thing {
	t.unit = unit
	return t
}

// Near picks the duties that go over with a date too near, or past, for the unit
// that knew nothing of them: they need a new one.
func (m Moves) Near() []plan.Duty {
	return pick(m.Over, func(d plan.Duty) bool { return d.Light == plan.LightSoon || d.Light == plan.LightLate })
}

// Late tells whether a date that goes over has passed: it can't stay, for nothing
// counts as late for a unit that was not asked for it before.
func (m Moves) Late() bool {
	return len(pick(m.Over, func(d plan.Duty) bool { return d.Light == plan.LightLate })) > 0
}

// CheckTakeover decides on the new date of what is near or past: a working day
// ahead, later than what each had.
func CheckTakeover(w *plan.Snapshot, m Moves, day plan.Day, now time.Time) error {
	for _, d := range m.Near() {
		if err := CheckWish(w, d, day, now); err != nil {
			return err
		}
	}
	return nil
}

// takeoverWorkdays are the dates proposed for what is near or past, in working
// days from today.
var takeoverWorkdays = []int{5, 10, 15}

// ProposeTakeovers proposes new dates for what is near or past.
func ProposeTakeovers(w *plan.Snapshot, m Moves, now time.Time) []plan.Day {
	today := plan.DayOf(now)
	var out []plan.Day
	for _, n := range takeoverWorkdays {
		if day := AddWorkdays(w.Calendar, today, n, today); CheckTakeover(w, m, day, now) == nil {
			out = append(out, day)
		}
	}
	return out
}

// Takeovers are the rows to keep: each duty that goes over begins today; those
// near or past get the date (zero: theirs stays).
func (m Moves) Takeovers(from plan.UnitID, until, now time.Time) []plan.Takeover {
	near := map[string]bool{}
	for _, d := range m.Near() {
		near[d.Key()] = true
	}
	var out []plan.Takeover
	for _, d := range m.Over {
		o := plan.Takeover{Duty: d.Key(), From: from, Since: now}
		if near[o.Duty] {
			o.Due = until
		}
		out = append(out, o)
	}
	return out
}
