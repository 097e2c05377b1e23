package sandbox

import (
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestEveryFaultIsPlayedAndSaysWhetherTheCallTookEffect(t *testing.T) {
	for _, c := range []struct {
		kind   string
		status int
		body   string // what the answer holds
		effect bool
	}{
		{"429", 429, `"retry_after":1`, false},
		{"401", 401, "Unauthorized", false},
		{"403", 403, "Forbidden: bot was blocked by the user", false},
		{"404", 404, "Not Found", false},
		{"409", 409, "Conflict: terminated", false},
		{"500html", 502, "<html>", false},
		{"drop-before", 0, "", false},
		{"drop-after", 0, "", true},
		{"truncated", 200, `{"ok":true`, true},
		{"null", 200, `{"ok":true,"result":null}`, true},
		{"slow", 200, `"text":"x"`, true},
	} {
		t.Run(c.kind, func(t *testing.T) {
			s, a := start(t, Options{})
			p := started(t, a, "李晓燕")
			s.Fail(Fault{Kind: c.kind, Method: "sendMessage", ChatID: p.ID(), After: 1, Delay: time.Millisecond})
			a.must("sendMessage", fields{"chat_id": p.ID(), "text": "before"}, nil)
			status, body := raw(a, p.ID())
			if status != c.status || !strings.Contains(body, c.body) {
				t.Errorf("answer %d %q", status, body)
			}
			if took := len(p.Messages()) == 3; took != c.effect {
				t.Errorf("took effect: %v", took)
			}
			a.must("sendMessage", fields{"chat_id": p.ID(), "text": "after"}, nil)
		})
	}
}

// raw sends x and gives back the answer as it came; status 0 is no answer.
func raw(a *api, chat int64) (int, string) {
	body := strings.NewReader(`{"chat_id":` + string(appendNumber(nil, int(chat))) + `,"text":"x"}`)
	c := http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	resp, err := c.Post(a.s.URL()+"/bot"+a.s.Token()+"/sendMessage", "application/json", body)
	if err != nil {
		return 0, ""
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(resp.Body)
	if err != nil {
		a.t.Error(err)
	}
	return resp.StatusCode, string(answer)
}

func TestCallsAreListedAndCounted(t *testing.T) {
	s, a := start(t, Options{})
	p := started(t, a, "李晓燕")
	a.must("sendMessage", fields{"chat_id": p.ID(), "text": "x"}, nil)
	a.call("sendMessage", fields{"chat_id": 5, "text": "x"})
	calls := s.Calls()
	last := calls[len(calls)-1]
	if last.Method != "sendMessage" || last.ChatID != 5 || last.Code != 400 || last.Description != "Bad Request: chat not found" || !last.At.Equal(s.Clock().Now()) {
		t.Errorf("%+v", last)
	}
	if n := s.Counters(); n.Methods["sendMessage"] != 2 || n.Codes[400] != 1 {
		t.Errorf("%+v", n)
	}
}
