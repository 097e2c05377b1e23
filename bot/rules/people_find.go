package rules

import (
	"slices"
	"strings"

	"planbot/storage/plan"
)

// Findable lists the units people may choose: neither doubtful nor merged nor
// ended, in the work plan's order.
func Findable(w *plan.Snapshot) []plan.UnitID {
	var out []plan.UnitID
	for _, u := range w.Units {
		if !u.Doubtful && u.Merged == 0 && u.Until.IsZero() {
			out = append(out, u.ID)
		}
	}
	return out
}

// FindUnits finds the units a typed text may mean, through names and aliases:
// those it names exactly, else those it is a part of, else those that are a part
// of it. The city's own name in front is nothing ("Xcity bureau" is "city bureau").
func FindUnits(w *plan.Snapshot, text string) []plan.UnitID {
	text = closed(text)
	if text == "" {
		return nil
	}
	wordings := []string{text}
	city := []rune(closed(w.Settings.City))
	for n := len(city); n > 0; n-- {
		if rest, cut := strings.CutPrefix(text, string(city[:n])); cut && rest != "" {
			wordings = append(wordings, rest)
		}
	}
	for _, like := range []func(name, text string) bool{
		func(name, text string) bool { return name == text },
		strings.Contains,
		func(name, text string) bool { return strings.Contains(text, name) },
	} {
		for _, wording := range wordings {
			if found := unitsLike(w, wording, like); len(found) > 0 {
				return found
			}
		}
	}
	return nil
}

func unitsLike(w *plan.Snapshot, text string, like func(name, text string) bool) []plan.UnitID {
	var out []plan.UnitID
	for _, id := range Findable(w) {
		if slices.ContainsFunc(writings(w, id), func(name string) bool { return like(closed(name), text) }) {
			out = append(out, id)
		}
	}
	return out
}

// writings are all names a unit is heard by: its own, its aliases, and those of
// the doubtful ones that were found to be it.
func writings(w *plan.Snapshot, id plan.UnitID) []string {
	var out []string
	for _, u := range w.Units {
		if u.ID == id || (u.Merged != 0 && Standing(w, u.ID) == id) {
			out = append(append(out, u.Name), u.Aliases...)
		}
	}
	return out
}

// SuggestUnits lists up to n units whose names share most characters with a text
// that means none of them, the likeliest first.
func SuggestUnits(w *plan.Snapshot, text string, n int) []plan.UnitID {
	type guess struct {
		unit  plan.UnitID
		score int // per mille of shared characters
	}
	var all []guess
	for _, id := range Findable(w) {
		best := 0
		for _, name := range writings(w, id) {
			best = max(best, alike(closed(name), closed(text)))
		}
		if best >= 500 {
			all = append(all, guess{id, best})
		}
	}
	var out []plan.UnitID
	for len(out) < n && len(all) > 0 {
		top := 0
		for i := range all {
			if all[i].score > all[top].score {
				top = i
			}
		}
		out = append(out, all[top].unit)
		all = append(all[:top], all[top+1:]...)
	}
	return out
}

// alike is how many characters two texts share, per mille of both together.
func alike(a, b string) int {
	left := map[rune]int{}
	length := 0
	for _, r := range a {
		left[r]++
		length++
	}
	shared := 0
	for _, r := range b {
		length++
		if left[r] > 0 {
			left[r]--
			shared += 2
		}
	}
	if length == 0 {
		return 0
	}
	return shared * 1000 / length
}

// closed drops the room between the characters of a name.
func closed(text string) string { return strings.Join(strings.Fields(text), "") }

// FindMembers finds members of the leading group by name, or a part of name,
// position or unit.
func FindMembers(w *plan.Snapshot, text string) []plan.MemberID {
	text = closed(text)
	if text == "" {
		return nil
	}
	var exact, part []plan.MemberID
	units := map[plan.UnitID]bool{}
	for _, u := range FindUnits(w, text) {
		units[u] = true
	}
	for _, m := range w.Members {
		switch {
		case closed(m.Name) == text:
			exact = append(exact, m.ID)
		case strings.Contains(closed(m.Name), text) || strings.Contains(closed(m.Position), text) || anyUnit(m.Units, units):
			part = append(part, m.ID)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return part
}

func anyUnit(units []plan.UnitID, of map[plan.UnitID]bool) bool {
	for _, u := range units {
		if of[u] {
			return true
		}
	}
	return false
}

// UnitsIn lists the units that a longer text, such as a file's name, names.
func UnitsIn(w *plan.Snapshot, text string) []plan.UnitID {
	return unitsLike(w, closed(text), func(name, text string) bool { return strings.Contains(text, name) })
}
