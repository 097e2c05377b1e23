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

func (v inlineButton) append(b []byte) []byte {
	b = append(b, `{"text":`...)
	b = appendString(b, v.label)
	b = appendField(b, "style", v.style)
	b = appendField(b, "url", v.url)
	b = appendField(b, "callback_data", v.data)
	if v.copy != "" {
		b = append(b, `,"copy_text":{"text":`...)
		b = append(appendString(b, v.copy), '}')
	}
	if v.other != "" {
		b = append(append(append(append(b, ',', '"'), v.other...), '"', ':'), v.otherValue...)
	}
	return append(b, '}')
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
