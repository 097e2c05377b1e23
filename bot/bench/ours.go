package bench

import (
	"context"
	"log/slog"
	"os"
	"time"

	"planbot/bot"
	"planbot/storage"
	"planbot/storage/plan"
)

// stopTime is how long a contender may take to end in good order.
const stopTime = 20 * time.Second

// runOurs runs the real bot.
func runOurs(ctx context.Context, c contest, db *storage.DB, clock plan.Clock) (stop func() error, err error) {
	b, err := bot.Start(ctx, bot.Options{
		DB: db, Token: c.Token, API: c.API, Clock: clock, Pace: c.Pace,
		Logger: slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn})),
	})
	if err != nil {
		return nil, err
	}
	return func() error {
		ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTime)
		defer cancel()
		return b.Stop(ending)
	}, nil
}
