package workflow

import (
	"slices"
	"strings"
	"testing"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

func TestOpeningTellsEachPersonOnceWhatIsOwed(t *testing.T) {
	c := second(t)
	only(t, c.letters("health"), "《妇女与健康》、《儿童与健康》分领域稿", "1月22日（周五）18:00前")
	only(t, c.letters("both"), "市教育局", "《妇女与教育》、《儿童与教育》", "市民政局", "《妇女与社会保障》")
	only(t, c.letters("head"), "第二阶段 基本框架及初稿启动")
	only(t, c.to(-1), "第二阶段 基本框架及初稿启动")
	if got := c.letters("clerk"); len(got) != 0 {
		t.Errorf("the actor got %q", got)
	}
	c.letters("director") // told of stage 1 and stage 2
	if s := c.world().Index.Stage[2]; s.State != plan.StageOpen || !s.Confirmed || len(s.Steps) != 3 {
		t.Errorf("stage 2 is %+v", s)
	}
}

func TestOpeningNamesWhomItCouldNotTell(t *testing.T) {
	c := newTown(t)
	clerk := c.bind("clerk", plan.RoleOffice, plan.RankNone)
	c.bind("health", plan.RoleLiaison, plan.RankNone, "市卫健委")
	c.do(func(tx *storage.Tx) error {
		_, err := EndStage(tx, clerk, 1, "", c.now)
		return err
	})
	dates := c.proposed(2)
	c.do(func(tx *storage.Tx) error {
		p, err := OpenStage(tx, clerk, 2, dates, c.now)
		if p.People != 1 || slices.Contains(p.Unreached, "市卫健委") || !slices.Contains(p.Unreached, "市教育局") {
			t.Errorf("told %d, not reached %q", p.People, p.Unreached)
		}
		if len(p.Doubtful) != 1 || p.Doubtful[0].Unit != "州民政局" || p.Doubtful[0].About != "《儿童与福利》" {
			t.Errorf("doubtful %v", p.Doubtful)
		}
		if p.Office != 10 { // six frame chapters, 前言 and 总目标 of both plans
			t.Errorf("the office has %d chapters", p.Office)
		}
		return err
	})
}

func TestAStageWhoseDatesPassedOpensOnlyWithNewOnes(t *testing.T) {
	c := newTown(t)
	clerk := c.bind("clerk", plan.RoleOffice, plan.RankNone)
	open := func(day plan.Day) func(*storage.Tx) error {
		return func(tx *storage.Tx) error {
			w, err := tx.Snapshot()
			if err != nil {
				return err
			}
			steps, _ := rules.InnerDeadlines(w.Calendar, 1, plan.DayOf(c.now), day, plan.DayOf(c.now))
			_, err = OpenStage(tx, clerk, 1, StageDates{Deadline: day, Steps: steps}, c.now)
			return err
		}
	}
	if r := c.refused(open(plan.Date(2020, 11, 30))); r.Why != plan.WhyPastDate {
		t.Errorf("refused with %q", r.Why)
	}
	if r := c.refused(open(plan.Date(2021, 2, 10))); r.Why != plan.WhyDateOrder || !strings.Contains(r.Text, "第二阶段") {
		t.Errorf("refused with %q, %q", r.Why, r.Text)
	}
	c.do(open(plan.Date(2021, 1, 20)))
	if s := c.world().Index.Stage[1]; !s.Moved() || plan.DayOf(s.Original) != plan.Date(2020, 11, 30) {
		t.Errorf("the first date is gone: %+v", s)
	}
}

func TestMovingAnInnerDateTellsWhoseDatesMoveAndNobodyElse(t *testing.T) {
	c := second(t)
	c.readAll()
	c.do(func(tx *storage.Tx) error {
		_, err := MoveStage(tx, c.people["clerk"], 2, plan.StepDraft, plan.Date(2021, 1, 26), "", c.now)
		return err
	})
	only(t, c.letters("health"), "由1月22日（周五）改为", "1月26日（周二）18:00")
	if got := c.letters("head"); len(got) != 0 {
		t.Errorf("the head was told of an inner date: %q", got)
	}
	s := c.world().Index.Stage[2]
	for _, x := range s.Steps {
		if x.Step == plan.StepDraft && (plan.DayOf(x.Original) != plan.Date(2021, 1, 22) || !x.Moved()) {
			t.Errorf("the first inner date is gone: %+v", x)
		}
	}
}
