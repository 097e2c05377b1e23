package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// ConsentLine is one version with how its units answered.
type ConsentLine struct {
	No                           int
	Draft                        Draft
	Due                          time.Time
	Agree, Amend, Object, Silent int
	Open, Without                int
	Kept                         int
	New                          string // "第2稿": came since, and the lead has not said what it changes
}

// Counts is the line in numbers: "同意3　不同意1　未答复2".
func (l ConsentLine) Counts() string {
	var out []string
	add := func(n int, word string) {
		if n > 0 {
			out = append(out, fmt.Sprintf("%s%d", word, n))
		}
	}
	add(l.Agree, "同意")
	add(l.Amend, "有修改意见")
	add(l.Object, "不同意")
	add(l.Silent, "视为同意")
	add(l.Open, "未答复")
	add(l.Without, "未答复已结束")
	if len(out) == 0 {
		return "还没有征求"
	}
	s := strings.Join(out, "　")
	if l.Kept > 0 {
		s += fmt.Sprintf("（其中沿用上一稿%d）", l.Kept)
	}
	return s
}

// ChapterConsent is the line of a chapter's page: "第2稿：同意3　未答复1".
func ChapterConsent(l ConsentLine) string { return l.Draft.Nth() + "：" + l.Counts() }

// ConsentVersionParams is one version with what each unit said.
type ConsentVersionParams struct {
	ConsentLine
	Lead  string
	Today plan.Day
	Units []ConsentWords
	Total int // of units, over all pages
	Tacit bool
	Notes []ConsentWords // units not asked about this one, with what they said of an earlier one
}

// Left is what is left until it is due.
func (p ConsentVersionParams) Left() string { return Left(p.Today, p.Due) }

// ConsentVersion is one version with what each unit said.
func ConsentVersion(p ConsentVersionParams) string { return say("consent version", p) }

// ConsentsByUsList lists the versions the reader's unit asked about.
func ConsentsByUsList(lines []ConsentLine, total int) string {
	return say("consents by us", map[string]any{"Lines": lines, "Total": total})
}

// ConsentList is what a unit is asked: the one list it answers from.
func ConsentList(list []ConsentWords, first, total, open int) string {
	return say("consent list", map[string]any{"List": list, "First": first, "Total": total, "Open": open})
}

// ConsentBoth is the choice between what one is asked and what one asked.
func ConsentBoth(open, asked int) string {
	return say("consent both", map[string]int{"Open": open, "Asked": asked})
}

// ConsentEmpty says that nothing was asked.
func ConsentEmpty(may bool) string { return say("consent empty", may) }

// ObjectionList is who does not agree, and why.
func ObjectionList(list []ConsentWords, from, total int) string {
	return say("objections", map[string]any{"List": list, "First": from + 1, "Total": total})
}

// ConsentVersionLabel is the button of one version.
func ConsentVersionLabel(l ConsentLine) string {
	return Clip(fmt.Sprintf("%d. %s%s", l.No, SlotLabel(SlotParams{Title: l.Draft.Title, Plan: l.Draft.Plan}), l.Draft.Nth()))
}

// CloseConsentsParams is what closing does.
type CloseConsentsParams struct {
	Draft  Draft
	Silent []string // 视为同意, as the request said
	Open   []string // stay without an answer
	Early  bool     // the request said that silence counts, but its date is not over
	// Unreached: of those some never got the request in chat, so silence means nothing.
	Unreached bool
}

// SureCloseConsents asks once more.
func SureCloseConsents(p CloseConsentsParams) string { return say("sure close consents", p) }

// ConsentsClosed says what closing did.
func ConsentsClosed(p CloseConsentsParams) string { return say("consents closed", p) }
