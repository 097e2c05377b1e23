package bot_test

import (
	"fmt"
	"time"

	"planbot/messages"
	"planbot/storage/plan"
)

// moment is an hour of a day from the duty's date: lag in days, forward or back.
func moment(due time.Time, lag, hour, minute int) time.Time {
	return (plan.DayOf(due) + plan.Day(lag)).At(hour, minute)
}

// lag is how many days before (negative) or after its date the n-th thing comes:
// most in good time, a few late.
func lag(n int) int {
	if n%8 == 5 {
		return 4
	}
	return -1 - n%6
}

// open opens a stage today with the dates the bot proposes.
func (y *year) open(no int) {
	y.t.Helper()
	y.write(y.clerk, "/open_stage")
	y.walk(y.clerk, messages.ConfirmOpenStage, said{{fmt.Sprintf("%d %s", no, y.world().Index.Stage[no].Name), ""}})
}

// endStage ends a stage today.
func (y *year) endStage(no int) {
	y.t.Helper()
	y.write(y.office, "/end_stage")
	y.walk(y.office, messages.ConfirmEndStage, said{{fmt.Sprintf("%d %s", no, y.world().Index.Stage[no].Name), ""}})
}

// research is stage 1: each lead of a field of development hands in its material.
func (y *year) research() {
	y.at(plan.Date(2020, time.September, 7).At(9, 30), func() {
		y.open(1)
		y.says("第一阶段启动")
		y.chapters(1, plan.StepDraft, func(c plan.Chapter) bool { return c.Kind == plan.KindDomain })
		y.at(plan.Date(2020, time.December, 14).At(10, 0), func() { y.endStage(1) })
	})
}

// firstDraft is stage 2: every lead hands in its chapter, the office the rest.
func (y *year) firstDraft() {
	y.at(plan.Date(2021, time.January, 4).At(9, 30), func() {
		y.open(2)
		y.says("第二阶段启动")
		y.chapters(2, plan.StepDraft, func(plan.Chapter) bool { return true })
		for i, p := range []plan.PlanID{plan.Women, plan.Children} {
			y.at(plan.Date(2021, time.January, 29).At(14, 10*i), func() { y.assemble(p, plan.TextFirst) })
		}
		y.at(plan.Date(2021, time.January, 29).At(17, 0), func() { y.endStage(2) })
	})
}

// chapters notes when each chapter's text is handed in for a stage.
func (y *year) chapters(stage int, step plan.Step, wanted func(plan.Chapter) bool) {
	w := y.world()
	due, ok := w.Index.Stage[stage].StepDue(step)
	if !ok {
		due = w.Index.Stage[stage].Deadline
	}
	n := 0
	for _, c := range w.Chapters {
		if !wanted(c) {
			continue
		}
		n++
		x := y.owes(c, stage, due)
		y.at(moment(due, lag(n), 10, n), func() {
			y.handIn(c)
			x.done = y.server.Clock().Now()
		})
	}
}

// owes notes that the chapter's lead owes the stage's text from now on.
func (y *year) owes(c plan.Chapter, stage int, due time.Time) *thing {
	now, text := y.server.Clock().Now(), stageText[stage]
	x := &thing{
		stage: stage, unit: y.world().LeadOf(c.ID, now), asked: now, due: due,
		words: fmt.Sprintf("《%s》%s", c.Title, messages.TextName(text)), chapter: c.ID,
	}
	y.ledger.things[textThing(c.ID, text)] = x
	return x
}

// stageText is the text each stage asks the leads for, after the work plan.
var stageText = map[int]plan.TextStage{
	1: plan.TextResearch, 2: plan.TextChapter, 3: plan.TextConsultation, 4: plan.TextExpert, 5: plan.TextSubmission,
}

// handIn hands a chapter's text in: its liaison, or the office for a unit
// without Telegram.
func (y *year) handIn(c plan.Chapter) {
	y.t.Helper()
	unit := y.world().LeadOf(c.ID, y.server.Clock().Now())
	a, own := y.people[unit], true
	if a == nil {
		a, own = y.clerk, false
	}
	name := messages.PlanName(c.Plan) + c.Title + ".docx"
	y.send(a, name, y.text(c))
	known := said{
		{"由哪位负责同志审定", "周强 副局长"}, {c.Title, ""}, {messages.PlanName(c.Plan), ""},
		{"哪一章", c.Code}, {"哪个单位", y.world().UnitName(unit)},
	}
	if !own {
		known = append(known, said{{messages.DraftChannel(plan.ChannelLetter), ""}}...)
	}
	y.walk(a, messages.ConfirmDraft, known)
}

// text is the chapter as a docx of its own.
func (y *year) text(c plan.Chapter) []byte {
	n := y.ledger.done["text"]
	y.ledger.done["text"]++
	return paper(y.t, c.Title, "主要目标：", fmt.Sprintf("1. 覆盖率达到%d%%以上。", 60+n%40), "2. 服务水平明显提高。",
		"策略措施：", fmt.Sprintf("1. 完善服务体系，每年开展培训%d次。", 2+n%7))
}

// assemble makes a whole text of a plan.
func (y *year) assemble(p plan.PlanID, text plan.TextStage) {
	y.t.Helper()
	y.assembleAgain(p, text, 0)
}

// assembleAgain makes it from newer versions; last is the revision there is.
func (y *year) assembleAgain(p plan.PlanID, text plan.TextStage, last int) {
	y.t.Helper()
	y.write(y.clerk, "/assemble")
	y.press(y.clerk, messages.WholeLabel(p, text, last))
	y.press(y.clerk, messages.ConfirmAssemble)
}

// workdayOf is the first day at or after the day that is no Saturday or Sunday.
func workdayOf(d plan.Day) plan.Day {
	for d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
		d++
	}
	return d
}
