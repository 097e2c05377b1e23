// Package outbox is the one door out. It takes letters from the database in the
// order they were written, chat by chat, gives each to a sender, and writes
// down what became of it. It knows neither why a letter was written nor how it
// is put on the wire.
package outbox

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// ErrStop says that the server refused the bot itself.
var ErrStop = errors.New("the server refuses the bot")

// Options are the parts an Outbox works with.
type Options struct {
	DB    *storage.DB
	Clock plan.Clock
	// Send puts one letter on the wire; it is called from several goroutines,
	// never at once for one chat.
	Send func(ctx context.Context, l plan.Letter) plan.Outcome
	// Render makes the words of a letter with a Reminder when its turn comes;
	// false when there is nothing left to say.
	Render func(tx *storage.Tx, l plan.Letter, now time.Time) (plan.Letter, bool, error)
	// Hook is told, in the transaction that writes it down, of everything but a
	// plain success and a retry. l.State is what became of the letter. May be nil.
	Hook func(tx *storage.Tx, l plan.Letter, o plan.Outcome, now time.Time) error
	// Woke is told what the hook's transaction left for others. May be nil.
	Woke    func(storage.Wake)
	Mark    string // put before the text of a letter that is sent again
	Pace    bool   // keep below the server's limits
	Senders int    // 0: 32
	Logger  *slog.Logger
}

// Outbox delivers letters. One runs per database.
type Outbox struct {
	Options
	pace   *pace
	queue  *queue
	last   plan.LetterID  // letters up to this one are known
	stale  bool           // queue must be read anew from the database
	loose  bool           // letters may be ready that queue does not know
	done   []result       // outcomes not written down yet
	flight int            // letters taken and not written down
	air    map[int64]bool // their chats
	sent   int64          // letters delivered since the start
	faults map[plan.LetterID]faults
	stop   bool // the server refused the bot
	alarm  alarm
	seen   time.Time // the clock when it was last read

	work    chan plan.Letter
	results chan result
	woken   chan struct{}
	hard    context.Context // ends sends that are under way
	cut     context.CancelFunc
	closing chan struct{} // closed when Run's context ends

	mu       sync.Mutex
	wake     bool      // letters were written since the last look
	sleeping bool      // nothing can be done before until
	until    time.Time // zero: before something is written
}

// New prepares an outbox; Run starts it.
func New(o Options) *Outbox {
	if o.Senders <= 0 {
		o.Senders = 32
	}
	b := &Outbox{
		Options: o, pace: newPace(o.Pace), stale: true, faults: map[plan.LetterID]faults{}, air: map[int64]bool{},
		woken: make(chan struct{}, 1), closing: make(chan struct{}),
	}
	// A second letter for each sender is taken ahead, so that senders work on
	// while the outcomes of the first ones are committed.
	b.work = make(chan plan.Letter, b.window())
	b.results = make(chan result, b.window())
	b.hard, b.cut = context.WithCancel(context.Background())
	return b
}

func (b *Outbox) window() int { return 2 * b.Senders }

// Wake tells the outbox that letters were written. It never blocks.
func (b *Outbox) Wake() {
	b.mu.Lock()
	b.wake = true
	b.mu.Unlock()
	select {
	case b.woken <- struct{}{}:
	default:
	}
}

// Halt cuts short what is being sent. Run must be ending or end soon.
func (b *Outbox) Halt() { b.cut() }

// Quiet says whether nothing can be done at this moment of the clock, and when
// something can: zero when nothing waits.
func (b *Outbox) Quiet(context.Context) (idle bool, wake time.Time, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.sleeping || b.wake {
		return false, time.Time{}, nil
	}
	if !b.until.IsZero() && !b.until.After(b.Clock.Now()) {
		return false, time.Time{}, nil
	}
	return true, b.until, nil
}

// Run delivers until ctx ends, waits for what is under way, and returns nil; or
// ErrStop when the server refused the bot.
func (b *Outbox) Run(ctx context.Context) error {
	defer b.cut()
	var senders sync.WaitGroup
	for range b.Senders {
		senders.Go(b.sender)
	}
	err := b.loop(ctx)
	close(b.closing)
	close(b.work)
	if derr := b.drain(); derr != nil {
		b.Logger.Error("letters left in flight", "count", b.flight, "err", derr)
	}
	senders.Wait()
	return err
}

func (b *Outbox) loop(ctx context.Context) error {
	var failures int
	for ctx.Err() == nil {
		b.collect()
		b.looking()
		err := b.turn(ctx, true)
		switch {
		case ctx.Err() != nil:
		case err != nil:
			failures++
			b.Logger.Error("letters not written down, trying again", "err", err)
			pause(ctx, rest(failures, 0))
			continue
		case b.stop:
			return ErrStop
		}
		failures = 0
		b.sleep(ctx)
	}
	return nil
}

// pause waits on the machine's time: it is the disk that is waited for.
func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
