// Package bot builds the parts, starts them and stops them in order.
package bot

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"planbot/bot/chat"
	"planbot/bot/job"
	"planbot/bot/outbox"
	"planbot/bot/schedule"
	"planbot/bot/telegram"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage"
)

// ErrToken says that the server does not know the token.
var ErrToken = telegram.ErrToken

// Bot is a running bot.
type Bot struct {
	db       *storage.DB
	outbox   *outbox.Outbox
	jobs     *job.Runner
	schedule *schedule.Schedule
	poller   *telegram.Poller
	skew     skew

	stopPolling, stopWorking, stopSending context.CancelFunc
	polling, working, sending             sync.WaitGroup

	mu     sync.Mutex
	failed chan struct{}
	err    error
}

// Start asks the server who the bot is, sets an empty database up and starts
// all parts. The parts run until Stop; ctx is only for starting.
func Start(ctx context.Context, o Options) (*Bot, error) {
	wire, err := telegram.Dial(o.Token, o.API)
	if err != nil {
		return nil, err
	}
	self, err := whoAmI(ctx, wire, o)
	if err != nil {
		return nil, err
	}
	link, err := prepare(ctx, o, self.Username)
	if err != nil {
		return nil, fmt.Errorf("prepare database: %w", err)
	}
	if link != "" && o.Link != nil {
		o.Link(link)
	}
	b := &Bot{db: o.DB, failed: make(chan struct{})}
	if err := b.build(o, wire, self); err != nil {
		return nil, err
	}
	return b, nil
}

// whoAmI waits for the network if need be; only a wrong token ends it.
func whoAmI(ctx context.Context, wire *telegram.Wire, o Options) (telegram.Self, error) {
	for pause := time.Second; ; pause = min(2*pause, time.Minute) {
		self, err := wire.Me(ctx)
		if err == nil || errors.Is(err, ErrToken) || ctx.Err() != nil {
			return self, err
		}
		o.Logger.Warn("server not reached, trying again", "after", pause, "err", err)
		select {
		case <-o.Clock.After(pause):
		case <-ctx.Done():
			return self, ctx.Err()
		}
	}
}

func (b *Bot) build(o Options, wire *telegram.Wire, self telegram.Self) error {
	talk := chat.New(self.Username)
	b.outbox = outbox.New(outbox.Options{
		DB: o.DB, Clock: o.Clock, Send: telegram.NewSender(wire, o.DB.OpenFile).Send, Render: workflow.RenderReminder,
		Hook: outcome, Woke: b.woke, Mark: messages.Resent, Pace: o.Pace, Logger: o.Logger,
	})
	work, err := jobs(o, wire, talk)
	if err != nil {
		return err
	}
	b.jobs = job.New(job.Options{DB: o.DB, Clock: o.Clock, Logger: o.Logger, Woke: b.woke, Work: work})
	if b.schedule, err = schedule.New(schedule.Options{
		DB: o.DB, Clock: o.Clock, Logger: o.Logger, Woke: b.woke, Tick: b.skew.trusting(tick(talk.Digests)), Rings: b.skew.rings(talk.Digests),
	}); err != nil {
		return err
	}
	b.poller = telegram.NewPoller(telegram.PollerOptions{
		DB: o.DB, Clock: o.Clock, Wire: wire, Handle: talk.Handle, Aside: talk.Aside, Wake: b.woke, Self: self.ID, Logger: o.Logger,
		Skew: b.skew.seen,
	})
	b.stopSending = b.start(&b.sending, b.outbox.Run)
	b.stopWorking = b.start(&b.working, b.jobs.Run, b.schedule.Run)
	b.stopPolling = b.start(&b.polling, b.poller.Run)
	return nil
}

// Do runs fn in one transaction, as an act from outside chat, and has what it
// left to do begun.
func (b *Bot) Do(ctx context.Context, fn func(*storage.Tx) error) error {
	wake, err := b.db.DoWake(ctx, fn)
	if err == nil {
		b.woke(wake)
	}
	return err
}

// woke passes on what a transaction left to do.
func (b *Bot) woke(w storage.Wake) {
	if w.Letters {
		b.outbox.Wake()
	}
	if w.Jobs {
		b.jobs.Wake()
	}
}

// start runs parts until the returned function is called.
func (b *Bot) start(group *sync.WaitGroup, parts ...func(context.Context) error) context.CancelFunc {
	ctx, cancel := context.WithCancel(context.Background())
	for _, part := range parts {
		group.Go(func() {
			if err := part(ctx); err != nil {
				b.fail(err)
			}
		})
	}
	return cancel
}

func (b *Bot) fail(err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.err == nil {
		b.err = err
		close(b.failed)
	}
}

// Failed is closed when a part can't go on; Stop then returns why.
func (b *Bot) Failed() <-chan struct{} { return b.failed }

// Stop ends the doors in first, then the work, then the door out, so that what
// was begun still gets its answer. When ctx ends, letters under way are cut
// short: they become unknown and are sent again, marked, at the next start.
func (b *Bot) Stop(ctx context.Context) error {
	done := make(chan struct{})
	go func() {
		defer close(done)
		b.stopPolling()
		b.polling.Wait()
		b.stopWorking()
		b.working.Wait()
		b.stopSending()
		b.sending.Wait()
	}()
	select {
	case <-done:
	case <-ctx.Done():
		b.outbox.Halt()
		<-done
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.err
}

// Quiet tells whether nothing is left to do at this moment of the clock, and
// when the clock must move for something to be done; zero: nothing waits.
func (b *Bot) Quiet(ctx context.Context) (idle bool, wake time.Time, err error) {
	idle = true
	for _, part := range []func(context.Context) (bool, time.Time, error){b.poller.Quiet, b.jobs.Quiet, b.schedule.Quiet, b.outbox.Quiet} {
		quiet, next, err := part(ctx)
		if err != nil {
			return false, time.Time{}, err
		}
		idle = idle && quiet
		if !next.IsZero() && (wake.IsZero() || next.Before(wake)) {
			wake = next
		}
	}
	return idle, wake, nil
}

// NextRing is the next moment at which the schedule does something.
func (b *Bot) NextRing() time.Time { return b.schedule.NextRing() }
