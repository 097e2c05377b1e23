package chat

import (
	"slices"
	"strings"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// parseProxyUnits reads the units somebody writes instead of paging to them, as
// many as are named.
func parseProxyUnits(t *Turn, text string) (string, error) {
	c, err := t.consultation()
	if err != nil {
		return "", err
	}
	missing := rules.Unanswered(t.World, c.ID)
	var out []string
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、，,；;\n", r) }) {
		if name = strings.TrimSpace(name); name == "" {
			continue
		}
		units := rules.FindUnits(t.World, name)
		if len(units) != 1 {
			return "", plan.Refusal{Why: plan.WhyNoUnit, Text: short(name)}
		}
		at := slices.IndexFunc(missing, func(to plan.Addressee) bool { return to.Unit == units[0] })
		if at < 0 {
			return "", plan.Refusal{Why: plan.WhyNotMissing, Text: t.World.UnitName(units[0])}
		}
		out = append(out, id(missing[at].ID))
	}
	if len(out) == 0 {
		return "", plan.Refusal{Why: plan.WhyNoUnit, Text: short(text)}
	}
	return strings.Join(out, ","), nil
}
