package messages

import (
	"fmt"

	"planbot/storage/plan"
)

// NextWords is what comes next for a plan, as a sentence.
func NextWords(k string, missing int) string {
	if s, ok := nextWords[k]; ok {
		return s
	}
	if k == "enclosures" {
		return fmt.Sprintf("备齐其余 %d 项材料，报市政府办公室", missing)
	}
	return ""
}

// nextWords by rules.ApprovalStep.
var nextWords = map[string]string{
	"text":       "统成送审稿",
	"deliberate": "提请领导小组审议",
	"conclude":   "领导小组审议（待登记结论）",
	"again":      "按审议意见修改，再提请领导小组审议",
	"revision":   "按审议意见修改，重新统稿，写修改说明",
	"government": "报市政府办公室",
	"justice":    "送司法局合法性审查，登记结果",
	"executive":  "报市政府常务会议审议，登记结果",
	"back":       "按意见修改，形成新的送审稿后再报",
	"final":      "统成正式印发稿",
	"issue":      "登记印发（签发人、文号、日期）",
	"note":       "发印发通知",
	"done":       "已印发",
}

// ApprovalLine is a plan's line in /status: "妇女规划：下一步报市政府办公室".
func ApprovalLine(p plan.PlanID, last, next string) string {
	out := PlanName(p) + "："
	if last != "" {
		out += last + "；"
	}
	return out + "下一步" + next
}

// IssueOf names what the last stage ends with.
func IssueOf(p plan.PlanID) string { return PlanName(p) + "印发" }

// FactParams is one thing the data says about a line of the list.
type FactParams struct {
	Kind  string // rules.FactKind
	OK    bool
	N     int
	Total int
	Text  string
	From  plan.Day
	Until plan.Day
	Clear string // rules.Clearance
	Panel plan.VerdictResult
}

// Fact says it; "" when there is nothing to say.
func Fact(p FactParams) string {
	switch p.Kind {
	case "text":
		if !p.OK {
			return "还没有送审稿"
		}
		return p.Text
	case "outdated":
		return fmt.Sprintf("送审稿已过时：有 %d 章收到新稿", p.N)
	case "opinions":
		switch {
		case p.Total == 0:
			return ""
		case p.OK:
			return fmt.Sprintf("意见 %d 条，均有办理结果", p.Total)
		}
		return fmt.Sprintf("意见 %d 条，还有 %d 条没有办理结果", p.Total, p.N)
	case "public":
		switch {
		case p.From == 0:
			return "还没有登记公开征求意见（不少于30天）"
		case p.OK:
			return fmt.Sprintf("公开征求意见 %s至%s，%d 天", plainDay(p.From), plainDay(p.Until), p.N)
		}
		return fmt.Sprintf("公开征求意见 %s至%s，%d 天，不足30天或尚未结束", plainDay(p.From), plainDay(p.Until), p.N)
	case "cleared":
		return ClearanceWords(p.Clear)
	case "disputes":
		if p.N == 0 {
			return "没有单位坚持的不同意见"
		}
		return fmt.Sprintf("有 %d 条意见未达成一致，请附说明", p.N)
	case "verdict":
		if p.Panel == "" && p.OK {
			return ""
		}
		return "专家组论证意见：" + VerdictName(p.Panel)
	case "bases":
		switch {
		case p.N == 0:
			return fmt.Sprintf("%d 项依据均已对照", p.Total)
		case p.OK:
			return ""
		}
		return fmt.Sprintf("%d 项依据中，还有 %d 项没有对照或待上级文件", p.Total, p.N)
	case "targets":
		return TargetShareWords(p.N, p.Total)
	case "justice":
		if p.OK {
			return "司法局已审查通过"
		}
	}
	return ""
}

// ClearanceWords says how far the leading group's word carries a text.
func ClearanceWords(c string) string {
	switch c {
	case "none":
		return "送审稿还没有提请领导小组审议"
	case "open":
		return "领导小组审议还没有结论"
	case "rejected":
		return "领导小组暂不通过"
	case "owes":
		return "领导小组原则通过，待写修改说明"
	case "other":
		return "送审稿在领导小组审议后又有新稿"
	}
	return "领导小组已审议"
}
