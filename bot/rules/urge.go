package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// UrgeByID finds a notice.
func UrgeByID(w *plan.Snapshot, id plan.UrgeID) (plan.Urge, bool) {
	for _, u := range w.Urges {
		if u.ID == id {
			return u, true
		}
	}
	return plan.Urge{}, false
}

// SignUrge decides on signing a notice: it waits, something is still late, and
// somebody can receive it.
func SignUrge(w *plan.Snapshot, id plan.UrgeID, now time.Time) (plan.Urge, error) {
	u, ok := UrgeByID(w, id)
	if !ok || !u.Waiting() {
		return u, plan.Refuse(plan.WhySigned)
	}
	duties := Duties(w, now)
	switch {
	case !AnyOwed(duties, u.Duties):
		return u, plan.Refuse(plan.WhyNothingOwed)
	case len(StillOwed(w, duties, u.Duties)) == 0:
		return u, plan.Refuse(plan.WhyStagePaused)
	case len(StillLate(w, duties, u.Duties)) == 0:
		return u, plan.Refuse(plan.WhyDateMoved)
	}
	if u.Level == plan.LevelUrge && len(Receivers(w, u, now)) == 0 {
		return u, plan.Refuse(plan.WhyUnreached)
	}
	return u, nil
}

// Receivers lists who gets a paper: the head for the note; for a notice the
// liaisons of the duties still late and the unit's members of the leading group.
func Receivers(w *plan.Snapshot, u plan.Urge, now time.Time) []plan.PersonID {
	if u.Level == plan.LevelEscalate {
		return Reached(w, unique(w.Holders(plan.RoleLeader, plan.RankHead, now)))
	}
	var people []plan.PersonID
	for _, d := range StillLate(w, Duties(w, now), u.Duties) {
		people = append(people, Holding(w, d, now)...)
	}
	return Reached(w, unique(slices.Concat(people, MembersOf(w, u.Unit, now))))
}
