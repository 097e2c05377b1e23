package workflow

import (
	"slices"
	"testing"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// anomalyOf is the key of the doubt about a name.
func (c *town) anomalyOf(name string) (key string) {
	c.t.Helper()
	c.do(func(tx *storage.Tx) error {
		all, err := tx.Anomalies()
		for _, d := range all {
			if d.Name == name && slices.Contains(d.Answers, plan.SettleSame) {
				key = d.Key
			}
		}
		return err
	})
	return key
}

func (c *town) chapterLead(code string) plan.UnitID {
	w := c.world()
	for _, x := range w.Chapters {
		if x.Code == code {
			return w.LeadOf(x.ID, c.now)
		}
	}
	return 0
}

func (c *town) dutyOn(code string) (plan.Duty, bool) {
	w := c.world()
	for _, d := range rules.Duties(w, c.now) {
		if ch := w.Index.Chapter[d.Chapter]; ch != nil && ch.Code == code && d.Stage == 2 && d.Kind == plan.DutyDraft {
			return d, true
		}
	}
	return plan.Duty{}, false
}

func TestADoubtSettledInTheMiddleOfAStageCountsNothingAsLate(t *testing.T) {
	c := second(t)
	c.now = plan.Date(2021, 2, 3).At(10, 0) // after the date of the drafts
	civil := c.unit("市民政局")
	key := c.anomalyOf("州民政局")
	x := Settling{Key: key, Answer: plan.SettleSame, Basis: "州民政局电话答复", By: c.people["director"]}
	if r := c.refused(func(tx *storage.Tx) error { _, err := Resettle(tx, x, c.now); return err }); r.Why != plan.WhyTakeoverDay {
		t.Errorf("without a date: %+v", r)
	}
	c.readAll()
	x.Until = plan.Date(2021, 2, 10)
	c.do(func(tx *storage.Tx) error { _, err := Resettle(tx, x, c.now); return err })
	d, ok := c.dutyOn("C7")
	if !ok || d.Unit != civil || !d.Asked.Equal(c.now) || plan.DayOf(d.Due) != x.Until || d.Light == plan.LightLate {
		t.Errorf("owed by %d since %s by %s: %s", d.Unit, d.Asked, plan.DayOf(d.Due), d.Light)
	}
	only(t, c.letters("both"), "市民政局", "2月10日")
	if r := c.refused(func(tx *storage.Tx) error { _, err := Resettle(tx, x, c.now); return err }); r.Why != plan.WhySettled {
		t.Errorf("a second time: %+v", r)
	}
}

func TestASettledDoubtIsSettledAnewFromThatDay(t *testing.T) {
	c := second(t)
	doubtful, civil := c.unit("州民政局"), c.unit("市民政局")
	x := Settling{Key: c.anomalyOf("州民政局"), Basis: "州民政局来函", By: c.people["director"]}
	for i, step := range []struct {
		answer plan.Settlement
		lead   plan.UnitID
	}{{plan.SettleSame, civil}, {plan.SettleDifferent, doubtful}, {plan.SettleSame, civil}, {plan.SettleDifferent, doubtful}} {
		c.now = plan.Date(2021, 1, 5+i).At(10, 0)
		x.Answer = step.answer
		c.do(func(tx *storage.Tx) error { _, err := Resettle(tx, x, c.now); return err })
		if got := c.chapterLead("C7"); got != step.lead {
			t.Errorf("%d: led by %d, want %d", i, got, step.lead)
		}
		if d, ok := c.dutyOn("C7"); !ok || d.Unit != step.lead || rules.InDoubt(c.world(), d.Unit) {
			t.Errorf("%d: owed by %d (%v)", i, d.Unit, ok)
		}
		c.exported()
	}
}
