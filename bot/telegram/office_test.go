package telegram_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"

	"planbot/bot/sandbox"
	"planbot/bot/telegram"
	"planbot/storage/plan"
)

// post sends letters into a sandbox without pace limits.
type office struct {
	t      *testing.T
	server *sandbox.Server
	sender *telegram.Sender
	wire   *telegram.Wire
	files  map[string][]byte
	opened int
}

func newOffice(t *testing.T, o sandbox.Options) *office {
	t.Helper()
	server, err := sandbox.Start(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := server.Close(); err != nil {
			t.Error(err)
		}
	})
	wire, err := telegram.Dial(server.Token(), server.URL())
	if err != nil {
		t.Fatal(err)
	}
	of := &office{t: t, server: server, wire: wire, files: map[string][]byte{}}
	of.sender = telegram.NewSender(wire, func(_ context.Context, sha string) (io.ReadCloser, int64, error) {
		of.opened++
		data, ok := of.files[sha]
		if !ok {
			return nil, 0, errors.New("no such file")
		}
		return io.NopCloser(bytes.NewReader(data)), int64(len(data)), nil
	})
	return of
}

func (o *office) person(name string) *sandbox.Account {
	o.t.Helper()
	a := o.server.Account(name)
	if err := a.Start(""); err != nil {
		o.t.Fatal(err)
	}
	return a
}

func (o *office) send(l plan.Letter) plan.Outcome {
	o.t.Helper()
	if l.Kind == "" {
		l.Kind = plan.LetterSend
	}
	return o.sender.Send(context.Background(), l)
}

func (o *office) sent(l plan.Letter) int {
	o.t.Helper()
	out := o.send(l)
	if out.Kind != plan.OutcomeSent {
		o.t.Fatalf("outcome %+v", out)
	}
	return out.Message
}

// bot is what the bot wrote into the chat, newest last.
func bot(a *sandbox.Account) (out []sandbox.Message) {
	for _, m := range a.Messages() {
		if m.FromBot {
			out = append(out, m)
		}
	}
	return out
}

var unlimited = sandbox.Options{Unlimited: true}
