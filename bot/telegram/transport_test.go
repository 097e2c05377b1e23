package telegram_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"planbot/bot/telegram"
	"planbot/storage/plan"
)

const testToken = "123456:AA-secret_Secret-secret"

// answering is a server that answers every call with what fn says: an HTTP
// status and a body.
func answering(t *testing.T, fn func(method string) (int, string)) *httptest.Server {
	t.Helper()
	return serving(t, func(w http.ResponseWriter, r *http.Request) {
		status, body := fn(r.URL.Path[strings.LastIndexByte(r.URL.Path, '/')+1:])
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	})
}

func serving(t *testing.T, fn http.HandlerFunc) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(fn)
	t.Cleanup(server.Close)
	return server
}

func dial(t *testing.T, url string) *telegram.Wire {
	t.Helper()
	w, err := telegram.Dial(testToken, url)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestACallIsOneJSONPostWithRealTypes(t *testing.T) {
	var got map[string]any
	var length atomic.Int64
	server := serving(t, func(w http.ResponseWriter, r *http.Request) {
		length.Store(r.ContentLength)
		if r.URL.Path != "/base/bot"+testToken+"/sendMessage" || r.Header.Get("Content-Type") != "application/json" {
			t.Errorf("path %s, content type %s", r.URL.Path, r.Header.Get("Content-Type"))
		}
		if err := json.NewDecoder(r.Body).Decode(&got); err != nil {
			t.Error(err)
		}
		_, _ = io.WriteString(w, `{"ok":true,"result":{"message_id":5,"date":1,"chat":{"id":7}}}`)
	})
	o := telegram.NewSender(dial(t, server.URL+"/base/"), nil).Send(context.Background(), plan.Letter{
		Chat: 7, Text: `123`, Silent: true, Protect: true, ReplyTo: 9, Thread: 3, PressKey: "K",
		Buttons: [][]plan.Button{{{Label: `"<采纳>"`, Act: plan.ActStart, Style: plan.StyleYes}, {Label: "link", URL: "https://a.example/?a=1&b=2"}},
			{{Label: "copy", Copy: "text"}, {Label: "no", Act: plan.ActStart}}},
	})
	if o.Kind != plan.OutcomeSent || o.Message != 5 {
		t.Fatalf("outcome %+v", o)
	}
	want := map[string]any{
		"chat_id": 7.0, "text": "123", "parse_mode": "HTML", "disable_notification": true, "protect_content": true,
		"message_thread_id":    3.0,
		"link_preview_options": map[string]any{"is_disabled": true},
		"reply_parameters":     map[string]any{"message_id": 9.0, "allow_sending_without_reply": true},
		"reply_markup": map[string]any{"inline_keyboard": []any{
			[]any{map[string]any{"text": `"<采纳>"`, "callback_data": "K:0", "style": "success"},
				map[string]any{"text": "link", "url": "https://a.example/?a=1&b=2"}},
			[]any{map[string]any{"text": "copy", "copy_text": map[string]any{"text": "text"}},
				map[string]any{"text": "no", "callback_data": "K:3"}},
		}},
	}
	a, _ := json.Marshal(got)
	b, _ := json.Marshal(want)
	if !bytes.Equal(a, b) {
		t.Errorf("sent\n%s\nwant\n%s", a, b)
	}
	if length.Load() <= 0 {
		t.Error("the body has no length")
	}
}

func TestAFileIsStreamedWithItsLength(t *testing.T) {
	const size = 3 << 20
	data := bytes.Repeat([]byte("0123456789abcdef"), size/16)
	server := serving(t, func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength <= size {
			t.Errorf("content length %d", r.ContentLength)
		}
		if err := r.ParseMultipartForm(8 << 20); err != nil {
			t.Error(err)
			return
		}
		file, head, err := r.FormFile("document")
		if err != nil {
			t.Error(err)
			return
		}
		sum := sha256.New()
		_, _ = io.Copy(sum, file)
		if want := sha256.Sum256(data); head.Filename != `稿 "1".docx` || !bytes.Equal(sum.Sum(nil), want[:]) {
			t.Errorf("file %s is not what was sent", head.Filename)
		}
		if r.FormValue("chat_id") != "7" || r.FormValue("caption") != "caption" {
			t.Errorf("form %v", r.MultipartForm.Value)
		}
		_, _ = io.WriteString(w, `{"ok":true,"result":{"message_id":5,"document":{"file_id":"F1"}}}`)
	})
	opened := 0
	files := func(_ context.Context, sha string) (io.ReadCloser, int64, error) {
		opened++
		return io.NopCloser(bytes.NewReader(data)), int64(len(data)), nil
	}
	o := telegram.NewSender(dial(t, server.URL), files).Send(context.Background(), plan.Letter{
		Chat: 7, Text: "caption", Document: &plan.Attachment{SHA: "x", Name: `稿 "1".docx`, Size: size},
	})
	if o.Kind != plan.OutcomeSent || o.FileID != "F1" || opened != 1 {
		t.Errorf("outcome %+v, opened %d times", o, opened)
	}
}

func TestConnectionsAreKept(t *testing.T) {
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(2 * time.Millisecond)
		_, _ = io.WriteString(w, `{"ok":true,"result":{"message_id":5}}`)
	}))
	var opened atomic.Int64
	server.Config.ConnState = func(_ net.Conn, s http.ConnState) {
		if s == http.StateNew {
			opened.Add(1)
		}
	}
	server.Start()
	defer server.Close()
	sender := telegram.NewSender(dial(t, server.URL), nil)
	done := make(chan bool)
	for range 16 {
		go func() {
			for range 20 {
				sender.Send(context.Background(), plan.Letter{Chat: 1, Text: "x"})
			}
			done <- true
		}()
	}
	for range 16 {
		<-done
	}
	if n := opened.Load(); n > 40 {
		t.Errorf("320 calls by 16 senders opened %d connections", n)
	}
}

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
