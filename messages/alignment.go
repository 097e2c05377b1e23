package messages

import (
	"time"

	"planbot/storage/plan"
)

// AlignmentParams is how a plan agrees with everything above it.
type AlignmentParams struct {
	Plan  plan.PlanID
	Lines []AlignmentLine
	Open  int
}

// AlignmentLine is one basis; Finding "" while it was not compared.
type AlignmentLine struct {
	No       int
	Plan     plan.PlanID
	Basis    plan.Basis
	Finding  plan.Finding
	Compared string
	Note     string
	At       time.Time
	By       string
}

// Name is what the basis is called.
func (l AlignmentLine) Name() string { return BasisName(l.Basis) }

// State is what was found.
func (l AlignmentLine) State() string { return FindingName(l.Finding) }

// BasisName is the Chinese of a basis.
func BasisName(b plan.Basis) string {
	switch b {
	case plan.BasisLaw:
		return "《宪法》及法律法规"
	case plan.BasisNational:
		return "国家纲要"
	case plan.BasisProvince:
		return "省规划"
	case plan.BasisPrefecture:
		return "州规划"
	case plan.BasisFiveYear:
		return "市十四五规划纲要"
	case plan.BasisCurrent:
		return "现行规划（2011—2020）"
	}
	return ""
}

// FindingName is the Chinese of what was found.
func FindingName(f plan.Finding) string {
	switch f {
	case plan.FindingAgrees:
		return "一致"
	case plan.FindingDiffers:
		return "有差异"
	case plan.FindingWaits:
		return "待上级文件"
	}
	return "未对照"
}

// Findings lists what comparing can come to.
func Findings() []plan.Finding {
	return []plan.Finding{plan.FindingAgrees, plan.FindingDiffers, plan.FindingWaits}
}

// Alignment is how a plan agrees with everything above it.
func Alignment(p AlignmentParams) string { return say("alignment", p) }

// Basis is one basis in full.
func Basis(l AlignmentLine) string { return say("basis", l) }

// AskAlignPlan asks which plan.
func AskAlignPlan() string { return say("ask align plan", nil) }

// AskCompared asks what was compared.
func AskCompared(l AlignmentLine) string { return say("ask compared", l) }

// AskFinding asks what it came to.
func AskFinding(l AlignmentLine) string { return say("ask finding", l) }

// AskAlignNote asks for a word on it.
func AskAlignNote(f plan.Finding) string { return say("ask align note", f) }

// AlignCard is the summary before it is kept.
func AlignCard(l AlignmentLine) string { return say("align card", l) }

// Labels of agreement.
const (
	AlignNow       = "登记对照情况"
	AlignAgain     = "更新对照情况"
	ConfirmAlign   = "确认登记"
	NoAlignNote    = "没有，跳过"
	ChangeCompared = "改对照内容"
	ChangeFinding  = "改结论和说明"
	SeeAlignment   = "衔接情况"
)

// BasisButton opens a basis.
func BasisButton(no int, b plan.Basis) string { return Numbered(no, BasisName(b)) }
