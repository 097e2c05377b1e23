package bench

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/pprof"

	"planbot/bot/sandbox"
	"planbot/storage"
)

// Contend is the contender's side: it reads what to be and when to go from in,
// runs until told to stop, and writes what it took to out. tune is what serve sets
// for its memory; the plain way keeps Go's own settings.
func Contend(ctx context.Context, in io.Reader, out io.Writer, tune func()) (err error) {
	words := bufio.NewReader(in)
	var c contest
	line, err := words.ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &c)
	}
	if err != nil {
		return fmt.Errorf("read contest: %w", err)
	}
	if c.Way == ours {
		tune()
	}
	db, err := storage.Open(ctx, c.DB)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	clock := sandbox.NewClock(c.Now)
	clock.Run(true)
	fmt.Fprintln(out, "ready")
	if _, err := words.ReadString('\n'); err != nil {
		return nil //nolint:nilerr // the bench has gone
	}
	stopProfile, err := profile(c.Profile)
	if err != nil {
		return err
	}
	before := processor()
	run := runOurs
	if c.Way == plain {
		run = runPlain
	}
	stop, err := run(ctx, c, db, clock)
	if err != nil {
		return err
	}
	_, _ = words.ReadString('\n') // stop, or the bench has gone
	err = stop()
	u := usage{CPU: processor() - before, Peak: resident(os.Getpid(), "VmHWM:")}
	stopProfile()
	return errors.Join(err, json.NewEncoder(out).Encode(u))
}

// profile writes a processor profile to the file until the function returned is
// called.
func profile(path string) (stop func(), err error) {
	if path == "" {
		return func() {}, nil
	}
	f, err := os.Create(path)
	if err != nil {
		return nil, fmt.Errorf("write profile: %w", err)
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		return nil, errors.Join(fmt.Errorf("write profile: %w", err), f.Close())
	}
	return func() {
		pprof.StopCPUProfile()
		_ = f.Close()
	}, nil
}
