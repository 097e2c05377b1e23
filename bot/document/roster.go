package document

import (
	"slices"
	"strings"

	"planbot/messages"
)

// RosterRow is one person of a 联络员名单: a liaison with unit and numbers.
type RosterRow struct {
	Unit     string
	Name     string
	Post     string // 职务
	Phone    string // mobile number where there is one; as typed when it is no number
	Landline string
	Chapters []string // 负责章节, as typed
	Line     int      // of the sheet, from 1
}

// RosterTrouble is what is wrong with a line of a roster.
type RosterTrouble string

const (
	NoHead      RosterTrouble = "no_head" // no line names the columns: nothing was read
	NoUnit      RosterTrouble = "no_unit" // person kept, unit unknown
	UnitAssumed RosterTrouble = "unit_assumed"
	NoName      RosterTrouble = "no_name" // a unit or number without a person: left out
	OddName     RosterTrouble = "odd_name"
	NoPhone     RosterTrouble = "no_phone"
	BadPhone    RosterTrouble = "bad_phone" // not a number one can call; Text as typed
	Twice       RosterTrouble = "twice"     // the same person again: left out
	SamePhone   RosterTrouble = "same_phone"
	Several     RosterTrouble = "several" // several people in one cell, numbers don't match
)

// RosterProblem is one doubt about a line, for the office to look at.
type RosterProblem struct {
	Line int
	Kind RosterTrouble
	Text string // the cell or value in doubt
}

// Roster finds the people in the rows of a sheet. The columns are told by their
// heads, in any order, below any number of title lines; a unit written once over
// several people carries down. Every doubt is reported, nobody is dropped
// silently.
func Roster(rows [][]string, words messages.RosterWords) ([]RosterRow, []RosterProblem) {
	rows = Folded(rows)
	head, at, ok := findHead(rows, words)
	if !ok {
		return nil, []RosterProblem{{Kind: NoHead}}
	}
	b := &rosterReader{words: words, head: head, seen: map[string]bool{}, phones: map[string]string{}}
	for i := at + 1; i < len(rows); i++ {
		b.line = i + 1
		b.row(rows[i])
	}
	return b.people, b.problems
}

type rosterReader struct {
	words    messages.RosterWords
	head     rosterHead
	line     int
	unit     string // of the line above
	people   []RosterRow
	problems []RosterProblem
	seen     map[string]bool
	phones   map[string]string // number → name
}

func (b *rosterReader) doubt(kind RosterTrouble, text string) {
	b.problems = append(b.problems, RosterProblem{b.line, kind, text})
}

func (b *rosterReader) row(row []string) {
	if b.idle(row) {
		return
	}
	unit := squeeze(at(row, b.head.unit))
	named := false
	for _, c := range b.head.people {
		if name := at(row, c.name); name != "" {
			if !named && unit == "" {
				unit = b.carried()
			}
			named = true
			b.cell(row, c, unit)
		}
	}
	if !named && (unit != "" || b.anyPhone(row)) {
		b.doubt(NoName, unit)
	}
	if unit != "" {
		b.unit = unit
	}
}

// idle tells lines that hold no person: blank ones, the head repeated on a new
// page, totals and remarks below the list.
func (b *rosterReader) idle(row []string) bool {
	first := strings.TrimSpace(strings.Join(row, ""))
	if first == "" {
		return true
	}
	if readHead(row, b.words).score >= b.head.score {
		return true
	}
	for _, cell := range row { // "合计 | 8人": the number stands under the names
		if cell = squeeze(cell); cell != "" {
			if slices.Contains(b.words.Totals, cell) {
				return true
			}
			break
		}
	}
	for _, c := range b.head.people {
		if at(row, c.name) != "" {
			return false
		}
	}
	for _, note := range b.words.Notes {
		if strings.HasPrefix(squeeze(first), note) {
			return true
		}
	}
	return false
}

func (b *rosterReader) carried() string {
	if b.unit == "" {
		b.doubt(NoUnit, "")
	} else {
		b.doubt(UnitAssumed, b.unit)
	}
	return b.unit
}

func (b *rosterReader) anyPhone(row []string) bool {
	for _, c := range b.head.people {
		if at(row, c.mobile)+at(row, c.phone) != "" {
			return true
		}
	}
	return false
}

// at is a cell of a row, "" for a column that is not there.
func at(row []string, column int) string {
	if column < 0 || column >= len(row) {
		return ""
	}
	return strings.TrimSpace(row[column])
}
