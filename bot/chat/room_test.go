package chat_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"planbot/bot/chat"
	"planbot/bot/workflow"
	"planbot/bot/workplan"
	"planbot/storage"
	"planbot/storage/plan"
)

// room is a chat engine over a real database, without a wire: updates go in,
// letters are read back.
type room struct {
	t    *testing.T
	db   *storage.DB
	chat *chat.Chat
	now  time.Time
	next int64
	read plan.LetterID
}

func enter(t *testing.T) *room {
	t.Helper()
	db, err := storage.Open(t.Context(), filepath.Join(t.TempDir(), "planbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	r := &room{t: t, db: db, chat: chat.New("planbot"), now: plan.Date(2021, time.January, 4).At(9, 0)}
	work, err := workplan.Default()
	if err != nil {
		t.Fatal(err)
	}
	holidays, err := workplan.Holidays()
	if err != nil {
		t.Fatal(err)
	}
	r.do(func(tx *storage.Tx) error {
		if _, err := workflow.Seed(tx, work, workplan.Anomalies(work), holidays, workplan.Notices(), r.now); err != nil {
			return err
		}
		return tx.Set(storage.SettingMode, string(plan.ModeUpload))
	})
	return r
}

func (r *room) do(fn func(*storage.Tx) error) {
	r.t.Helper()
	if err := r.db.Do(r.t.Context(), fn); err != nil {
		r.t.Fatal(err)
	}
}

// bind makes the account a liaison, office or whatever the binding says.
func (r *room) bind(user int64, b plan.Binding) {
	r.t.Helper()
	r.says(user, "/start")
	r.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		b.Person, b.From = w.Index.User[user], r.now
		_, err = tx.Bind(b)
		return err
	})
}

// says has an account write a text and returns the letters that came of it.
func (r *room) says(user int64, text string) []plan.Letter {
	r.t.Helper()
	r.next++
	return r.handle(plan.Update{ID: r.next, Received: r.now, Message: &plan.Message{
		ID: int(r.next), Chat: user, Place: plan.PlacePrivate, From: plan.Sender{User: user, Name: fmt.Sprint(user)}, Date: r.now, Text: text,
	}}, nil)
}

// presses has an account press a button of a letter.
func (r *room) presses(user int64, l plan.Letter, label string) (alert string, letters []plan.Letter) {
	r.t.Helper()
	r.next++
	var answers []plan.Answer
	letters = r.handle(plan.Update{ID: r.next, Received: r.now, Press: &plan.Press{
		ID: fmt.Sprint("q", r.next), Chat: user, Place: plan.PlacePrivate, From: plan.Sender{User: user, Name: fmt.Sprint(user)},
		Data: fmt.Sprintf("%s:%d", l.PressKey, r.index(l, label)),
	}}, &answers)
	if len(answers) != 1 {
		r.t.Fatalf("%d answers to a press, want exactly one", len(answers))
	}
	if answers[0].Alert {
		alert = answers[0].Text
	}
	return alert, letters
}

func (r *room) index(l plan.Letter, label string) int {
	r.t.Helper()
	n := 0
	for _, row := range l.Buttons {
		for _, b := range row {
			if strings.Contains(b.Label, label) {
				return n
			}
			n++
		}
	}
	r.t.Fatalf("no button %q in %q", label, l.Text)
	return 0
}

func (r *room) handle(u plan.Update, answers *[]plan.Answer) (out []plan.Letter) {
	r.t.Helper()
	r.do(func(tx *storage.Tx) error {
		got, err := r.chat.Handle(tx, u)
		if answers != nil {
			*answers = got
		}
		return err
	})
	r.do(func(tx *storage.Tx) error {
		for {
			l, ok, err := tx.Letter(r.read + 1)
			if err != nil || !ok {
				return err
			}
			r.read++
			if l.Kind == plan.LetterSend || l.Kind == plan.LetterEdit {
				out = append(out, l)
			}
		}
	})
	return out
}

func last(t *testing.T, letters []plan.Letter) plan.Letter {
	t.Helper()
	if len(letters) == 0 {
		t.Fatal("nothing was said")
	}
	return letters[len(letters)-1]
}

const someone, other = int64(5_000_000_001), int64(5_000_000_002)

// inviteOne begins an invitation and returns its first question.
func inviteOne(r *room) plan.Letter {
	r.bind(someone, plan.Binding{Role: plan.RoleOffice, Rank: plan.RankDirector})
	return last(r.t, r.says(someone, "/invite"))
}
