package chat_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

func TestSeveralFilesThatWaitAreNamedOnceWhenOneIsPutDown(t *testing.T) {
	for _, c := range []struct {
		name    string
		waiting int
		letters int // what /cancel brings: the word, and the next file's question
	}{
		{"none waits", 0, 1}, {"one waits and is asked about", 1, 2}, {"two wait and are only counted", 2, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := enter(t)
			r.liaisonOf("市教育局")
			for n := range c.waiting + 1 {
				r.sendsFile(plan.Message{}, "妇女与教育.docx", 100)
				r.looked(plan.UploadID(n+1), "docx")
			}
			got := r.says(someone, "/cancel")
			said := 0
			if c.waiting > 1 {
				said = c.waiting
			}
			if len(got) != c.letters || got[0].Text != messages.CancelledFile("妇女与教育.docx", said) {
				t.Errorf("%d letters, the first: %s", len(got), got[0].Text)
			}
		})
	}
}
