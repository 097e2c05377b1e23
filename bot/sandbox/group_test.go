package sandbox

import (
	"strings"
	"testing"
)

func TestInAGroupTheBotHearsOnlyWhatIsMeantForIt(t *testing.T) {
	s, a := start(t, Options{Unlimited: true})
	boss, p := s.Account("马文秀"), s.Account("李晓燕")
	g := s.Group("编制工作组", boss, p)
	a.refused("sendMessage", fields{"chat_id": g.ID(), "text": "x"}, 403, "Forbidden: bot is not a member of the group chat")
	if err := p.WriteIn(g, "/status"); err != nil {
		t.Fatal(err)
	}
	g.AddBot()
	var m sent
	a.must("sendMessage", fields{"chat_id": g.ID(), "text": "我来了"}, &m)
	for _, text := range []string{"大家好", "/status", "/status@" + s.Username(), "/status@other_bot", "@" + s.Username() + " 在吗"} {
		if err := p.WriteIn(g, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := p.ReplyIn(g, m.ID, "收到"); err != nil {
		t.Fatal(err)
	}
	if err := boss.WriteAnonymously(g, "/here"); err != nil {
		t.Fatal(err)
	}
	var heard []string
	list := a.updates(0)
	for _, u := range list[2:] {
		heard = append(heard, u.Message.Text)
	}
	want := "/status|/status@" + s.Username() + "|@" + s.Username() + " 在吗|收到|/here"
	if list[0].Membership == nil || strings.Join(heard, "|") != want {
		t.Errorf("heard %v", heard)
	}
	if last := list[len(list)-1].Message; last.From.ID != 1087968824 {
		t.Errorf("an anonymous admin is known: %+v", last)
	}
	g.KickBot()
	a.refused("sendMessage", fields{"chat_id": g.ID(), "text": "x"}, 403, "Forbidden: bot was kicked from the group chat")
	if err := s.Account("外人").WriteIn(g, "x"); err == nil {
		t.Error("a stranger wrote in the group")
	}
}

func TestAGroupBecomesASupergroupWithANewID(t *testing.T) {
	s, a := start(t, Options{Unlimited: true})
	p := s.Account("马文秀")
	g := s.Group("编制工作组", p)
	g.AddBot()
	a.drain()
	old := g.ID()
	g.MigrateToSupergroup()
	r := a.call("sendMessage", fields{"chat_id": old, "text": "x"})
	if r.Code != 400 || r.Description != "Bad Request: group chat was upgraded to a supergroup chat" || r.Parameters.MigrateTo != g.ID() {
		t.Errorf("%+v", r)
	}
	raw := string(a.call("getUpdates", nil).Result)
	if !strings.Contains(raw, `"migrate_to_chat_id":-100`) || !strings.Contains(raw, `"migrate_from_chat_id":-4`) {
		t.Errorf("service messages: %s", raw)
	}
	a.must("sendMessage", fields{"chat_id": g.ID(), "text": "新的"}, nil)
	if list := g.Messages(); len(list) != 2 || list[1].Text != "新的" {
		t.Errorf("messages %+v", list)
	}
	var member struct{ Status string }
	a.must("getChatMember", fields{"chat_id": g.ID(), "user_id": p.ID()}, &member)
	if member.Status != "creator" {
		t.Errorf("status %s", member.Status)
	}
	a.must("leaveChat", fields{"chat_id": g.ID()}, nil)
	a.refused("getChat", fields{"chat_id": g.ID()}, 403, "Forbidden: bot was kicked from the supergroup chat")
}

func TestMessagesArePinnedCopiedAndForwarded(t *testing.T) {
	s, a := start(t, Options{Unlimited: true})
	p := started(t, a, "李晓燕")
	g := s.Group("编制工作组", p)
	g.AddBot()
	if err := p.SendFile("稿.docx", []byte("x"), "第一稿"); err != nil {
		t.Fatal(err)
	}
	id := p.Messages()[1].ID
	var copied sent
	a.must("copyMessage", fields{"chat_id": g.ID(), "from_chat_id": p.ID(), "message_id": id, "caption": "转"}, &copied)
	a.must("forwardMessage", fields{"chat_id": g.ID(), "from_chat_id": p.ID(), "message_id": id}, nil)
	a.must("pinChatMessage", fields{"chat_id": g.ID(), "message_id": copied.ID}, nil)
	list := g.Messages()
	if len(list) != 4 || list[1].Text != "转" || list[1].File.Name != "稿.docx" || list[2].Forwarded != "李晓燕" || list[3].Service != "pinned" {
		t.Errorf("%+v", list)
	}
	if data, ok := s.File(list[1].File.ID); !ok || string(data) != "x" {
		t.Error("the file is gone")
	}
}
