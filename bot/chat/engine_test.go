package chat_test

import (
	"strings"
	"testing"
	"time"

	"planbot/bot/chat"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

func TestAButtonOfAnotherPersonsLetterExplainsItselfAndDoesNothing(t *testing.T) {
	r := enter(t)
	question := inviteOne(r)
	label := question.Buttons[0][0].Label
	alert, letters := r.presses(other, question, label)
	if alert != messages.RefusalAlert(plan.Refusal{Why: plan.WhyGone}) || len(letters) != 0 {
		t.Errorf("alert %q and %d letters", alert, len(letters))
	}
}

func TestAnAnsweredQuestionsButtonIsStale(t *testing.T) {
	r := enter(t)
	question := inviteOne(r)
	label := question.Buttons[0][0].Label
	if alert, letters := r.presses(someone, question, label); alert != "" || len(letters) != 1 {
		t.Fatalf("the first press: alert %q, %d letters", alert, len(letters))
	}
	alert, letters := r.presses(someone, question, label)
	if alert != messages.RefusalAlert(plan.Refusal{Why: plan.WhyStale}) || len(letters) != 0 {
		t.Errorf("the second press: alert %q, %d letters", alert, len(letters))
	}
}

func TestALabelTypedInsteadOfPressedIsTaken(t *testing.T) {
	r := enter(t)
	question := inviteOne(r)
	pressed := enter(t)
	_, want := pressed.presses(someone, inviteOne(pressed), question.Buttons[0][0].Label)
	got := r.says(someone, question.Buttons[0][0].Label)
	if last(t, got).Text != last(t, want).Text {
		t.Errorf("typed: %q, pressed: %q", last(t, got).Text, last(t, want).Text)
	}
}

func TestAButtonExpires(t *testing.T) {
	r := enter(t)
	question := inviteOne(r)
	r.now = question.Expires
	if alert, _ := r.presses(someone, question, question.Buttons[0][0].Label); alert != messages.RefusalAlert(plan.Refusal{Why: plan.WhyExpired}) {
		t.Errorf("alert %q", alert)
	}
}

func TestMadeUpCallbackDataIsAnsweredAndDoesNothing(t *testing.T) {
	r := enter(t)
	inviteOne(r)
	for _, data := range []string{"", ":", "x", "x:0", "x:-1", "x:99999999999999999999", ":0", "\x00:1"} {
		r.next++
		var answers []plan.Answer
		letters := r.handle(plan.Update{ID: r.next, Received: r.now, Press: &plan.Press{
			ID: "q", Chat: someone, Place: plan.PlacePrivate, From: plan.Sender{User: someone}, Data: data,
		}}, &answers)
		if len(answers) != 1 || !answers[0].Alert || len(letters) != 0 {
			t.Errorf("%q: answers %v, %d letters", data, answers, len(letters))
		}
	}
}

func TestAPersonWhoLostTheRoleIsRefusedAtThePress(t *testing.T) {
	r := enter(t)
	question := inviteOne(r)
	r.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		return tx.Unbind(w.Bindings[0].ID, r.now)
	})
	alert, letters := r.presses(someone, question, question.Buttons[0][0].Label)
	if alert != messages.RefusalAlert(plan.Refusal{Why: plan.WhyStranger}) || len(letters) != 0 {
		t.Errorf("alert %q, %d letters", alert, len(letters))
	}
}

func TestADialogueEndsAfterADayAndIsPutDownByCancel(t *testing.T) {
	r := enter(t)
	inviteOne(r)
	if got := last(t, r.says(someone, "/cancel")).Text; got != messages.Cancelled() {
		t.Errorf("cancel said %q", got)
	}
	if got := last(t, r.says(someone, "/cancel")).Text; got != messages.NothingToCancel() {
		t.Errorf("a second cancel said %q", got)
	}
	question := last(t, r.says(someone, "/invite"))
	r.now = r.now.Add(25 * time.Hour)
	if alert, _ := r.presses(someone, question, question.Buttons[0][0].Label); alert == "" {
		t.Error("a question of yesterday was still taken")
	}
}

func TestEveryCommandOfEveryRoleAnswersSomething(t *testing.T) {
	for _, b := range []plan.Binding{
		{}, {Role: plan.RoleLiaison, Unit: 1}, {Role: plan.RoleOffice}, {Role: plan.RoleOffice, Rank: plan.RankDirector},
		{Role: plan.RoleLeader, Rank: plan.RankHead}, {Role: plan.RoleDrafter}, {Role: plan.RoleExpert},
		{Role: plan.RoleReviewer, Rank: plan.RankNPC},
	} {
		t.Run(messages.RoleName(b.Role, b.Rank), func(t *testing.T) {
			r := enter(t)
			if b.Role != "" {
				r.bind(someone, b)
			}
			for _, row := range chat.Rows() {
				for _, text := range []string{"/" + string(row.Act), "/" + string(row.Act) + " 乱七八糟 <b>&", "/" + string(row.Act) + "@planbot"} {
					if letters := r.says(someone, text); len(letters) == 0 {
						t.Errorf("%s got no answer", text)
					}
				}
			}
		})
	}
}

func TestAnyTextAtAnyQuestionIsAnsweredAndNothingFails(t *testing.T) {
	hostile := []string{
		"<b>", "&amp;", "／start", "\n\n", " ", strings.Repeat("长", 4000), "2021-02-30", "-1", "99999999999999999999", "🙂", "\u202eabc", "无", "确认",
	}
	for _, row := range chat.Rows() {
		if !row.Command {
			continue
		}
		t.Run(string(row.Act), func(t *testing.T) {
			r := enter(t)
			r.bind(someone, plan.Binding{Role: plan.RoleOffice, Rank: plan.RankDirector})
			for _, text := range hostile {
				r.says(someone, "/"+string(row.Act))
				if letters := r.says(someone, text); len(letters) == 0 {
					t.Errorf("%q got no answer", text)
				}
			}
		})
	}
}

func TestNoSentenceIsLongerThanTelegramTakesOneMessage(t *testing.T) {
	r := enter(t)
	r.bind(someone, plan.Binding{Role: plan.RoleOffice, Rank: plan.RankDirector})
	for _, row := range chat.Rows() {
		if !row.Command {
			continue
		}
		for _, l := range r.says(someone, "/"+string(row.Act)) {
			if n := len([]rune(l.Text)); n > 4000 {
				t.Errorf("/%s says %d characters", row.Act, n)
			}
			checkLabels(t, string(row.Act), l)
		}
	}
}

func checkLabels(t *testing.T, act string, l plan.Letter) {
	t.Helper()
	for _, row := range l.Buttons {
		for _, b := range row {
			if n := len([]rune(b.Label)); n == 0 || n > 20 {
				t.Errorf("/%s: label %q has %d characters", act, b.Label, n)
			}
		}
	}
}
