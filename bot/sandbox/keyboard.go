package sandbox

import "slices"

// inlineButton is a button under a message. Exactly one of url, data, copy and
// other says what it does.
type inlineButton struct {
	label, style    string
	url, data, copy string
	other           string // an action the sandbox has no use for, by its field's name
	otherValue      string // that field as JSON
}

type inlineKeyboard struct{ rows [][]inlineButton }

func (k *inlineKeyboard) append(b []byte) []byte {
	b = append(b, `{"inline_keyboard":[`...)
	for i, row := range k.rows {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '[')
		for j, button := range row {
			if j > 0 {
				b = append(b, ',')
			}
			b = button.append(b)
		}
		b = append(b, ']')
	}
	return append(b, ']', '}')
}

func (b inlineButton) append(out []byte) []byte {
	out = append(out, `{"text":`...)
	out = appendString(out, b.label)
	out = appendField(out, "style", b.style)
	out = appendField(out, "url", b.url)
	out = appendField(out, "callback_data", b.data)
	if b.copy != "" {
		out = append(out, `,"copy_text":{"text":`...)
		out = append(appendString(out, b.copy), '}')
	}
	if b.other != "" {
		out = append(append(append(append(out, ',', '"'), b.other...), '"', ':'), b.otherValue...)
	}
	return append(out, '}')
}

// same says whether two keyboards show and do the same.
func (k *inlineKeyboard) same(other *inlineKeyboard) bool {
	if k == nil || other == nil {
		return k == other
	}
	return slices.EqualFunc(k.rows, other.rows, func(a, b []inlineButton) bool { return slices.Equal(a, b) })
}

// replyKeyboard is a keyboard below the input line, an order to take it away,
// or an invitation to answer.
type replyKeyboard struct {
	rows        [][]string
	remove      bool
	force       bool
	oneTime     bool
	placeholder string
}
