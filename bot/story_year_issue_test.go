package bot_test

import (
	"strings"
	"time"

	"planbot/bot/sandbox"
	"planbot/messages"
	"planbot/storage/plan"
)

// issue is stage 6: the leading group deliberates, the papers go to the
// government, come back once from the 司法局, and both plans are issued.
func (y *year) issue() {
	july := func(day, hour int) time.Time { return plan.Date(2021, time.July, day).At(hour, 0) }
	both := []plan.PlanID{plan.Women, plan.Children}
	y.at(july(1, 10), func() {
		y.open(6)
		y.says("第六阶段启动")
		for _, p := range both {
			y.ledger.things["issue "+string(p)] = &thing{
				stage: 6, unit: y.world().Settings.Office, asked: y.server.Clock().Now(), due: y.world().Index.Stage[6].Deadline,
			}
		}
	})
	y.at(july(2, 10), func() { y.deliberate(both) })
	y.at(july(5, 10), func() { y.papers(both) })
	y.at(july(5, 15), func() {
		y.passage(both, plan.PostGovernment, "", plan.Date(2021, time.July, 5), "格妇儿工委〔2021〕8号")
	})
	y.at(july(7, 10), func() {
		y.passage(both, plan.PostJustice, plan.PassageReturned, plan.Date(2021, time.July, 7), "格司审〔2021〕5号")
	})
	y.at(july(8, 10), func() { y.anew(plan.TextSubmission) })
	y.at(july(9, 10), func() {
		y.passage(both, plan.PostJustice, plan.PassagePassed, plan.Date(2021, time.July, 9), "格司审〔2021〕7号")
	})
	y.at(july(16, 10), func() {
		y.passage(both, plan.PostExecutive, plan.PassagePassed, plan.Date(2021, time.July, 16), "第十八届市政府第62次")
		y.hears(y.head, "送审")
	})
	y.at(july(19, 10), func() {
		for i, p := range both {
			y.assemble(p, plan.TextFinal)
			y.promulgate(p, []string{"格政〔2021〕51号", "格政〔2021〕52号"}[i])
		}
	})
	y.at(july(20, 10), func() {
		y.write(y.clerk, "征求意见")
		y.says("两个规划都已印发，之后只能查看、导出")
		y.hears(y.clerk, "统稿")
	})
}

// deliberate has the leading group pass both texts in a meeting.
func (y *year) deliberate(plans []plan.PlanID) {
	y.t.Helper()
	today := plan.DayOf(y.server.Clock().Now())
	y.write(y.clerk, "送审")
	y.press(y.clerk, messages.StartDeliberation)
	y.walk(y.clerk, messages.ConfirmDeliberate, said{
		{messages.TextsLabel(plans, plan.TextSubmission), ""}, {messages.WayName(plan.ByMeeting), ""}, {messages.Day(today), ""},
	})
	y.press(y.clerk, messages.SeeDeliberation)
	y.press(y.clerk, messages.EnterRoll)
	y.write(y.clerk, "38 34 4 2")
	y.press(y.clerk, messages.EnterConclusion)
	y.walk(y.clerk, messages.ConfirmConclude, said{
		{messages.ConclusionName(plan.ConcludedPassed, plan.TextSubmission), ""}, {"依据", "领导小组第四次会议纪要〔2021〕4号"}, {"纪要", "领导小组第四次会议纪要〔2021〕4号"},
	})
	y.says("领导小组审议通过")
}

// papers ticks what lies ready of each plan's list of papers.
func (y *year) papers(plans []plan.PlanID) {
	y.t.Helper()
	for _, p := range plans {
		y.write(y.clerk, "/submission")
		y.press(y.clerk, messages.EnclosuresOf(p))
		y.press(y.clerk, messages.EnclosureNumbered(4, plan.EnclosurePublic, false))
		y.press(y.clerk, messages.EnclosurePeriodLabel)
		y.write(y.clerk, "4月9日至5月12日")
		y.press(y.clerk, messages.Back)
		y.press(y.clerk, messages.TickReady)
		for range 12 {
			if label := unticked(y.last(y.clerk)); label != "" {
				y.press(y.clerk, label)
			}
		}
		y.press(y.clerk, messages.TickedDone)
	}
	y.says("送审材料备齐")
}

// passage puts down a step on the way to the issue.
func (y *year) passage(plans []plan.PlanID, post plan.Post, result plan.PassageResult, day plan.Day, number string) {
	y.t.Helper()
	y.write(y.clerk, "/passage")
	known := said{{messages.PlansLabel(plans, post), ""}, {messages.Day(day), ""}, {"编号是", number}, {"哪次常务会议", number}, {"文号", number}}
	if result != "" {
		known = append(known, said{{messages.PassageResultLabel(post, result), ""}}...)
	}
	y.walk(y.clerk, messages.ConfirmPassage, known)
}

// anew hands a chapter of each plan in again and puts both texts together anew.
func (y *year) anew(text plan.TextStage) {
	y.t.Helper()
	for _, p := range []plan.PlanID{plan.Women, plan.Children} {
		for _, c := range y.world().Chapters {
			if c.Plan == p && c.Kind == plan.KindDomain {
				y.handIn(c)
				break
			}
		}
		y.assembleAgain(p, text, 1)
	}
}

// promulgate issues one plan.
func (y *year) promulgate(p plan.PlanID, number string) {
	y.t.Helper()
	y.write(y.clerk, "印发")
	y.walk(y.clerk, messages.ConfirmPromulgate, said{
		{messages.PlanName(p), ""}, {"文号", number}, {"签发", "向阳"}, {"成文日期", "7月19日"}, {messages.SameAsDated, ""},
	})
	y.ledger.things["issue "+string(p)].done = y.server.Clock().Now()
	y.says("%s印发，%s", messages.PlanName(p), number)
}

// unticked is the first box nobody has ticked, "" for none.
func unticked(m sandbox.Message) string {
	for _, row := range m.Buttons {
		for _, b := range row {
			if strings.HasPrefix(b.Label, "☐") {
				return b.Label
			}
		}
	}
	return ""
}
