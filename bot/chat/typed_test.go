package chat_test

import (
	"strings"
	"testing"

	"planbot/messages"
)

func TestWordsWhereAFileIsWaitedForAreNotTakenForAChoice(t *testing.T) {
	r := enter(t)
	r.liaisonOf("市卫健委")
	asked := last(t, r.says(someone, "/submit"))
	for _, c := range []struct{ says, want string }{
		{"hello", "这里要的是文件，“hello”没有记入。\n\n" + asked.Text},
		{"交稿", asked.Text},
		{"谢谢", messages.Welcome()},
	} {
		if got := last(t, r.says(someone, c.says)).Text; got != c.want {
			t.Errorf("%s: got %q, want %q", c.says, got, c.want)
		}
	}
	if got := last(t, r.says(someone, "能不能延到下周五")).Text; !strings.Contains(got, "延") {
		t.Errorf("the wish for a later day is not heard: %q", got)
	}
}
