package chat

import (
	"slices"
	"strings"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// heardUnits reads units somebody types instead of paging to them, as many as are
// named; each must be one of those that can be asked.
func (t *Turn) heardUnits(text string, able []plan.UnitID) (string, error) {
	var out []string
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、，,；;\n", r) }) {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		found := slices.DeleteFunc(rules.FindUnits(t.World, name), func(u plan.UnitID) bool { return !slices.Contains(able, u) })
		if len(found) != 1 {
			return "", plan.Refusal{Why: plan.WhyUnknownWord, Text: short(name)}
		}
		out = append(out, id(found[0]))
	}
	if len(out) == 0 {
		return "", plan.Refusal{Why: plan.WhyUnknownWord, Text: short(text)}
	}
	return strings.Join(out, ","), nil
}
