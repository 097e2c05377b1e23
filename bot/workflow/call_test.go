package workflow

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

func TestCallsComeBackUntilTheThingIsIn(t *testing.T) {
	c := second(t)
	c.tick(jan(19, 9))
	unit := c.unit("市公安局")
	today := func(now time.Time) (out []plan.Call) {
		w := c.world()
		for _, x := range rules.CallsToMake(w, rules.Duties(w, now), now) {
			if x.Unit == unit {
				out = append(out, x)
			}
		}
		return out
	}
	card := today(jan(19, 9))
	if len(card) != 1 {
		t.Fatalf("%d cards", len(card))
	}
	end := func(r plan.CallResult, promise plan.Day, now time.Time) {
		c.do(func(tx *storage.Tx) error { return EndCall(tx, card[0].ID, r, promise, 1, now) })
	}
	end(plan.CallMissed, 0, jan(19, 10))
	if n := len(today(jan(19, 11))); n != 0 {
		t.Errorf("missed today, and %d cards again today", n)
	}
	if n := len(today(jan(20, 9))); n != 1 {
		t.Errorf("missed yesterday, and %d cards today", n)
	}
	end(plan.CallPromised, plan.Date(2021, time.January, 21), jan(20, 10))
	if n := len(today(jan(21, 9))); n != 0 {
		t.Errorf("promised for today, and %d cards", n)
	}
	if n := len(today(jan(22, 9))); n != 1 {
		t.Errorf("the promise has passed, and %d cards", n)
	}
	c.hand("儿童与法律保护")
	if n := len(today(jan(22, 10))); n != 0 {
		t.Errorf("it came in, and %d cards", n)
	}
	if why := c.refused(func(tx *storage.Tx) error {
		return EndCall(tx, card[0].ID, plan.CallPromised, plan.Date(2021, time.January, 1), 1, jan(22, 10))
	}).Why; why != plan.WhyPastDate {
		t.Errorf("a promise for the past is refused for %s", why)
	}
}

func TestACallNamesWhomTheOfficeInvited(t *testing.T) {
	c := second(t)
	police := c.unit("市公安局")
	c.do(func(tx *storage.Tx) error {
		for _, name := range []string{"周涛", "周涛"} { // invited anew: one person still
			if _, _, err := Invite(tx, plan.Invite{Role: plan.RoleLiaison, Unit: police, Name: name, Phone: "13997012345"}, c.now); err != nil {
				return err
			}
		}
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		got, err := Contacts(tx, w, police, c.now.AddDate(0, 1, 0)) // the links are long expired
		if err != nil {
			return err
		}
		if len(got) == 0 || got[0].Name != "周涛" || got[0].Phone != "13997012345" || strings.Count(fmt.Sprint(got), "周涛") != 1 {
			t.Errorf("the contacts are %+v", got)
		}
		return nil
	})
}
