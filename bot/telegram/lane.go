package telegram

import (
	"context"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	tg "github.com/go-telegram/bot"

	"planbot/storage/plan"
)

// An answer to a press is worth something only while the person looks at it.
const (
	answerLife  = 15 * time.Second
	answerTime  = 10 * time.Second
	answerWords = 200             // UTF-16 units
	laneGrace   = 2 * time.Second // at the end
	laneWidth   = 8
	laneLength  = 512
)

// lane answers presses right after the commit, beside the outbox: unpaced,
// never retried, dropped when too old.
type lane struct {
	wire  *Wire
	clock plan.Clock
	log   *slog.Logger
	queue chan plan.Answer
	ctx   context.Context // ends answers under way
	cut   context.CancelFunc
	open  atomic.Int64 // answers put and not yet sent off
}

func newLane(wire *Wire, clock plan.Clock, log *slog.Logger) *lane {
	l := &lane{wire: wire, clock: clock, log: log, queue: make(chan plan.Answer, laneLength)}
	l.ctx, l.cut = context.WithCancel(context.Background())
	return l
}

// start begins answering; the function returned sends off what is left, for a
// moment, and ends.
func (l *lane) start() (stop func()) {
	var running sync.WaitGroup
	for range laneWidth {
		running.Go(func() {
			for a := range l.queue {
				l.answer(a)
				l.open.Add(-1)
			}
		})
	}
	return func() {
		close(l.queue)
		late := time.AfterFunc(laneGrace, l.cut)
		running.Wait()
		late.Stop()
		l.cut()
	}
}

// put queues answers; when the lane is full the newest are dropped, their
// spinners end by themselves.
func (l *lane) put(answers []plan.Answer) {
	for _, a := range answers {
		if a.At.IsZero() {
			a.At = l.clock.Now()
		}
		l.open.Add(1)
		select {
		case l.queue <- a:
		default:
			l.open.Add(-1)
			l.log.Warn("press answer dropped, lane full")
		}
	}
}

func (l *lane) answer(a plan.Answer) {
	if l.clock.Now().Sub(a.At) > answerLife || l.ctx.Err() != nil {
		return
	}
	ctx, cancel := context.WithTimeout(l.ctx, answerTime)
	defer cancel()
	_, err := l.wire.bot.AnswerCallbackQuery(ctx, &tg.AnswerCallbackQueryParams{
		CallbackQueryID: a.Press, Text: cutText(a.Text, answerWords), ShowAlert: a.Alert,
	})
	if err != nil {
		l.log.Info("press answer not delivered", "err", err)
	}
}

// cutText keeps at most limit UTF-16 units of a plain text.
func cutText(s string, limit int) string {
	units := 0
	for i, r := range s {
		units++
		if r > 0xffff {
			units++
		}
		if units > limit {
			return s[:i]
		}
	}
	return s
}
