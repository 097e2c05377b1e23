package telegram_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"planbot/bot/sandbox"
	"planbot/bot/telegram"
	"planbot/storage/plan"
)

func TestALetterIsAMessageWithItsButtonsEditedAndStrippedLater(t *testing.T) {
	o := newOffice(t, unlimited)
	a := o.person("甲")
	yes := [][]plan.Button{{{Label: "采纳", Act: plan.ActStart, Style: plan.StyleYes}, {Label: "打开", URL: "https://a.example/"}}, {{Label: "抄", Copy: "text"}}}
	id := o.sent(plan.Letter{Chat: a.ID(), Text: "<b>第一稿</b> &amp; 其他", Buttons: yes, PressKey: "KEY", Silent: true, Protect: true})
	m := bot(a)[0]
	if m.ID != id || m.Text != "第一稿 & 其他" || !m.Silent || !m.Protected || len(m.Buttons) != 2 || m.Buttons[0][0].Data != "KEY:0" || m.Buttons[0][0].Style != "success" {
		t.Errorf("message %+v", m)
	}
	edit := plan.Letter{Kind: plan.LetterEdit, Chat: a.ID(), EditMessage: id, Text: "第二稿", Buttons: yes[:1], PressKey: "NEW"}
	if got := o.sent(edit); got != id {
		t.Errorf("the edit became message %d, want %d", got, id)
	}
	if got := o.sent(edit); got != id { // not modified
		t.Errorf("the same edit again became message %d, want %d", got, id)
	}
	if m := bot(a)[0]; m.Text != "第二稿" || len(m.Buttons) != 1 || m.Buttons[0][0].Data != "NEW:0" {
		t.Errorf("edited message %+v", m)
	}
	strip := plan.Letter{Kind: plan.LetterStrip, Chat: a.ID(), EditMessage: id}
	o.sent(strip)
	o.sent(strip)
	if m := bot(a)[0]; len(m.Buttons) != 0 || m.Text != "第二稿" {
		t.Errorf("stripped message %+v", m)
	}
	gone := edit
	gone.EditMessage = id + 1000
	if got := o.sent(gone); got == id || len(bot(a)) != 2 {
		t.Errorf("an edit of a message that is gone became %d, %d messages", got, len(bot(a)))
	}
	o.sent(plan.Letter{Kind: plan.LetterStrip, Chat: a.ID(), EditMessage: id + 1000})
	o.sent(plan.Letter{Kind: plan.LetterStrip, Chat: a.ID()})
}

func TestTextTelegramCannotReadIsSentPlain(t *testing.T) {
	o := newOffice(t, unlimited)
	a := o.person("甲")
	o.sent(plan.Letter{Chat: a.ID(), Text: "<b>一</b> <i>二 &lt;三&gt;"})
	o.sent(plan.Letter{Chat: a.ID(), Text: "<unknown>四</unknown>"})
	ms := bot(a)
	if ms[0].Text != "一 二 <三>" || ms[1].Text != "四" {
		t.Errorf("texts %q, %q", ms[0].Text, ms[1].Text)
	}
}

func TestButtonsTelegramRefusesAreLeftOut(t *testing.T) {
	o := newOffice(t, unlimited)
	a := o.person("甲")
	o.sent(plan.Letter{Chat: a.ID(), Text: "x", PressKey: strings.Repeat("K", 70), Buttons: [][]plan.Button{{{Label: "a", Act: plan.ActStart}}}})
	if ms := bot(a); len(ms) != 1 || ms[0].Text != "x" || len(ms[0].Buttons) != 0 {
		t.Errorf("messages %+v", ms)
	}
}

func TestALongTextIsCutAtLineEndsAndKeepsItsFormatting(t *testing.T) {
	o := newOffice(t, unlimited)
	a := o.person("甲")
	var b strings.Builder
	b.WriteString(`<b>`)
	for i := range 900 {
		fmt.Fprintf(&b, "第%d行：妇女与健康😀 &amp; <a href=\"https://a.example/%d\">链接</a>\n", i, i)
	}
	b.WriteString("</b>end")
	o.sent(plan.Letter{Chat: a.ID(), Text: b.String(), PressKey: "K", Buttons: [][]plan.Button{{{Label: "a", Act: plan.ActStart}}}})
	ms := bot(a)
	if len(ms) < 5 {
		t.Fatalf("%d messages", len(ms))
	}
	var all []string
	for i, m := range ms {
		all = append(all, m.Text)
		if !strings.HasPrefix(m.HTML, "<b>") || strings.HasPrefix(m.Text, "\n") {
			t.Errorf("piece %d begins %.40q", i, m.HTML)
		}
		if (len(m.Buttons) > 0) != (i == len(ms)-1) {
			t.Errorf("piece %d has %d rows of buttons", i, len(m.Buttons))
		}
	}
	text := strings.Join(all, "\n")
	for _, want := range []string{"第0行：妇女与健康😀 & 链接\n第1行", "第898行：妇女与健康😀 & 链接\n第899行", "链接\nend"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
	o.sent(plan.Letter{Chat: a.ID(), Text: strings.Repeat("长", 9000)})
	if n := len(bot(a)) - len(ms); n != 3 {
		t.Errorf("a line of 9000 characters became %d messages, want 3", n)
	}
}

func TestALongLetterGoesOnWhereItWasInterrupted(t *testing.T) {
	o := newOffice(t, unlimited)
	a := o.person("甲")
	l := plan.Letter{ID: 7, Chat: a.ID(), Text: strings.Repeat("长", 9000)}
	o.server.Fail(sandbox.Fault{Kind: "429", Method: "sendMessage", After: 1, RetryAfter: 4})
	if out := o.send(l); out.Kind != plan.OutcomeRetry || out.After != 4*time.Second || !out.Limited {
		t.Fatalf("outcome %+v", out)
	}
	o.sent(l)
	if n := len(bot(a)); n != 3 {
		t.Errorf("%d messages, want 3", n)
	}
}

func TestWhoCannotBeReached(t *testing.T) {
	o := newOffice(t, unlimited)
	blocked, never := o.person("甲"), o.server.Account("乙")
	blocked.Block()
	for name, chat := range map[string]int64{"blocked": blocked.ID(), "never started": never.ID(), "unknown": 42} {
		if out := o.send(plan.Letter{Chat: chat, Text: "x"}); out.Kind != plan.OutcomeUnreachable || out.Why == "" {
			t.Errorf("%s: %+v", name, out)
		}
	}
	a := o.person("丙")
	g := o.server.Group("起草组", a)
	g.AddBot()
	old := g.ID()
	g.MigrateToSupergroup()
	if out := o.send(plan.Letter{Chat: old, Group: true, Text: "x"}); out.Kind != plan.OutcomeMigrated || out.Chat != g.ID() {
		t.Errorf("migrated: %+v, want %d", out, g.ID())
	}
	if out := o.send(plan.Letter{Chat: g.ID(), Group: true, Text: "x", ReplyTo: 999}); out.Kind != plan.OutcomeSent {
		t.Errorf("a reply to nothing: %+v", out)
	}
	if out := o.send(plan.Letter{Kind: plan.LetterLeave, Chat: g.ID(), Group: true}); out.Kind != plan.OutcomeSent {
		t.Errorf("leave: %+v", out)
	}
	if out := o.send(plan.Letter{Chat: g.ID(), Group: true, Text: "x"}); out.Kind != plan.OutcomeUnreachable {
		t.Errorf("after leaving: %+v", out)
	}
	if out := o.send(plan.Letter{Chat: a.ID(), Text: "  "}); out.Kind != plan.OutcomeDead {
		t.Errorf("an empty text: %+v", out)
	}
}

func TestMenusAreACourtesy(t *testing.T) {
	o := newOffice(t, unlimited)
	a := o.person("甲")
	menu := plan.Letter{Kind: plan.LetterMenu, Chat: a.ID(), Text: `[{"command":"todo","description":"待办"},{"command":"help","description":"帮助"}]`}
	o.sent(menu)
	if got := o.server.Commands(a.ID()); len(got) != 2 || got[0].Command != "todo" {
		t.Errorf("commands %v", got)
	}
	for _, fault := range []string{"404", "500html", "null", "truncated", "401"} {
		o.server.Fail(sandbox.Fault{Kind: fault, Method: "setMyCommands"})
		o.sent(menu)
	}
	o.sent(plan.Letter{Kind: plan.LetterMenu, Chat: a.ID(), Text: `no menu`})
	o.sent(plan.Letter{Kind: plan.LetterAction, Chat: a.ID(), Text: "upload_document"})
}

func TestOneStray401DoesNotStopTheBotAWrongTokenDoes(t *testing.T) {
	o := newOffice(t, unlimited)
	a := o.person("甲")
	for _, kind := range []string{"401", "404"} {
		o.server.Fail(sandbox.Fault{Kind: kind, Method: "sendMessage"})
		if out := o.send(plan.Letter{Chat: a.ID(), Text: "x"}); out.Kind != plan.OutcomeRetry {
			t.Errorf("a stray %s: %+v", kind, out)
		}
	}
	wire, err := telegram.Dial("1:wrong", o.server.URL())
	if err != nil {
		t.Fatal(err)
	}
	if out := telegram.NewSender(wire, nil).Send(context.Background(), plan.Letter{Chat: a.ID(), Text: "x"}); out.Kind != plan.OutcomeStop {
		t.Errorf("a wrong token: %+v", out)
	}
}
