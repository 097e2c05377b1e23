package messages

import (
	"fmt"
	"strings"
)

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
	Items    []UrgeItem // of one page
	Before   int        // papers on the pages before
	Total    int        // papers on all pages
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
	SignUrge = "签发"
	HoldUrge = "暂不发"
	SignAll  = "全部签发"
)

// Joined is a list in one line.
func (p UrgeSignedParams) Joined() string { return strings.Join(p.Numbers, "、") }

// SignAllSure confirms signing n notices at once.
func SignAllSure(n int) string { return fmt.Sprintf("确认签发 %d 份", n) }
