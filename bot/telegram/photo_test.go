package telegram_test

import (
	"bytes"
	"image"
	"image/png"
	"testing"

	"planbot/storage/plan"
)

func board(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 1080, 1800))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAPhotoIsUploadedOnceAndThenSentByItsHandle(t *testing.T) {
	o := newOffice(t, unlimited)
	a, b := o.person("甲"), o.person("乙")
	o.files["s"] = board(t)
	doc := &plan.Attachment{SHA: "s", Name: "编制进度图.png", Size: int64(len(o.files["s"])), Photo: true}
	first := o.send(plan.Letter{Chat: a.ID(), Text: "<b>进度</b>", Document: doc, PressKey: "K", Buttons: [][]plan.Button{{{Label: "a", Act: plan.ActStart}}}})
	if first.Kind != plan.OutcomeSent || first.FileID == "" || first.Message == 0 {
		t.Fatalf("outcome %+v", first)
	}
	m := bot(a)[0]
	if data, ok := o.server.File(m.File.ID); !ok || !bytes.Equal(data, o.files["s"]) || m.Text != "进度" || len(m.Buttons) != 1 || m.File.Kind != "photo" {
		t.Errorf("message %+v", m)
	}
	again := *doc
	again.FileID = first.FileID
	if out := o.send(plan.Letter{Chat: b.ID(), Text: "进度", Document: &again}); out.Kind != plan.OutcomeSent || out.FileID == "" || o.opened != 1 {
		t.Errorf("sent again: %+v, bytes read %d times", out, o.opened)
	}
	if m := bot(b)[0]; m.File == nil || m.File.Kind != "photo" {
		t.Errorf("sent again as %+v", m)
	}
}

func TestAPictureTheServerCantShowGoesAsAFile(t *testing.T) {
	o := newOffice(t, unlimited)
	a := o.person("甲")
	o.files["s"] = []byte("no picture")
	doc := &plan.Attachment{SHA: "s", Name: "图.png", Size: 10, Photo: true}
	first := o.send(plan.Letter{Chat: a.ID(), Text: "进度", Document: doc})
	if first.Kind != plan.OutcomeSent || first.FileID == "" {
		t.Fatalf("outcome %+v", first)
	}
	again := *doc
	again.FileID = first.FileID // the handle of a file is none of a photo
	o.sent(plan.Letter{Chat: a.ID(), Text: "进度", Document: &again})
	for _, m := range bot(a) {
		if m.File == nil || m.File.Kind != "document" || m.Text != "进度" {
			t.Errorf("message %+v", m)
		}
	}
}
