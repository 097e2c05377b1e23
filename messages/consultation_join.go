package messages

import "planbot/storage/plan"

// Labels of asking more, or fewer, in a running consultation.
const (
	JoinMore     = "增加征求对象"
	UnaskOne     = "取消征求"
	EachReply    = "逐家查看"
	ConfirmJoin  = "确认发送"
	ConfirmUnask = "确认取消"
)

// AskJoiners asks who else is to be consulted.
func AskJoiners(title string) string { return say("ask joiners", title) }

// JoinDueParams is the day of those who join: the consultation's own and the one
// proposed.
type JoinDueParams struct{ Due, Proposed plan.Day }

// AskJoinDue asks until when those who join have time.
func AskJoinDue(p JoinDueParams) string { return say("ask join due", p) }

// JoinCard shows exactly who joins.
func JoinCard(p CirculateParams) string { return say("join card", p) }

// JoinedSay is the office's receipt.
func JoinedSay(p CirculateParams) string { return say("joined later", p) }

// AskUnasked asks who is to be taken out.
func AskUnasked(title string) string { return say("ask unasked", title) }

// AskUnaskReason asks why.
func AskUnaskReason(who string) string { return say("ask unask reason", who) }

// UnaskParams is an addressee to be taken out, or taken out.
type UnaskParams struct{ Title, Who, Reason string }

// UnaskCard asks for the word.
func UnaskCard(p UnaskParams) string { return say("unask card", p) }

// UnaskedSay is the office's receipt.
func UnaskedSay(p UnaskParams) string { return say("unasked say", p) }

// Unasked tells whoever was taken out; unit "" is a person.
func Unasked(title, unit string) string { return say("unasked", UnaskParams{Title: title, Who: unit}) }
