package schedule

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/robfig/cron/v3"

	"planbot/storage/plan"
)

var errZone = errors.New("a spec has no time zone of its own")

// Parse reads a cron spec: minute, hour, day of month, month, day of week, or a
// descriptor such as @daily.
func Parse(spec string) (times cron.Schedule, err error) {
	// The library's parser panics on a zone with nothing behind it.
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("read spec %q: not a cron spec", spec)
		}
	}()
	if strings.Contains(spec, "TZ=") {
		return nil, fmt.Errorf("read spec %q: %w", spec, errZone)
	}
	if times, err = cron.ParseStandard(spec); err != nil {
		return nil, fmt.Errorf("read spec %q: %w", spec, err)
	}
	return times, nil
}

// after is the spec's first moment after t in Beijing time; zero when there is
// none within five years.
func after(times cron.Schedule, t time.Time) time.Time { return times.Next(t.In(plan.Beijing)) }

// sooner is the earlier of two moments, a zero one being none.
func sooner(a, b time.Time) time.Time {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}
