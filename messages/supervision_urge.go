package messages

import (
	"fmt"
	"strings"
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
	s := l.What() + "，时限" + Moment(l.Due) + "，" + Left(l.Today, l.Due)
	if l.Urged != 0 {
		s += "，" + Day(l.Urged) + NoteUrged(l.Number)
	}
	return s
}

// Urge is the paper itself.
func Urge(p UrgeParams) string { return say("urge", p) }

// UrgeCardParams is a notice before it is signed.
type UrgeCardParams struct {
	UrgeParams
	To       []string // who gets it, by name and role
	Director bool     // the reader may sign
	NoHead   bool     // the head is not bound
}

// UrgeCard shows a notice before it is signed: who gets it, and its words.
func UrgeCard(p UrgeCardParams) string { return say("urge card", p) }

// UrgesParams is the list of what waits for the director.
type UrgesParams struct {
	Items    []UrgeItem
	Director bool
}

// UrgeItem is one paper in the list.
type UrgeItem struct {
	Kind   string
	Unit   string // "" for the note
	Things string
}

// Urges is the list.
func Urges(p UrgesParams) string { return say("urges", p) }

// UrgeSignedParams is what was signed just now.
type UrgeSignedParams struct {
	Numbers []string
	Sent    int
	Carry   bool // a note nobody could be sent: its words follow, to be carried by hand
}

// UrgeSigned confirms the director's signature.
func UrgeSigned(p UrgeSignedParams) string { return say("urge signed", p) }

// UrgeHeld confirms that a notice is not sent.
func UrgeHeld(kind, unit string) string { return say("urge held", UrgeItem{Kind: kind, Unit: unit}) }

// UrgeButton opens one paper of the list.
func UrgeButton(i UrgeItem) string {
	if i.Unit == "" {
		return i.Kind
	}
	return "看·" + i.Unit
}

// Labels of the papers.
const (
	SignUrge    = "签发"
	HoldUrge    = "暂不发"
	SignAll     = "全部签发"
	SignAllSure = "确认全部签发"
)

// Joined is a list in one line.
func (p UrgeSignedParams) Joined() string { return strings.Join(p.Numbers, "、") }
