package schedule_test

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"planbot/bot/schedule"
	"planbot/storage"
	"planbot/storage/plan"
)

// clock is the bubble's clock, moved so that a test begins at the given moment.
type clock struct{ ahead time.Duration }

func startingAt(t time.Time) clock { return clock{time.Until(t)} }

func (c clock) Now() time.Time                         { return time.Now().Add(c.ahead) }
func (c clock) After(d time.Duration) <-chan time.Time { return time.After(d) }

type world struct {
	t   *testing.T
	opt schedule.Options
	s   *schedule.Schedule
	log *strings.Builder
}

func within(t *testing.T, start string, test func(w *world)) {
	path := filepath.Join(t.TempDir(), "planbot.db")
	synctest.Test(t, func(t *testing.T) {
		at, err := time.ParseInLocation("2006-01-02 15:04", start, plan.Beijing)
		if err != nil {
			t.Fatal(err)
		}
		db, err := storage.Open(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = db.Close() }()
		w := &world{t: t, log: &strings.Builder{}}
		w.opt = schedule.Options{DB: db, Clock: startingAt(at), Logger: slog.New(slog.NewTextHandler(w.log, nil))}
		test(w)
	})
}

func (w *world) run(d time.Duration) {
	w.t.Helper()
	s, err := schedule.New(w.opt)
	if err != nil {
		w.t.Fatal(err)
	}
	w.s = s
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx) }()
	time.Sleep(d)
	synctest.Wait()
	cancel()
	if err := <-ended; err != nil {
		w.t.Error(err)
	}
}

func TestARingRingsAtItsTimesInBeijing(t *testing.T) {
	t.Setenv("TZ", "America/St_Johns")
	within(t, "2021-01-04 08:00", func(w *world) {
		var rung []string
		w.opt.Rings = []schedule.Ring{{Name: "morning", Spec: "0 9 * * 1-5", Act: func(_ *storage.Tx, now time.Time) error {
			rung = append(rung, now.In(plan.Beijing).Format("Mon 15:04"))
			return nil
		}}}
		w.run(7 * 24 * time.Hour)
		if got := strings.Join(rung, ","); got != "Mon 09:00,Tue 09:00,Wed 09:00,Thu 09:00,Fri 09:00" {
			t.Errorf("rang %s", got)
		}
		if next := w.s.NextRing().Format("2006-01-02 15:04"); next != "2021-01-11 09:00" {
			t.Errorf("next ring %s", next)
		}
	})
}

func TestTheTickComesAtOnceAndEveryTwentySeconds(t *testing.T) {
	within(t, "2021-01-04 08:00", func(w *world) {
		n := 0
		w.opt.Tick = func(*storage.Tx, time.Time) error { n++; return nil }
		w.run(time.Minute + time.Second)
		if n != 4 {
			t.Errorf("%d ticks in 61 s, want 4", n)
		}
	})
}

func TestAFailingActIsLoggedOnceAndTriedWithEveryTick(t *testing.T) {
	within(t, "2021-01-04 08:59", func(w *world) {
		tries := 0
		w.opt.Rings = []schedule.Ring{{Name: "morning", Spec: "0 9 * * *", Act: func(*storage.Tx, time.Time) error {
			tries++
			switch tries {
			case 1:
				return errors.New("disk full")
			case 2:
				panic("worse")
			}
			return nil
		}}}
		w.run(10 * time.Minute)
		if tries != 3 {
			t.Errorf("%d tries, want 3", tries)
		}
		if n := strings.Count(w.log.String(), "ring failed"); n != 1 {
			t.Errorf("logged %d times: %s", n, w.log)
		}
		if !strings.Contains(w.log.String(), "ring works again") {
			t.Error("the end of the failure is not logged")
		}
	})
}

func TestAMomentTheDataKnowsRingsTheTick(t *testing.T) {
	within(t, "2021-01-04 08:00", func(w *world) {
		moment := w.opt.Clock.Now().Add(33 * time.Second)
		var ticks []time.Duration
		began := w.opt.Clock.Now()
		w.opt.Every = time.Hour
		w.opt.Also = func(context.Context) time.Time { return moment }
		w.opt.Tick = func(_ *storage.Tx, now time.Time) error { ticks = append(ticks, now.Sub(began)); return nil }
		w.run(time.Minute)
		if len(ticks) != 2 || ticks[1] != 33*time.Second {
			t.Errorf("ticked at %v, want 0 and 33 s", ticks)
		}
	})
}

func TestQuietOnlyWhenEverythingDueWasDone(t *testing.T) {
	within(t, "2021-01-04 08:59", func(w *world) {
		hold := make(chan struct{})
		w.opt.Rings = []schedule.Ring{{Name: "morning", Spec: "0 9 * * *", Act: func(*storage.Tx, time.Time) error { <-hold; return nil }}}
		s, err := schedule.New(w.opt)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(context.Background())
		ended := make(chan error, 1)
		go func() { ended <- s.Run(ctx) }()
		synctest.Wait()
		if idle, wake, _ := s.Quiet(ctx); !idle || wake.In(plan.Beijing).Format("15:04") != "09:00" {
			t.Errorf("before: idle %v until %v", idle, wake)
		}
		time.Sleep(time.Minute)
		synctest.Wait()
		if idle, _, _ := s.Quiet(ctx); idle {
			t.Error("idle while an act is running")
		}
		close(hold)
		synctest.Wait()
		if idle, _, _ := s.Quiet(ctx); !idle {
			t.Error("not idle though all is done")
		}
		cancel()
		<-ended
	})
}

func TestSpecsThatAreRefused(t *testing.T) {
	for _, spec := range []string{"", "TZ=X", "CRON_TZ=UTC 0 9 * * *", "0 9 * *", "61 9 * * *", "@never", "* * * * * *"} {
		if _, err := schedule.Parse(spec); err == nil {
			t.Errorf("spec %q was accepted", spec)
		}
	}
	if _, err := schedule.Parse("@daily"); err != nil {
		t.Error(err)
	}
}
