package chat

import (
	"planbot/messages"
	"planbot/storage/plan"
)

// rowRoom is how much a row of buttons shows on a phone, in Latin letters; a
// Chinese character takes two. A label that doesn't fit is cut by Telegram.
const rowRoom = 44

// Grid puts the buttons in rows of up to n; labels too long for their share of
// the row get a shorter one.
func Grid(buttons []plan.Button, n int) [][]plan.Button {
	var out [][]plan.Button
	for i := 0; i < len(buttons); {
		row := 1
		for row < n && i+row < len(buttons) && fits(buttons[i:i+row+1]) {
			row++
		}
		out = append(out, buttons[i:i+row:i+row])
		i += row
	}
	return out
}

// fits tells whether every label fits into an equal share of one row.
func fits(row []plan.Button) bool {
	for _, b := range row {
		if messages.Width(b.Label) > rowRoom/len(row) {
			return false
		}
	}
	return true
}
