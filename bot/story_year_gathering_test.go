package bot_test

import (
	"time"

	"planbot/messages"
	"planbot/storage/plan"
)

// panels notes when the office enters the word of each plan's panel: on the
// morning of the day opinions are due.
func (y *year) panels(stage int, due time.Time) {
	plans := []plan.PlanID{plan.Women, plan.Children}
	for _, p := range plans {
		y.ledger.things[verdictThing(p)] = &thing{
			stage: stage, unit: y.world().Settings.Office, words: messages.PanelTitle(p), asked: y.server.Clock().Now(), due: due,
		}
	}
	y.at(plan.DayOf(due).At(10, 0), func() {
		for _, p := range plans {
			y.write(y.clerk, "/verdict")
			y.walk(y.clerk, messages.ConfirmVerdict, said{
				{messages.PlanName(p), ""}, {"张海燕 青海大学", ""}, {messages.VerdictToday, ""}, {messages.TickedDone, ""},
				{messages.VerdictName(plan.VerdictPass), ""}, {messages.NoText, ""}, {messages.PagesNone, ""},
			})
			y.ledger.things[verdictThing(p)].done = y.server.Clock().Now()
		}
	})
}

// gathered are the tables of opinions of persons that come to the office, by the
// stage they come in.
var gathered = map[int][][]string{
	4: {
		{"1", "", "白玉兰", "市人大代表", "妇女规划", "妇女与健康", "扩大两癌筛查覆盖面", "群众反映多", "5月6日"},
		{"2", "", "李建军", "政协委员", "儿童规划", "儿童与健康", "增加校医配备", "", ""},
		{"3", "", "", "公众", "", "全文", "文字再通俗些", "", "网站"},
		{"4", "", "网民", "公众", "", "全文", "公布进展", "", "网站"},
	},
	5: {
		{"1", "", "张海燕", "专家", "妇女规划", "妇女与健康", "补充2020年的基期值", "便于评估", "6月8日"},
		{"2", "", "李建国", "专家", "儿童规划", "儿童与教育", "指标与省规划一致", "", "6月8日"},
	},
}

// gather enters a table of opinions of persons.
func (y *year) gather(stage int) {
	y.t.Helper()
	rows := gathered[stage]
	if len(rows) == 0 {
		return
	}
	lines := append([][]string{{"意见征集表"}, {"序号", "单位", "姓名", "类别", "规划", "章条", "意见内容", "理由", "来源/日期"}}, rows...)
	y.send(y.clerk, "意见征集表.xlsx", sheet(y.t, lines...))
	y.walk(y.clerk, messages.ConfirmGather, said{{"哪一次征求意见", theFirst}, {messages.GatherOnline, ""}})
	w := y.world()
	c := w.Consultations[len(w.Consultations)-1]
	for _, to := range c.To {
		if to.Unit != 0 {
			continue
		}
		key := personThing(c.ID, to.Person)
		x := y.ledger.things[key]
		if x == nil {
			x = &thing{stage: stage, asked: to.Added, due: c.Due}
			y.ledger.things[key] = x
		}
		for _, r := range w.Replies {
			if r.Addressee == to.ID {
				x.done = y.server.Clock().Now()
			}
		}
	}
}

// experts makes the list of experts.
func (y *year) experts() {
	y.at(plan.Date(2021, time.May, 25).At(10, 0), func() {
		y.write(y.office, "专家")
		y.press(y.office, messages.AddExperts)
		y.write(y.office, "1. 张海燕 青海大学 教授 公共卫生 13812345678\n2. 李建国，州委党校，副教授\n3. 苏梅 省妇女研究会 研究员")
		y.press(y.office, messages.ConfirmExpert)
		y.says("专家名单登记")
	})
}
