package chat

import (
	"strings"
	"unicode"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// askGuests asks who is invited: classes to be ticked, those usual for the kind
// ticked already, and units by name.
func askGuests(t *Turn) (Prompt, error) {
	if _, asked := t.Args[gathering("who")]; !asked {
		var usual []string
		for _, c := range rules.UsualGuests(plan.MeetingKind(t.Args["kind"])) {
			usual = append(usual, string(c))
		}
		t.Args[gathering("who")] = strings.Join(usual, ",")
	}
	picked, rows := t.guestRows("who", rules.GuestClasses())
	return Prompt{Text: messages.AskGuests(picked), Buttons: rows}, nil
}

// guestRows are the ticks of a question that gathers classes of people and single
// units; picked are the units by name.
func (t *Turn) guestRows(field string, classes []rules.Class) (picked []string, rows [][]plan.Button) {
	var buttons []plan.Button
	for _, c := range classes {
		n := len(rules.Guests(t.World, []string{string(c)}, t.Now))
		if n == 0 && !t.ticked(field, string(c)) {
			continue // nobody of that class is known
		}
		buttons = append(buttons, Tick(field, string(c), messages.GuestLabel(string(c), n, t.ticked(field, string(c)))))
	}
	for _, pick := range t.Gathered(field) {
		if u, ok := rules.PickedUnit(pick); ok {
			picked = append(picked, t.World.UnitName(u))
			if len(picked) <= pageLines {
				buttons = append(buttons, Tick(field, pick, messages.Clip(messages.TickLabel(t.World.UnitName(u), true))))
			}
		}
	}
	return picked, append(Grid(buttons, 2), []plan.Button{done(field)})
}

// parseGuests takes units by name, several parted by commas or blanks.
func parseGuests(t *Turn, text string) (string, error) {
	var out []string
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("、，,；;", r) }) {
		found := rules.FindUnits(t.World, name)
		if len(found) != 1 {
			why := plan.WhyUnknownWord
			if len(found) > 1 {
				why = plan.WhyAmbiguous
			}
			return "", plan.Refusal{Why: why, Text: short(name)}
		}
		out = append(out, rules.UnitPick(found[0]))
	}
	if len(out) == 0 {
		return "", plan.Refuse(plan.WhyEmpty)
	}
	return strings.Join(out, ","), nil
}
