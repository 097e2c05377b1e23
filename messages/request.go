package messages

import (
	"time"

	"planbot/storage/plan"
)

// Labels of asking for material.
const (
	ConfirmRequest = "确认发出"
	ChangeWhat     = "改内容"
	ChangeAsked    = "改单位"
	ChangeBy       = "改时限"
	AskAll         = "全部责任单位"
	NewRequest     = "再要一份材料"
	SendMaterial   = "发送文件"
	NoMaterial     = "无材料"
	NoMaterialAll  = "均无材料"
	SureNoneAll    = "确定，均无材料"
	NotYet         = "再看看"
	NeedNoMore     = "不再需要"
	KeepAsking     = "照旧需要"
	EnterNothing   = "补录：无材料"
	Nudge          = "提醒未报单位"
	ToAnswer       = "要报的材料"
	AskedByUs      = "索要的材料"
)

// AskRequestChapter asks for which chapter material is wanted.
func AskRequestChapter() string { return say("ask request chapter", nil) }

// AskWhat asks what is wanted for a chapter.
func AskWhat(p plan.PlanID, title string) string { return say("ask what", chapterName(p, title)) }

// AskBy asks by when.
func AskBy() string { return say("ask by", nil) }

// AskWhomParams asks which of a chapter's supporting units are asked.
type AskWhomParams struct {
	Chapter string
	Picked  []string
	Total   int
}

// AskWhom asks which of a chapter's supporting units are asked.
func AskWhom(p AskWhomParams) string { return say("ask whom", p) }

// RequestWords is a request as messages name it.
type RequestWords struct {
	Plan  plan.PlanID
	Title string
	Lead  string
	Unit  string
	What  string
	Due   time.Time
	Today plan.Day
}

// Chapter is the chapter with its plan where the title does not say it.
func (r RequestWords) Chapter() string { return chapterName(r.Plan, r.Title) }

// Left is what is left until it is due.
func (r RequestWords) Left() string { return Left(r.Today, r.Due) }

// RequestCardParams is the summary before a request goes out.
type RequestCardParams struct {
	RequestWords
	Units   []string
	Unknown []string // of them those without a liaison
}

// RequestCard is the summary before a request goes out.
func RequestCard(p RequestCardParams) string { return say("request card", p) }

// RequestSent tells the lead that its request went out.
func RequestSent(p RequestCardParams) string { return say("request sent", p) }

// RequestUnknown tells the office of asked units that have no liaison.
func RequestUnknown(p RequestCardParams) string { return say("request unknown", p) }

// Requested tells a unit what it is asked for.
func Requested(r RequestWords) string { return say("requested", r) }

// Nudged is the lead's friendly word.
func Nudged(r RequestWords) string { return say("nudged", r) }

// Excused tells a unit that the material is needed no more.
func Excused(r RequestWords) string { return say("excused", r) }

// HasNone tells a lead which requests a unit has nothing for.
func HasNone(rs []RequestWords) string { return say("has none", rs) }

// NoneEntered tells a unit what was entered for it.
func NoneEntered(r RequestWords, by string) string {
	return say("none entered", map[string]any{"R": r, "By": by})
}

// NoneRecorded says that 无材料 was entered for a unit.
func NoneRecorded(r RequestWords) string { return say("none recorded", r) }

// NoneNoted says that 无材料 was written down.
func NoneNoted(rs []RequestWords) string { return say("none noted", rs) }

// SureNone asks once more before everything is answered with 无材料.
func SureNone(rs []RequestWords) string { return say("sure none", rs) }

// SureExcuse asks once more before a unit need not answer.
func SureExcuse(r RequestWords) string { return say("sure excuse", r) }

// ExcuseNoted says that a unit need not answer any more.
func ExcuseNoted(r RequestWords) string { return say("excuse noted", r) }

// NudgeNotedParams is who was reminded.
type NudgeNotedParams struct {
	Told    []string
	Unknown []string // units without a liaison
}

// NudgeNoted says who was reminded.
func NudgeNoted(p NudgeNotedParams) string { return say("nudge noted", p) }
