package telegram_test

import (
	"bytes"
	"strings"
	"testing"

	"planbot/storage/plan"
)

func TestADocumentIsUploadedOnceAndThenSentByItsHandle(t *testing.T) {
	o := newOffice(t, unlimited)
	a, b := o.person("甲"), o.person("乙")
	o.files["s"] = bytes.Repeat([]byte("稿"), 100_000)
	doc := &plan.Attachment{SHA: "s", Name: "妇女与健康 第1稿.docx", Size: int64(len(o.files["s"]))}
	first := o.send(plan.Letter{Chat: a.ID(), Text: "<b>收到</b>", Document: doc, PressKey: "K", Buttons: [][]plan.Button{{{Label: "a", Act: plan.ActStart}}}})
	if first.Kind != plan.OutcomeSent || first.FileID == "" {
		t.Fatalf("outcome %+v", first)
	}
	m := bot(a)[0]
	if data, ok := o.server.File(m.File.ID); !ok || !bytes.Equal(data, o.files["s"]) || m.File.Name != doc.Name || m.Text != "收到" || len(m.Buttons) != 1 {
		t.Errorf("message %+v, file the same: %v", m, bytes.Equal(data, o.files["s"]))
	}
	again := *doc
	again.FileID = first.FileID
	o.sent(plan.Letter{Chat: b.ID(), Text: "收到", Document: &again})
	if o.opened != 1 {
		t.Errorf("the bytes were read %d times", o.opened)
	}
	stale := *doc
	stale.FileID = "BQACAgUAAxkBAAIstale"
	if out := o.send(plan.Letter{Chat: b.ID(), Text: "收到", Document: &stale}); out.Kind != plan.OutcomeSent || out.FileID == "" || o.opened != 2 {
		t.Errorf("with a stale handle: %+v, bytes read %d times", out, o.opened)
	}
	long := plan.Letter{Chat: b.ID(), Text: strings.Repeat("长", 1500), Document: &again, PressKey: "L", Buttons: [][]plan.Button{{{Label: "a", Act: plan.ActStart}}}}
	o.sent(long)
	ms := bot(b)
	if n := len(ms); ms[n-1].File != nil || len(ms[n-1].Buttons) != 1 || ms[n-2].File == nil || ms[n-2].Text != "" {
		t.Errorf("a long caption: %+v", ms[n-2:])
	}
	missing := plan.Letter{Chat: b.ID(), Text: "x", Document: &plan.Attachment{SHA: "none", Name: "n"}}
	if out := o.send(missing); out.Kind != plan.OutcomeRetry || !out.Fault {
		t.Errorf("a file that can't be opened: %+v", out)
	}
	// An edit of a file's message edits its caption.
	o.sent(plan.Letter{Kind: plan.LetterEdit, Chat: a.ID(), EditMessage: m.ID, Text: "已撤回"})
	if m := bot(a)[0]; m.Text != "已撤回" || len(bot(a)) != 1 {
		t.Errorf("edited caption: %+v", m)
	}
}
