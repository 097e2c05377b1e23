package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// pageLines is how many entries of a list one message shows.
const pageLines = 8

// todo shows what the person's units are asked for, over both plans, with a
// button for each. The office sees its own chapters; whom it chases is the desk's.
func todo(t *Turn) error {
	duties := rules.Duties(t.World, t.Now)
	mine := rules.OwedBy(t.World, duties, t.Actor)
	p := messages.TodoParams{Total: len(mine)}
	units := rules.ActsFor(t.World, t.Actor)
	for _, u := range units {
		p.Units = append(p.Units, t.World.UnitName(u))
	}
	p.Many = len(units) > 1
	for _, d := range duties {
		if !d.Done.IsZero() && rules.Answers(t.World, t.Actor, d) {
			p.Done++
		}
	}
	for _, s := range t.World.Stages {
		if s.State == plan.StageOpen {
			p.Stages = append(p.Stages, messages.StageName(s.No, s.Name))
		}
	}
	page := t.page(len(mine))
	mine = mine[page.from:page.to]
	var buttons []plan.Button
	for i, d := range mine {
		line := t.dutyLine(d)
		line.No = page.from + i + 1
		p.Lines = append(p.Lines, line)
		buttons = append(buttons, t.dutyButtons(d, line)...)
	}
	rows := Grid(buttons, 2)
	rows = append(rows, page.buttons(plan.ActTodo, nil)...)
	if len(mine) == 0 {
		rows = append(rows, []plan.Button{Open(plan.ActStatus)})
	}
	return t.Show(messages.Todo(p), rows...)
}

// dutyLine is a duty in the words lists use.
func (t *Turn) dutyLine(d plan.Duty) messages.DutyLine { return workflow.DutyLine(t.World, d, t.Now) }

// dutyButtons begin what the duty asks for, filled in as far as it is known.
func (t *Turn) dutyButtons(d plan.Duty, line messages.DutyLine) []plan.Button {
	args := plan.Args{"unit": id(d.Unit)}
	label := messages.DutyButton(line)
	switch d.Kind {
	case plan.DutyReply:
		args["consultation"] = id(d.Consultation)
		return []plan.Button{Do(plan.ActNone, messages.SayNoOpinion, args), Do(plan.ActOpinion, label, args)}
	case plan.DutyMaterial:
		none := Do(plan.ActWaive, messages.SayNoMaterial, plan.Args{"request": id(d.Request)})
		for _, s := range rules.Slots(t.World, d.Unit, t.Now) {
			if s.Kind == plan.DraftMaterial && s.Chapter == d.Chapter {
				args["slot"] = slotKey(s)
				return []plan.Button{Do(plan.ActSubmit, label, args), none}
			}
		}
		return []plan.Button{none}
	}
	args["slot"] = slotKey(rules.Slot{Kind: plan.DraftText, Chapter: d.Chapter, Text: d.Text})
	return []plan.Button{Do(plan.ActSubmit, label, args)}
}

// page is one page of a longer list.
type page struct{ no, from, to, total int }

// page reads the wished page from the arguments; one out of reach is the
// nearest there is, for lists grow shorter.
func (t *Turn) page(total int) page {
	no, err := strconv.Atoi(t.Args["page"])
	if err != nil || no < 0 {
		no = 0
	}
	if last := max(0, (total-1)/pageLines); no > last {
		no = last
	}
	return page{no, no * pageLines, min(total, (no+1)*pageLines), total}
}

// buttons turns the pages of an act with these arguments.
func (p page) buttons(act plan.Act, args plan.Args) [][]plan.Button {
	to := func(no int, label string) plan.Button {
		with := plan.Args{"page": strconv.Itoa(no)}
		for k, v := range args {
			with[k] = v
		}
		return Do(act, label, with)
	}
	var row []plan.Button
	if p.no > 0 {
		row = append(row, to(p.no-1, messages.PagePrev))
	}
	if p.to < p.total {
		row = append(row, to(p.no+1, messages.PageNext))
	}
	if row == nil {
		return nil
	}
	return [][]plan.Button{row}
}
