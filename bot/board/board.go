// Package board draws the one sheet that says where the process stands. It gets
// words and days and decides only how they are laid out: what stands in a cell
// is decided by rules and said by messages.
package board

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strconv"

	"planbot/storage/plan"
)

// look counts how the sheet was drawn: a picture kept from before a change of
// the drawing is not sent again.
const look = 1

// Board is the sheet's content.
type Board struct {
	Title   string
	AsOf    string
	Summary string // one line
	Columns []Column
	Bands   []Band // one for each plan
	Legend  []Cell
	Time    Timeline
}

// Column is a stage at the head of the table.
type Column struct {
	Name  string
	Note  string // when it ends, or that it has
	State State
}

// Band is the rows of one plan, held together by its name at the left.
type Band struct {
	Name string
	Rows []Row
}

// Row is a chapter. It has a cell for each column.
type Row struct {
	Title string
	Lead  string
	Cells []Cell
}

// Cell is how a chapter stands in a stage, as a word and a look.
type Cell struct {
	Text string
	Look Look
	// Span is how many rows of its band the cell stands for, itself included,
	// where a stage asks one thing of the whole plan; 0 is one row.
	Span int
}

// Look is what a cell looks like. No two of them differ by hue alone.
type Look string

const (
	Done    Look = "done"
	Open    Look = "open"
	Soon    Look = "soon"
	Late    Look = "late"
	Paused  Look = "paused"
	Closed  Look = "closed" // the stage ended without it
	Ahead   Look = "ahead"  // the stage has not begun
	None    Look = "none"   // the stage asks nothing of the chapter
	NoLook  Look = ""       // in the legend: words about words
	Covered Look = NoLook   // in the table: a cell further up spans this row
)

// State is where a stage stands.
type State string

const (
	StageAhead State = "ahead"
	StageOpen  State = "open"
	StageOver  State = "over"
)

// Timeline is the stages over the months.
type Timeline struct {
	Title  string
	Months []Month
	End    plan.Day // the day after the last month
	Bars   []Bar
	Today  plan.Day
	Now    string // the word at today
}

// Month is a month that begins at a day.
type Month struct {
	First plan.Day
	Name  string
	Year  string // where a year begins to be spoken of; else ""
}

// Bar is a stage from its first to its last day.
type Bar struct {
	Name  string
	Short string // where the name finds no room
	From  plan.Day
	To    plan.Day
	State State
}

// Key is the same for boards that look the same.
func (b Board) Key() (string, error) {
	text, err := json.Marshal(b)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(append(text, strconv.Itoa(look)...))
	return hex.EncodeToString(sum[:]), nil
}
