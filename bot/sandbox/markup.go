package sandbox

import (
	"encoding/json"
	"unicode/utf8"
)

// markup is what reply_markup holds: at most one of the two.
type markup struct {
	inline *inlineKeyboard
	reply  *replyKeyboard
}

// parseMarkup reads reply_markup in Telegram's strictness and words.
func parseMarkup(v string) (markup, *refusal) {
	if v == "" {
		return markup{}, nil
	}
	if !json.Valid([]byte(v)) {
		return markup{}, bad("can't parse reply keyboard markup JSON object")
	}
	var m markup
	var fault *refusal
	known := false
	if !eachField(v, func(key, value string) bool {
		switch key {
		case "inline_keyboard":
			known = true
			m.inline, fault = parseInline(value)
		case "keyboard":
			known = true
			m.reply, fault = parseReply(value)
		case "remove_keyboard", "force_reply":
			if value == "true" {
				known = true
				m.reply = &replyKeyboard{remove: key == "remove_keyboard", force: key == "force_reply"}
			}
		}
		return fault == nil
	}) {
		return markup{}, bad("object expected as reply markup")
	}
	if fault != nil {
		return markup{}, fault
	}
	if m.reply != nil && len(m.reply.rows) > 0 {
		m.reply.options(v)
	}
	if !known {
		return markup{}, bad("object expected as reply markup")
	}
	return m, nil
}

func (k *replyKeyboard) options(v string) {
	eachField(v, func(key, value string) bool {
		switch key {
		case "one_time_keyboard":
			k.oneTime = value == "true"
		case "input_field_placeholder":
			k.placeholder, _ = unquote(value)
		}
		return true
	})
}

func parseInline(v string) (*inlineKeyboard, *refusal) {
	k := &inlineKeyboard{}
	fault := eachRow(v, `field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays`, func() {
		k.rows = append(k.rows, nil)
	}, func(item string) *refusal {
		b, fault := parseButton(item)
		last := len(k.rows) - 1
		k.rows[last] = append(k.rows[last], b)
		return fault
	})
	rows := k.rows[:0]
	count := 0
	for _, row := range k.rows {
		if len(row) > 8 {
			return nil, bad("BUTTON_ROW_TOO_LONG")
		}
		if len(row) > 0 {
			rows = append(rows, row)
			count += len(row)
		}
	}
	if k.rows = rows; count > 100 {
		return nil, bad("reply markup is too long")
	}
	if count == 0 {
		k = nil
	}
	return k, fault
}

// eachRow walks an array of arrays.
func eachRow(v, complaint string, row func(), item func(string) *refusal) *refusal {
	var fault *refusal
	ok := eachItem(v, func(r string) bool {
		row()
		if !eachItem(r, func(i string) bool { fault = item(i); return fault == nil }) {
			fault = bad(complaint)
		}
		return fault == nil
	})
	if !ok {
		return bad(complaint)
	}
	return fault
}

func parseReply(v string) (*replyKeyboard, *refusal) {
	k := &replyKeyboard{}
	fault := eachRow(v, `field "keyboard" must be an Array of Arrays`, func() {
		k.rows = append(k.rows, nil)
	}, func(item string) *refusal {
		label, ok := unquote(item)
		if !ok {
			if !eachField(item, func(key, value string) bool {
				if key == "text" {
					label, _ = unquote(value)
				}
				return true
			}) {
				return bad("can't parse keyboard button: KeyboardButton must be a String or an Object")
			}
		}
		if label == "" {
			return bad("keyboard button text must be non-empty")
		}
		if !utf8.ValidString(label) {
			return bad("keyboard button text must be encoded in UTF-8")
		}
		last := len(k.rows) - 1
		k.rows[last] = append(k.rows[last], label)
		return nil
	})
	return k, fault
}
