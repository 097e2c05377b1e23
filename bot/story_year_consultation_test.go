package bot_test

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// answering is when and how the n-th addressee of a round answers: most without
// opinions, every third with one or two, one or two late, one not at all.
type answering struct {
	lag      int
	opinions int
	silent   bool
}

func answersOf(n int) answering {
	switch {
	case n == 11:
		return answering{silent: true}
	case n%13 == 7:
		return answering{lag: 2}
	case n%3 == 1:
		return answering{lag: -1 - n%5, opinions: 1 + n%2}
	}
	return answering{lag: -1 - n%6}
}

// circulate sends a text out for opinions and notes when each unit answers. The
// bundle is the button of the text, more the classes ticked besides.
func (y *year) circulate(stage int, bundle string, more ...string) {
	y.t.Helper()
	y.write(y.office, "/circulate")
	y.press(y.office, bundle)
	for _, class := range more {
		y.press(y.office, class)
	}
	y.press(y.office, messages.TickedDone)
	due, ok := y.world().Index.Stage[stage].StepDue(plan.StepReply)
	if !ok {
		y.t.Fatalf("stage %d has no date for answers", stage)
	}
	y.write(y.office, plan.DayOf(due).String())
	y.press(y.office, messages.ConfirmCirculate)
	all := y.world().Consultations
	c := all[len(all)-1]
	for n, to := range c.To {
		how := answersOf(n)
		x := &thing{stage: stage, unit: to.Unit, words: c.Title, asked: c.Opened, due: c.Due, consultation: c.ID}
		if to.Unit == 0 { // experts, whose words the office enters together
			y.ledger.things[personThing(c.ID, to.Person)] = x
			continue
		}
		y.ledger.things[replyThing(c.ID, to.Unit)] = x
		if how.silent {
			continue
		}
		y.at(moment(c.Due, how.lag, 9+n%8, 5+n), func() {
			if x.spared {
				return
			}
			y.reply(c.ID, x.unit, how.opinions)
			x.done = y.server.Clock().Now()
		})
	}
}

// reply gives one unit's answer.
func (y *year) reply(c plan.ConsultationID, unit plan.UnitID, opinions int) {
	y.t.Helper()
	name := y.world().UnitName(unit)
	a := y.people[unit]
	if a == nil {
		y.proxy(name, opinions)
		return
	}
	approver := said{{"哪一次征求意见", theFirst}, {"由哪位负责同志审定", "周强 副局长"}, {messages.ActName(plan.ActNone), ""}}
	if opinions == 0 {
		y.write(a, "无意见")
		y.walk(a, messages.ConfirmNone, approver)
		return
	}
	y.write(a, "/opinion")
	y.point(a, name, 1)
	for n := 2; n <= opinions; n++ {
		y.walk(a, messages.OneMore, approver)
		y.point(a, name, n)
	}
	y.walk(a, messages.ConfirmOpinion, approver)
	y.ledger.done["opinion"] += opinions
}

// point writes one opinion, on one of the chapters the person is asked about.
func (y *year) point(a *actor, unit string, n int) {
	y.t.Helper()
	if m := y.last(a); strings.Contains(m.Text, "哪一章") {
		var titles []string
		for _, row := range m.Buttons {
			for _, b := range row {
				if y.chapter(b.Label) {
					titles = append(titles, b.Label)
				}
			}
		}
		if len(titles) == 0 {
			y.pressFirst(a)
		} else {
			y.press(a, titles[(len(unit)+n)%len(titles)])
		}
	}
	if has(y.last(a), messages.SkipField) { // where in the text; of a whole text it is not asked
		y.press(a, messages.SkipField)
	}
	y.write(a, fmt.Sprintf("%s意见%d：补充可量化的目标，明确责任单位", unit, n))
	y.press(a, messages.SkipField)
}

func (y *year) chapter(title string) bool {
	return slices.ContainsFunc(y.world().Chapters, func(c plan.Chapter) bool { return c.Title == title && c.Kind == plan.KindDomain })
}

// opinions is a stage in which a text is circulated, decided on, revised and put
// together anew.
func (y *year) opinions(stage int, first plan.Day, text string, to plan.TextStage) {
	s := *y.world().Index.Stage[stage]
	y.at(first.At(9, 30), func() {
		y.open(stage)
		y.says("%s启动", s.Name)
		y.circulate(stage, text)
		reply, _ := y.world().Index.Stage[stage].StepDue(plan.StepReply)
		if to == plan.TextSubmission {
			y.panels(s.No, reply)
		}
		y.at(workdayOf(plan.DayOf(reply)-3).At(16, 0), func() { y.gather(stage) })
		y.at((workdayOf(plan.DayOf(reply)+3)).At(15, 0), func() {
			y.shut()
			y.decide()
			y.revise(stage)
		})
		y.at(plan.DayOf(s.Deadline).At(10, 0), func() {
			for _, p := range []plan.PlanID{plan.Women, plan.Children} {
				y.assemble(p, to)
			}
		})
		y.at(plan.DayOf(s.Deadline).At(16, 0), func() { y.hears(y.head, "进度") })
		y.at(plan.DayOf(s.Deadline).At(17, 0), func() { y.endStage(stage) })
	})
}

// revise notes when the leads whose chapters must change hand them in again.
func (y *year) revise(stage int) {
	n := 0
	for _, d := range rules.Duties(y.world(), y.server.Clock().Now()) {
		if d.Kind != plan.DutyRevise || d.Stage != stage || !d.Done.IsZero() {
			continue
		}
		n++
		at := moment(d.Due, lag(n), 11, n)
		if now := y.server.Clock().Now(); at.Before(now) {
			at = now.Add(time.Hour)
		}
		c := *y.world().Index.Chapter[d.Chapter]
		x := y.owes(c, stage, d.Due)
		y.at(at, func() {
			y.handIn(c)
			x.done = y.server.Clock().Now()
		})
	}
}

// proxy is what the office enters for a unit without Telegram.
func (y *year) proxy(unit string, opinions int) {
	y.t.Helper()
	form := said{
		{"哪一次征求意见", theFirst},
		{messages.ChannelName(plan.ChannelLetter), ""}, {"复函拍照", ""}, {messages.PagesNone, ""}, {messages.SkipField, ""}, {messages.ApproverStamped, ""},
	}
	y.write(y.clerk, "补录")
	if opinions == 0 {
		y.walk(y.clerk, messages.ConfirmProxy, append(said{
			{messages.ProxyMany, ""}, {"哪些单位无意见", unit}, {messages.TickedDone, ""},
		}, form...))
		return
	}
	y.walk(y.clerk, messages.ProxyOne, form)
	y.answer(y.clerk, "哪一章", append(said{{"选择是哪个单位", unit}}, form...))
	y.point(y.clerk, unit, 1)
	for n := 2; n <= opinions; n++ {
		y.walk(y.clerk, messages.OneMore, form)
		y.point(y.clerk, unit, n)
	}
	y.walk(y.clerk, messages.ConfirmOpinion, append(said{{messages.ConfirmProxy, ""}}, form...))
	y.ledger.done["opinion"] += opinions
}

// results are given in turn.
var results = []plan.Result{plan.ResultAdopted, plan.ResultPartly, plan.ResultCovered, plan.ResultRejected, plan.ResultAdopted, plan.ResultDropped}

// decide gives every opinion that waits a result, and publishes.
func (y *year) decide() {
	y.t.Helper()
	for n := 0; ; n++ {
		y.write(y.office, "意见办理")
		if !has(y.last(y.office), "1") {
			break
		}
		if n > 500 {
			y.t.Fatalf("opinions without end:\n%s", y.lastSeen(y.office))
		}
		y.press(y.office, "1")
		result := results[y.ledger.done["result"]%len(results)]
		y.ledger.done["result"]++
		y.ledger.results[result]++
		y.press(y.office, messages.ResultName(result))
		y.reach(y.office, messages.ReopenOpinion, said{
			{"理由是什么", "已在其他专项规划中规定"}, {"与谁沟通", "李四 副局长"}, {messages.TalkToday, ""}, {messages.TalkYielded, ""}, {"落实", ""},
		})
	}
	y.write(y.office, "公布结果")
	y.walk(y.office, messages.ConfirmTell, nil)
}
