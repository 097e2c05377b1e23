package telegram_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"planbot/bot/telegram"
	"planbot/storage/plan"
)

func TestWhatBecomesOfALetterWhenTheWireFails(t *testing.T) {
	hijack := func(w http.ResponseWriter, text string) {
		if conn, _, err := w.(http.Hijacker).Hijack(); err == nil {
			_, _ = io.WriteString(conn, text)
			_ = conn.Close()
		}
	}
	for _, c := range []struct {
		name   string
		answer func(w http.ResponseWriter)
		want   plan.Outcome
	}{
		{"closed without an answer: unknown", func(w http.ResponseWriter) { hijack(w, "") }, plan.Outcome{Kind: plan.OutcomeUnknown}},
		{"half an answer: unknown", func(w http.ResponseWriter) { _, _ = io.WriteString(w, `{"ok":true,"resu`) }, plan.Outcome{Kind: plan.OutcomeUnknown}},
		{"a body cut short: unknown", func(w http.ResponseWriter) { hijack(w, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"ok\"") }, plan.Outcome{Kind: plan.OutcomeUnknown}},
		{"a page with status 200: unknown", func(w http.ResponseWriter) { _, _ = io.WriteString(w, "<html>") }, plan.Outcome{Kind: plan.OutcomeUnknown}},
		{"a gateway's page: again", func(w http.ResponseWriter) { w.WriteHeader(502) }, plan.Outcome{Kind: plan.OutcomeRetry, Fault: true}},
		{"500 in JSON: again", func(w http.ResponseWriter) {
			w.WriteHeader(500)
			_, _ = io.WriteString(w, `{"ok":false,"error_code":500,"description":"Internal Server Error"}`)
		}, plan.Outcome{Kind: plan.OutcomeRetry, Fault: true}},
		{"500 in JSON under 200: again", func(w http.ResponseWriter) {
			_, _ = io.WriteString(w, `{"ok":false,"error_code":500,"description":"Internal Server Error"}`)
		}, plan.Outcome{Kind: plan.OutcomeRetry, Fault: true}},
		{"a redirect: again, not followed", func(w http.ResponseWriter) {
			w.Header().Set("Location", "/x")
			w.WriteHeader(307)
		}, plan.Outcome{Kind: plan.OutcomeRetry, Fault: true}},
		{"429 with a page: after what the header says", func(w http.ResponseWriter) {
			w.Header().Set("Retry-After", "9")
			w.WriteHeader(429)
		}, plan.Outcome{Kind: plan.OutcomeRetry, Limited: true, After: 9 * time.Second}},
		{"a null result: sent", func(w http.ResponseWriter) { _, _ = io.WriteString(w, `{"ok":true,"result":null}`) }, plan.Outcome{Kind: plan.OutcomeSent}},
		{"a result of another shape: sent", func(w http.ResponseWriter) { _, _ = io.WriteString(w, `{"ok":true,"result":"yes"}`) }, plan.Outcome{Kind: plan.OutcomeSent}},
	} {
		t.Run(c.name, func(t *testing.T) {
			server := serving(t, func(w http.ResponseWriter, r *http.Request) {
				_, _ = io.Copy(io.Discard, r.Body)
				c.answer(w)
			})
			o := telegram.NewSender(dial(t, server.URL), nil).Send(context.Background(), plan.Letter{Chat: 1, Text: "x"})
			o.Why = ""
			if o != c.want {
				t.Errorf("outcome %+v, want %+v", o, c.want)
			}
		})
	}
	t.Run("nobody listens: again", func(t *testing.T) {
		o := telegram.NewSender(dial(t, "http://127.0.0.1:1"), nil).Send(context.Background(), plan.Letter{Chat: 1, Text: "x"})
		if o.Kind != plan.OutcomeRetry || o.Fault {
			t.Errorf("outcome %+v", o)
		}
	})
	t.Run("a file that breaks off while it is read: again", func(t *testing.T) {
		server := serving(t, func(w http.ResponseWriter, r *http.Request) { _, _ = io.Copy(io.Discard, r.Body) })
		files := func(context.Context, string) (io.ReadCloser, int64, error) {
			return io.NopCloser(io.MultiReader(strings.NewReader("some"), broken{})), 1 << 20, nil
		}
		o := telegram.NewSender(dial(t, server.URL), files).Send(context.Background(), plan.Letter{
			Chat: 1, Document: &plan.Attachment{SHA: "s", Name: "n"}})
		if o.Kind != plan.OutcomeRetry {
			t.Errorf("outcome %+v", o)
		}
	})
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("disk error") }
