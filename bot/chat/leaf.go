package chat

import (
	"strconv"

	"planbot/messages"
	"planbot/storage/plan"
)

// pageLines is how many entries of a list one message shows.
const pageLines = 8

// leaf is one page of a longer list.
type leaf struct{ no, from, to, total int }

func (t *Turn) leaf(total int) leaf { return t.leafOf(total, pageLines) }

// leafOf reads the wished page from the arguments; one out of reach is the
// nearest there is, for lists grow shorter.
func (t *Turn) leafOf(total, lines int) leaf {
	no, err := strconv.Atoi(t.Args["page"])
	if err != nil || no < 0 {
		no = 0
	}
	no = min(no, max(0, (total-1)/lines))
	return leaf{no, no * lines, min(total, (no+1)*lines), total}
}

// buttons turns the pages of an act with these arguments.
func (p leaf) buttons(act plan.Act, args plan.Args) [][]plan.Button {
	to := func(no int, label string) plan.Button {
		with := plan.Args{"page": strconv.Itoa(no)}
		for k, v := range args {
			with[k] = v
		}
		return Do(act, label, with)
	}
	var row []plan.Button
	if p.no > 0 {
		row = append(row, to(p.no-1, messages.PagePrev))
	}
	if p.to < p.total {
		row = append(row, to(p.no+1, messages.PageNext))
	}
	if row == nil {
		return nil
	}
	return [][]plan.Button{row}
}
