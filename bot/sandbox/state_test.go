package sandbox

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
)

// lived fills a sandbox with one of everything that is kept.
func lived(t *testing.T, s *Server, a *api) (*Account, *Group) {
	t.Helper()
	p := started(t, a, "李晓燕")
	s.SetAbout(p, "市教育局 联络员")
	g := s.Group("编制工作组", p)
	g.AddBot()
	g.MigrateToSupergroup()
	a.must("setMyCommands", fields{"commands": []fields{{"command": "todo", "description": "待办"}}}, nil)
	a.must("sendMessage", fields{"chat_id": p.ID(), "text": "<b>您好</b>", "parse_mode": "HTML", "reply_markup": button("确认", "ok")}, nil)
	a.must("sendMessage", fields{"chat_id": p.ID(), "text": "选", "reply_markup": fields{"keyboard": [][]string{{"甲", "乙"}}}}, nil)
	for _, err := range []error{p.SendFile("稿.docx", []byte("内容"), "第一稿"), p.Press("确认"), p.Reply(p.Messages()[1].ID, "好"), p.WriteIn(g, "/status")} {
		if err != nil {
			t.Fatal(err)
		}
	}
	s.Inject(json.RawMessage("garbage"))
	s.Clock().Add(time.Minute)
	return p, g
}

func TestEverythingIsThereAgainAfterARestart(t *testing.T) {
	dir := t.TempDir()
	s, a := start(t, Options{Dir: dir, Unlimited: true})
	p, g := lived(t, s, a)
	p.Read()
	queue, _ := s.getUpdatesNow()
	messages, group, token := p.Messages(), g.Messages(), s.Token()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, a = start(t, Options{Dir: dir, Unlimited: true})
	p = s.Account("李晓燕")
	if s.Token() != token || p.About() != "市教育局 联络员" || !s.Clock().Now().Equal(messages[0].Date.Add(time.Minute)) {
		t.Error("token, person or clock changed")
	}
	if got := p.Messages(); !reflect.DeepEqual(got, messages) {
		t.Errorf("messages\n%+v\nwere\n%+v", got, messages)
	}
	if got := s.groups[0].Messages(); !reflect.DeepEqual(got, group) || s.groups[0].ID() != g.ID() {
		t.Errorf("group %+v", got)
	}
	if got, _ := s.getUpdatesNow(); got != queue {
		t.Errorf("queue\n%s\nwas\n%s", got, queue)
	}
	if len(p.Read()) != 0 || len(s.Commands(p.ID())) != 1 {
		t.Error("read mark or commands are gone")
	}
	if data, ok := s.File(messages[3].File.ID); !ok || string(data) != "内容" {
		t.Error("the file is gone")
	}
	if err := p.Press("甲"); err != nil {
		t.Error(err)
	}
	var u []incoming
	a.must("getUpdates", fields{"offset": -1}, &u)
	if len(u) != 1 || u[0].Message.Text != "甲" || u[0].Message.ID <= messages[len(messages)-1].ID {
		t.Errorf("after the restart: %+v", u)
	}
}

// getUpdatesNow is the queue as the bot would get it, with garbage in it.
func (s *Server) getUpdatesNow() (string, *refusal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return string(s.appendBatch(nil, maxBatch)), nil
}

func TestAfterAKillNoNumberIsGivenOutTwice(t *testing.T) {
	dir := t.TempDir()
	s, a := start(t, Options{Dir: dir, Unlimited: true})
	p := started(t, a, "李晓燕")
	if err := s.save(false); err != nil {
		t.Fatal(err)
	}
	state, err := os.ReadFile(s.statePath())
	if err != nil {
		t.Fatal(err)
	}
	write(t, p, "丢了")
	lost := a.updates(0)[0]
	other := t.TempDir()
	if err := os.WriteFile(filepath.Join(other, "sandbox.json"), state, 0o600); err != nil {
		t.Fatal(err)
	}
	s, a = start(t, Options{Dir: other, Unlimited: true})
	write(t, s.Account("李晓燕"), "新的")
	if next := a.updates(0)[0]; next.ID <= lost.ID || next.Message.ID <= lost.Message.ID {
		t.Errorf("update %d message %d after %d %d", next.ID, next.Message.ID, lost.ID, lost.Message.ID)
	}
}

func TestABrokenStateIsAnErrorAndNotAFreshStart(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "sandbox.json"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Start(Options{Dir: dir}); err == nil || !strings.Contains(err.Error(), "load sandbox") {
		t.Errorf("start: %v", err)
	}
}
