package chat

import (
	"strings"

	"planbot/storage/plan"
)

// overheard answers plain words that call the bot in a group: what is shown there
// at all, in numbers. Everything else belongs in a private chat, and is said so
// only to whoever called the bot by name; an answer to its message may be meant
// for the others.
func (t *Turn) overheard() error {
	if t.Message.File != nil || t.Message.Other != "" {
		return nil
	}
	text := strings.TrimSpace(t.chat.called.ReplaceAllString(t.Message.Text, " "))
	h := t.hear(text)
	if row, ok := t.chat.table.byWord[text]; ok {
		h.Ask, h.Acts = "", []plan.Act{row.Act}
	}
	for _, act := range h.Acts {
		if row := t.chat.table.byAct[act]; row.Group && row.navigates() && act != plan.ActHere {
			t.row = row
			return t.perform()
		}
	}
	if t.chat.called.MatchString(t.Message.Text) && (h.Ask != "" || len(h.Acts) > 0) {
		return plan.Refuse(plan.WhyNotHere)
	}
	return nil
}
