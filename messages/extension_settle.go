package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// ExtensionListParams is who asked for more time.
type ExtensionListParams struct {
	Lines   []ExtensionLine // of this page
	Pending int
	Total   int
}

// ExtensionLine is one wish in the list.
type ExtensionLine struct {
	No int
	ExtensionParams
}

// Outcome is what became of it, in the list, where the date asked for stands beside.
func (l ExtensionLine) Outcome() string {
	switch l.State {
	case plan.ExtensionPending:
		return "待批"
	case plan.ExtensionGranted:
		if !l.Other() {
			return "已同意"
		}
	case plan.ExtensionRefused:
		return "未同意"
	case plan.ExtensionWithdrawn:
		return "已撤回"
	case plan.ExtensionLapsed:
		return "已失效"
	}
	return l.StateWords()
}

// ExtensionList is who asked for more time, what waits first.
func ExtensionList(p ExtensionListParams) string { return say("extension list", p) }

// AskGrantDay asks for the day to grant instead of the one wished.
func AskGrantDay(p ExtensionParams) string { return say("ask grant day", p) }

// AskGrantBasis asks what a grant rests on.
func AskGrantBasis(p ExtensionParams) string { return say("ask grant basis", p) }

// AskDenyReason asks why a wish is refused.
func AskDenyReason(p ExtensionParams) string { return say("ask deny reason", p) }

// GrantCard is the summary before a wish is granted.
func GrantCard(p ExtensionParams) string { return say("grant card", p) }

// DenyCard is the summary before a wish is refused.
func DenyCard(p ExtensionParams) string { return say("deny card", p) }

// ExtensionSettled confirms the office's answer.
func ExtensionSettled(p ExtensionParams) string { return say("extension settled", p) }

// ExtensionGranted tells the unit that it has until a later date.
func ExtensionGranted(p ExtensionParams) string { return say("extension granted", p) }

// ExtensionGrantedLead tells a lead of material that will come later.
func ExtensionGrantedLead(p ExtensionParams) string { return say("extension granted lead", p) }

// ExtensionDenied tells the unit that its date stays, and why.
func ExtensionDenied(p ExtensionParams) string { return say("extension denied", p) }

// Labels of answering a wish.
const (
	GrantOther   = "改为其他日期"
	Deny         = "不同意"
	ConfirmGrant = "确认同意"
	ConfirmDeny  = "确认不同意"
	ChangeGrant  = "改日期"
)

// GrantUntil is the button that grants the day wished.
func GrantUntil(day plan.Day) string { return "同意延到" + Day(day) }

// CommonBases are what a grant often rests on, as buttons; the director's own word
// is one.
func CommonBases(director bool) []string {
	if director {
		return []string{"办公室主任同意", "单位来函说明"}
	}
	return []string{"经办公室主任同意", "单位来函说明"}
}

// GivenUntil is an addressee who was given longer than the others: "市财政局（延至
// 2月26日）".
func GivenUntil(name string, due time.Time) string {
	_, month, day := plan.DayOf(due).Ymd()
	return fmt.Sprintf("%s（延至%d月%d日）", name, int(month), day)
}
