package rules

import (
	"time"

	"planbot/storage/plan"
)

// Nudged is a person the office may remind by hand, with the keys of what they
// owe.
type Nudged struct {
	Person plan.PersonID
	Keys   []string
}

// ToNudge lists who can be reminded by hand: of a unit, of all it owes; of all
// units (0), of what is near or past its date. The office does not remind
// itself.
func ToNudge(w *plan.Snapshot, duties []plan.Duty, unit plan.UnitID, now time.Time) []Nudged {
	var out []Nudged
	at := map[plan.PersonID]int{}
	for _, d := range Missing(duties) {
		near := d.Light == plan.LightSoon || d.Light == plan.LightLate
		if !Pressed(w, d) || d.Unit == w.Settings.Office && d.Person == 0 || (unit == 0 && !near) || (unit != 0 && d.Unit != unit) {
			continue
		}
		for _, p := range Reached(w, Holding(w, d, now)) {
			i, ok := at[p]
			if !ok {
				i = len(out)
				at[p] = i
				out = append(out, Nudged{Person: p})
			}
			out[i].Keys = append(out[i].Keys, d.Key())
		}
	}
	return out
}

// InDoubt tells whether the unit is not certain to be who the work plan means.
func InDoubt(w *plan.Snapshot, unit plan.UnitID) bool {
	u := w.Index.Unit[unit]
	return u != nil && u.Doubtful
}

// Debtor is a unit or person with what it still owes.
type Debtor struct {
	Unit   plan.UnitID
	Person plan.PersonID
	Duties []plan.Duty
}

// Debtors groups the missing list by who owes, whoever is due first ahead.
func Debtors(duties []plan.Duty) []Debtor {
	type who struct {
		unit   plan.UnitID
		person plan.PersonID
	}
	var out []Debtor
	at := map[who]int{}
	for _, d := range Missing(duties) {
		k := who{d.Unit, d.Person}
		i, ok := at[k]
		if !ok {
			i = len(out)
			at[k] = i
			out = append(out, Debtor{Unit: d.Unit, Person: d.Person})
		}
		out[i].Duties = append(out[i].Duties, d)
	}
	return out
}
