package workflow

import (
	"strings"
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// owed is the chapter text of this title as a duty.
func (c *town) owed(title string) plan.Duty {
	c.t.Helper()
	w := c.world()
	for _, d := range rules.Duties(w, c.now) {
		if d.Text == plan.TextChapter && w.ChapterTitle(d.Chapter) == title {
			return d
		}
	}
	c.t.Fatalf("nobody owes %s", title)
	return plan.Duty{}
}

// asks asks for a later date of a chapter text, as the liaison of health.
func (c *town) asks(title string, until plan.Day) plan.Extension {
	c.t.Helper()
	var e plan.Extension
	a := c.wish(title, until)
	c.do(func(tx *storage.Tx) (err error) {
		e, err = AskExtension(tx, a, c.now)
		return err
	})
	return e
}

func (c *town) wish(title string, until plan.Day) AskedExtension {
	return AskedExtension{Key: c.owed(title).Key(), Until: until, Reason: "数据待上级核定", By: c.people["health"], Received: c.now}
}

func (c *town) grants(e plan.Extension, until plan.Day) (told int) {
	c.t.Helper()
	c.do(func(tx *storage.Tx) error {
		p, err := GrantExtension(tx, e.ID, until, "州妇儿工委办通知", c.people["director"], c.now)
		told = p.Told
		return err
	})
	return told
}

func day(month time.Month, d int) plan.Day { return plan.Date(2021, month, d) }

func TestAWishGoesToTheWholeOfficeAndOneWaitsAtATime(t *testing.T) {
	c := second(t)
	c.readAll()
	c.now = jan(18, 10)
	e := c.asks("妇女与健康", day(1, 26))
	for _, name := range []string{"director", "clerk"} {
		only(t, c.letters(name), "延期申请·市卫健委", "《妇女与健康》", "数据待上级核定")
	}
	if got := append(c.letters("health"), c.letters("head")...); len(got) != 0 {
		t.Errorf("others were written to: %q", got)
	}
	if d := c.owed("妇女与健康"); plan.DayOf(d.Due) != day(1, 22) || plan.DayOf(d.Wished) != day(1, 26) {
		t.Errorf("due %s, wished %s", d.Due, d.Wished)
	}
	again := c.wish("妇女与健康", day(1, 27))
	if why := c.refused(func(tx *storage.Tx) error { _, err := AskExtension(tx, again, c.now); return err }).Why; why != plan.WhyExtendPending {
		t.Errorf("a second wish is refused for %s", why)
	}
	c.do(func(tx *storage.Tx) error {
		_, err := TakeBackExtension(tx, e.ID, c.people["health"], c.now)
		return err
	})
	only(t, c.letters("clerk"), "市卫健委撤回了")
	r := c.refused(func(tx *storage.Tx) error {
		_, err := GrantExtension(tx, e.ID, day(1, 26), "州妇儿工委办通知", 1, c.now)
		return err
	})
	if r.Why != plan.WhyExtensionSettled || r.Text == "" {
		t.Errorf("granted after it was taken back: %+v", r)
	}
	c.asks("妇女与健康", day(1, 27))
}

func TestAGrantMovesTheDateTellsTheUnitAndIsGivenOnce(t *testing.T) {
	c := second(t)
	c.now = jan(18, 10)
	e := c.asks("妇女与健康", day(1, 28))
	c.readAll()
	if told := c.grants(e, day(1, 27)); told != 1 {
		t.Errorf("told %d people of the unit", told)
	}
	only(t, c.letters("health"), "办公室同意延期", "1月27日", "申请的是1月28日", "州妇儿工委办通知")
	d := c.owed("妇女与健康")
	if plan.DayOf(d.Due) != day(1, 27) || plan.DayOf(d.Original) != day(1, 22) || d.Extended != 1 {
		t.Errorf("duty %+v", d)
	}
	for _, act := range []func(tx *storage.Tx) error{
		func(tx *storage.Tx) error {
			_, err := GrantExtension(tx, e.ID, day(1, 28), "州妇儿工委办通知", 1, c.now)
			return err
		},
		func(tx *storage.Tx) error {
			_, err := DenyExtension(tx, e.ID, "请先报初步稿", 1, c.now)
			return err
		},
		func(tx *storage.Tx) error {
			_, err := TakeBackExtension(tx, e.ID, c.people["health"], c.now)
			return err
		},
	} {
		if r := c.refused(act); r.Why != plan.WhyExtensionSettled || !strings.Contains(r.Text, "1月27日") {
			t.Errorf("answered twice: %+v", r)
		}
	}
	c.hand("儿童与健康")
	c.tick(jan(22, 9))
	only(t, c.rendered("health", jan(22, 9)), "1月27日") // three working days before the date granted
	c.tick(jan(25, 9))
	for _, u := range c.world().Urges {
		if u.Unit == c.unit("市卫健委") {
			t.Errorf("a notice is drafted before the date granted: %+v", u)
		}
	}
}

func TestAGrantNeedsABasisAndARefusalAReason(t *testing.T) {
	c := second(t)
	e := c.asks("妇女与健康", day(1, 27))
	for _, act := range []func(tx *storage.Tx) error{
		func(tx *storage.Tx) error {
			_, err := GrantExtension(tx, e.ID, day(1, 27), " 好 ", 1, c.now)
			return err
		},
		func(tx *storage.Tx) error { _, err := DenyExtension(tx, e.ID, "", 1, c.now); return err },
	} {
		if why := c.refused(act).Why; why != plan.WhyReasonShort {
			t.Errorf("refused for %s", why)
		}
	}
}

func TestARefusalLeavesTheDateAndSaysWhy(t *testing.T) {
	c := second(t)
	e := c.asks("妇女与健康", day(1, 27))
	c.readAll()
	c.do(func(tx *storage.Tx) error {
		_, err := DenyExtension(tx, e.ID, "请先报初步稿", c.people["clerk"], c.now)
		return err
	})
	only(t, c.letters("health"), "未能同意", "请先报初步稿", "1月22日")
	if d := c.owed("妇女与健康"); plan.DayOf(d.Due) != day(1, 22) || d.Extended != 0 || !d.Wished.IsZero() {
		t.Errorf("duty %+v", d)
	}
}

func TestAWishLapsesWhenTheThingComesInAndDoesNotStandInTheWay(t *testing.T) {
	c := second(t)
	c.now = jan(18, 10)
	e := c.asks("妇女与健康", day(1, 27))
	c.now = jan(19, 10)
	c.hand("妇女与健康")
	w := c.world()
	if n := len(rules.PendingExtensions(w, rules.Duties(w, c.now))); n != 0 {
		t.Errorf("%d wishes wait though the text is in", n)
	}
	if why := c.refused(func(tx *storage.Tx) error {
		_, err := GrantExtension(tx, e.ID, day(1, 27), "州妇儿工委办通知", 1, c.now)
		return err
	}).Why; why != plan.WhyExtendOver {
		t.Errorf("granted after it came in: %s", why)
	}
	// The text is given back before the clock has put the wish down.
	c.now = jan(20, 10)
	c.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		_, err = ReturnDraft(tx, w.Drafts[len(w.Drafts)-1], "数据不全", rules.EndOfWork(day(1, 25)), c.people["clerk"], c.now)
		return err
	})
	c.asks("妇女与健康", day(1, 28))
	c.tick(jan(21, 9))
	states := []plan.ExtensionState{}
	for _, e := range c.world().Extensions {
		states = append(states, e.State)
	}
	if len(states) != 2 || states[0] != plan.ExtensionLapsed || states[1] != plan.ExtensionPending {
		t.Errorf("wishes are %v", states)
	}
}

func TestTheClockPutsDownWhatAsksForNothingAnyMore(t *testing.T) {
	c := second(t)
	c.now = jan(18, 10)
	c.asks("妇女与健康", day(1, 26))
	c.tick(jan(18, 11))
	if s := c.world().Extensions[0].State; s != plan.ExtensionPending {
		t.Fatalf("it is %s", s)
	}
	c.do(func(tx *storage.Tx) error { // all dates move past the wish
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		s := *w.Index.Stage[2]
		s.Steps = append([]plan.StageStep{}, s.Steps...)
		for i := range s.Steps {
			if s.Steps[i].Step == plan.StepDraft {
				s.Steps[i].Due = rules.EndOfWork(day(1, 28))
			}
		}
		return tx.SaveStage(s)
	})
	c.tick(jan(18, 12))
	c.tick(jan(18, 13))
	if e := c.world().Extensions[0]; e.State != plan.ExtensionLapsed || e.SettledBy != 0 {
		t.Errorf("it is %+v", e)
	}
	c.do(func(tx *storage.Tx) error {
		all, err := tx.Events(0, 100)
		if err != nil {
			return err
		}
		n := 0
		for _, e := range all {
			if e.Act == plan.ActClock && e.Kind == "extension" {
				n++
			}
			if strings.Contains(e.Data, "数据待上级核定") {
				t.Errorf("the record keeps a text: %s", e.Data)
			}
		}
		if n != 1 {
			t.Errorf("%d records of it", n)
		}
		return nil
	})
}
