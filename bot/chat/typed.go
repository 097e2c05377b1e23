package chat

import (
	"errors"
	"maps"
	"slices"

	"planbot/messages"
	"planbot/storage/plan"
)

// typed gives text (or a file) to the field the open dialogue asks. It reports
// whether there was one that took it. A wrong answer is explained and the
// question stands.
func (t *Turn) typed(text string) (bool, error) {
	c, ok, err := t.dialogue()
	if err != nil || !ok {
		return false, err
	}
	t.Args = c.Args
	f := t.field(c.Field)
	named := t.chat.table.byWord[text]
	aside := named != nil && named.navigates() || (named == nil && t.beside(text)) // can be shown beside the question
	switch {
	case f == nil && c.Field == "" && t.row.Confirm != nil && !aside && (named == nil || named.Act == c.Act):
		return true, t.unasked(text)
	case f == nil || (f.Parse == nil && aside):
		return false, nil
	case f.Parse == nil:
		b, ok, err := t.labelled(c.Letter, text)
		if err != nil {
			return true, err
		}
		if ok {
			t.Args = maps.Clone(b.Args)
			return true, t.answered(b)
		}
		if t.elsewhere(c.Act, text) {
			return false, nil
		}
		if f.File {
			return t.notFile(f, named, text)
		}
		return true, t.again(f, plan.Refusal{Why: plan.WhyBadChoice, Text: short(text)})
	}
	value, err := f.Parse(t, text)
	if err != nil {
		var r plan.Refusal
		switch {
		case errors.As(err, &r) && aside:
			return false, nil
		case errors.As(err, &r):
			return true, t.again(f, r)
		}
		return true, err
	}
	if f.Many {
		t.gatherTyped(f, split(value))
		return true, t.ask(f)
	}
	t.Args[f.Name] = value
	return true, t.perform()
}

// elsewhere tells whether a text at a question of buttons asks for another act
// that the person may do; the dialogue is put down and can be taken up again.
func (t *Turn) elsewhere(doing plan.Act, text string) bool {
	h := t.hear(text)
	if _, dated := t.sentenceDay(h); dated && doing == plan.ActSubmit {
		return h.Ask == "" && slices.Contains(h.Acts, doing) && t.allowed(plan.ActExtend) // may it be later?
	}
	acts := t.able(h.Acts)
	return h.Ask == "" && len(acts) == 1 && acts[0] != doing && acts[0] != plan.ActCancel && t.allowed(acts[0])
}

// notFile answers words where a file is waited for: who names the very act hears
// the question again, thanks are only thanks, the rest was not taken down.
func (t *Turn) notFile(f *Field, named *Row, text string) (bool, error) {
	switch {
	case named != nil:
		return true, t.ask(f)
	case messages.HeardThanks(text):
		return false, nil
	}
	return true, t.again(f, plan.Refusal{Why: plan.WhyWantsFile, Text: short(text)})
}

// beside tells whether a text is a question in plain words, or wishes to see
// something, which is answered beside the open dialogue.
func (t *Turn) beside(text string) bool {
	h := t.hear(text)
	if acts := t.able(h.Acts); h.Ask == "" && len(acts) == 1 && len(h.Left) == 0 {
		row := t.chat.table.byAct[acts[0]]
		return row != nil && row.navigates() && t.allowed(acts[0])
	}
	return h.Ask != "" && h.Ask != plan.AskCard && h.Ask != plan.AskDay && len(h.Left) == 0
}

// labelled is the choice of a question whose label somebody typed instead of
// pressing it.
func (t *Turn) labelled(question plan.LetterID, text string) (plan.Button, bool, error) {
	l, _, err := t.Tx.Letter(question)
	if err != nil {
		return plan.Button{}, false, err
	}
	for _, row := range l.Buttons {
		for _, b := range row {
			if b.Act == plan.ActAnswer && b.Label == text {
				return b, true, nil
			}
		}
	}
	return plan.Button{}, false, nil
}

// again says why an answer won't do and puts the question once more.
func (t *Turn) again(f *Field, r plan.Refusal) error {
	p, err := f.Ask(t)
	if err != nil {
		return err
	}
	p.Text = messages.Refusal(r) + "\n\n" + p.Text
	return t.converse(f.Name, p, true)
}

// unasked says that words were not taken down, under the card that waits for its
// button.
func (t *Turn) unasked(text string) error {
	p, err := t.row.Confirm(t)
	if err != nil {
		return err
	}
	p.Text = messages.Refusal(plan.Refusal{Why: plan.WhyCardWaits, Text: short(text)}) + "\n\n" + p.Text
	return t.converse("", p, true)
}

func (t *Turn) field(name string) *Field {
	for i := range t.row.Fields {
		if t.row.Fields[i].Name == name {
			return &t.row.Fields[i]
		}
	}
	return nil
}

// short cuts a text that is said back.
func short(s string) string {
	r := []rune(s)
	if len(r) > 20 {
		return string(r[:20]) + "…"
	}
	return s
}
