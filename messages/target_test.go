package messages

import (
	"strings"
	"testing"
	"time"

	"planbot/storage/plan"
)

func TestTargetMessages(t *testing.T) {
	day := plan.DayOf(time.Date(2021, 3, 10, 0, 0, 0, 0, plan.Beijing))
	lines := []TargetLine{
		{No: 1, Name: "孕产妇死亡率", Base: "18.5/10万（2020年）", Goal: "15/10万以下", Measure: "/10万", Source: "孕产妇死亡率由2020年的18.5/10万下降到15/10万以下。", Quantified: true},
		{No: 2, Name: "适龄妇女宫颈癌人群筛查率", Goal: "70%以上", Measure: "%", Quantified: true, Check: plan.CheckChanged},
		{No: 3, Name: "妇女健康素养水平明显提高"},
		{No: 4, Name: "妇女平均预期寿命", Quantified: true, Check: plan.CheckLost, Added: true},
	}
	chapter := TargetsParams{Plan: plan.Women, Title: "妇女与健康", Listed: 4, Quantified: 3, Check: 2, Argued: 1, Text: plan.TextChapter, Revision: 2, Lines: lines, Mine: true}
	other := chapter
	other.Mine, other.Check, other.Argued = false, 0, 0
	empty := TargetsParams{Plan: plan.Women, Title: "妇女与健康", Mine: true}
	nothing := empty
	nothing.Text, nothing.Revision = plan.TextChapter, 1
	struck := TargetsParams{Plan: plan.Women, Title: "妇女与健康", Struck: 1, ShowStruck: true, Lines: lines[2:3], Text: plan.TextChapter, Mine: true}
	card := TargetParams{TargetLine: lines[0], Plan: plan.Women, Title: "妇女与健康", By: "张丽萍"}
	card.Arguments = []ArgumentParams{
		{Who: "张海燕", Expert: true, Text: "符合近五年下降趋势，可以实现", Basis: "2020年卫生健康统计年报", Day: day}, {Who: "市卫健委", Text: "与省规划一致", Day: day},
	}
	lost := TargetParams{TargetLine: lines[3], Plan: plan.Women, Title: "妇女与健康", By: "张丽萍"}
	plain := TargetParams{TargetLine: lines[2], Plan: plan.Women, Title: "妇女与健康"}
	plain.Struck = true
	for name, got := range map[string]string{
		"chapter":       Targets(chapter),
		"chapter_other": Targets(other),
		"chapter_empty": Targets(empty) + "\n\n" + Targets(nothing),
		"struck":        Targets(struck),
		"check":         TargetsToCheck(chapter),
		"plans": TargetPlans(TargetPlansParams{Plan: plan.Women, Chapters: []TargetsParams{chapter, empty}, Listed: 4, Quantified: 3, Check: 2}) + "\n\n" +
			TargetPlans(TargetPlansParams{Chapters: []TargetsParams{other}}),
		"card": Target(card) + "\n\n" + Target(lost) + "\n\n" + Target(plain),
		"asked": strings.Join([]string{
			AskTarget(AmendParams{Name: "孕产妇死亡率", What: TargetBase}), AskTarget(AmendParams{Name: "孕产妇死亡率", What: TargetGoal, Now: "15/10万以下"}),
			AskTarget(AmendParams{Name: "孕产妇死亡率", What: TargetName, Now: "孕产妇死亡率"}), AskNewTarget(TargetName), AskNewTarget(TargetGoal), AskNewTarget(TargetBase), AskNewTarget(TargetSource),
			AskArgument(ArgumentAsk{Name: "孕产妇死亡率", What: ArgumentWho}), AskArgument(ArgumentAsk{What: ArgumentText}),
			AskArgument(ArgumentAsk{What: ArgumentBasis}), AskArgument(ArgumentAsk{What: ArgumentDay}),
			TargetToast(plan.ActConfirmTarget, false), TargetToast(plan.ActStrikeTarget, true), TargetToast(plan.ActStrikeTarget, false),
		}, "\n\n"),
	} {
		golden(t, "target/"+name, got)
	}
	rows := TargetTable([]TargetLine{{Chapter: "妇女与健康", Name: "孕产妇死亡率", Goal: "15/10万", Quantified: true, Arguments: card.Arguments}, {Chapter: "妇女与健康", Name: "素养"}})
	var table []string
	for _, r := range rows {
		if len(r) != len(rows[0]) {
			t.Errorf("a row of %d cells under %d heads", len(r), len(rows[0]))
		}
		table = append(table, strings.Join(r, " | "))
	}
	golden(t, "target/table", strings.Join(table, "\n"))
}
