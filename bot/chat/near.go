package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// mostNear is how many things a mistyped text is asked back with.
const mostNear = 3

// near lists what a text that was not understood may have been meant as: acts
// whose words it nearly is, then units whose names it nearly is. They are only
// offered.
func (t *Turn) near(text string) []reading {
	var out []reading
	for _, act := range t.able(messages.NearActs(text)) {
		if t.allowed(act) {
			out = append(out, reading{act: act, label: messages.ActName(act)})
		}
	}
	if len(t.Actor.Bindings) > 0 {
		out = append(out, t.nearUnits(text)...)
	}
	out = slices.CompactFunc(out, func(a, b reading) bool { return a.label == b.label })
	return out[:min(len(out), mostNear)]
}

func (t *Turn) nearUnits(text string) []reading {
	var out []reading
	for _, u := range rules.SuggestUnits(t.World, text, mostNear) {
		m := plan.Mention{Words: t.World.UnitName(u), Units: []plan.UnitID{u}}
		for _, r := range t.cards(plan.Heard{Ask: plan.AskCard, Mentions: []plan.Mention{m}}) {
			r.label = m.Words
			out = append(out, r)
		}
	}
	return out
}
