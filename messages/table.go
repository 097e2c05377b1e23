package messages

import (
	"time"

	"planbot/storage/plan"
)

// Table is a table of a spreadsheet in words: what an official prints and pins up.
type Table struct {
	Sheet string // name of the sheet
	File  string // name of the file
	Title string
	Under string // a line under the title: as of when, by whom
	Heads []TableHead
	Rows  [][]string
	Foot  []string // lines under the table

}

// TableHead is a column: its head and its width in characters of the body.
type TableHead struct {
	Text  string
	Width int
}

// TablePage is "第1页 共3页" in the words of a spreadsheet.
const TablePage = "第 &P 页　共 &N 页"

// asOf is the line that says when a table was made, with its year: it is kept.
func asOf(t time.Time) string { return "截至" + Date(plan.DayOf(t)) + Clock(t) }
