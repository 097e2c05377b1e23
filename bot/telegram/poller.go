package telegram

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// Handle does what an update asks for, inside the batch's transaction, and
// returns what presses are answered with. It must not swallow an error of tx.
type Handle func(tx *storage.Tx, u plan.Update) ([]plan.Answer, error)

// Aside tells the sender and the office that an update could not be handled
// and was kept under number. Of an undecodable one only ID and Raw are set.
type Aside func(tx *storage.Tx, u plan.Update, number string) ([]plan.Answer, error)

// PollerOptions are the parts a Poller works with.
type PollerOptions struct {
	DB     *storage.DB
	Clock  plan.Clock
	Wire   *Wire
	Handle Handle
	Aside  Aside
	Wake   func(storage.Wake)         // after every commit; may be nil
	Skew   func(server time.Duration) // how far the server's clock is ahead of ours; may be nil
	Self   int64                      // the bot's own id, 0 when unknown
	Limit  int                        // updates per poll, 0: 100
	Hold   time.Duration              // how long the server may hold an empty poll, 0: 50 s
	Logger *slog.Logger
}

// Poller asks the server for updates and has each handled exactly once: effects
// and the mark of a batch commit together, and only then does the next poll
// confirm the batch to the server.
type Poller struct {
	PollerOptions
	lane   *lane
	offset int64     // 0 until the first batch: the server knows what is confirmed
	alone  bool      // the last run ended in the middle: try updates one by one
	pruned time.Time // when old marks were last removed
	errors streak
}

// NewPoller prepares a poller; Run starts it.
func NewPoller(o PollerOptions) *Poller {
	if o.Limit == 0 {
		o.Limit = 100
	}
	if o.Hold == 0 {
		o.Hold = 50 * time.Second
	}
	return &Poller{PollerOptions: o, lane: newLane(o.Wire, o.Clock, o.Logger), errors: streak{log: o.Logger}}
}

// Run polls until ctx ends and then returns nil; a batch being handled is
// finished first. It returns an error wrapping ErrToken when the server does
// not know the token, and no other error for anything the server may answer.
func (p *Poller) Run(ctx context.Context) error {
	unclean := false
	// Told to stop before it began, it still ends in good order.
	if err := p.DB.Do(context.WithoutCancel(ctx), func(tx *storage.Tx) (err error) {
		unclean, err = tx.BeginServing()
		return err
	}); err != nil {
		return fmt.Errorf("start polling: %w", err)
	}
	p.alone = unclean
	stop := p.lane.start()
	err := p.loop(ctx)
	stop()
	return errors.Join(err, p.DB.Do(context.WithoutCancel(ctx), func(tx *storage.Tx) error { return tx.EndServing() }))
}

func (p *Poller) loop(ctx context.Context) error {
	var rest backoff
	refused := 0
	for ctx.Err() == nil {
		err := p.once(ctx)
		switch {
		case err == nil:
			rest.reset()
			refused = 0
			p.errors.end("polling again")
			continue
		case ctx.Err() != nil:
			return nil //nolint:nilerr // the poll was ended, not refused
		case refusedToken(err):
			// One 401 may be a whim of the server, three in a row are its opinion.
			if refused++; refused >= 3 {
				return fmt.Errorf("poll: %w", ErrToken)
			}
		case hooked(err):
			p.unhook(ctx)
		case errors.Is(err, errEmpty):
			rest.wait(ctx, time.Second)
			continue
		}
		p.errors.note(pollWords(err), err)
		rest.wait(ctx, longest(err))
	}
	return nil
}

func pollWords(err error) string {
	if conflict(err) {
		return "somebody else polls with this token"
	}
	return "poll failed"
}

// longest is the longest rest after this error.
func longest(err error) time.Duration {
	var refused *pollError
	if errors.As(err, &refused) && refused.After > 0 {
		return min(refused.After, time.Minute)
	}
	return 20 * time.Second
}

// errEmpty is an empty answer that came at once, though the server was asked to
// hold the poll.
var errEmpty = errors.New("empty answer at once")

// once polls and handles what came.
func (p *Poller) once(ctx context.Context) error {
	quick := time.NewTimer(500 * time.Millisecond) // HTTP runs on the machine's time
	defer quick.Stop()
	raws, date, err := p.Wire.updates(ctx, request{Offset: p.offset, Limit: p.limit(), Timeout: int(p.Hold / time.Second)})
	if err != nil {
		return err
	}
	if !date.IsZero() && p.Skew != nil {
		p.Skew(date.Sub(p.Clock.Now()))
	}
	if len(raws) == 0 {
		select {
		case <-quick.C:
			return nil
		default:
			return errEmpty
		}
	}
	return p.batch(ctx, raws)
}

// limit is one update at a time while answers can't be read: then the one that
// spoils the answer is alone in it.
func (p *Poller) limit() int {
	if p.errors.count >= 3 {
		return 1
	}
	return p.Limit
}

// Quiet says whether every press fetched so far has its answer sent off.
func (p *Poller) Quiet(context.Context) (idle bool, wake time.Time, err error) {
	return p.lane.open.Load() == 0, time.Time{}, nil
}
