package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// ExtensionParams is a wish for a later date as messages name it.
type ExtensionParams struct {
	DutyLine           // as it stands; its Unit asks
	Wish     time.Time // the date asked for
	Until    time.Time // the date granted, or to be granted; before that the one asked for
	From     time.Time // the date when it was asked
	Asked    time.Time // when it counts as asked
	Reason   string
	Stage    string // of the stage whose own deadline Until passes; "" where it does not
	Outer    time.Time
	State    plan.ExtensionState
	Word     string // the basis, or the reason of a refusal
	By       string // who answered
	At       time.Time
	Channel  plan.Channel // how it came to the office; "" when the unit asked in chat
	Recorder string
	Told     int  // how many people of the unit were told
	Office   bool // the reader is the office
}

// WishDay is the date asked for.
func (p ExtensionParams) WishDay() plan.Day { return plan.DayOf(p.Wish) }

// Other tells whether another date than the one asked for is given.
func (p ExtensionParams) Other() bool { return p.WishDay() != p.UntilDay() }

// UntilDay is the date granted, or to be granted.
func (p ExtensionParams) UntilDay() plan.Day { return plan.DayOf(p.Until) }

// Before is what was granted for the thing before; "" for nothing.
func (p ExtensionParams) Before() string {
	if p.Extended == 0 {
		return ""
	}
	return extendedWords(p.DutyLine)
}

// Came is how it came to the office; "" when the unit asked in chat.
func (p ExtensionParams) Came() string { return ExtensionChannel(p.Channel) }

// StateWords is what became of it: "已同意延到1月27日（周三）".
func (p ExtensionParams) StateWords() string { return ExtensionState(p.State, p.Until) }

// ExtensionState is what became of a wish; until is the date granted.
func ExtensionState(s plan.ExtensionState, until time.Time) string {
	switch s {
	case plan.ExtensionPending:
		return "待办公室答复"
	case plan.ExtensionGranted:
		return "已同意延到" + Day(plan.DayOf(until))
	case plan.ExtensionRefused:
		return "已答复不同意"
	case plan.ExtensionWithdrawn:
		return "已由单位撤回"
	case plan.ExtensionLapsed:
		return "已因报来或时限调整而失效"
	}
	return ""
}

// ExtensionChannel is how a wish or a note came to the office.
func ExtensionChannel(c plan.Channel) string {
	switch c {
	case plan.ChannelLetter:
		return "来函"
	case plan.ChannelPhone:
		return "来电"
	case plan.ChannelLiaison:
		return "联络员转告"
	case plan.ChannelMeeting:
		return "会上提出"
	}
	return ""
}

// AskExtended asks for which thing a later date is asked.
func AskExtended() string { return say("ask extended", nil) }

// AskExtensionUnit asks for which unit the office enters a wish or a note.
func AskExtensionUnit(late bool) string { return say("ask extension unit", late) }

// AskWish asks for the later date.
func AskWish(l DutyLine) string { return say("ask wish", l) }

// AskExtensionReason asks why.
func AskExtensionReason() string { return say("ask extension reason", nil) }

// AskExtensionForm asks how a wish or a note came to the office.
func AskExtensionForm() string { return say("ask extension form", nil) }

// ExtendCard is the summary before a wish is handed in.
func ExtendCard(p ExtensionParams) string { return say("extend card", p) }

// ExtendSent confirms that a wish was handed in.
func ExtendSent(p ExtensionParams) string { return say("extend sent", p) }

// ExtensionCard is one wish, for the office to answer and for the unit to look at.
func ExtensionCard(p ExtensionParams) string { return say("extension card", p) }

// ExtensionEntered tells a unit that the office entered a wish for it.
func ExtensionEntered(p ExtensionParams) string { return say("extension entered", p) }

// ExtensionTakenBack confirms that a wish was taken back.
func ExtensionTakenBack(p ExtensionParams) string { return say("extension taken back", p) }

// ExtensionTakenBackNews tells the office of it.
func ExtensionTakenBackNews(p ExtensionParams) string { return say("extension taken back news", p) }

// DutyPick is a thing on the button that picks it.
func DutyPick(l DutyLine) string { return Clip(l.What()) }

// Labels of asking for a later date.
const (
	SendExtension   = "确认提交"
	ChangeWish      = "改日期"
	ChangeWhy       = "改理由"
	TakeBack        = "撤回申请"
	SureTakeBack    = "确定撤回"
	KeepExtension   = "不撤回"
	SeeExtension    = "延期申请情况"
	ExtendThis      = "申请延期"
	ExplainThis     = "逾期说明"
	DeskExtensions  = "延期申请"
	OtherExtensions = "其他延期申请"
)

// CommonReasons are reasons offered as buttons.
func CommonReasons() []string {
	return []string{"数据待上级核定", "待单位负责同志审定", "需与有关单位会商"}
}

// ExtensionLabel is a wish in a list, on its button.
func ExtensionLabel(no int, unit string) string { return Clip(fmt.Sprintf("%d %s", no, unit)) }
