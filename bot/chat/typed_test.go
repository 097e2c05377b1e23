package chat_test

import (
	"strings"
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
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

func TestAFileIsNotKeptWaitingByACardOnlyLookedAt(t *testing.T) {
	r := enter(t)
	r.liaisonOf("市卫健委")
	r.says(someone, "/handover")
	r.sendsFile(plan.Message{}, "妇女与健康.docx", 2000)
	if got := last(t, r.looked(1, "docx")).Text; strings.Contains(got, messages.ActName(plan.ActHandover)) || !strings.Contains(got, "审定") {
		t.Errorf("got %q", got)
	}
}

func TestADayIsHeardWithinASentence(t *testing.T) {
	r := enter(t)
	r.liaisonOf("市医保局")
	r.liaisonOf("市卫健委")
	asked := last(t, r.says(someone, "/extend"))
	for range asked.Buttons {
		if strings.Contains(asked.Text, "哪一天") {
			break
		}
		_, next := r.presses(someone, asked, asked.Buttons[0][0].Label)
		asked = last(t, next)
	}
	if got := last(t, r.says(someone, "1月29日能交，领导出差")).Text; strings.Contains(got, "没有看懂") || strings.Contains(got, "哪一天") {
		t.Errorf("the day was not taken: %q", got)
	}
	if got := last(t, r.says(someone, "还有谁没交")).Text; strings.Contains(got, "没有看懂日期") {
		t.Errorf("a question was taken for a day: %q", got)
	}
}
