package workflow

import (
	"testing"

	"planbot/storage"
	"planbot/storage/plan"
)

func TestALateNoteIsToldToTheOfficeAndCountsUp(t *testing.T) {
	c := second(t)
	x := func(expected plan.Day) Explained {
		return Explained{Key: c.owed("妇女与健康").Key(), Expected: expected, Reason: "待单位负责同志审定", By: c.people["health"]}
	}
	say := func(n Explained) func(tx *storage.Tx) error {
		return func(tx *storage.Tx) error { _, err := ExplainLate(tx, n, c.now); return err }
	}
	c.now = jan(22, 10)
	if why := c.refused(say(x(day(1, 27)))).Why; why != plan.WhyNotLate {
		t.Errorf("before the date it is refused for %s", why)
	}
	c.now = jan(25, 10)
	c.readAll()
	c.do(say(x(day(1, 27))))
	only(t, c.letters("clerk"), "逾期说明·市卫健委", "1月27日", "待单位负责同志审定")
	if why := c.refused(say(x(day(1, 27)))).Why; why != plan.WhySameNote {
		t.Errorf("the same day is refused for %s", why)
	}
	c.now = jan(27, 10)
	entered := x(day(1, 29))
	entered.By, entered.Proxy = c.people["clerk"], plan.Proxy{Channel: plan.ChannelPhone, Recorder: c.people["clerk"]}
	c.readAll()
	c.do(say(entered))
	only(t, c.letters("director"), "（第2次）", "来电，clerk补录")
	only(t, c.letters("health"), "办公室已为贵单位登记逾期说明")
	if d := c.owed("妇女与健康"); d.Light != plan.LightLate || d.Expected != day(1, 29) || d.Excused != 2 {
		t.Errorf("duty %+v", d)
	}
	c.hand("妇女与健康")
	if why := c.refused(say(x(day(1, 30)))).Why; why != plan.WhyExtendOver {
		t.Errorf("after it came in it is refused for %s", why)
	}
}
