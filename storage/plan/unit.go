package plan

import "time"

// Unit (单位) as it stands today. Names and aliases are dated rows; this is the
// view of those in force.
type Unit struct {
	ID      UnitID
	Slug    string // stable id of the work plan file
	Kind    UnitKind
	Name    string
	Aliases []string
	// Doubtful is true while an unsettled anomaly asks whether this unit really
	// is who the work plan means; such a unit is never urged.
	Doubtful bool
	Near     UnitID // the unit it may be
	// Merged is the unit this one was found to be, or 0.
	Merged UnitID
	Until  time.Time
	Former []FormerName // what it was called before, the first first
}

// FormerName is a name a unit bore until a moment.
type FormerName struct {
	Name  string
	Until time.Time
}

// NameAt is the name the unit bore at the moment; a zero moment asks for the
// present one.
func (u *Unit) NameAt(at time.Time) string {
	if at.IsZero() {
		return u.Name
	}
	for _, f := range u.Former {
		if at.Before(f.Until) {
			return f.Name
		}
	}
	return u.Name
}

// Why naming a unit is refused.
const (
	WhyNameTaken Why = "name_taken" // another unit is heard by it
	WhyNameShape Why = "name_shape" // no name that could be said
)
