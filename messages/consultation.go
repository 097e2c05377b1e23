package messages

import (
	"fmt"

	"planbot/storage/plan"
)

// Labels of circulating a text.
const (
	ConfirmCirculate = "确认发送"
	ChangeTexts      = "改文稿"
	ChangeClasses    = "改范围"
	ChangeDue        = "改日期"
	TickedDone       = "选好了，下一步"
	GiveOpinion      = "有意见"
	SeeTexts         = "查看文稿"
	SeeReplies       = "反馈情况"
	ConfirmClosing   = "确认截止"
	EndConsultation  = "截止征求意见"
	MoveDue          = "改截止日期"

	OtherConsultations = "其他各次征求意见"
)

// ConsultationTitle is what a consultation is called.
func ConsultationTitle(text plan.TextStage, round int) string {
	return fmt.Sprintf("《%s》第%d轮征求意见", TextName(text), round)
}

// ConsultationTitleOf is what a consultation of one plan is called; "" for both.
func ConsultationTitleOf(p plan.PlanID, text plan.TextStage, round int) string {
	if p == "" {
		return ConsultationTitle(text, round)
	}
	return PlanName(p) + ConsultationTitle(text, round)
}

// BundleParams is something that can be circulated.
type BundleParams struct {
	Text     plan.TextStage
	Plans    []plan.PlanID // of a whole text
	Chapters int           // of the chapters together
	Chapter  string        // of a chapter alone
	Plan     plan.PlanID
	Changed  bool // only the chapters changed since the last round
	Round    int  // said from the second on
}

// BundleLabel is the button of something that can be circulated.
func BundleLabel(p BundleParams) string {
	label := p.label()
	if p.Round > 1 && (p.Changed || len(p.Plans) > 0) {
		label += fmt.Sprintf("（第%d轮）", p.Round)
	}
	return label
}

func (p BundleParams) label() string {
	switch {
	case p.Chapter != "":
		return SlotLabel(SlotParams{Title: p.Chapter, Plan: p.Plan})
	case len(p.Plans) > 1:
		return fmt.Sprintf("两个规划《%s》", TextName(p.Text))
	case len(p.Plans) == 1:
		return fmt.Sprintf("%s《%s》", PlanName(p.Plans[0]), TextName(p.Text))
	case p.Changed:
		return fmt.Sprintf("只发有变化的%d章", p.Chapters)
	}
	return fmt.Sprintf("各章最新稿（%d章）", p.Chapters)
}

// AskBundle asks what to circulate.
func AskBundle() string { return say("ask bundle", nil) }

// ClassName is a class of addressees on its button.
func ClassName(class string) string {
	return map[string]string{
		"concerned": "各章牵头和责任单位", "units": "全部单位", "experts": "专家", "npc": "人大代表", "cppcc": "政协委员", "public": "公众及其他",
		"spoke": "上一轮提出意见的", "silent": "上一轮未回函的",
	}[class]
}

// TickLabel is the label of one of several things that can be ticked.
func TickLabel(label string, ticked bool) string {
	if ticked {
		return "☑ " + label
	}
	return "☐ " + label
}

// ClassLabel is a class of addressees with how many it holds, to be ticked.
func ClassLabel(class string, units, persons int, ticked bool) string {
	label := ClassName(class)
	if units > 0 {
		return TickLabel(fmt.Sprintf("%s（%d家）", label, units), ticked)
	}
	return TickLabel(fmt.Sprintf("%s（%d人）", label, persons), ticked)
}

// ConsultationLabel is the button of a consultation.
func ConsultationLabel(text plan.TextStage, round int, open bool) string {
	label := fmt.Sprintf("《%s》第%d轮", TextName(text), round)
	if !open {
		label += "（已截止）"
	}
	return label
}

// ConsultationLabelOf is the button of a consultation of one plan; "" for both.
func ConsultationLabelOf(p plan.PlanID, text plan.TextStage, round int, open bool) string {
	if p == "" {
		return ConsultationLabel(text, round, open)
	}
	return PlanName(p) + ConsultationLabel(text, round, open)
}

// AskClasses asks who is to be consulted.
func AskClasses() string { return say("ask classes", nil) }

// AskReplyDue asks when replies are due.
func AskReplyDue(proposed plan.Day) string { return say("ask reply due", proposed) }
