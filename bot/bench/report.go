package bench

import (
	"fmt"
	"slices"
	"text/tabwriter"
	"time"
)

// median takes every figure's own median.
func median(rounds []result) result {
	return result{
		Replies:   middle(rounds, func(r result) int { return r.Replies }),
		PerSecond: middle(rounds, func(r result) float64 { return r.PerSecond }),
		CPU:       middle(rounds, func(r result) time.Duration { return r.CPU }),
		P50:       middle(rounds, func(r result) time.Duration { return r.P50 }),
		P99:       middle(rounds, func(r result) time.Duration { return r.P99 }),
		Wait50:    middle(rounds, func(r result) time.Duration { return r.Wait50 }),
		Peak:      middle(rounds, func(r result) int64 { return r.Peak }),
		Misplaced: middle(rounds, func(r result) int { return r.Misplaced }),
		Limited:   middle(rounds, func(r result) int { return r.Limited }),
		Took:      middle(rounds, func(r result) time.Duration { return r.Took }),
	}
}

func middle[T int | int64 | float64 | time.Duration](rounds []result, of func(result) T) T {
	var all []T
	for _, r := range rounds {
		all = append(all, of(r))
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// compare prints both contenders side by side.
func (b *bench) compare(a, p result) {
	t := tabwriter.NewWriter(b.Out, 0, 0, 2, ' ', tabwriter.AlignRight)
	row := func(name, ours, plain, ratio string) { fmt.Fprintf(t, "%s\t%s\t%s\t%s\t\n", name, ours, plain, ratio) }
	row("", string(ours), string(plain), "ratio")
	row("replies per second", fmt.Sprintf("%.0f", a.PerSecond), fmt.Sprintf("%.0f", p.PerSecond), times(a.PerSecond/p.PerSecond))
	row("CPU per reply, µs", fmt.Sprintf("%.0f", micro(a.CPU)), fmt.Sprintf("%.0f", micro(p.CPU)), times(micro(p.CPU)/micro(a.CPU)))
	row("handed out → reply, p50 ms", milli(a.P50), milli(p.P50), "")
	row("handed out → reply, p99 ms", milli(a.P99), milli(p.P99), "")
	row("half the queue answered, ms", milli(a.Wait50), milli(p.Wait50), "")
	row("peak memory, MB", mega(a.Peak), mega(p.Peak), "")
	row("replies", fmt.Sprint(a.Replies), fmt.Sprint(p.Replies), "")
	row("out of order in their chat", fmt.Sprint(a.Misplaced), "≥ "+fmt.Sprint(p.Misplaced), "")
	_ = t.Flush()
}

func times(f float64) string         { return fmt.Sprintf("%.1f×", f) }
func micro(d time.Duration) float64  { return float64(d) / float64(time.Microsecond) }
func milli(d time.Duration) string   { return fmt.Sprintf("%.1f", float64(d)/float64(time.Millisecond)) }
func mega(n int64) string            { return fmt.Sprintf("%.1f", float64(n)/1e6) }
func seconds(d time.Duration) string { return fmt.Sprintf("%.1f s", d.Seconds()) }
