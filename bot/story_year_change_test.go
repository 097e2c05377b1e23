package bot_test

import (
	"time"

	"planbot/messages"
	"planbot/storage/plan"
)

// changes notes what does not stay as it was in eleven months: a liaison hands
// over, a doubtful name is settled late, more time is granted, a chapter's lead
// moves, a unit is added, two units become one while both are asked for opinions.
func (y *year) changes() {
	y.at(plan.Date(2021, time.January, 28).At(9, 0), func() { y.consult("W5") })
	y.at(plan.Date(2020, time.October, 20).At(10, 30), func() { y.handOver("市教育局", "韩雪莲") })
	y.at(plan.Date(2021, time.January, 12).At(11, 0), func() { y.settleDoubt() })
	y.at(plan.Date(2021, time.January, 13).At(15, 0), func() { y.extend("W4", plan.TextChapter, plan.Date(2021, time.January, 27)) })
	y.at(plan.Date(2021, time.February, 23).At(11, 0), func() { y.merge("市林草局", "市自然资源局") })
	y.at(plan.Date(2021, time.April, 2).At(10, 0), func() { y.addUnit("市退役军人事务局", "何永胜") })
	y.at(plan.Date(2021, time.April, 6).At(10, 0), func() { y.moveLead("妇女与法律", "市法院") })
}

// handOver lets a unit's liaison be succeeded by somebody new.
func (y *year) handOver(unit, name string) {
	y.t.Helper()
	id := y.unit(unit)
	old := y.people[id]
	fresh := y.person(name)
	y.does(fresh, "presses START", func() error { return fresh.Start("") })
	y.write(fresh, "您好，我接替"+old.Name()+"同志的工作")
	y.walk(fresh, messages.SendApply, said{{"写您的姓名和电话", name + " 13900001111"}})
	y.press(y.office, messages.Admit)
	y.people[id] = fresh
	y.former = append(y.former, old)
	y.says("%s换人：%s接替", unit, name)
}

// settleDoubt settles that 州民政局 of the work plan is 市民政局: its chapter is
// then led by a unit that can be reached.
func (y *year) settleDoubt() {
	y.t.Helper()
	gone, kept := y.unit("州民政局"), y.unit("市民政局")
	y.write(y.office, "/setup")
	y.walk(y.office, messages.SettleYes, said{
		{"应为市民政局", ""}, {messages.NextQuestion, ""}, {messages.NextQuestion, ""},
	})
	y.reach(y.office, messages.BackToUnit, said{
		{"给出新时限", theFirst}, {"依据", "州民政局电话答复"}, {messages.ConfirmChange, ""}, {messages.SettleYes, ""},
	})
	y.takeOver(gone, kept)
	y.says("州民政局查实为市民政局")
}

// extend asks for more time for a chapter's text, and is granted it: nobody is
// reminded by the old date any more.
func (y *year) extend(code string, text plan.TextStage, until plan.Day) {
	y.t.Helper()
	for _, c := range y.world().Chapters {
		if c.Code != code {
			continue
		}
		x := y.ledger.things[textThing(c.ID, text)]
		a := y.people[x.unit]
		y.write(a, "/extend")
		y.walk(a, messages.SendExtension, said{
			{"哪一项", c.Title}, {"延到哪一天", until.String()}, {messages.CommonReasons()[0], ""},
		})
		y.press(y.office, messages.GrantUntil(until))
		y.walk(y.office, messages.ConfirmGrant, said{{"依据", "州妇儿工委办电话通知"}})
		x.due = until.At(18, 0)
		y.ledger.done["extended"]++
		y.says("《%s》延期到%s", c.Title, messages.Date(until))
	}
}

// merge makes one unit part of another.
func (y *year) merge(gone, kept string) {
	y.t.Helper()
	from, to := y.unit(gone), y.unit(kept)
	y.write(y.office, "/units "+gone)
	y.press(y.office, messages.MergeShort)
	y.write(y.office, kept)
	y.walk(y.office, messages.ConfirmChange, said{{messages.PeopleJoin, ""}, {"给出新时限", theFirst}, {"依据", "青办发〔2021〕2号"}})
	y.takeOver(from, to)
	if a := y.people[from]; a != nil {
		y.former = append(y.former, a)
		delete(y.people, from)
	}
	y.says("机构改革：%s并入%s", gone, kept)
}

// takeOver writes into the book that one unit answers for another from now on;
// where both were asked the same, one answer is enough.
func (y *year) takeOver(gone, kept plan.UnitID) {
	y.standing[gone] = kept
	for key, x := range y.ledger.things {
		if x.unit != gone {
			continue
		}
		if x.consultation == 0 {
			if x.done.IsZero() { // what was done stays the other's
				x.unit = kept
			}
			continue
		}
		x.unit = kept
		delete(y.ledger.things, key)
		other := y.ledger.things[replyThing(x.consultation, kept)]
		if other == nil {
			y.ledger.things[replyThing(x.consultation, kept)] = x
			continue
		}
		x.spared = true // the task of the unit that is no more
		switch {
		case other.done.IsZero() && !x.done.IsZero():
			other.done, other.spared = x.done, true
		case !other.done.IsZero() && x.done.Before(other.done) && !x.done.IsZero():
			other.done = x.done
		}
	}
}

// addUnit adds a unit nobody had thought of.
func (y *year) addUnit(name, member string) {
	y.t.Helper()
	y.write(y.clerk, "单位")
	y.press(y.clerk, messages.AddUnitShort)
	y.write(y.clerk, name)
	y.walk(y.clerk, messages.ConfirmNewUnit, said{
		{messages.UnitKindName(plan.UnitGovernment), ""}, {"领导小组", member + " " + name + "局长"}, {"作哪些章的责任单位", "妇女与健康"}, {messages.TickedDone, ""}, {"依据", "青办发〔2021〕2号"},
	})
	y.says("新增%s", name)
}

// moveLead gives a chapter another lead.
func (y *year) moveLead(title, unit string) {
	y.t.Helper()
	y.write(y.office, "变更牵头单位 "+title)
	y.walk(y.office, messages.ConfirmChange, said{
		{title, ""}, {"改由哪家牵头", unit}, {messages.StaysYes, ""}, {"给出新时限", theFirst},
		{"依据", "市委编委〔2021〕3号"},
	})
	for _, c := range y.world().Chapters {
		if c.Title != title {
			continue
		}
		for _, x := range y.ledger.things {
			if x.chapter == c.ID && x.done.IsZero() {
				x.unit = y.unit(unit)
			}
		}
	}
	y.says("《%s》改由%s牵头", title, unit)
}
