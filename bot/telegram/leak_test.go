package telegram_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"planbot/bot/telegram"
	"planbot/storage/plan"
)

// TestTheTokenIsInNoErrorAndNoAnswer goes through what can go wrong on the
// wire; every text that comes out of it is looked through for the token.
func TestTheTokenIsInNoErrorAndNoAnswer(t *testing.T) {
	echo := func(status int, format string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.WriteHeader(status)
			_, _ = fmt.Fprintf(w, format, r.URL.Path)
		}
	}
	cut := func(before string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			conn, _, err := w.(http.Hijacker).Hijack()
			if err != nil {
				t.Error(err)
				return
			}
			_, _ = fmt.Fprintf(conn, before, r.URL.Path)
			_ = conn.Close()
		}
	}
	servers := map[string]http.HandlerFunc{
		"400":           echo(400, `{"ok":false,"error_code":400,"description":"Bad Request: %s"}`),
		"401":           echo(401, `{"ok":false,"error_code":401,"description":"Unauthorized %s"}`),
		"403":           echo(403, `{"ok":false,"error_code":403,"description":"Forbidden %s"}`),
		"404":           echo(404, `{"ok":false,"error_code":404,"description":"Not Found %s"}`),
		"409":           echo(409, `{"ok":false,"error_code":409,"description":"Conflict %s"}`),
		"429":           echo(429, `{"ok":false,"error_code":429,"description":"Too Many %s","parameters":{"retry_after":1}}`),
		"migrate":       echo(400, `{"ok":false,"error_code":400,"description":"up %s","parameters":{"migrate_to_chat_id":-1}}`),
		"500 json":      echo(500, `{"ok":false,"error_code":500,"description":"Internal %s"}`),
		"502 page":      echo(502, `<html>%s</html>`),
		"200 page":      echo(200, `<html>%s</html>`),
		"200 other":     echo(200, `{"ok":true,"result":"%s"}`),
		"200 truncated": echo(200, `{"ok":true,"result":{"text":"%s`),
		"200 null":      echo(200, `{"ok":true,"result":null,"path":"%s"}`),
		"no envelope":   echo(200, `["%s"]`),
		"404 page":      echo(404, `%s not found`),
		"redirect": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/elsewhere"+r.URL.Path, http.StatusFound)
		},
		"redirect to another host": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://127.0.0.1:1"+r.URL.Path, http.StatusTemporaryRedirect)
		},
		"closed":     cut(""),
		"not HTTP":   cut("%s\r\n\r\n"),
		"bad header": cut("HTTP/1.1 200 OK\r\n%s\r\n\r\n"),
		"short body": cut("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"ok\":true,\"result\":\"%s\""),
		"bad length": cut("HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n"),
		"never answers": func(_ http.ResponseWriter, r *http.Request) {
			_, _ = io.Copy(io.Discard, r.Body) // only then a server sees the client go
			<-r.Context().Done()
		},
	}
	for name, handler := range servers {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := serving(t, handler)
			probe(t, dial(t, server.URL))
		})
	}
	t.Run("nobody listens", func(t *testing.T) { probe(t, dial(t, "http://127.0.0.1:1")) })
	t.Run("no such host", func(t *testing.T) { probe(t, dial(t, "http://planbot.invalid")) })
	t.Run("wrong certificate", func(t *testing.T) {
		server := httptest.NewTLSServer(echo(200, "%s"))
		server.Config.ErrorLog = log.New(io.Discard, "", 0)
		defer server.Close()
		probe(t, dial(t, server.URL))
	})
	t.Run("bad base", func(t *testing.T) {
		for _, base := range []string{"ftp://x", "nonsense", "http://", "http://[::1", "http://" + testToken} {
			if _, err := telegram.Dial(testToken, base); err != nil && strings.Contains(err.Error(), "secret") {
				t.Errorf("token in %v", err)
			}
		}
		if _, err := telegram.Dial("123456:AA-secret secret", ""); !errors.Is(err, telegram.ErrToken) || strings.Contains(err.Error(), "secret") {
			t.Errorf("a malformed token: %v", err)
		}
	})
}

// probe makes calls of every sort and looks for the token in what they bring.
func probe(t *testing.T, w *telegram.Wire) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 500*time.Millisecond)
	defer cancel()
	clean := func(what, text string) {
		t.Helper()
		if strings.Contains(text, "secret") {
			t.Errorf("%s: token in %q", what, text)
		}
	}
	files := func(context.Context, string) (io.ReadCloser, int64, error) {
		return io.NopCloser(strings.NewReader("data")), 4, nil
	}
	sender := telegram.NewSender(w, files)
	for _, l := range []plan.Letter{
		{Chat: 1, Text: "x"}, {Chat: 1, Text: "x", Kind: plan.LetterEdit, EditMessage: 4},
		{Chat: 1, Kind: plan.LetterStrip, EditMessage: 4}, {Chat: 1, Kind: plan.LetterMenu, Text: "[]"},
		{Chat: 1, Text: "x", Document: &plan.Attachment{SHA: "s", Name: "n"}},
		{Chat: 1, Text: "x", Document: &plan.Attachment{SHA: "s", Name: "n", FileID: "F"}},
	} {
		o := sender.Send(ctx, l)
		clean("send "+string(l.Kind), o.Why+o.FileID)
	}
	me, err := w.Me(ctx)
	clean("me", fmt.Sprint(me, err))
	var out bytes.Buffer
	_, err = w.Fetch(ctx, plan.Incoming{FileID: "F"}, &out, 1<<20)
	clean("fetch", fmt.Sprintf("%v %+v", err, err))
	for ; err != nil; err = errors.Unwrap(err) {
		clean("inside", fmt.Sprintf("%v %+v %#v", err, err, err))
	}
}
