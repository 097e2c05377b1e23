package messages

import (
	"fmt"

	"planbot/storage/plan"
)

// Labels of submitting.
const (
	EnclosureReadyLabel  = "已备齐"
	EnclosureNotYetLabel = "还没备齐"
	EnclosureFileLabel   = "附文件"
	EnclosureFileAnew    = "换文件"
	EnclosureFileSee     = "看文件"
	EnclosureNumberLabel = "写文号日期"
	EnclosurePeriodLabel = "登记起止日期"
	EnclosureWaiveLabel  = "不适用"
	EnclosureUnwaive     = "恢复适用"
	EnclosureNone        = "无，不需要说明"
	EnterPassage         = "登记报审进展"
	ConfirmPassage       = "确认登记"
	PassAnyway           = "写明理由先行登记"
	NoNumber             = "没有文号"
	TickReady            = "一次勾选已备齐的"
	NoDay                = "没有日期"
	ChangeResult         = "改结果"
	ChangeDay            = "改日期"
	ChangeNumber         = "改文号"
)

// EnclosureName is a line of the 送审材料清单.
func EnclosureName(k plan.EnclosureKind) string {
	switch k {
	case plan.EnclosureRequest:
		return "请示"
	case plan.EnclosureText:
		return "规划（送审稿）及起草说明"
	case plan.EnclosureUnits:
		return "部门意见采纳情况表"
	case plan.EnclosurePublic:
		return "公众意见研究采纳情况"
	case plan.EnclosureExperts:
		return "专家论证意见及采纳情况"
	case plan.EnclosureLegality:
		return "合法性审查意见书"
	case plan.EnclosureMinutes:
		return "领导小组会议纪要"
	case plan.EnclosureDisputes:
		return "未达成一致意见的说明"
	case plan.EnclosureBasis:
		return "制定依据及上位规划对照表"
	}
	return ""
}

// EnclosureShort is the same on a button.
func EnclosureShort(k plan.EnclosureKind) string {
	switch k {
	case plan.EnclosureText:
		return "送审稿及说明"
	case plan.EnclosureUnits:
		return "部门意见"
	case plan.EnclosurePublic:
		return "公众意见"
	case plan.EnclosureExperts:
		return "专家论证"
	case plan.EnclosureLegality:
		return "合法性审查"
	case plan.EnclosureMinutes:
		return "会议纪要"
	case plan.EnclosureDisputes:
		return "分歧说明"
	case plan.EnclosureBasis:
		return "依据对照表"
	}
	return EnclosureName(k)
}

// EnclosureNumbered is the button of a line.
func EnclosureNumbered(no int, k plan.EnclosureKind, ready bool) string {
	if ready {
		return fmt.Sprintf("✓%d %s", no, EnclosureShort(k))
	}
	return fmt.Sprintf("%d %s", no, EnclosureShort(k))
}

// EnclosureLine is a line of the list in words.
type EnclosureLine struct {
	No     int
	Kind   plan.EnclosureKind
	State  string // rules.LineState
	Number string
	Day    plan.Day
	File   string
	Reason string
	Facts  []string // what the data says, only what is still open in a list
	Notes  []string // and what is in order
	Share  string   // of the text: how many of its targets are quantified, said in the list too
}

// Name is the paper's.
func (l EnclosureLine) Name() string { return EnclosureName(l.Kind) }

// Sign shows a line's state.
func (l EnclosureLine) Sign() string {
	switch l.State {
	case "ready":
		return "✅"
	case "waived":
		return "➖"
	case "later":
		return "⏳"
	}
	return "⬜"
}

// Told is what the office entered: number, day, file.
func (l EnclosureLine) Told() string {
	return joinComma(l.Number, dayOrNone(l.Day), l.File)
}

func dayOrNone(d plan.Day) string {
	if d == 0 {
		return ""
	}
	return Day(d)
}

func joinComma(words ...string) string {
	out := ""
	for _, w := range words {
		if w == "" {
			continue
		}
		if out != "" {
			out += "，"
		}
		out += w
	}
	return out
}

// SubmissionParams is where one plan stands.
type SubmissionParams struct {
	Plan    plan.PlanID
	Text    string // the 送审稿 in force, "" while there is none
	Lines   []EnclosureLine
	Route   []PassageLine
	Next    string // what comes next, as a sentence
	Issued  *IssueParams
	Office  bool
	Ready   int
	Missing []string
}

// All is how many enclosures there are.
func (p SubmissionParams) All() int { return len(p.Lines) }

// Submissions shows both plans; Submission one of them with its list.
func Submissions(all []SubmissionParams) string { return say("submissions", all) }

// Submission shows one plan with its list.
func Submission(p SubmissionParams) string { return say("submission", p) }

// EnclosureCard shows one line.
func EnclosureCard(p plan.PlanID, l EnclosureLine) string {
	return say("enclosure card", struct {
		Plan plan.PlanID
		EnclosureLine
	}{p, l})
}

// AskEnclosureFile asks for a paper's file, AskEnclosureNumber for its number and day,
// AskEnclosureWaive why it does not apply.
func AskEnclosureFile(k plan.EnclosureKind) string {
	return say("ask enclosure file", EnclosureName(k))
}

// AskEnclosureNumber asks for a paper's number.
func AskEnclosureNumber(k plan.EnclosureKind) string {
	return say("ask enclosure number", EnclosureName(k))
}

// AskEnclosureDay asks for a paper's day.
func AskEnclosureDay(k plan.EnclosureKind) string { return say("ask enclosure day", EnclosureName(k)) }

// AskEnclosurePeriod asks when the public was asked.
func AskEnclosurePeriod() string { return say("ask enclosure period", nil) }

// AskEnclosureWaive asks why a paper does not apply.
func AskEnclosureWaive(k plan.EnclosureKind) string {
	return say("ask enclosure waive", EnclosureName(k))
}

// WaivedNews tells leaders that a paper does not apply.
func WaivedNews(p plan.PlanID, k plan.EnclosureKind, reason, by string) string {
	return say("waived news", struct {
		Plan             plan.PlanID
		Name, Reason, By string
	}{p, EnclosureName(k), reason, by})
}

// EnclosuresOf is the button of a plan's list.
func EnclosuresOf(p plan.PlanID) string { return PlanName(p) + "材料清单" }

// AskReady asks which papers are ready.
func AskReady(p plan.PlanID) string { return say("ask ready", p) }
