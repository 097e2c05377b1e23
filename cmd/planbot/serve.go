package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"time"

	"planbot/bot"
	"planbot/bot/workplan"
	"planbot/storage"
	"planbot/storage/plan"
)

// ServeCmd runs the bot until it is told to stop.
type ServeCmd struct {
	Token string `help:"Bot token from BotFather." required:"" env:"PLANBOT_TOKEN"`
	DB    string `help:"Database file; made if it is not there." default:"planbot.db" env:"PLANBOT_DB" type:"path"`
	API   string `help:"Base of the Bot API." default:"https://api.telegram.org" env:"PLANBOT_API"`
	Plan  string `help:"Work plan file an empty database is set up from; default: the embedded one." env:"PLANBOT_PLAN" type:"existingfile"`
	Debug bool   `help:"Log more." env:"PLANBOT_DEBUG"`
}

// Run serves. A second instance on the same database is refused.
func (s ServeCmd) Run(ctx context.Context, c console) (err error) {
	tune()
	work, err := readPlan(s.Plan)
	if err != nil {
		return err
	}
	lock, err := storage.Acquire(s.DB)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lock.Release()) }()
	db, err := storage.Open(ctx, s.DB)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	b, err := bot.Start(ctx, bot.Options{
		DB: db, Token: s.Token, API: s.API, Clock: realClock{}, Pace: true, Logger: logger(c.err, s.Debug), Work: work,
		Link: func(link string) {
			fmt.Fprintf(c.out, "Open this link once to become the office's director:\n  %s\n", link)
		},
	})
	if err != nil {
		return err
	}
	settling := time.AfterFunc(settleTime, settle)
	defer settling.Stop()
	return stopWhenDone(ctx, b)
}

// stopTime is how long letters under way may take at the end.
const stopTime = 20 * time.Second

// stopWhenDone waits for the signal, or for the bot to fail, and stops it.
func stopWhenDone(ctx context.Context, b *bot.Bot) error {
	select {
	case <-ctx.Done():
	case <-b.Failed():
	}
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTime)
	defer cancel()
	return b.Stop(ending)
}

func readPlan(path string) (*plan.WorkPlan, error) {
	if path == "" {
		return nil, nil //nolint:nilnil // no file given: the embedded plan
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read work plan: %w", err)
	}
	work, problems := workplan.Parse(path, data)
	if len(problems) > 0 {
		return nil, fmt.Errorf("work plan %s has %d errors; see planbot check", path, len(problems))
	}
	return &work, nil
}

func logger(w io.Writer, debug bool) *slog.Logger {
	level := slog.LevelInfo
	if debug {
		level = slog.LevelDebug
	}
	return slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{Level: level}))
}
