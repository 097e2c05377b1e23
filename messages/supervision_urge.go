package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// UrgeParams is a notice in words: a 催办通知, to party bodies and the judiciary
// a 商请函, to the head a 呈报.
type UrgeParams struct {
	Level  plan.Level
	Letter bool // 商请函: the unit is not under the government's office
	Unit   string
	Number string // "" before it is signed
	Lines  []UrgeLine
	By     time.Time // the date the notice asks for
	Today  plan.Day
}

// UrgeLine is one thing still owed.
type UrgeLine struct {
	DutyLine
	Urged  plan.Day // when the last notice about it went out; 0: none did
	Number string   // of that notice
}

// The series papers are numbered in.
const (
	seriesNotice = "催"
	seriesLetter = "商"
	seriesNote   = "呈"
)

// Series is the sign a paper of this kind is numbered under.
func (p UrgeParams) Series() string {
	switch {
	case p.Level == plan.LevelEscalate:
		return seriesNote
	case p.Letter:
		return seriesLetter
	}
	return seriesNotice
}

// UrgeNumber is "催〔2021〕3号".
func UrgeNumber(series string, year, n int) string {
	return fmt.Sprintf("%s〔%d〕%d号", series, year, n)
}

// Kind is what the paper is called.
func (p UrgeParams) Kind() string {
	switch p.Series() {
	case seriesNote:
		return "编制进度呈报"
	case seriesLetter:
		return "商请函"
	}
	return "催办通知"
}

// Things is what the paper is about.
func (p UrgeParams) Things() string {
	if len(p.Lines) == 0 {
		return ""
	}
	return Things(p.Lines[0].DutyLine, len(p.Lines))
}

// Things names the first of n things, and that there are more.
func Things(first DutyLine, n int) string {
	if n == 1 {
		return first.What()
	}
	return fmt.Sprintf("%s等%d项", first.What(), n)
}

// Fact is one thing as a paper states it: what, by when it was due, since when
// it is missing, whether the unit was written to. No adjectives.
func (l UrgeLine) Fact() string {
	s := l.What() + "，时限" + Moment(l.Due) + "，" + Left(l.Today, l.Due) + l.dates()
	if l.Urged != 0 {
		s += "，" + Day(l.Urged) + NoteUrged(l.Number)
	}
	return s
}

// Urge is the paper itself.
func Urge(p UrgeParams) string { return say("urge", p) }
