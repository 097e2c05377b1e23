package telegram

import (
	"strconv"

	"github.com/go-telegram/bot/models"

	"planbot/storage/plan"
)

// keyboard is an inline keyboard. The library's own button type writes an empty
// copy_text into every button, which a strict server refuses.
type keyboard struct {
	Rows [][]key `json:"inline_keyboard"`
}

type key struct {
	Text  string    `json:"text"`
	Style string    `json:"style,omitempty"`
	URL   string    `json:"url,omitempty"`
	Data  string    `json:"callback_data,omitempty"`
	Copy  *copyText `json:"copy_text,omitempty"`
}

type copyText struct {
	Text string `json:"text"`
}

// markup is the letter's keyboard, nil when it has none. Callback data is
// "<press key>:<n>" with n counting all buttons row by row from 0.
func markup(l plan.Letter) models.ReplyMarkup {
	var rows [][]key
	n := 0
	for _, row := range l.Buttons {
		var keys []key
		for _, b := range row {
			k := key{Text: b.Label, Style: string(b.Style)}
			switch {
			case b.URL != "":
				k.URL = b.URL
			case b.Copy != "":
				k.Copy = &copyText{Text: b.Copy}
			default:
				k.Data = l.PressKey + ":" + strconv.Itoa(n)
			}
			keys = append(keys, k)
			n++
		}
		if len(keys) > 0 {
			rows = append(rows, keys)
		}
	}
	if rows == nil {
		return nil
	}
	return keyboard{Rows: rows}
}
