package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// ExpertWords are the heads of a list of experts as people write them.
type ExpertWords struct {
	Name, Employer, Title, Field, Phone []string
}

// HeardExperts lists the words of a 专家名单.xlsx.
func HeardExperts() ExpertWords {
	return ExpertWords{
		Name:     heardList("姓名 专家姓名 名字"),
		Employer: heardList("工作单位 所在单位 单位"),
		Title:    heardList("职称 职务 职务职称"),
		Field:    heardList("研究领域 专业领域 研究方向 专业 领域"),
		Phone:    heardList("联系电话 手机 电话 联系方式"),
	}
}

// ExpertLine is one expert of the list.
type ExpertLine struct {
	No       int
	Name     string
	Employer string
	Title    string
	Heads    []plan.PlanID // whose panel the expert leads
	Chat     bool          // reached in chat
}

// Lead is "妇女规划专家组组长", "" for who leads none.
func (l ExpertLine) Lead() string { return headWords(l.Heads) }

func headWords(heads []plan.PlanID) string {
	var names []string
	for _, p := range heads {
		names = append(names, PlanName(p))
	}
	if names == nil {
		return ""
	}
	return strings.Join(names, "、") + "专家组组长"
}

// ExpertsParams is the list of experts.
type ExpertsParams struct {
	Lines    []ExpertLine // of this page
	Total    int
	Left     int      // who left
	Headless []string // plans without a head of their panel
	Gone     bool     // the page lists those who left
	Office   bool     // the reader may change it
}

// Experts is the list of experts.
func Experts(p ExpertsParams) string { return say("experts", p) }

// ExpertParams is the card of an expert.
type ExpertParams struct {
	Name, Employer, Title, Field, Phone string
	Heads                               []plan.PlanID
	Since, Until                        time.Time
	Chat                                ExpertChat
	Asked, Answered                     int
	Says                                []ExpertSay
	Office                              bool
}

// ExpertChat is whether an expert can be reached in chat.
type ExpertChat int

// Ways an expert can be reached.
const (
	ExpertOffline ExpertChat = iota // not in chat
	ExpertBound
	ExpertAway // the chat refuses our letters
)

// ExpertSay is how much an expert said of one chapter.
type ExpertSay struct {
	Plan  plan.PlanID
	Title string // "" for the whole text
	N     int
}

// Where is the chapter as the card names it.
func (s ExpertSay) Where() string {
	switch {
	case s.Title != "":
		return chapterName(s.Plan, s.Title)
	case s.Plan != "":
		return PlanName(s.Plan) + "全文"
	}
	return "两个规划全文"
}

// Lead is "妇女规划专家组组长".
func (p ExpertParams) Lead() string { return headWords(p.Heads) }

// Ways is how the expert is reached.
func (p ExpertParams) Ways() string {
	switch p.Chat {
	case ExpertBound:
		return "已登记，可在聊天里反馈"
	case ExpertAway:
		return "聊天里联系不上，由办公室补录"
	}
	return "未使用Telegram，由办公室补录"
}

// Expert is the card of an expert.
func Expert(p ExpertParams) string { return say("expert", p) }

// AskExperts asks for experts, in lines or as a table.
func AskExperts() string { return say("ask experts", nil) }

// ExpertsReading says that a table is being read.
func ExpertsReading(name string) string { return say("experts reading", name) }

// ExpertsCardParams is a list of experts before it is kept.
type ExpertsCardParams struct {
	Add      []plan.ExpertEntry
	Have     []plan.ExpertEntry
	Doubtful []int // lines that could not be read
}

// Names lists those who serve already.
func (p ExpertsCardParams) Names() string {
	var out []string
	for _, e := range p.Have {
		out = append(out, e.Name)
	}
	return strings.Join(out, "、")
}

// Lines names the lines that could not be read.
func (p ExpertsCardParams) Lines() string {
	var out []string
	for _, n := range p.Doubtful {
		out = append(out, fmt.Sprint(n))
	}
	return strings.Join(out, "、")
}

// Shown are the first of the new ones.
func (p ExpertsCardParams) Shown() []plan.ExpertEntry { return p.Add[:min(len(p.Add), expertsShown)] }

// More is how many are not shown.
func (p ExpertsCardParams) More() int { return len(p.Add) - len(p.Shown()) }

const expertsShown = 20

// ExpertsCard is the summary before experts are added.
func ExpertsCard(p ExpertsCardParams) string { return say("experts card", p) }

// ExpertsAdded confirms it.
func ExpertsAdded(names []string) string { return say("experts added", names) }

// AskAmend asks for the new value of one particular of an expert.
func AskAmend(p AmendParams) string { return say("ask amend", p) }

// AmendParams is one particular of an expert.
type AmendParams struct{ Name, What, Now string }

// AskAmendWhat asks which particular changes.
func AskAmendWhat(name string) string { return say("ask amend what", name) }

// HeadsPanel tells an expert that the panel is theirs to lead.
func HeadsPanel(p plan.PlanID) string { return say("heads panel", p) }

// AskPanelOf asks which plan's panel.
func AskPanelOf(name string) string { return say("ask panel of", name) }

// PanelToast is the short word after the head of a panel changed.
func PanelToast(p plan.PlanID, head bool) string {
	if head {
		return "已设为" + headWords([]plan.PlanID{p})
	}
	return "不再是" + headWords([]plan.PlanID{p})
}

// Particulars of an expert that can be corrected.
const (
	ExpertEmployer = "单位"
	ExpertTitle    = "职称"
	ExpertField    = "领域"
)

// Labels of the list of experts.
const (
	AddExperts    = "添加专家"
	ConfirmExpert = "确认添加"
	RewriteExpert = "重新填写"
	SeeExperts    = "专家名单"
	LeftExperts   = "已退出的专家"
	InviteExpert  = "发邀请链接"
	AmendExpert   = "更正资料"
	HeadPanel     = "设为组长"
	LeaveExpert   = "退出"
	EnterOpinion  = "补录意见"
	EnterNone     = "补录无意见"
	RenameExpert  = "改姓名、电话"
)

// PanelHeadLabel sets or unsets the head of a panel.
func PanelHeadLabel(p plan.PlanID, head bool) string {
	if head {
		return "不再任" + PlanName(p) + "组长"
	}
	return "设为" + PlanName(p) + "组长"
}

// ExpertButton opens the card of an expert.
func ExpertButton(no int, name string) string { return Clip(fmt.Sprintf("%d %s", no, name)) }
