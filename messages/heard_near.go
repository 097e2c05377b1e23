package messages

import (
	"slices"

	"planbot/storage/plan"
)

// NearActs lists the acts whose word the text nearly is: one character wrong,
// missing, or too many, in words of three characters or more; of two, one wrong
// with the same sound or look is all there can be.
func NearActs(text string) []plan.Act {
	s := []rune(leftover([]rune(halfWidth(text))))
	if len(s) < 2 || len(s) > 8 {
		return nil
	}
	type near struct {
		act  plan.Act
		word string
	}
	var found []near
	for act, a := range acts {
		for _, w := range a.heard {
			if r := []rune(w); len(r) > 1 && slipped(s, r) {
				found = append(found, near{act, w})
				break
			}
		}
	}
	slices.SortFunc(found, func(a, b near) int {
		if d := len(b.word) - len(a.word); d != 0 {
			return d
		}
		if a.act < b.act {
			return -1
		}
		return 1
	})
	var out []plan.Act
	for _, n := range found {
		out = append(out, n.act)
	}
	return out
}

// slipped tells whether one slip of the hand makes one text the other.
func slipped(a, b []rune) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	switch len(a) - len(b) {
	case 0:
		wrong := 0
		for i := range a {
			if a[i] != b[i] {
				wrong++
			}
		}
		if wrong == 2 { // two changed places
			for i := range len(a) - 1 {
				if a[i] == b[i+1] && a[i+1] == b[i] && a[i] != b[i] {
					return true
				}
			}
		}
		return wrong <= 1
	case 1:
		if len(b) < 2 {
			return false
		}
		i := 0
		for i < len(b) && a[i] == b[i] {
			i++
		}
		return slices.Equal(a[i+1:], b[i:])
	}
	return false
}
