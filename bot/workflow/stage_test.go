package workflow

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/bot/workplan"
	"planbot/storage"
	"planbot/storage/plan"
)

// town is a database set up from the real work plan, in a real file, with people
// bound by name.
type town struct {
	t      *testing.T
	db     *storage.DB
	now    time.Time
	people map[string]plan.PersonID
	read   map[plan.LetterID]bool
}

func newTown(t *testing.T) *town {
	t.Helper()
	db, err := storage.Open(t.Context(), filepath.Join(t.TempDir(), "planbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	c := &town{t: t, db: db, now: plan.Date(2021, 1, 4).At(9, 0), people: map[string]plan.PersonID{}, read: map[plan.LetterID]bool{}}
	work, err := workplan.Default()
	if err != nil {
		t.Fatal(err)
	}
	holidays, err := workplan.Holidays()
	if err != nil {
		t.Fatal(err)
	}
	c.do(func(tx *storage.Tx) error {
		_, err := Seed(tx, work, workplan.Anomalies(work), holidays, workplan.Notices(), c.now)
		return err
	})
	return c
}

func (c *town) do(fn func(*storage.Tx) error) {
	c.t.Helper()
	if err := c.db.Do(c.t.Context(), fn); err != nil {
		c.t.Fatal(err)
	}
}

// refused does something that must be refused, and tells why.
func (c *town) refused(fn func(*storage.Tx) error) plan.Refusal {
	c.t.Helper()
	var r plan.Refusal
	if err := c.db.Do(c.t.Context(), fn); !errors.As(err, &r) {
		c.t.Fatalf("not refused: %v", err)
	}
	return r
}

func (c *town) world() (w *plan.Snapshot) {
	c.t.Helper()
	c.do(func(tx *storage.Tx) (err error) {
		w, err = tx.Snapshot()
		return err
	})
	return w
}

func (c *town) unit(name string) plan.UnitID {
	c.t.Helper()
	for _, u := range c.world().Units {
		if u.Name == name || slices.Contains(u.Aliases, name) {
			return u.ID
		}
	}
	c.t.Fatalf("no unit %s", name)
	return 0
}

// bind gives somebody roles; unit "" for roles without one.
func (c *town) bind(name string, role plan.Role, rank plan.Rank, units ...string) plan.PersonID {
	c.t.Helper()
	id, known := c.people[name]
	c.do(func(tx *storage.Tx) (err error) {
		if !known {
			n := int64(100 + len(c.people))
			id, err = tx.AddPerson(plan.Person{User: n, Chat: n, Name: name}, c.now)
			c.people[name] = id
		}
		return err
	})
	if len(units) == 0 {
		units = []string{""}
	}
	for _, u := range units {
		b := plan.Binding{Person: id, Role: role, Rank: rank, From: c.now.Add(-time.Hour)}
		if u != "" {
			b.Unit = c.unit(u)
		}
		c.do(func(tx *storage.Tx) error {
			_, err := tx.Bind(b)
			return err
		})
	}
	return id
}

// letters are the texts written to a person since they were last read.
func (c *town) letters(name string) []string {
	c.t.Helper()
	return c.to(int64(100 + slices.Index(c.names(), name)))
}

func (c *town) names() []string {
	out := make([]string, len(c.people))
	for name, id := range c.people {
		out[int(id)-1] = name
	}
	return out
}

func (c *town) to(chat int64) []string {
	c.t.Helper()
	var out []string
	c.do(func(tx *storage.Tx) error {
		for id := plan.LetterID(1); ; id++ {
			l, ok, err := tx.Letter(id)
			if err != nil || !ok {
				return err
			}
			if l.Chat == chat && !c.read[id] {
				c.read[id] = true
				out = append(out, l.Text)
			}
		}
	})
	return out
}

// proposed are the dates the office is shown when it opens a stage.
func (c *town) proposed(no int) StageDates {
	c.t.Helper()
	w := c.world()
	deadline, today := plan.DayOf(w.Index.Stage[no].Deadline), plan.DayOf(c.now)
	steps, ok := rules.InnerDeadlines(w.Calendar, no, today, deadline, today)
	if !ok {
		c.t.Fatal("no dates to propose")
	}
	return StageDates{Deadline: deadline, Steps: steps}
}

// second has stage 1 noted as done and stage 2 open, with the office, a leader,
// two liaisons and a work group.
func second(t *testing.T) *town {
	t.Helper()
	c := newTown(t)
	c.bind("director", plan.RoleOffice, plan.RankDirector)
	c.bind("clerk", plan.RoleOffice, plan.RankNone)
	c.bind("head", plan.RoleLeader, plan.RankHead)
	c.bind("health", plan.RoleLiaison, plan.RankNone, "市卫健委")
	c.bind("both", plan.RoleLiaison, plan.RankNone, "市教育局", "市民政局")
	c.do(func(tx *storage.Tx) error {
		return tx.BindGroup(plan.GroupChat{Chat: -1, Title: "group", By: 1, From: c.now.Add(-time.Hour)})
	})
	c.do(func(tx *storage.Tx) error {
		_, err := EndStage(tx, c.people["clerk"], 1, "", c.now)
		return err
	})
	c.do(func(tx *storage.Tx) error {
		_, err := OpenStage(tx, c.people["clerk"], 2, c.proposed2(tx), c.now)
		return err
	})
	return c
}

func (c *town) proposed2(tx *storage.Tx) StageDates {
	w, err := tx.Snapshot()
	if err != nil {
		c.t.Fatal(err)
	}
	deadline, today := plan.DayOf(w.Index.Stage[2].Deadline), plan.DayOf(c.now)
	steps, _ := rules.InnerDeadlines(w.Calendar, 2, today, deadline, today)
	return StageDates{Deadline: deadline, Steps: steps}
}

func only(t *testing.T, letters []string, holds ...string) string {
	t.Helper()
	if len(letters) != 1 {
		t.Fatalf("%d letters, want 1: %q", len(letters), letters)
	}
	for _, h := range holds {
		if !strings.Contains(letters[0], h) {
			t.Errorf("letter does not say %q:\n%s", h, letters[0])
		}
	}
	return letters[0]
}

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

func (c *town) readAll() {
	for name := range c.people {
		c.letters(name)
	}
	c.to(-1)
}

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
	if got := c.letters("clerk"); len(got) != 1 { // the pause itself
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
	only(t, c.letters("head"), "妇女规划初稿", "州里要求月底前报初稿")
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
		return c.letters("clerk")
	}
	if got := propose(plan.Date(2021, 1, 9)); len(got) != 0 {
		t.Errorf("on a Saturday: %q", got)
	}
	only(t, propose(plan.Date(2021, 1, 11)), "第一阶段 启动及前期调研可以启动")
	if got := propose(plan.Date(2021, 1, 12)); len(got) != 0 {
		t.Errorf("a second time: %q", got)
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
