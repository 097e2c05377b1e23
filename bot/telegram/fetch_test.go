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

func TestAFileIsFetchedWholeOrNotAtAll(t *testing.T) {
	o := newOffice(t, unlimited)
	a := o.person("甲")
	data := bytes.Repeat([]byte("0123456789"), 50_000)
	if err := a.SendFile("稿.docx", data, ""); err != nil {
		t.Fatal(err)
	}
	ms := a.Messages()
	in := plan.Incoming{FileID: ms[len(ms)-1].File.ID}
	ctx := context.Background()
	var out bytes.Buffer
	if n, err := o.wire.Fetch(ctx, in, &out, 1<<20); err != nil || n != int64(len(data)) || !bytes.Equal(out.Bytes(), data) {
		t.Errorf("fetched %d bytes: %v", n, err)
	}
	if _, err := o.wire.Fetch(ctx, in, io.Discard, 1000); !errors.Is(err, telegram.ErrTooBig) {
		t.Errorf("above the limit: %v", err)
	}
	in.Size = 30 << 20
	if _, err := o.wire.Fetch(ctx, in, io.Discard, 20<<20); !errors.Is(err, telegram.ErrTooBig) {
		t.Errorf("known to be above the limit: %v", err)
	}
	if _, err := o.wire.Fetch(ctx, plan.Incoming{FileID: "nonsense"}, io.Discard, 1<<20); !errors.Is(err, telegram.ErrGone) {
		t.Errorf("an unknown file: %v", err)
	}
	for _, f := range []sandbox.Fault{{Kind: "500html", Method: "file"}, {Kind: "429", Method: "getFile"}, {Kind: "truncated", Method: "getFile"}} {
		o.server.Fail(f)
		in.Size = 0
		if _, err := o.wire.Fetch(ctx, in, io.Discard, 1<<20); err == nil || errors.Is(err, telegram.ErrGone) || errors.Is(err, telegram.ErrTooBig) {
			t.Errorf("with %s of %s: %v, want an error that may pass", f.Kind, f.Method, err)
		}
	}
}
