package workflow

import (
	"testing"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

func TestWhatTheOfficeEntersCountsFromTheDayItCame(t *testing.T) {
	c := second(t)
	c.now = jan(25, 10) // the date has passed
	a := c.wish("妇女与健康", day(1, 27))
	a.By, a.Proxy = c.people["clerk"], plan.Proxy{Channel: plan.ChannelLetter, Recorder: c.people["clerk"]}
	ask := func(tx *storage.Tx) error { _, err := AskExtension(tx, a, c.now); return err }
	if why := c.refused(ask).Why; why != plan.WhyExtendLate {
		t.Errorf("asked today, it is refused for %s", why)
	}
	a.Received = rules.EndOfWork(day(1, 22)) // but the letter came in time
	c.readAll()
	c.do(ask)
	only(t, c.letters("health"), "办公室已为贵单位登记延期申请")
	only(t, c.letters("director"), "来函，clerk补录")
	if got := c.letters("clerk"); len(got) != 0 {
		t.Errorf("whoever entered it is told of it: %q", got)
	}
	c.grants(c.world().Extensions[0], day(1, 27))
	if d := c.owed("妇女与健康"); d.Light == plan.LightLate {
		t.Error("granted afterwards, it is still late")
	}
}

func TestAUnitNobodyReachesIsToldByTelephone(t *testing.T) {
	c := second(t)
	a := c.wish("儿童与法律保护", day(1, 27))
	a.By, a.Proxy = c.people["director"], plan.Proxy{Channel: plan.ChannelPhone, Recorder: c.people["director"]}
	var e plan.Extension
	c.do(func(tx *storage.Tx) (err error) {
		e, err = AskExtension(tx, a, c.now)
		return err
	})
	if told := c.grants(e, day(1, 27)); told != 0 {
		t.Errorf("told %d people", told)
	}
}

func TestALeadHearsThatMaterialComesLater(t *testing.T) {
	c := second(t)
	chapter := c.owed("妇女与健康").Chapter
	c.do(func(tx *storage.Tx) error {
		_, err := RequestMaterial(tx, Wanted{
			Chapter: chapter, Units: []plan.UnitID{c.unit2(tx, "市教育局")}, What: "数据", Due: rules.EndOfWork(day(1, 15)), By: c.people["health"],
		}, c.now)
		return err
	})
	w := c.world()
	d := rules.Owed(rules.Duties(w, c.now), c.unit("市教育局"), 0)[0]
	var e plan.Extension
	c.do(func(tx *storage.Tx) (err error) {
		e, err = AskExtension(tx, AskedExtension{Key: d.Key(), Until: day(1, 20), Reason: "数据待上级核定", By: c.people["both"], Received: c.now}, c.now)
		return err
	})
	c.readAll()
	c.grants(e, day(1, 20))
	only(t, c.letters("health"), "市教育局的《妇女与健康》材料", "1月20日")
	only(t, c.letters("both"), "办公室同意延期")
	c.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		return AnswerNone(tx, w.Requests, c.people["both"], jan(18, 9))
	})
	w = c.world()
	for _, d := range rules.Duties(w, jan(18, 10)) {
		if d.Kind == plan.DutyMaterial && d.LateDone {
			t.Error("answered before the date granted, it counts as late")
		}
	}
}
