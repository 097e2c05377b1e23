package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// targetRows are the register of targets (指标): read from the drafts, put right
// by the lead.
func targetRows() []Row {
	return []Row{
		{Act: plan.ActTargets, Command: true, Scope: registerScope, Do: targets},
		{Act: plan.ActTarget, Scope: targetScope, Do: showTarget},
		amendTargetRow(), addTargetRow(), argueTargetRow(),
		{Act: plan.ActStrikeTarget, Scope: targetScope, Version: targetVersion, Do: strikeTarget},
		{Act: plan.ActConfirmTarget, Scope: targetScope, Version: targetVersion, Do: confirmTarget},
	}
}

// registerScope is the chapter a register is of, if one is named.
func registerScope(t *Turn) (plan.Scope, error) {
	c, err := t.targetChapter()
	if err != nil || c.ID == 0 {
		return plan.Scope{}, err
	}
	return rules.ChapterScope(t.World, c.ID, t.Now), nil
}

// targetChapter is the chapter of the arguments; zero while none is named.
func (t *Turn) targetChapter() (plan.Chapter, error) {
	v, err := t.id("chapter")
	if err != nil || v == 0 {
		return plan.Chapter{}, err
	}
	c := t.World.Index.Chapter[plan.ChapterID(v)]
	switch {
	case c == nil:
		return plan.Chapter{}, plan.Refuse(plan.WhyGone)
	case c.Kind != plan.KindDomain:
		return plan.Chapter{}, plan.Refuse(plan.WhyTargetChapter)
	}
	return *c, nil
}

// target is the row of the arguments.
func (t *Turn) target() (plan.Target, error) {
	v, err := t.id("target")
	if err != nil {
		return plan.Target{}, err
	}
	x, ok, err := t.Tx.Target(plan.TargetID(v))
	if err != nil {
		return x, err
	}
	if !ok || !x.Gone.IsZero() {
		return x, plan.Refuse(plan.WhyTargetGone)
	}
	return x, nil
}

func targetScope(t *Turn) (plan.Scope, error) {
	x, err := t.target()
	if err != nil {
		return plan.Scope{}, err
	}
	return rules.ChapterScope(t.World, x.Chapter, t.Now), nil
}

func targetVersion(t *Turn) (int64, error) {
	x, err := t.target()
	return x.Version, err
}

// corrects tells whether the person may put the register of a chapter right.
func (t *Turn) corrects(c plan.ChapterID) bool {
	return rules.May(t.Actor, plan.ActAmendTarget, rules.ChapterScope(t.World, c, t.Now)) == nil
}

// targets shows the register of a chapter, or the chapters to choose from.
func targets(t *Turn) error {
	c, err := t.targetChapter()
	if err != nil {
		return err
	}
	if c.ID != 0 {
		return t.register(c)
	}
	all := rules.TargetChapters(t.World, t.Actor, t.Now)
	switch len(all) {
	case 0:
		return plan.Refuse(plan.WhyNoTargets)
	case 1:
		return t.register(all[0])
	}
	return t.registers(all)
}

// registers lists the chapters; for who sees all, one plan at a time.
func (t *Turn) registers(all []plan.Chapter) error {
	p := messages.TargetPlansParams{}
	const few = 6
	if len(all) > few {
		p.Plan = plan.PlanID(t.Args["plan"])
		if checkPlan(t, string(p.Plan)) != nil {
			p.Plan = t.World.Plans[0].ID
		}
	}
	var buttons, others []plan.Button
	for _, c := range all {
		if p.Plan != "" && c.Plan != p.Plan {
			continue
		}
		words := workflow.TargetsWords(t.World, c.ID)
		p.Chapters = append(p.Chapters, words)
		p.Listed, p.Quantified, p.Check = p.Listed+words.Listed, p.Quantified+words.Quantified, p.Check+words.Check
		buttons = append(buttons, Do(plan.ActTargets, messages.TargetChapterButton(words), plan.Args{"chapter": id(c.ID)}))
	}
	rows := Grid(buttons, 2)
	if p.Plan != "" {
		for _, x := range t.World.Plans {
			if x.ID != p.Plan {
				others = append(others, Do(plan.ActTargets, messages.PlanName(x.ID), plan.Args{"plan": string(x.ID)}))
			}
		}
		if p.Listed > 0 && t.allowed(plan.ActExport) {
			others = append(others, exportButton(plan.ExportTargets, messages.TargetSheet, nil))
		}
		rows = append(rows, others)
	}
	return t.Show(messages.TargetPlans(p), rows...)
}

// register is the register of a chapter, page by page; what was struck out
// behind a button.
func (t *Turn) register(c plan.Chapter) error {
	rows, err := t.Tx.Targets(c.ID)
	if err != nil {
		return err
	}
	p := workflow.TargetsWords(t.World, c.ID)
	p.ShowStruck, p.Mine = t.Args["struck"] != "", t.corrects(c.ID)
	list := rules.StandingTargets(rows)
	for _, x := range rows {
		if x.Gone.IsZero() && !x.Struck.IsZero() {
			p.Struck++
		}
	}
	if p.ShowStruck {
		list = nil
		for _, x := range rows {
			if x.Gone.IsZero() && !x.Struck.IsZero() {
				list = append(list, x)
			}
		}
	}
	args := plan.Args{"chapter": id(c.ID), "struck": t.Args["struck"]}
	page := t.leaf(len(list))
	var numbers []plan.Button
	for i := page.from; i < page.to; i++ {
		line := workflow.TargetLine(list[i], i+1)
		p.Lines = append(p.Lines, line)
		numbers = append(numbers, Do(plan.ActTarget, messages.Numbered(i+1, line.Name), plan.Args{"target": id(list[i].ID)}))
	}
	buttons := append(Grid(numbers, 2), page.buttons(plan.ActTargets, args)...)
	var last []plan.Button
	if p.Mine && !p.ShowStruck {
		last = append(last, Do(plan.ActAddTarget, messages.AddTarget, plan.Args{"chapter": id(c.ID)}))
	}
	if p.Struck > 0 && !p.ShowStruck {
		last = append(last, Do(plan.ActTargets, messages.SeeStruck, plan.Args{"chapter": id(c.ID), "struck": "1"}))
	}
	switch {
	case p.ShowStruck:
		last = append(last, Do(plan.ActTargets, messages.SeeRegister, plan.Args{"chapter": id(c.ID)}))
	case len(rules.TargetChapters(t.World, t.Actor, t.Now)) > 1:
		last = append(last, Do(plan.ActTargets, messages.Back, plan.Args{"plan": string(c.Plan)}))
	}
	if last != nil {
		buttons = append(buttons, last)
	}
	return t.Show(messages.Targets(p), buttons...)
}

// showTarget is the card of a target.
func showTarget(t *Turn) error {
	x, err := t.target()
	if err != nil {
		return err
	}
	rows, err := t.Tx.Targets(x.Chapter)
	if err != nil {
		return err
	}
	no, next := 0, plan.TargetID(0)
	for i, y := range rules.StandingTargets(rows) {
		if y.ID == x.ID {
			no = i + 1
		} else if y.Check != plan.CheckNone && next == 0 {
			next = y.ID
		}
	}
	c := t.World.Index.Chapter[x.Chapter]
	p := messages.TargetParams{TargetLine: workflow.TargetLine(x, no), Plan: c.Plan, Title: c.Title, By: t.World.PersonName(x.By)}
	if !x.Corrected && !x.Added {
		p.By = ""
	}
	said, err := t.Tx.Arguments(x.ID)
	if err != nil {
		return err
	}
	for _, a := range said {
		p.Arguments = append(p.Arguments, workflow.ArgumentWords(t.World, a))
	}
	var buttons [][]plan.Button
	if t.corrects(x.Chapter) {
		buttons = targetButtons(x)
	}
	last := []plan.Button{Do(plan.ActTargets, messages.SeeRegister, plan.Args{"chapter": id(x.Chapter)})}
	if next != 0 && t.corrects(x.Chapter) {
		last = append(last, Do(plan.ActTarget, messages.NextCheck, plan.Args{"target": id(next)}))
	}
	return t.Show(messages.Target(p), append(buttons, last)...)
}

func targetButtons(x plan.Target) [][]plan.Button {
	amend := func(what, label string) plan.Button {
		return Do(plan.ActAmendTarget, label, plan.Args{"target": id(x.ID), "what": what})
	}
	does := func(act plan.Act, label string) plan.Button {
		b := Do(act, label, plan.Args{"target": id(x.ID)})
		b.Version = x.Version
		return b
	}
	if !x.Struck.IsZero() {
		return [][]plan.Button{{does(plan.ActStrikeTarget, messages.UnstrikeOne)}}
	}
	rows := [][]plan.Button{
		{amend("base", messages.AmendBase), amend("goal", messages.AmendGoal), amend("name", messages.AmendName)},
		{amend("measure", messages.AmendMeasure), amend("source", messages.AmendSource)},
		{Do(plan.ActArgueTarget, messages.ArgueTarget, plan.Args{"target": id(x.ID)}), does(plan.ActStrikeTarget, messages.StrikeTarget)},
	}
	if x.Check != plan.CheckNone {
		ok := does(plan.ActConfirmTarget, messages.ConfirmTarget)
		ok.Style = plan.StyleYes
		rows = append([][]plan.Button{{ok}}, rows...)
	}
	return rows
}
