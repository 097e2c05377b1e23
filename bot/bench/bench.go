// Package bench measures the bot over loopback against the plain way of writing
// one. The sandbox is this process, each contender a process of its own, so
// that what is counted as the bot's processor time and memory is the bot's
// alone. Both get the same database, the same people and the same updates.
package bench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// Options say what is measured.
type Options struct {
	Updates int    // queued before the bot starts, per round
	People  int    // who wrote them
	Rounds  int    // of each contender, taking turns
	Limited int    // updates of the run with limits on; 0: no such run
	Alone   bool   // only rounds of ours, for work on it
	Profile string // where ours writes a processor profile of its first round
	// Program is this program's own file: it is started again as the contender
	// (Contend) and as the server (serve).
	Program string
	Contend []string // arguments that make Program call Contend
	Now     func() time.Time
	Out     io.Writer
}

// Run measures and prints. It fails when a contender does, or when ours breaks
// a promise: a reply lost, out of order, refused by the server for being too
// fast. How fast the machine is and what else it does is no promise.
func Run(ctx context.Context, o Options) (err error) {
	dir, err := os.MkdirTemp("", "planbot-bench-*")
	if err != nil {
		return fmt.Errorf("make bench directory: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	b := &bench{Options: o, dir: dir}
	if err := b.settle(ctx); err != nil {
		return fmt.Errorf("prepare bench: %w", err)
	}
	var broken []error
	parts := []func(context.Context) error{b.rounds, b.memory, b.kills, b.limits, b.starts}
	if o.Alone {
		parts = parts[:1]
	}
	for _, part := range parts {
		err := part(ctx)
		var p promise
		switch {
		case errors.As(err, &p):
			broken = append(broken, err)
		case err != nil:
			return err
		}
	}
	return errors.Join(broken...)
}

// promise is a promise of the bot that did not hold.
type promise string

func (p promise) Error() string { return "promise broken: " + string(p) }

// bench is a run under way.
type bench struct {
	Options
	dir  string // temporary files
	made int    // databases copied so far
}

// template is the database every round starts from.
func (b *bench) template() string { return filepath.Join(b.dir, "template.db") }

// database is a fresh copy of the template.
func (b *bench) database() (string, error) {
	b.made++
	path := filepath.Join(b.dir, fmt.Sprintf("round%d.db", b.made))
	data, err := os.ReadFile(b.template())
	if err != nil {
		return "", fmt.Errorf("copy database: %w", err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		return "", fmt.Errorf("copy database: %w", err)
	}
	return path, nil
}

func (b *bench) say(format string, args ...any) { fmt.Fprintf(b.Out, format+"\n", args...) }
