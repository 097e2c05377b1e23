package messages

import (
	"time"

	"planbot/storage/plan"
)

// CallParams is one telephone card: whom to call, what to say.
type CallParams struct {
	Unit     string
	Contacts []CallContact
	Lines    []DutyLine
	By       time.Time // the date to ask for
	Result   plan.CallResult
	At       plan.Day // of the last attempt
	Promise  plan.Day
}

// CallContact is somebody of the unit, as far as known.
type CallContact struct {
	Name  string
	Role  string
	Phone string
	Chat  string // why the chat does not reach them, in words; "" if it does
}

// ByDay is the day to ask for.
func (p CallParams) ByDay() plan.Day { return plan.DayOf(p.By) }

// Last is what the attempt before brought, or the day a late note named.
func (p CallParams) Last() string {
	again := CallAgain(p.Result, p.At, p.Promise)
	for _, l := range p.Lines {
		if again == "" && l.Expected != 0 {
			again = l.What() + ExpectedWords(l.Expected, l.Today)
		}
	}
	if again == "" {
		return ""
	}
	return "上次：" + again + "。"
}

// Call is the card.
func Call(p CallParams) string { return say("call card", p) }

// CallsParams is one page of the list of calls for today.
type CallsParams struct {
	Items  []CallItem
	Before int // calls on the pages before
	Total  int // calls on all pages
}

// CallItem is one card in the list.
type CallItem struct {
	Unit   string
	Things string
	Again  string // what the last attempt brought; "" for a new card
}

// Calls is the list.
func Calls(p CallsParams) string { return say("calls", p) }

// CallAgain is what the last attempt brought, in the list.
func CallAgain(r plan.CallResult, at, promise plan.Day) string {
	switch r {
	case plan.CallMissed:
		return Day(at) + "未接通"
	case plan.CallPromised:
		return "曾承诺" + Day(promise)
	}
	return ""
}

// CallNotedParams is what was noted of a call.
type CallNotedParams struct {
	Unit    string
	Result  plan.CallResult
	Promise plan.Day
}

// CallNoted confirms it.
func CallNoted(p CallNotedParams) string { return say("call noted", p) }

// AskPromise asks for the day the unit promised.
func AskPromise(unit string) string { return say("ask promise", unit) }

// Labels of the card.
const (
	CallReached  = "已接通"
	CallPromised = "承诺日期"
	CallMissed   = "未接通"
)

// Why a chat does not reach somebody.
const (
	NoChat      = "没有登记聊天"
	NotYetCome  = "已邀请，还没有登记"
	ChatRefuses = "聊天联系不上"
)
