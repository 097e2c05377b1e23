package plan

import "time"

// Acts on the list of experts.
const (
	ActExperts     Act = "experts"      // 专家: the list
	ActExpert      Act = "expert"       // the card of one of them
	ActAddExperts  Act = "add_experts"  // one, several lines, or a table
	ActAmendExpert Act = "amend_expert" // employer, title, field, telephone
	ActAskExpert   Act = "ask_expert"   // a link for one who stands on the list
	ActPanelHead   Act = "panel_head"   // 组长 of the panel of a plan
)

// Expert is what is known of a person who is bound as one: 单位, 职称 and what
// they know about. Their service is the dates of the Binding.
type Expert struct {
	Person   PersonID
	Employer string
	Title    string
	Field    string // "" when not said
}

// PanelHead says who leads the panel (专家组) of a plan.
type PanelHead struct {
	Plan   PlanID
	Person PersonID
	From   time.Time
	Until  time.Time
}

// ExpertEntry is one person of a list before it is kept.
type ExpertEntry struct {
	Line     int    `json:"line,omitempty"` // of the table or the text, from 1
	Name     string `json:"name"`
	Employer string `json:"employer"`
	Title    string `json:"title,omitempty"`
	Field    string `json:"field,omitempty"`
	Phone    string `json:"phone,omitempty"`
}

// Why a list of experts, or a change of it, is refused.
const (
	WhyExpertLine   Why = "expert_line"   // Text: a line without name, employer and title
	WhyNoExperts    Why = "no_experts"    // nothing new on the list
	WhyExpertEnded  Why = "expert_ended"  // has left
	WhyExpertChats  Why = "expert_chats"  // is bound in chat already
	WhyExpertAmount Why = "expert_amount" // too many at once
	WhyNotExperts   Why = "not_experts"   // Text: a file that is no table of experts
)
