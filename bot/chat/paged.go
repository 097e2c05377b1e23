package chat

import (
	"strconv"

	"planbot/messages"
	"planbot/storage/plan"
)

// paged lays the buttons of a field's question out in columns, so many to a
// page, with buttons that turn the pages within the dialogue.
func (t *Turn) paged(field string, buttons []plan.Button, columns, perPage int) [][]plan.Button {
	key := "_page." + field
	no, err := strconv.Atoi(t.Args[key])
	if err != nil || no < 0 {
		no = 0
	}
	no = min(no, max(0, (len(buttons)-1)/perPage))
	rows := Grid(buttons[no*perPage:min(len(buttons), (no+1)*perPage)], columns)
	var turns []plan.Button
	if no > 0 {
		turns = append(turns, Choice(key, strconv.Itoa(no-1), messages.PagePrev))
	}
	if (no+1)*perPage < len(buttons) {
		turns = append(turns, Choice(key, strconv.Itoa(no+1), messages.PageNext))
	}
	if turns != nil {
		rows = append(rows, turns)
	}
	return rows
}
