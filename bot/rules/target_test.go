package rules_test

import (
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

var readAt = time.Date(2021, 1, 20, 10, 0, 0, 0, plan.Beijing)

func found(name, goal, source string) plan.FoundTarget {
	return plan.FoundTarget{Name: name, Goal: goal, Source: source, Quantified: goal != ""}
}

// after reads a register once more and returns its rows by name.
func after(rows []plan.Target, r rules.Reading) map[string]plan.Target {
	out := map[string]plan.Target{}
	for _, x := range rows {
		out[x.Name] = x
	}
	for _, x := range append(r.Save, r.Add...) {
		out[x.Name] = x
	}
	return out
}

func TestACorrectionSurvivesAVersionWithTheSameSentence(t *testing.T) {
	row := plan.Target{ID: 1, Name: "孕产妇死亡率（市）", Base: "18.5/10万", Goal: "15/10万", Source: "孕产妇死亡率下降到15/10万。", Corrected: true, Draft: 1}
	r := rules.ReadTargets([]plan.Target{row}, []plan.FoundTarget{found("孕产妇死亡率", "15/10万", "孕产妇死亡率 下降到15/10万。")}, 4, 2, readAt)
	got := after(nil, r)["孕产妇死亡率（市）"]
	if len(r.Add) != 0 || got.Base != "18.5/10万" || got.Check != plan.CheckNone || got.Draft != 2 {
		t.Errorf("read %+v", r)
	}
}

func TestACorrectionOfASentenceThatChangedIsToBeLookedAt(t *testing.T) {
	row := plan.Target{ID: 1, Name: "孕产妇死亡率", Base: "18.5/10万", Goal: "15/10万", Source: "孕产妇死亡率下降到15/10万。", Corrected: true}
	r := rules.ReadTargets([]plan.Target{row}, []plan.FoundTarget{found("孕产妇死亡率", "12/10万", "孕产妇死亡率下降到12/10万。")}, 4, 2, readAt)
	got := after(nil, r)["孕产妇死亡率"]
	if len(r.Add) != 0 || got.Check != plan.CheckChanged || got.Base != "18.5/10万" || got.Goal != "15/10万" || got.Source != "孕产妇死亡率下降到12/10万。" {
		t.Errorf("read %+v", r)
	}
}

func TestARenamedTargetIsKnownByItsSentenceWithoutTheFigures(t *testing.T) {
	rows := []plan.Target{{ID: 1, Name: "孕产妇死亡率（户籍）", Goal: "15/10万", Source: "孕产妇死亡率下降到15/10万以下。", Corrected: true}}
	r := rules.ReadTargets(rows, []plan.FoundTarget{found("孕产妇死亡率", "12/10万", "孕产妇死亡率下降到12/10万以下。")}, 4, 2, readAt)
	if len(r.Add) != 0 || len(r.Save) != 1 || r.Save[0].Check != plan.CheckChanged || r.Save[0].Name != "孕产妇死亡率（户籍）" {
		t.Errorf("read %+v", r)
	}
}

func TestWhatNobodyTouchedFollowsTheText(t *testing.T) {
	rows := []plan.Target{
		{ID: 1, Name: "孕产妇死亡率", Goal: "15/10万", Source: "孕产妇死亡率下降到15/10万。", Quantified: true}, {ID: 2, Name: "健康素养", Source: "健康素养提高。"},
	}
	r := rules.ReadTargets(rows, []plan.FoundTarget{found("孕产妇死亡率", "12/10万", "孕产妇死亡率下降到12/10万。")}, 4, 2, readAt)
	got := after(rows, r)
	if got["孕产妇死亡率"].Goal != "12/10万" || got["孕产妇死亡率"].Check != plan.CheckNone || got["健康素养"].Gone.IsZero() || len(r.Add) != 0 {
		t.Errorf("read %+v", r)
	}
}

func TestWhatTheLeadWorkedOnIsNotLostWithItsSentence(t *testing.T) {
	rows := []plan.Target{
		{ID: 1, Name: "甲率", Source: "甲率达到90%。", Corrected: true}, {ID: 2, Name: "乙率", Source: "乙率达到80%。", Arguments: 1},
		{ID: 3, Name: "丙数", Added: true}, {ID: 4, Name: "丁", Source: "丁。", Struck: readAt, Corrected: true},
	}
	r := rules.ReadTargets(rows, nil, 4, 2, readAt)
	got := after(rows, r)
	if got["甲率"].Check != plan.CheckLost || got["乙率"].Check != plan.CheckLost || got["丙数"].Check != plan.CheckNone {
		t.Errorf("read %+v", got)
	}
	if got["丁"].Gone.IsZero() {
		t.Error("what was struck out stays when its sentence goes")
	}
	again := rules.ReadTargets([]plan.Target{got["甲率"]}, []plan.FoundTarget{found("甲率", "90%", "甲率达到90%。")}, 4, 3, readAt)
	if x := again.Save[0]; x.Check != plan.CheckNone {
		t.Errorf("the sentence is back, and still %q", x.Check)
	}
}

func TestWhatWasStruckOutStaysSoWhileTheSentenceStands(t *testing.T) {
	row := plan.Target{ID: 1, Name: "完善制度", Source: "完善制度。", Struck: readAt}
	r := rules.ReadTargets([]plan.Target{row}, []plan.FoundTarget{found("完善制度", "", "完善制度。")}, 4, 2, readAt)
	if len(r.Add) != 0 || r.Save[0].Struck.IsZero() || len(rules.StandingTargets(r.Save)) != 0 {
		t.Errorf("read %+v", r)
	}
}

func TestTwoTargetsOfTheSameWordsStayTwo(t *testing.T) {
	f := []plan.FoundTarget{found("覆盖率", "90%", "覆盖率达到90%。"), found("覆盖率", "90%", "覆盖率达到90%。")}
	first := rules.ReadTargets(nil, f, 4, 1, readAt)
	if len(first.Add) != 2 {
		t.Fatalf("read %+v", first)
	}
	first.Add[0].ID, first.Add[1].ID = 1, 2
	if second := rules.ReadTargets(first.Add, f, 4, 2, readAt); len(second.Add) != 0 || len(second.Save) != 2 {
		t.Errorf("read again %+v", second)
	}
}

func TestTheShareOfAPlanIsThatOfItsChapters(t *testing.T) {
	w := &plan.Snapshot{
		Chapters: []plan.Chapter{{ID: 1, Plan: plan.Women}, {ID: 2, Plan: plan.Women}, {ID: 3, Plan: plan.Children}},
		Targets:  []plan.TargetCount{{Chapter: 1, Listed: 5, Quantified: 3, Check: 1}, {Chapter: 2, Listed: 4, Quantified: 4, Argued: 2}, {Chapter: 3, Listed: 9}},
	}
	w.Reindex()
	if got := rules.TargetShare(w, plan.Women); got.Listed != 9 || got.Quantified != 7 || got.Check != 1 || got.Argued != 2 {
		t.Errorf("share %+v", got)
	}
	if got := rules.ChapterTargets(w, 7); got.Listed != 0 || got.Chapter != 7 {
		t.Errorf("a chapter without a register: %+v", got)
	}
}
