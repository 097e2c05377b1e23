package messages

import (
	"fmt"
	"strings"

	"planbot/storage/plan"
)

// TargetLine is one row of a register.
type TargetLine struct {
	No         int
	Chapter    string
	Lead       string // who leads the chapter
	Name       string
	Base       string
	Goal       string
	Measure    string
	Source     string
	Quantified bool
	Added      bool
	Corrected  bool
	Check      plan.TargetCheck
	Struck     bool
	Said       int // what is said for it
	Arguments  []ArgumentParams
}

// Value is "18.5/10万 → 15/10万以下", as far as it is known.
func (l TargetLine) Value() string {
	switch {
	case l.Goal == "" && l.Quantified:
		return "目标值待补"
	case l.Goal == "":
		return "未量化"
	case l.Base != "":
		return l.Base + " → " + l.Goal
	}
	return l.Goal
}

// CheckWords is what is to be looked at.
func (l TargetLine) CheckWords() string { return checkWords(l.Check) }

func checkWords(c plan.TargetCheck) string {
	switch c {
	case plan.CheckChanged:
		return "待核对：新稿的原文有变化"
	case plan.CheckLost:
		return "待核对：新稿中没有找到原文"
	}
	return ""
}

// TargetsParams is the register of a chapter.
type TargetsParams struct {
	Plan       plan.PlanID
	Title      string
	Listed     int
	Quantified int
	Check      int
	Argued     int
	Text       plan.TextStage // of the version it was read from; "" for none
	Revision   int
	Lines      []TargetLine // of this page
	Struck     int
	ShowStruck bool
	Mine       bool // the reader may put it right
}

// Chapter is the chapter's title.
func (p TargetsParams) Chapter() string { return chapterName(p.Plan, p.Title) }

// Share is "量化指标 9/12（75%）".
func (p TargetsParams) Share() string { return TargetShareWords(p.Quantified, p.Listed) }

// TargetShareWords is how many targets are quantified.
func TargetShareWords(quantified, listed int) string {
	if listed == 0 {
		return "量化指标 0/0"
	}
	return fmt.Sprintf("量化指标 %d/%d（%d%%）", quantified, listed, (quantified*100+listed/2)/listed)
}

// Targets is the register of a chapter.
func Targets(p TargetsParams) string { return say("targets", p) }

// TargetsToCheck tells the lead that a version reads otherwise.
func TargetsToCheck(p TargetsParams) string { return say("targets to check", p) }

// TargetPlansParams is the registers of a plan, or of those the reader leads.
type TargetPlansParams struct {
	Plan       plan.PlanID // "": of several
	Chapters   []TargetsParams
	Listed     int
	Quantified int
	Check      int
}

// Share is how many are quantified.
func (p TargetPlansParams) Share() string { return TargetShareWords(p.Quantified, p.Listed) }

// TargetPlans is the registers of several chapters.
func TargetPlans(p TargetPlansParams) string { return say("target plans", p) }

// TargetParams is the card of a target.
type TargetParams struct {
	TargetLine
	Plan  plan.PlanID
	Title string
	By    string // who touched it last, "" for nobody
}

// Place is the chapter's title.
func (p TargetParams) Place() string { return chapterName(p.Plan, p.Title) }

// Target is the card of a target.
func Target(p TargetParams) string { return say("target", p) }

// ArgumentParams is what somebody says for a target.
type ArgumentParams struct {
	Who    string
	Expert bool
	Text   string
	Basis  string
	Day    plan.Day
}

// Line is the statement in one line.
func (a ArgumentParams) Line() string {
	who := a.Who
	if a.Expert {
		who += "（专家）"
	}
	line := who + "，" + dayWords(a.Day) + "：" + a.Text
	if a.Basis != "" {
		line += "（依据：" + a.Basis + "）"
	}
	return line
}

// Particulars of a target that can be put right.
const (
	TargetName    = "指标名称"
	TargetBase    = "基期值"
	TargetGoal    = "目标值"
	TargetMeasure = "计量单位"
	TargetSource  = "来源"
)

// AskTarget asks for one value of a target.
func AskTarget(p AmendParams) string { return say("ask target", p) }

// AskNewTarget asks for the values of a target the reading missed.
func AskNewTarget(what string) string { return say("ask new target", what) }

// AskArgument questions: who says it, what, on what basis, when.
func AskArgument(p ArgumentAsk) string { return say("ask argument", p) }

// ArgumentAsk is a question about what is said for a target.
type ArgumentAsk struct{ Name, What string }

// What is asked of a statement.
const (
	ArgumentWho   = "who"
	ArgumentText  = "text"
	ArgumentBasis = "basis"
	ArgumentDay   = "day"
)

// Labels of the register.
const (
	SeeTargets    = "指标"
	TargetSheet   = "导出指标表"
	CheckTargets  = "核对指标"
	AmendBase     = "改基期值"
	AmendGoal     = "改目标值"
	AmendName     = "改名称"
	AmendMeasure  = "改单位"
	AmendSource   = "改来源"
	StrikeTarget  = "不是指标"
	UnstrikeOne   = "恢复为指标"
	ConfirmTarget = "核对无误"
	ArgueTarget   = "登记论证"
	AddTarget     = "补一项"
	NoValue       = "没有，跳过"
	SeeStruck     = "已剔除的"
	SeeRegister   = "返回指标表"
	NextCheck     = "下一待核对项"
	ArgumentToday = "今天"
	NoneTyped     = "无"
)

// TargetToast says what was done to a target.
func TargetToast(act plan.Act, struck bool) string {
	switch {
	case act == plan.ActConfirmTarget:
		return "已核对"
	case struck:
		return "已剔除，不计入指标"
	}
	return "已恢复"
}

// TargetChapterButton opens the register of a chapter.
func TargetChapterButton(p TargetsParams) string {
	return Clip(SlotLabel(SlotParams{Title: p.Title, Plan: p.Plan}))
}

// TargetTable is the rows of a register as a table, the heads first.
func TargetTable(lines []TargetLine) [][]string {
	out := [][]string{{"序号", "章", "牵头单位", "指标", "计量单位", "基期值", "目标值", "是否量化", "来源", "论证", "备注"}}
	for i, l := range lines {
		quantified := "否"
		if l.Quantified {
			quantified = "是"
		}
		var said []string
		for _, a := range l.Arguments {
			said = append(said, a.Line())
		}
		out = append(out, []string{
			fmt.Sprint(i + 1), l.Chapter, l.Lead, l.Name, l.Measure, l.Base, l.Goal, quantified, l.Source, strings.Join(said, "\n"), l.CheckWords(),
		})
	}
	return out
}
