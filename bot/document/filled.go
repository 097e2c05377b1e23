package document

import (
	"strings"

	"planbot/messages"
	"planbot/storage/plan"
)

// FilledLimits say what one opinion may hold.
type FilledLimits struct {
	Rows  int // of one table
	Point int // characters of each text of an opinion
}

// ReadFilled finds the opinions in a filled table (反馈意见表, 意见征集表), of a
// text document as of a workbook. The columns are told by their heads, in any
// order, wherever the head stands; merged, empty and added rows are allowed.
// Every row with words in it is either an opinion or a trouble. It is false when
// nothing in the text or the name says that this answers a consultation.
func ReadFilled(t Text, name string, words messages.FilledWords, limits FilledLimits) (plan.Filled, bool) {
	r := &filledReader{words: words, limits: limits, seen: map[string]bool{}}
	r.title(t, name)
	r.blocks(t.Body)
	f := r.filled
	if !f.Table && !f.Sure {
		return plan.Filled{}, false
	}
	return f, true
}

type filledReader struct {
	words  messages.FilledWords
	limits FilledLimits
	filled plan.Filled
	head   filledHead
	line   int
	last   filledHeadline // of the row above, for cells that continue it
	seen   map[string]bool
	more   int
}

// filledHeadline is what merged cells carry down.
type filledHeadline struct{ plan, place, unit, name, class string }

// title looks at what the paper calls itself and at our own number.
func (r *filledReader) title(t Text, name string) {
	const opening, longest = 12, 60
	r.filled.Sure = containsAny(squeeze(name), r.words.Names)
	seen := 0
	for _, b := range t.Body {
		if b.Paragraph == nil || seen == opening {
			continue
		}
		seen++
		line := squeeze(b.Paragraph.Line())
		if len([]rune(line)) <= longest && containsAny(line, r.words.Titles) {
			r.filled.Sure = true
		}
		r.code(line)
	}
}

// code takes the number of our own table.
func (r *filledReader) code(line string) {
	m := r.words.Code.FindStringSubmatch(line)
	if m == nil || r.filled.Consultation != 0 {
		return
	}
	r.filled.Consultation, r.filled.To = plan.ConsultationID(decimal(m[1])), plan.AddresseeID(decimal(m[2]))
	r.filled.Sure = true
}

func decimal(digits string) (n int64) {
	for _, d := range digits {
		n = n*10 + int64(d-'0')
	}
	return n
}

func (r *filledReader) blocks(blocks []Block) {
	for _, b := range blocks {
		switch {
		case b.Paragraph != nil:
			r.labels(b.Paragraph.Line())
			r.none(squeeze(b.Paragraph.Line()))
		case b.Table != nil:
			r.table(*b.Table)
		}
	}
}

// table reads one table: the rows above its head are labels, those below
// opinions. One without a head goes on with the columns of the table before.
func (r *filledReader) table(t Table) {
	rows := gridOf(t)
	head, at := r.findHead(rows)
	switch {
	case head.suggestion >= 0:
		r.head, r.filled.Table, r.line = head, true, 0
		r.filled.Named = r.filled.Named || head.names()
		for _, row := range rows[:at] {
			r.labelled(row)
		}
		rows = rows[at+1:]
	case !r.filled.Table || len(rows) == 0 || len(rows[0]) != r.head.width:
		for _, row := range rows {
			r.labelled(row)
		}
		return
	}
	if t.sheet() {
		r.line = at + 1
	}
	for _, row := range rows {
		r.line++
		r.row(row)
	}
}

// sheet tells whether the table is a sheet of a workbook, whose lines people
// know by their numbers.
func (t Table) sheet() bool {
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			if len(c.Body) > 0 && c.Body[0].Paragraph != nil {
				return c.Body[0].Paragraph.Place == InSheet
			}
		}
	}
	return false
}

// gridCell is one place of the grid; joined: it continues the cell above.
type gridCell struct {
	text   string
	joined bool
}

// gridOf spreads cells over the columns they cover: the first holds the words.
func gridOf(t Table) [][]gridCell {
	const widest = 60
	out := make([][]gridCell, 0, len(t.Rows))
	for _, row := range t.Rows {
		var cells []gridCell
		for _, c := range row.Cells {
			cells = append(cells, gridCell{strings.TrimSpace(c.Text()), c.Joined})
			for i := 1; i < c.Span && len(cells) < widest; i++ {
				cells = append(cells, gridCell{joined: c.Joined})
			}
		}
		out = append(out, cells)
	}
	return out
}
