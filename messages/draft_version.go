package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// VersionsParams is one page of the versions a person may see.
type VersionsParams struct {
	Plan  plan.PlanID // "" while none was chosen
	Title string      // of the chapter, "" while none was chosen
	Lines []VersionLine
	Total int
	Empty bool
}

// VersionLine is one entry of a list: a chapter with how much is there, or a
// version.
type VersionLine struct {
	No    int // place in the list, from 1
	Name  string
	Count int
	Draft Draft
	State plan.DraftState
	At    time.Time
	Late  bool
}

// Versions is /versions.
func Versions(p VersionsParams) string { return say("versions", p) }

// DraftViewParams is the card of one version.
type DraftViewParams struct {
	Draft
	State    plan.DraftState
	At       time.Time
	Late     bool
	Approver string
	Person   string
	Channel  plan.Channel // of an entry by the office; "" for the unit's own
	File     string
	Size     int64
	Paper    string
	Sheets   int
	SHA      string
	Files    []VersionFile
	Checks   []string
	Reason   string
	Due      time.Time
}

// VersionFile is what hangs on a version.
type VersionFile struct {
	Kind plan.FileKind
	Name string
	Size int64
}

// DraftView is the card of one version.
func DraftView(p DraftViewParams) string { return say("draft view", p) }

// DraftStateName is what became of a version.
func DraftStateName(s plan.DraftState) string {
	switch s {
	case plan.DraftReceived:
		return "已收到"
	case plan.DraftUsed:
		return "已采用"
	case plan.DraftReturned:
		return "已退回修改"
	case plan.DraftWithdrawn:
		return "已撤回"
	}
	return ""
}

// FileKindName is what a file on a version is.
func FileKindName(k plan.FileKind) string {
	if k == plan.FilePage {
		return "盖章页"
	}
	return "附件"
}

// VersionLabel is the button of a version in a list.
func VersionLabel(no int, d Draft) string {
	return Clip(fmt.Sprintf("%d. %s·%s", no, d.Nth(), d.Unit))
}

// WholePlanText is the entry of a plan's whole texts among its chapters.
const WholePlanText = "全文"

// DownloadNote goes with a downloaded version.
func DownloadNote(d Draft) string { return say("download note", d) }

// Comparing is the answer while two versions are compared.
const Comparing = "正在对比，结果马上发来"
