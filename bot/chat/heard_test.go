package chat_test

import (
	"strings"
	"testing"
	"time"

	"planbot/messages"
	"planbot/storage/plan"
)

func labels(l plan.Letter) string {
	var all []string
	for _, row := range l.Buttons {
		for _, b := range row {
			all = append(all, b.Label)
		}
	}
	return strings.Join(all, "|")
}

func TestAKnownWordAtAQuestionOfButtonsShowsWhatItNames(t *testing.T) {
	r := enter(t)
	question := inviteOne(r)
	if got, want := last(t, r.says(someone, "进度")).Text, last(t, r.says(someone, "/status")).Text; got != want {
		t.Errorf("said %q, want %q", got, want)
	}
	if alert, _ := r.presses(someone, question, question.Buttons[0][0].Label); alert != "" {
		t.Errorf("the question is gone: %q", alert)
	}
}

func TestWordsAtACardAreAnsweredWithTheCard(t *testing.T) {
	r := enter(t)
	r.bind(someone, plan.Binding{Role: plan.RoleLiaison, Unit: 1})
	card := last(t, r.says(someone, "/handover"))
	got := last(t, r.says(someone, "再想想 <b>"))
	why := messages.Refusal(plan.Refusal{Why: plan.WhyCardWaits, Text: "再想想 <b>"})
	if got.Text != why+"\n\n"+card.Text || labels(got) != labels(card) {
		t.Errorf("said %q with %s", got.Text, labels(got))
	}
	if alert, _ := r.presses(someone, card, card.Buttons[0][0].Label); alert == "" {
		t.Error("the earlier card still counts")
	}
	if alert, _ := r.presses(someone, got, got.Buttons[0][0].Label); alert != "" {
		t.Errorf("the new card does not: %q", alert)
	}
}

func TestWhatWasPutDownCanBeTakenUpAgain(t *testing.T) {
	r := enter(t)
	question := inviteOne(r)
	_, next := r.presses(someone, question, question.Buttons[0][0].Label)
	asked := last(t, next)
	down := last(t, r.says(someone, "/cancel"))
	if down.Text != messages.CancelledHalf() {
		t.Fatalf("cancel said %q", down.Text)
	}
	alert, again := r.presses(someone, down, messages.TakeUp)
	if alert != "" || last(t, again).Text != asked.Text {
		t.Errorf("alert %q, said %q, want %q", alert, last(t, again).Text, asked.Text)
	}
	if alert, _ := r.presses(someone, down, messages.TakeUp); alert != messages.RefusalAlert(plan.Refusal{Why: plan.WhySpent}) {
		t.Errorf("a second press: %q", alert)
	}
}

func TestADialogueLeftForAnotherActCanBeTakenUpAgain(t *testing.T) {
	r := enter(t)
	question := inviteOne(r)
	_, next := r.presses(someone, question, question.Buttons[0][0].Label)
	asked := last(t, next)
	letters := r.says(someone, "/apply")
	if letters[0].Kind != plan.LetterEdit || letters[0].Text != messages.CancelledHalf() {
		t.Fatalf("said %q first", letters[0].Text)
	}
	alert, again := r.presses(someone, letters[0], messages.TakeUp)
	if alert != "" || last(t, again).Text != asked.Text {
		t.Errorf("alert %q, said %q, want %q", alert, last(t, again).Text, asked.Text)
	}
}

func TestADialogueLeftForADayCanBeTakenUpAgain(t *testing.T) {
	r := enter(t)
	question := inviteOne(r)
	_, next := r.presses(someone, question, question.Buttons[0][0].Label)
	asked := last(t, next)
	r.now = r.now.Add(25 * time.Hour)
	alert, letters := r.presses(someone, asked, asked.Buttons[0][0].Label)
	if alert != "" || last(t, letters).Text != messages.Lapsed() {
		t.Fatalf("alert %q, said %q", alert, last(t, letters).Text)
	}
	if alert, letters = r.presses(someone, letters[0], messages.TakeUp); alert != "" || last(t, letters).Text != asked.Text {
		t.Errorf("alert %q, said %q, want %q", alert, last(t, letters).Text, asked.Text)
	}
}

func TestAFileOfSomebodyWhoHandsInNothingSaysWhereToTurn(t *testing.T) {
	for _, c := range []struct {
		b   plan.Binding
		why plan.Why
	}{
		{plan.Binding{}, plan.WhyFileStranger},
		{plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead}, plan.WhyFileOther},
		{plan.Binding{Role: plan.RoleExpert}, plan.WhyFileOpinion},
		{plan.Binding{Role: plan.RoleReviewer, Rank: plan.RankNPC}, plan.WhyFileOpinion},
	} {
		t.Run(string(c.why), func(t *testing.T) {
			r := enter(t)
			if c.b.Role != "" {
				r.bind(someone, c.b)
			}
			want := messages.Refusal(plan.Refusal{Why: c.why, Text: "意见.docx"})
			got := last(t, r.handle(plan.Update{ID: 1000, Received: r.now, Message: &plan.Message{
				ID: 1000, Chat: someone, Place: plan.PlacePrivate, From: plan.Sender{User: someone}, Date: r.now,
				File: &plan.Incoming{FileID: "f", Name: "意见.docx", Size: 10},
			}}, nil)).Text
			if got != want {
				t.Errorf("said %q, want %q", got, want)
			}
		})
	}
}

func TestNobodyIsOfferedWhatTheyMayNotDo(t *testing.T) {
	r := enter(t)
	r.bind(someone, plan.Binding{Role: plan.RoleExpert})
	if got := last(t, r.says(someone, "/todo")); strings.Contains(labels(got), messages.ActName(plan.ActStatus)) || strings.Contains(got.Text, "进度") {
		t.Errorf("an expert is offered the progress: %q %s", got.Text, labels(got))
	}
	if got := last(t, r.says(someone, "/help")).Text; strings.Contains(got, "直接发送文件") || strings.Contains(got, "“进度”") {
		t.Errorf("an expert is told to send files: %q", got)
	}
}
