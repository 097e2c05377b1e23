package workflow

import (
	"slices"
	"strings"
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

func TestPostponingTellsEverybodyOnceWithItsGround(t *testing.T) {
	c := second(t)
	c.readAll()
	c.do(func(tx *storage.Tx) error {
		_, err := Postpone(tx, c.people["director"], 10, "州妇儿工委办通知", c.now)
		return err
	})
	only(t, c.letters("health"), "州妇儿工委办通知")
	only(t, c.letters("both"), "《妇女与教育》、《儿童与教育》分领域稿", "《妇女与社会保障》分领域稿")
	only(t, c.letters("head"), "整体顺延 10 个工作日", "第六阶段")
	only(t, c.letters("clerk"), "整体顺延 10 个工作日")
	only(t, c.to(-1), "整体顺延 10 个工作日")
	w := c.world()
	if got := plan.DayOf(w.Index.Stage[2].Deadline); got != plan.Date(2021, 2, 18) {
		t.Errorf("stage 2 is due on %s", got)
	}
	if r, ok := w.Index.Stage[3].Reason(plan.ActPostpone); !ok || r.Text != "州妇儿工委办通知" {
		t.Errorf("no ground is kept with stage 3")
	}
}

func TestAPauseStopsAndItsEndShiftsByItsWorkingDays(t *testing.T) {
	c := second(t)
	c.readAll()
	c.now = plan.Date(2021, 1, 11).At(10, 0)
	c.do(func(tx *storage.Tx) error {
		_, err := Pause(tx, c.people["director"], "等待省级纲要印发", c.now)
		return err
	})
	only(t, c.letters("health"), "编制工作暂停", "等待省级纲要印发")
	only(t, c.letters("head"), "编制工作暂停")
	if r := c.refused(func(tx *storage.Tx) error {
		_, err := Pause(tx, c.people["director"], "等待省级纲要印发", c.now)
		return err
	}); r.Why != plan.WhyStagePaused {
		t.Errorf("a second pause: %q", r.Why)
	}
	c.now = plan.Date(2021, 3, 1).At(9, 0) // far past every date of stage 2
	for _, d := range rules.Duties(c.world(), c.now) {
		if d.Light == plan.LightLate {
			t.Fatalf("late during a pause: %+v", d)
		}
	}
	c.do(func(tx *storage.Tx) error { return ProposeStages(tx, c.now) })
	if got := c.rendered("clerk", c.now); len(got) != 0 {
		t.Errorf("the clock proposed during a pause: %q", got)
	}
	days := rules.PausedWorkdays(c.world(), c.now)
	c.do(func(tx *storage.Tx) error {
		_, err := Resume(tx, c.people["director"], days, c.now)
		return err
	})
	only(t, c.letters("health"), "编制工作恢复", "《妇女与健康》、《儿童与健康》分领域稿：由1月22日（周五）改为")
	only(t, c.letters("head"), "编制工作恢复")
	w := c.world()
	if rules.Paused(w) {
		t.Error("still paused")
	}
	// Nine working days were left of the draft on 11 January, and are on 1 March.
	due, _ := w.Index.Stage[2].StepDue(plan.StepDraft)
	if got := rules.WorkdaysBetween(w.Calendar, plan.DayOf(c.now), plan.DayOf(due), plan.DayOf(c.now)); got != 9 {
		t.Errorf("%d working days are left", got)
	}
}

func TestAStageIsNotClosedWithoutItsTextUnlessTheDirectorSaysWhy(t *testing.T) {
	c := second(t)
	c.readAll()
	end := func(reason string) func(*storage.Tx) error {
		return func(tx *storage.Tx) error {
			_, err := EndStage(tx, c.people["director"], 2, reason, c.now)
			return err
		}
	}
	if r := c.refused(end("")); r.Why != plan.WhyStageMissing {
		t.Errorf("refused with %q", r.Why)
	}
	c.do(end("州里要求月底前报初稿"))
	only(t, c.letters("head"), "《妇女规划》初稿", "州里要求月底前报初稿")
	if text := only(t, c.to(-1)); strings.Contains(text, "州里要求") || strings.Contains(text, "未齐") {
		t.Errorf("the group reads why: %s", text)
	}
	if s := c.world().Index.Stage[2]; s.State != plan.StageClosed {
		t.Errorf("stage 2 is %s", s.State)
	}
}

func TestWithBothFirstDraftsTheStageCloses(t *testing.T) {
	c := second(t)
	c.readAll()
	for _, p := range []plan.PlanID{plan.Women, plan.Children} {
		c.do(func(tx *storage.Tx) error {
			_, err := tx.AddDraft(plan.Draft{
				Number: string(p), Kind: plan.DraftPlan, Plan: p, Text: plan.TextFirst, Revision: 1, State: plan.DraftReceived, Received: c.now,
			})
			return err
		})
	}
	c.do(func(tx *storage.Tx) error {
		_, err := EndStage(tx, c.people["clerk"], 2, "", c.now)
		return err
	})
	only(t, c.letters("head"), "两个规划的初稿已形成")
}

func TestTheClockProposesOnceAndOnWorkingDays(t *testing.T) {
	c := newTown(t)
	c.bind("clerk", plan.RoleOffice, plan.RankNone)
	propose := func(d plan.Day) []string {
		c.now = d.At(9, 0)
		c.do(func(tx *storage.Tx) error { return ProposeStages(tx, c.now) })
		return c.rendered("clerk", c.now)
	}
	if got := propose(plan.Date(2021, 1, 9)); len(got) != 0 {
		t.Errorf("on a Saturday: %q", got)
	}
	only(t, propose(plan.Date(2021, 1, 11)), "第一阶段 启动及前期调研已到方案时间，可以启动")
	if got := propose(plan.Date(2021, 1, 12)); len(got) != 0 {
		t.Errorf("a second time: %q", got)
	}
}

func TestAStageIsProposedInTheOneLetterOfTheDay(t *testing.T) {
	c := second(t)
	morning := plan.Date(2021, 2, 1).At(9, 0)
	c.tick(morning)
	c.do(func(tx *storage.Tx) error { return ProposeStages(tx, morning) })
	for _, name := range []string{"director", "clerk"} {
		only(t, c.rendered(name, morning), "第二阶段 基本框架及初稿时限已到，还缺", "第三阶段 征求意见稿已到方案时间，可以启动", "今日事项")
	}
	if got := c.letters("clerk"); len(got) != 0 {
		t.Errorf("a letter of its own besides: %q", got)
	}
	next := morning.Add(24 * time.Hour)
	c.tick(next)
	c.do(func(tx *storage.Tx) error { return ProposeStages(tx, next) })
	if got := c.rendered("clerk", next); len(got) != 0 {
		t.Errorf("told again the next day: %q", got)
	}
}

func TestEveryActOnStagesIsInTheRecord(t *testing.T) {
	c := second(t)
	c.do(func(tx *storage.Tx) error {
		if _, err := MoveStage(tx, 1, 2, "", plan.Date(2021, 2, 3), "", c.now); err != nil {
			return err
		}
		if _, err := Postpone(tx, 1, 3, "州妇儿工委办通知", c.now); err != nil {
			return err
		}
		if _, err := Pause(tx, 1, "等待省级纲要印发", c.now); err != nil {
			return err
		}
		_, err := Resume(tx, 1, 0, c.now)
		return err
	})
	var acts []plan.Act
	c.do(func(tx *storage.Tx) error {
		all, err := tx.Events(0, 10)
		for _, e := range all {
			acts = append(acts, e.Act)
			if strings.Contains(e.Data, "省级纲要") {
				t.Error("the record holds somebody's text")
			}
		}
		if broken, _, verr := tx.VerifyEvents(); broken != 0 || verr != nil {
			t.Errorf("the chain breaks at %d: %v", broken, verr)
		}
		return err
	})
	want := []plan.Act{plan.ActPause, plan.ActPause, plan.ActPostpone, plan.ActMoveStage, plan.ActOpenStage, plan.ActEndStage, plan.ActSetup}
	if !slices.Equal(acts, want) {
		t.Errorf("recorded %v, want %v", acts, want)
	}
}
