package messages

import (
	"strings"

	"planbot/storage/plan"
)

// AskFileParams asks for a file; Kept are files sent before that became nothing
// yet.
type AskFileParams struct {
	For  string // what the file is to be, "" when open
	Kept int
}

// AskFile asks for a file.
func AskFile(p AskFileParams) string { return say("ask file", p) }

// AskMain asks which of several files is the text.
func AskMain() string { return say("ask main", nil) }

// FileLabel is the button of a file.
func FileLabel(name string) string { return shortName(name, 20) }

// KeptLabel is the button of a file that was sent before.
func KeptLabel(name string) string { return "继续：" + shortName(name, 14) }

// AskUnitParams asks which unit a person acts for.
type AskUnitParams struct {
	Office bool // any unit, also by its typed name
	File   string
}

// AskUnit asks which unit a person acts for.
func AskUnit(p AskUnitParams) string { return say("ask unit", p) }

// OwnOffice is the office's own place in the list of units.
func OwnOffice(unit string) string { return "本办（" + unit + "）" }

// AskSlotParams asks what a file is for.
type AskSlotParams struct {
	Unit string // said when it is not the person's only one
	File string
	More bool // there are further pages: a typed title is quicker
}

// AskSlot asks what a file is for.
func AskSlot(p AskSlotParams) string { return say("ask slot", p) }

// OtherMaterial is the button that offers the chapters a unit merely supports.
const OtherMaterial = "报其他章的材料"

// AskApproverParams asks who of the unit stands behind the paper.
type AskApproverParams struct {
	Unit    string
	Known   bool // buttons of earlier ones are there
	Proxy   bool // the office enters what came to it: may be left open
	Stamped bool // on a stamped letter
}

// Labels that leave open who stands behind an answer the office enters.
const (
	ApproverStamped = "复函已盖章，不另登记"
	ApproverUnsaid  = "没有说明，跳过"
)

// AskApprover asks who of the unit stands behind the paper.
func AskApprover(p AskApproverParams) string { return say("ask approver", p) }

// AskChannel asks the office how a unit's paper reached it.
func AskChannel(unit string) string { return say("ask channel", unit) }

// DraftChannel is how a draft reached the office.
func DraftChannel(c plan.Channel) string {
	switch c {
	case plan.ChannelLetter:
		return "正式来文（盖章）"
	case plan.ChannelLiaison:
		return "联络员送来"
	case plan.ChannelMeeting:
		return "会上提交"
	}
	return ChannelName(c)
}

// AskPaper asks for what is registered where files are not taken, as AskSheets
// and AskSent do.
func AskPaper() string  { return say("ask paper", nil) }
func AskSheets() string { return say("ask sheets", nil) }
func AskSent() string   { return say("ask sent", nil) }

// Days a paper may have gone out on.
const (
	SentToday     = "今天"
	SentYesterday = "昨天"
)

// shortName cuts a file's name in the middle, so that its ending stays.
func shortName(name string, n int) string {
	r := []rune(name)
	if len(r) <= n {
		return name
	}
	tail := ""
	if i := strings.LastIndexByte(name, '.'); i > 0 && len(name)-i <= 5 {
		tail = name[i:]
	}
	keep := max(n-len([]rune(tail))-1, 4)
	return string(r[:keep]) + "…" + tail
}
