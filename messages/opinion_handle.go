package messages

import (
	"planbot/storage/plan"
)

// Labels of handling opinions.
const (
	OpenOpinion   = "查看这条意见"
	PassToLead    = "转牵头单位研究"
	PassForLater  = "待研究"
	RecordTalk    = "记录沟通"
	ReopenOpinion = "撤销结果"
	HandleAnew    = "重新办理"
	BackToList    = "返回列表"
	NextOpinion   = "下一条"
	FullText      = "看全文"
	PublishOne    = "告知提出单位"
	PublishAll    = "公布已办结果"
	ConfirmTell   = "确认公布"
	OnlyUndecided = "只看待办理"
	AllOpinions   = "看全部"
	ByChapter     = "按章查看"
	AllChapters   = "不分章"
	TalkYielded   = "理解，不再坚持"
	TalkInsisted  = "仍坚持原意见"
	TalkToday     = "今天"
	TalkYesterday = "昨天"

	TalkRecorded   = "已记录沟通"
	Reopened       = "已撤销结果，可以重新办理"
	LeadUnreached  = "已转牵头单位研究；该单位在这里联系不上，请另行转告"
	UseLeadsReason = "采用牵头单位的理由"
	ConfirmReopen  = "确认重新办理"
)

// StateName is the word of a state of handling.
func StateName(s plan.OpinionState) string {
	switch s {
	case plan.OpinionLead:
		return "转牵头单位研究"
	case plan.OpinionLater:
		return "待研究"
	case plan.OpinionDecided:
		return "已办理"
	}
	return "待办理"
}

// AskExplain asks for the reason of a result.
func AskExplain(p HandledParams, r plan.Result) string {
	p.Result = r
	return say("ask explain", p)
}

// AskTalkWith asks with whom an opinion was talked over; r is the result that
// needs the talk, "" when it is noted for its own sake.
func AskTalkWith(p HandledParams, r plan.Result) string {
	p.Result = r
	return say("ask talk with", p)
}

// AskTalkDay asks when it was talked over.
func AskTalkDay() string { return say("ask talk day", nil) }

// AskTalkOutcome asks what came of the talk.
func AskTalkOutcome() string { return say("ask talk outcome", nil) }

// Labels of what a proposer says after a talk that ended in other words.
const (
	StanceYields  = "不再坚持"
	StanceInsists = "仍坚持"
	StanceOpen    = "尚未表态"

	TalkButInsists = "已记录沟通；提出单位没有表示不再坚持，结果没有改动"
)

// AskTalkStance asks whether the proposer keeps to its opinion.
func AskTalkStance() string { return say("ask talk stance", nil) }

// StanceName is the word of a stance, "" while it is not known.
func StanceName(s plan.Stance) string {
	switch s {
	case plan.StanceYields:
		return StanceYields
	case plan.StanceInsists:
		return StanceInsists
	}
	return ""
}
