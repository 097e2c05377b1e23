package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// OverviewParams is a plan chapter by chapter.
type OverviewParams struct {
	Plan  plan.PlanID
	Stage string // what is counted; "" when no stage is open
	Lines []ChapterLine
	Share string // how many targets are quantified; "" while none was read
}

// ChapterLine is one chapter of the list.
type ChapterLine struct {
	Title string
	Lead  string
	Light plan.Light
	Duty  DutyLine // what its lead owes; zero: nothing
}

// State is the light with what is known of the date.
func (l ChapterLine) State() string {
	s := LightWords(l.Light, l.Duty)
	if l.Duty.Extended > 0 {
		s += fmt.Sprintf("，延期%d次", l.Duty.Extended)
	}
	return s
}

// Overview is the chapters of a plan.
func Overview(p OverviewParams) string { return say("overview", p) }

// ChapterParams is one chapter.
type ChapterParams struct {
	Plan     plan.PlanID
	Title    string
	Lead     string
	Supports []string
	Stages   []ChapterStage // open ones
	Versions int
	Last     time.Time // when the last version came; zero: none
	Revision int
	Text     plan.TextStage
	Consent  string        // of the supporting units, in numbers; "" when none were asked
	Opinions int           // on this chapter, all
	Open     int           // without a result
	Targets  TargetsParams // its register; empty for chapters without one
}

// ChapterStage is how the chapter stands in one stage.
type ChapterStage struct {
	Name  string
	Light plan.Light
	Due   time.Time // of what is owed; zero: nothing
	Duty  DutyLine  // what its lead owes or owed; zero: nothing
}

// State is the light with all that is known of the date.
func (s ChapterStage) State() string {
	words := LightWords(s.Light, s.Duty)
	switch {
	case s.Due.IsZero():
	case s.Light == plan.LightLate:
		words += "，时限" + Moment(s.Due)
	default:
		words += "，" + Moment(s.Due) + "前"
	}
	return words + s.Duty.moved()
}

// Chapter is one chapter.
func Chapter(p ChapterParams) string { return say("chapter", p) }

// UnitParams is one unit: what it leads, what it owes.
type UnitParams struct {
	Unit     string
	Doubtful bool
	Leads    []string
	Supports int
	Owed     []DutyLine
	Done     int
	Contacts []CallContact // the office's view only
	Office   bool
}

// Unit is one unit.
func Unit(p UnitParams) string { return say("unit", p) }

// ChapterButton opens a chapter.
func ChapterButton(title string) string { return Clip(title) }

// LightSign is the light as a sign before a line.
func LightSign(l plan.Light) string {
	switch l {
	case plan.LightDone:
		return "✅"
	case plan.LightSoon:
		return "🟡"
	case plan.LightLate:
		return "🔴"
	case plan.LightOpen:
		return "⚪️"
	}
	return "➖"
}

// Sign is the light of the chapter.
func (l ChapterLine) Sign() string { return LightSign(l.Light) }

// namesShown is how many supporting units a chapter's card names; a set of all
// units would fill the screen.
const namesShown = 16

// Helpers names the supporting units, the first of them where they are many.
func (p ChapterParams) Helpers() string {
	if n := len(p.Supports); n > namesShown {
		return strings.Join(p.Supports[:namesShown/2], "、") + fmt.Sprintf("等%d家", n)
	}
	return strings.Join(p.Supports, "、")
}
