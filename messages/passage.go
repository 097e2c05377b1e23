package messages

import "planbot/storage/plan"

// PassageLine is one step of the route in words.
type PassageLine struct {
	Post   plan.Post
	Result plan.PassageResult
	Day    plan.Day
	Number string
	Text   string // the version it was about
	Reason string
}

// What is "6月28日（周一）报市政府办公室，格妇儿〔2021〕8号".
func (l PassageLine) What() string {
	out := Day(l.Day) + PassageName(l.Post, l.Result)
	if l.Number != "" {
		out += "，" + l.Number
	}
	return out
}

// PostName is who a plan lies with.
func PostName(p plan.Post) string {
	switch p {
	case plan.PostGovernment:
		return "报市政府办公室"
	case plan.PostJustice:
		return "司法局合法性审查"
	case plan.PostExecutive:
		return "市政府常务会议审议"
	case plan.PostIssue:
		return "印发"
	}
	return ""
}

// PassageName is what a post said.
func PassageName(p plan.Post, r plan.PassageResult) string {
	switch {
	case p == plan.PostGovernment:
		return "报市政府办公室"
	case p == plan.PostJustice && r == plan.PassagePassed:
		return "司法局合法性审查通过"
	case p == plan.PostJustice:
		return "司法局退回修改"
	case r == plan.PassagePassed:
		return "市政府常务会议审议通过"
	case r == plan.PassagePrinciple:
		return "市政府常务会议原则通过，修改后印发"
	}
	return "市政府常务会议退回修改"
}

// PassageResultLabel is the button of a result.
func PassageResultLabel(p plan.Post, r plan.PassageResult) string {
	switch r {
	case plan.PassagePassed:
		if p == plan.PostJustice {
			return "审查通过"
		}
		return "审议通过"
	case plan.PassagePrinciple:
		return "原则通过，修改后印发"
	case plan.PassageReturned:
		return "退回修改"
	}
	return PassageName(p, r)
}

// PassageParams is a step about to be entered.
type PassageParams struct {
	Plans    []plan.PlanID
	Post     plan.Post
	Result   plan.PassageResult
	Day      plan.Day
	Number   string
	Reason   string
	Refused  string // why it can't be entered as it is
	Director bool
	Texts    []string
	By       string
}

// What is the step.
func (p PassageParams) What() string { return PassageName(p.Post, p.Result) }

// Names are the plans in words.
func (p PassageParams) Names() string {
	if len(p.Plans) > 1 {
		return "两个规划"
	}
	if len(p.Plans) == 1 {
		return PlanName(p.Plans[0])
	}
	return ""
}

// PlansLabel is the button of one plan or both.
func PlansLabel(plans []plan.PlanID, post plan.Post) string {
	return Clip(PassageParams{Plans: plans}.Names() + "·" + PostShort(post))
}

// PostShort is a post on a button.
func PostShort(p plan.Post) string {
	switch p {
	case plan.PostGovernment:
		return "报市政府办"
	case plan.PostJustice:
		return "司法局审查"
	case plan.PostExecutive:
		return "常务会议"
	}
	return PostName(p)
}

// AskPassagePlans asks which plan.
func AskPassagePlans() string { return say("ask passage plans", nil) }

// AskPassageResult asks what a post said.
func AskPassageResult(p PassageParams) string { return say("ask passage result", p) }

// AskPassageDay asks when.
func AskPassageDay(p PassageParams) string { return say("ask passage day", p) }

// AskPassageNumber asks for the number it rests on.
func AskPassageNumber(p PassageParams) string { return say("ask passage number", p) }

// AskPassageReason asks the director why to go on nevertheless.
func AskPassageReason(p PassageParams) string { return say("ask passage reason", p) }

// PassageCard is shown before a step is entered.
func PassageCard(p PassageParams) string { return say("passage card", p) }

// PassageKept says what comes next.
func PassageKept(p PassageParams, next string) string {
	return say("passage kept", struct {
		PassageParams
		Next string
	}{p, next})
}

// PassageNews tells leaders and the office.
func PassageNews(p PassageParams) string { return say("passage news", p) }
