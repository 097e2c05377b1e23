package chat

import (
	"slices"
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// versions leads to the versions the person may see: plan, chapter, version. A
// level with one choice is passed over.
func versions(t *Turn) error {
	all := rules.Readable(t.World, t.Actor, t.Now)
	if len(all) == 0 {
		return t.Show(messages.Versions(messages.VersionsParams{Empty: true}), []plan.Button{Open(plan.ActTodo), Open(plan.ActHelp)})
	}
	if t.Args["chapter"] != "" {
		return t.versionsOf(all)
	}
	plans := map[plan.PlanID]int{}
	for _, d := range all {
		plans[d.Plan]++
	}
	chosen := plan.PlanID(t.Args["plan"])
	if chosen == "" && len(plans) == 1 {
		chosen = all[0].Plan
	}
	if chosen != "" {
		return t.chaptersOf(all, chosen, len(plans) > 1)
	}
	p := messages.VersionsParams{Total: len(plans)}
	var buttons []plan.Button
	for _, x := range t.World.Plans {
		if plans[x.ID] > 0 {
			p.Lines = append(p.Lines, messages.VersionLine{Name: messages.PlanName(x.ID), Count: plans[x.ID]})
			buttons = append(buttons, Do(plan.ActVersions, messages.PlanName(x.ID), plan.Args{"plan": string(x.ID)}))
		}
	}
	return t.Show(messages.Versions(p), Grid(buttons, 2)...)
}

// chaptersOf lists a plan's chapters with versions, in the order of the text,
// whole texts first.
func (t *Turn) chaptersOf(all []plan.Draft, of plan.PlanID, back bool) error {
	counts := map[plan.ChapterID]int{}
	for _, d := range all {
		if d.Plan == of {
			counts[d.Chapter]++
		}
	}
	order := []plan.ChapterID{0}
	for _, c := range t.World.Chapters {
		if c.Plan == of {
			order = append(order, c.ID)
		}
	}
	order = slices.DeleteFunc(order, func(c plan.ChapterID) bool { return counts[c] == 0 })
	if len(order) == 0 {
		return plan.Refuse(plan.WhyGone)
	}
	page := t.leaf(len(order))
	p := messages.VersionsParams{Plan: of, Total: len(order)}
	var buttons []plan.Button
	for _, c := range order[page.from:page.to] {
		name := t.World.ChapterTitle(c)
		if c == 0 {
			name = messages.WholePlanText
		}
		p.Lines = append(p.Lines, messages.VersionLine{Name: name, Count: counts[c]})
		buttons = append(buttons, Do(plan.ActVersions, messages.Clip(name), plan.Args{"plan": string(of), "chapter": id(c)}))
	}
	rows := append(Grid(buttons, 2), page.buttons(plan.ActVersions, plan.Args{"plan": string(of)})...)
	if back {
		rows = append(rows, []plan.Button{Do(plan.ActVersions, messages.Back, nil)})
	}
	return t.Show(messages.Versions(p), rows...)
}

// versionsOf lists the versions of one chapter, newest first.
func (t *Turn) versionsOf(all []plan.Draft) error {
	of := plan.PlanID(t.Args["plan"])
	n, err := t.id("chapter")
	if err != nil {
		return err
	}
	chapter := plan.ChapterID(n)
	all = slices.DeleteFunc(slices.Clone(all), func(d plan.Draft) bool { return d.Plan != of || d.Chapter != chapter })
	if len(all) == 0 {
		return plan.Refuse(plan.WhyGone)
	}
	page := t.leaf(len(all))
	p := messages.VersionsParams{Plan: of, Title: t.World.ChapterTitle(chapter), Total: len(all)}
	if chapter == 0 {
		p.Title = messages.WholePlanText
	}
	var buttons []plan.Button
	for i, d := range all[page.from:page.to] {
		words := workflow.DraftWords(t.World, d)
		p.Lines = append(p.Lines, messages.VersionLine{
			No: page.from + i + 1, Draft: words, State: d.State, At: d.Received, Late: d.Late,
		})
		buttons = append(buttons, Do(plan.ActDraft, messages.VersionLabel(page.from+i+1, words), workflow.DraftArgs(d.ID)))
	}
	args := plan.Args{"plan": string(of), "chapter": id(chapter)}
	rows := append(Grid(buttons, 2), page.buttons(plan.ActVersions, args)...)
	rows = append(rows, []plan.Button{Do(plan.ActVersions, messages.Back, plan.Args{"plan": string(of)})})
	return t.Show(messages.Versions(p), rows...)
}

// answerPages are the buttons that turn the pages of a question.
func answerPages(field string, page, last int) []plan.Button {
	var out []plan.Button
	step := func(label string, to int) {
		out = append(out, plan.Button{Label: label, Act: plan.ActAnswer, Args: plan.Args{field: strconv.Itoa(to)}})
	}
	if page > 0 {
		step(messages.PagePrev, page-1)
	}
	if page < last {
		step(messages.PageNext, page+1)
	}
	return out
}
