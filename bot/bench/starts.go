package bench

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"time"
)

const (
	starts   = 5
	settling = 3 * time.Second // after which a bot that has nothing to do is called idle
)

// starts measures the server itself: from starting the program to its first
// poll, and what it holds in memory when it has nothing to do.
func (b *bench) starts(ctx context.Context) error {
	fresh, _, err := b.start(ctx, filepath.Join(b.dir, "fresh.db"), 0)
	if err != nil {
		return err
	}
	path, err := b.database()
	if err != nil {
		return err
	}
	var all []time.Duration
	for range starts {
		took, _, err := b.start(ctx, path, 0)
		if err != nil {
			return err
		}
		all = append(all, took)
	}
	slices.Sort(all)
	took := all[len(all)/2]
	_, idle, err := b.start(ctx, path, settling)
	if err != nil {
		return err
	}
	b.say("serve: start to first poll %s ms (%s with an empty database; aim: 100), idle %s MB (aim: 30)", milli(took), milli(fresh), mega(idle))
	return nil
}

// start runs serve on a database until its first poll and for so long after.
func (b *bench) start(ctx context.Context, db string, idle time.Duration) (took time.Duration, resting int64, err error) {
	s, err := b.serve(ctx, true)
	if err != nil {
		return 0, 0, err
	}
	defer func() { err = errors.Join(err, s.close()) }()
	cmd := exec.CommandContext(ctx, b.Program, "serve", "--db", db, "--api", s.addr)
	cmd.Env = append(os.Environ(), "PLANBOT_TOKEN="+s.Token())
	from := b.Now()
	if err := cmd.Start(); err != nil {
		return 0, 0, fmt.Errorf("start serve: %w", err)
	}
	select {
	case <-s.meter.polled:
		took = b.Now().Sub(from)
	case <-time.After(stopTime):
		err = errors.New("serve did not poll")
	}
	if idle > 0 && err == nil {
		select {
		case <-time.After(idle):
			resting = resident(cmd.Process.Pid, "VmRSS:")
		case <-ctx.Done():
		}
	}
	if serr := cmd.Process.Signal(syscall.SIGTERM); serr != nil {
		return 0, 0, errors.Join(err, fmt.Errorf("stop serve: %w", serr))
	}
	return took, resting, errors.Join(err, cmd.Wait())
}
