package telegram_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"io"
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
