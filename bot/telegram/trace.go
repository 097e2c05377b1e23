package telegram

import (
	"context"
	"net/http/httptrace"
	"sync/atomic"
)

// trace tells whether a request left this machine. The sender needs it: a
// request that never left may be sent again, one that left without an answer
// may have been carried out.
type trace struct {
	wrote  atomic.Bool
	broken atomic.Bool
}

type traceKey struct{}

func withTrace(ctx context.Context) (context.Context, *trace) {
	t := &trace{}
	return context.WithValue(ctx, traceKey{}, t), t
}

func traceOf(ctx context.Context) *trace {
	t, _ := ctx.Value(traceKey{}).(*trace)
	return t
}

func (t *trace) hooks() *httptrace.ClientTrace {
	return &httptrace.ClientTrace{
		WroteHeaders: func() { t.wrote.Store(true) },
		WroteRequest: func(info httptrace.WroteRequestInfo) {
			// Half a request is none: the server waits for the rest of it.
			if info.Err != nil {
				t.broken.Store(true)
			}
		},
	}
}

// left says whether the whole request may have reached the server.
func (t *trace) left() bool { return t.wrote.Load() && !t.broken.Load() }
