package messages

import (
	"slices"
	"strings"
	"time"

	"planbot/storage/plan"
)

// Marked lists names, those that are among some marked with a star.
func Marked(names, some []string) string {
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = name
		if slices.Contains(some, name) {
			out[i] += "*"
		}
	}
	return strings.Join(out, "、")
}

// Together joins what is circulated: titles in their own marks need no comma.
func Together(texts []string) string {
	for _, t := range texts {
		if !strings.HasPrefix(t, "《") || !strings.HasSuffix(t, "》") {
			return strings.Join(texts, "、")
		}
	}
	return strings.Join(texts, "")
}

// CirculateParams is a text about to be circulated, or circulated.
type CirculateParams struct {
	Title     string
	Texts     []string // what is circulated
	Without   []string // chapters without a version, left out
	Due       time.Time
	Rest      bool   // the due day is not worked
	Unknown   int    // the due day's year, when its days off are not published yet
	Running   string // an open consultation on the same text
	Units     []string
	Persons   []string
	Unreached []string // of both: nobody to be reached in chat
	Doubtful  []string // units left out because they are in doubt
	Outdated  []string // whole texts that no longer hold the newest versions
}

// CirculatePreview shows exactly what goes to whom.
func CirculatePreview(p CirculateParams) string { return say("circulate preview", p) }

// CirculateChanged is said when the preview no longer holds.
func CirculateChanged() string { return say("circulate changed", nil) }

// Circulated is the office's receipt.
func Circulated(p CirculateParams) string { return say("circulated", p) }

// AskedParams is the letter to one addressee.
type AskedParams struct {
	Title string
	Unit  string   // "" to a person
	Texts []string // at most as many as fit; More tells of the rest
	More  int
	Due   time.Time
	Both  bool // covers both plans
}

// Asked asks one addressee for its opinion.
func Asked(p AskedParams) string { return say("asked", p) }

// DownloadWhole is the button of a whole text: "下载妇女规划征求意见稿".
func DownloadWhole(p plan.PlanID, text plan.TextStage) string {
	return "下载" + PlanName(p) + TextName(text)
}

// TextsParams lists the texts of a consultation for one addressee.
type TextsParams struct {
	Title string
	Total int
	Texts []string // of this page
	Due   time.Time
}

// Texts lists what a consultation puts before one addressee.
func Texts(p TextsParams) string { return say("consultation texts", p) }
