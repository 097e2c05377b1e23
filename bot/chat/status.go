package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

func statusRows() []Row {
	return []Row{
		{Act: plan.ActTodo, Command: true, Do: todo},
		{Act: plan.ActStatus, Command: true, Group: true, Do: status},
		{Act: plan.ActBoard, Command: true, Group: true, Do: boardPicture},
		{Act: plan.ActBrief, Command: true, Do: brief},
		{Act: plan.ActRecap, Command: true, Do: recap},
		{Act: plan.ActBasis, Do: basis},
		{Act: plan.ActOverview, Do: overview},
		{Act: plan.ActChapter, Do: chapter},
		{Act: plan.ActUnit, Do: unit},
	}
}

// status says where the whole process stands: to leaders with what needs their
// word, to liaisons with their own unit's state, to a group in numbers only.
func status(t *Turn) error {
	if t.Place == plan.PlaceGroup {
		if !slices.ContainsFunc(t.World.Groups, t.here) {
			return plan.Refuse(plan.WhyNotHere)
		}
		return t.Say(messages.Status(t.statusParams()), []plan.Button{Do(plan.ActBoard, messages.SeeBoard, nil)})
	}
	p := t.statusParams()
	var buttons []plan.Button
	if len(p.Sign) > 0 {
		buttons = append(buttons, Do(plan.ActDeliberation, messages.ActName(plan.ActVoice), nil))
	}
	if len(p.Approval) > 0 && t.allowed(plan.ActSubmission) {
		buttons = append(buttons, Open(plan.ActSubmission))
	}
	if t.allowed(plan.ActOverview) {
		for _, x := range t.World.Plans {
			buttons = append(buttons, Do(plan.ActOverview, messages.PlanName(x.ID), plan.Args{"plan": string(x.ID)}))
		}
		buttons = append(buttons, Do(plan.ActBoard, messages.SeeBoard, nil), Do(plan.ActBrief, messages.SeeBrief, nil))
		if slices.ContainsFunc(p.Stages, func(s messages.StatusStage) bool { return s.Asked > 0 }) {
			buttons = append(buttons, Do(plan.ActBasis, messages.SeeBasis, nil))
		}
	}
	if len(t.World.Opinions) > 0 && t.allowed(plan.ActSummary) {
		buttons = append(buttons, Do(plan.ActSummary, messages.SeeSummary, nil))
	}
	if len(rules.Disputes(t.World, "")) > 0 && t.allowed(plan.ActDisputes) {
		buttons = append(buttons, Open(plan.ActDisputes))
	}
	if len(p.Panel) > 0 {
		buttons = append(buttons, Open(plan.ActVerdicts))
	}
	for _, act := range []plan.Act{plan.ActTodo, plan.ActDesk} {
		if t.allowed(act) {
			buttons = append(buttons, Open(act))
		}
	}
	return t.Show(messages.Status(p), append(Grid(t.matterButtons(p.Matters), 3), Grid(buttons, 3)...)...)
}

// here tells whether a bound work group is this chat.
func (t *Turn) here(g plan.GroupChat) bool {
	return g.Chat == t.Chat && plan.InForce(g.From, g.Until, t.Now)
}

// brief is 汇报口径: to read aloud or to copy.
func brief(t *Turn) error {
	text := messages.Brief(t.statusParams())
	return t.Show(messages.BriefCard(text), []plan.Button{
		{Label: messages.CopyText, Copy: text}, Open(plan.ActRecap), Do(plan.ActStatus, messages.Back, nil),
	})
}
