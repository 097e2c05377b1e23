package sandbox

import (
	"testing"
	"time"

	"planbot/storage/plan"
)

var _ plan.Clock = (*Clock)(nil)

func rang(ch <-chan time.Time) bool {
	select {
	case <-ch:
		return true
	default:
		return false
	}
}

func TestAStandingClockRingsOnlyWhenItIsMoved(t *testing.T) {
	begin := time.Date(2021, 1, 4, 9, 0, 0, 0, plan.Beijing)
	c := NewClock(begin)
	now, soon, late := c.After(0), c.After(time.Minute), c.After(time.Hour)
	if !rang(now) || rang(soon) {
		t.Error("at the start")
	}
	c.Add(time.Minute)
	if !rang(soon) || rang(late) {
		t.Error("after a minute")
	}
	c.Set(begin)
	if got := c.Now().Sub(begin); got != time.Minute {
		t.Errorf("the clock went back to +%v", got)
	}
	c.Add(24 * time.Hour)
	if !rang(late) {
		t.Error("a moment was jumped over without a ring")
	}
}

func TestARunningClockRingsByItself(t *testing.T) {
	begin := time.Date(2021, 1, 4, 9, 0, 0, 0, plan.Beijing)
	c := NewClock(begin)
	before := c.After(2 * time.Millisecond)
	c.Run(true)
	<-before
	<-c.After(2 * time.Millisecond)
	c.Add(time.Hour)
	if c.Now().Sub(begin) < time.Hour || !c.Running() {
		t.Error("a running clock cannot be moved")
	}
	c.Run(false)
	if at := c.Now(); !c.Now().Equal(at) || c.Running() {
		t.Error("the clock does not stand still")
	}
}
