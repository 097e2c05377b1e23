package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// AskConsentVersion asks about which chapters' versions units are to be asked.
func AskConsentVersion() string { return say("ask consent version", nil) }

// AskConsentDue asks until when.
func AskConsentDue() string { return say("ask consent due", nil) }

// ConsentCardParams is the summary before units are asked.
type ConsentCardParams struct {
	Drafts  []Draft
	Lead    string // said when the office asks for it
	Again   bool   // the chapter's units were asked about a version before
	Same    bool   // these are the units asked then
	Due     time.Time
	Today   plan.Day
	Tacit   bool
	Units   []string // of one version; several go to all their units
	Count   int
	All     bool     // these are all that support the chapter
	Unknown []string // of the units those without a liaison
	Changed bool     // there is a comparison with the version before
}

// Left is what is left until it is due.
func (p ConsentCardParams) Left() string { return Left(p.Today, p.Due) }

// ConsentCard is the summary before units are asked.
func ConsentCard(p ConsentCardParams) string { return say("consent card", p) }

// ConsentSent tells the lead that its request went out.
func ConsentSent(p ConsentCardParams) string { return say("consent sent", p) }

// ConsentUnknown tells the office of asked units that have no liaison.
func ConsentUnknown(p ConsentCardParams) string { return say("consent unknown", p) }

// few names units where they are few, else counts them: the office gets all the
// names.
func few(names []string) string {
	if n := len(names); n > 4 {
		return fmt.Sprintf("%d家", n)
	}
	return strings.Join(names, "、")
}

// AskConsentWhom asks which of a chapter's supporting units are asked.
func AskConsentWhom(p AskWhomParams) string { return say("ask consent whom", p) }

// WordingParams is what 仅文字修改 did.
type WordingParams struct {
	Draft  Draft
	Before string // "第1稿"
	Kept   int    // answers that stand
	Moved  int    // units that still answer, now on the new version
}

// WordingNoted says what 仅文字修改 did.
func WordingNoted(p WordingParams) string { return say("wording noted", p) }

// ConsentBefore is the line under a receipt when units were asked about the
// version before.
type ConsentBefore struct {
	Before string
	Asked  int
	Same   bool // byte by byte the same: what was said stands by itself
}

// ConsentBeforeLine is that line.
func ConsentBeforeLine(p ConsentBefore) string { return say("consent before", p) }
