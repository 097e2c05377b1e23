package sandbox

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

// api calls the Bot API the way a bot of one's own making would: JSON by POST.
type api struct {
	t *testing.T
	s *Server
}

type reply struct {
	OK          bool            `json:"ok"`
	Result      json.RawMessage `json:"result"`
	Code        int             `json:"error_code"`
	Description string          `json:"description"`
	Parameters  struct {
		RetryAfter int   `json:"retry_after"`
		MigrateTo  int64 `json:"migrate_to_chat_id"`
	} `json:"parameters"`
}

type fields map[string]any

func start(t *testing.T, o Options) (*Server, *api) {
	t.Helper()
	s, err := Start(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s, &api{t: t, s: s}
}

func (a *api) call(method string, p fields) reply {
	a.t.Helper()
	if p == nil {
		p = fields{}
	}
	body, err := json.Marshal(p)
	if err != nil {
		a.t.Fatal(err)
	}
	resp, err := http.Post(a.s.URL()+"/bot"+a.s.Token()+"/"+method, "application/json", bytes.NewReader(body))
	if err != nil {
		a.t.Fatal(err)
	}
	return a.decode(resp)
}

func (a *api) decode(resp *http.Response) reply {
	a.t.Helper()
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		a.t.Fatal(err)
	}
	var r reply
	if err := json.Unmarshal(raw, &r); err != nil {
		a.t.Fatalf("answer is no JSON: %s", raw)
	}
	if !r.OK && r.Code != resp.StatusCode {
		a.t.Errorf("status %d, error_code %d", resp.StatusCode, r.Code)
	}
	return r
}

// must is a call that has to succeed; its result is decoded into to.
func (a *api) must(method string, p fields, to any) {
	a.t.Helper()
	r := a.call(method, p)
	if !r.OK {
		a.t.Fatalf("%s: %d %s", method, r.Code, r.Description)
	}
	if to != nil {
		if err := json.Unmarshal(r.Result, to); err != nil {
			a.t.Fatalf("%s: %v in %s", method, err, r.Result)
		}
	}
}

// refused is a call that has to be answered by exactly these words.
func (a *api) refused(method string, p fields, code int, words string) {
	a.t.Helper()
	if r := a.call(method, p); r.OK || r.Code != code || r.Description != words {
		a.t.Errorf("%s: got %v %d %q, want %d %q", method, r.OK, r.Code, r.Description, code, words)
	}
}

type sent struct {
	ID    int    `json:"message_id"`
	Date  int64  `json:"date"`
	Text  string `json:"text"`
	Album string `json:"media_group_id"`
	From  struct {
		ID int64 `json:"id"`
	} `json:"from"`
	Document struct {
		FileID string `json:"file_id"`
		Name   string `json:"file_name"`
		Size   int64  `json:"file_size"`
	} `json:"document"`
	Entities []struct {
		Type           string
		Offset, Length int
	} `json:"entities"`
}

type incoming struct {
	ID       int64 `json:"update_id"`
	Message  *sent `json:"message"`
	Callback *struct {
		ID      string `json:"id"`
		Data    string `json:"data"`
		Message sent   `json:"message"`
	} `json:"callback_query"`
	Membership json.RawMessage `json:"my_chat_member"`
}

func (a *api) updates(offset int64) []incoming {
	a.t.Helper()
	var list []incoming
	a.must("getUpdates", fields{"offset": offset}, &list)
	return list
}

// echo is a small bot that answers every text and every press.
type echo struct {
	api     *api
	stop    context.CancelFunc
	stopped chan struct{}
}

func startEcho(t *testing.T, a *api) *echo {
	ctx, cancel := context.WithCancel(context.Background())
	e := &echo{api: a, stop: cancel, stopped: make(chan struct{})}
	go e.run(ctx)
	t.Cleanup(func() { cancel(); <-e.stopped })
	a.s.Attach(e)
	return e
}

func (e *echo) Quiet(context.Context) (bool, time.Time, error) { return true, time.Time{}, nil }
func (e *echo) NextRing() time.Time                            { return time.Time{} }

func (e *echo) post(ctx context.Context, method string, p fields) (reply, error) {
	body, _ := json.Marshal(p)
	req, _ := http.NewRequestWithContext(ctx, "POST", e.api.s.URL()+"/bot"+e.api.s.Token()+"/"+method, bytes.NewReader(body))
	req.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return reply{}, err
	}
	defer resp.Body.Close()
	var r reply
	return r, json.NewDecoder(resp.Body).Decode(&r)
}

func (e *echo) run(ctx context.Context) {
	defer close(e.stopped)
	var offset int64
	for ctx.Err() == nil {
		r, err := e.post(ctx, "getUpdates", fields{"offset": offset, "timeout": 30})
		if err != nil {
			continue
		}
		var list []incoming
		json.Unmarshal(r.Result, &list)
		for _, u := range list {
			offset = u.ID + 1
			switch {
			case u.Message != nil && u.Message.Text != "":
				e.post(ctx, "sendMessage", fields{"chat_id": u.Message.From.ID, "text": "<b>" + u.Message.Text + "</b>", "parse_mode": "HTML",
					"reply_markup": fields{"inline_keyboard": [][]fields{{{"text": "确认提交", "callback_data": "ok"}}}}})
			case u.Callback != nil:
				e.post(ctx, "answerCallbackQuery", fields{"callback_query_id": u.Callback.ID, "text": "收到"})
			}
		}
	}
}

func TestAPersonWritesAndPressesAndSeesTheAnswers(t *testing.T) {
	s, a := start(t, Options{})
	startEcho(t, a)
	p := s.Account("李晓燕")
	if err := p.Write("早"); err == nil {
		t.Error("a person who has not pressed START could write")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	for _, do := range []func() error{
		func() error { return p.Start("abc") },
		func() error { return s.Settle(ctx) },
		func() error { return p.Press("确认") },
		func() error { return s.Settle(ctx) },
	} {
		if err := do(); err != nil {
			t.Fatal(err)
		}
	}
	list := p.Messages()
	if len(list) != 2 || list[0].Text != "/start abc" || list[1].HTML != "<b>/start abc</b>" || !list[1].FromBot {
		t.Errorf("messages %+v", list)
	}
	if toasts := p.Toasts(); len(toasts) != 1 || toasts[0].Text != "收到" {
		t.Errorf("toasts %v", toasts)
	}
	if err := p.Press("没有"); err == nil || !strings.Contains(err.Error(), `"确认提交"`) {
		t.Errorf("press of a missing button: %v", err)
	}
	if len(p.Read()) != 2 || len(p.Read()) != 0 {
		t.Error("Read does not mark as read")
	}
}

func TestSettleSaysWhatItWaitsFor(t *testing.T) {
	s, _ := start(t, Options{})
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if err := s.Settle(ctx); err == nil {
		t.Error("settled without a bot")
	}
	s.Attach(&echo{})
	p := s.Account("李晓燕")
	if err := p.Start(""); err != nil {
		t.Fatal(err)
	}
	if err := s.Settle(ctx); err == nil || !strings.Contains(err.Error(), "confirm 1 updates") {
		t.Errorf("settle: %v", err)
	}
	s.Attach(nil)
	if err := s.Settle(context.Background()); err != nil {
		t.Errorf("settle with the bot down: %v", err)
	}
}

func fill(n int, s string) string { return strings.Repeat(s, n) }

func button(label, data string) fields {
	return fields{"inline_keyboard": [][]fields{{{"text": label, "callback_data": data}}}}
}
