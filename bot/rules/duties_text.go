package rules

import "planbot/storage/plan"

// owing is what a stage asks of the leads: a text written the first time, or a
// revision of what was circulated.
type owing struct {
	first   plan.TextStage
	revised plan.TextStage
}

// stageTexts is the work plan's table of stages (part 三): texts are written in
// stages 1 and 2, circulated and revised in 3 to 5; in 6 only the office acts.
var stageTexts = map[int]owing{
	1: {first: plan.TextResearch},
	2: {first: plan.TextChapter},
	3: {revised: plan.TextConsultation},
	4: {revised: plan.TextExpert},
	5: {revised: plan.TextSubmission},
}

// AskedText is the text a stage asks the leads for; "" for none.
func AskedText(stage int) plan.TextStage { return stageTexts[stage].first + stageTexts[stage].revised }

// Carries tells whether a stage only asks for what must be revised: a chapter
// with nothing to revise goes on as it is and counts as done.
func Carries(stage int) bool { return stageTexts[stage].revised != "" }

// CirculatedIn is the stage in which a text is circulated for opinions.
func CirculatedIn(text plan.TextStage) int {
	switch text {
	case plan.TextChapter, plan.TextFirst:
		return 3
	case plan.TextConsultation:
		return 4
	case plan.TextExpert:
		return 5
	case plan.TextSubmission, plan.TextFinal:
		return 6
	}
	return 0
}

// owesText tells whether the chapter's lead owes the text: research material is
// asked of the fields of development only.
func owesText(c plan.Chapter, text plan.TextStage) bool {
	return text != plan.TextResearch || c.Kind == plan.KindDomain
}
