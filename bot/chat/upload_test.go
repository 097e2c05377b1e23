package chat_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// office opens stage 2 and makes someone a liaison of this unit.
func (r *room) liaisonOf(unit string) plan.UnitID {
	r.t.Helper()
	var id plan.UnitID
	r.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		for _, u := range w.Units {
			if u.Name == unit {
				id = u.ID
			}
		}
		stage, today := *w.Index.Stage[2], plan.DayOf(r.now)
		stage.State, stage.Opened = plan.StageOpen, r.now
		stage.Steps, _ = rules.InnerDeadlines(w.Calendar, 2, today, plan.DayOf(stage.Deadline), today)
		return tx.SaveStage(stage)
	})
	r.bind(someone, plan.Binding{Role: plan.RoleLiaison, Unit: id})
	return id
}

// sendsFile has someone send a file; m says what is particular about the message.
func (r *room) sendsFile(m plan.Message, name string, size int64) []plan.Letter {
	r.t.Helper()
	r.next++
	m.ID, m.From, m.Date = int(r.next), plan.Sender{User: someone, Name: "someone"}, r.now
	if m.Place == "" {
		m.Place, m.Chat = plan.PlacePrivate, someone
	}
	m.File = &plan.Incoming{FileID: "f" + fmt.Sprint(r.next), Name: name, Size: size}
	return r.handle(plan.Update{ID: r.next, Received: r.now, Message: &m}, nil)
}

// after does something outside the batch and returns the letters that came of
// it.
func (r *room) after(fn func(*storage.Tx) error) []plan.Letter {
	r.t.Helper()
	r.do(fn)
	return r.handle(plan.Update{}, nil)
}

// upload is an upload by id.
func (r *room) upload(id plan.UploadID) (u plan.Upload, ok bool) {
	r.t.Helper()
	r.do(func(tx *storage.Tx) (err error) {
		u, ok, err = tx.Upload(id)
		return err
	})
	return u, ok
}

// looked lets the fetching job end: the file is kept.
func (r *room) looked(id plan.UploadID, format string) []plan.Letter {
	r.t.Helper()
	return r.after(func(tx *storage.Tx) error {
		u, _, err := tx.Upload(id)
		if err != nil {
			return err
		}
		u.State, u.Format, u.SHA = plan.UploadStored, format, strings.Repeat(fmt.Sprint(id%10), 64)
		u.Checks = `{"whole":true,"characters":900}`
		if err := tx.AddFile(u.SHA, format, 1, strings.NewReader("x"), r.now); err != nil {
			return err
		}
		if err := tx.SaveUpload(u); err != nil {
			return err
		}
		return r.chat.Looked(tx, u, r.now)
	})
}

func (r *room) album(of plan.UploadID) []plan.Letter {
	r.t.Helper()
	return r.after(func(tx *storage.Tx) error { return r.chat.Album(tx, of, r.now) })
}

func TestAFileIsAnsweredAtOnceAndItsAnswerBecomesTheCard(t *testing.T) {
	r := enter(t)
	r.liaisonOf("市教育局")
	receipt := last(t, r.sendsFile(plan.Message{}, "妇女与教育.docx", 100))
	if receipt.Text != messages.FileReceived(messages.FileReceivedParams{Name: "妇女与教育.docx"}) || receipt.ReplyTo == 0 {
		t.Errorf("receipt is %q", receipt.Text)
	}
	next := last(t, r.looked(1, "docx"))
	if next.Kind != plan.LetterEdit || next.Edit != receipt.ID {
		t.Errorf("what follows is %s of letter %d, want an edit of %d", next.Kind, next.Edit, receipt.ID)
	}
}

func TestAFileDeliveredTwiceIsTakenOnce(t *testing.T) {
	r := enter(t)
	r.liaisonOf("市教育局")
	r.sendsFile(plan.Message{}, "甲.docx", 100)
	r.next-- // the same message again
	if again := r.sendsFile(plan.Message{}, "甲.docx", 100); len(again) != 0 {
		t.Errorf("the second delivery was answered with %q", again[0].Text)
	}
	if _, there := r.upload(2); there {
		t.Error("the same message was kept twice")
	}
}

func TestFilesThatAreRefusedBeforeFetching(t *testing.T) {
	for _, c := range []struct {
		name    string
		file    string
		message plan.Message
		size    int64
		mode    plan.FileMode
		why     plan.Why
	}{
		{"too large", "甲.docx", plan.Message{}, 20<<20 + 1, plan.ModeUpload, plan.WhyFileTooLarge},
		{"no way of taking files chosen yet", "甲.docx", plan.Message{}, 100, plan.ModeUnset, plan.WhyNoMode},
		{"registering only", "甲.docx", plan.Message{}, 100, plan.ModeRegister, plan.WhyRegisterOnly},
		{"a mark in the name", "机密★5年-甲.docx", plan.Message{}, 100, plan.ModeUpload, plan.WhyFileSecret},
		{"a mark in the caption", "甲.docx", plan.Message{Text: "请查收\n秘密★1年", Caption: true}, 100, plan.ModeUpload, plan.WhyFileSecret},
		{"a mark, and files are not taken", "绝密 甲.docx", plan.Message{}, 100, plan.ModeRegister, plan.WhyFileSecret},
		{"a mark, and too large", "绝密 甲.docx", plan.Message{}, 21 << 20, plan.ModeUpload, plan.WhyFileSecret},
		{"in a group", "甲.docx", plan.Message{Chat: -5, Place: plan.PlaceGroup, Text: "/submit@planbot", Caption: true}, 100, plan.ModeUpload, plan.WhyNotHere},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := enter(t)
			r.liaisonOf("市教育局")
			r.do(func(tx *storage.Tx) error { return tx.Set(storage.SettingMode, string(c.mode)) })
			said := last(t, r.sendsFile(c.message, c.file, c.size)).Text
			if want := messages.Refusal(plan.Refusal{Why: c.why, Text: c.file}); said != want {
				t.Errorf("said %q, want %q", said, want)
			}
			u, there := r.upload(1)
			if there != (c.why == plan.WhyFileSecret) || (there && (u.File.Name != "" || u.Caption != "" || u.State != plan.UploadRefused)) {
				t.Errorf("kept %v: %+v", there, u)
			}
			r.do(func(tx *storage.Tx) error {
				jobs, err := tx.DueJobs(r.now.Add(time.Hour), 9)
				if len(jobs) != 0 {
					t.Errorf("%d jobs were started", len(jobs))
				}
				return err
			})
		})
	}
}

func TestAStrangersFileIsNotKept(t *testing.T) {
	r := enter(t)
	if said := last(t, r.sendsFile(plan.Message{}, "甲.docx", 100)).Text; said != messages.Refusal(plan.Refusal{Why: plan.WhyFileStranger, Text: "甲.docx"}) {
		t.Errorf("said %q", said)
	}
	if _, there := r.upload(1); there {
		t.Error("the file was kept")
	}
}

func TestAnAlbumIsAskedAboutOnce(t *testing.T) {
	r := enter(t)
	r.liaisonOf("市教育局")
	first := r.sendsFile(plan.Message{Album: "a"}, "妇女与教育.docx", 100)
	if second := r.sendsFile(plan.Message{Album: "a"}, "附表.xlsx", 100); len(first) != 1 || len(second) != 0 {
		t.Fatalf("%d and %d answers, want one for both", len(first), len(second))
	}
	if early := append(r.looked(1, "docx"), r.looked(2, "xlsx")...); len(early) != 0 {
		t.Errorf("asked before the album had ended: %q", early[0].Text)
	}
	if of := r.album(1); len(of) != 0 {
		t.Error("a file that was not the last asked")
	}
	asked := last(t, r.album(2))
	if asked.Edit != first[0].ID || !strings.Contains(asked.Text, "附表.xlsx") {
		t.Errorf("asked %q (edit of %d)", asked.Text, asked.Edit)
	}
	// A slow sibling comes 11 seconds later: the question counts it.
	r.now = r.now.Add(11 * time.Second)
	r.sendsFile(plan.Message{Album: "a"}, "说明.docx", 100)
	r.looked(3, "docx")
	again := last(t, r.album(3))
	if again.Kind != plan.LetterEdit || again.Edit != asked.ID || !strings.Contains(again.Text, "说明.docx") {
		t.Errorf("asked again %q (%s of %d, want an edit of %d)", again.Text, again.Kind, again.Edit, asked.ID)
	}
}

func TestAnAlbumWaitsForWhatIsStillBeingFetched(t *testing.T) {
	r := enter(t)
	r.liaisonOf("市教育局")
	r.sendsFile(plan.Message{Album: "a"}, "甲.docx", 100)
	r.sendsFile(plan.Message{Album: "a"}, "乙.docx", 100)
	r.looked(1, "docx")
	if asked := r.album(2); len(asked) != 0 {
		t.Fatalf("asked while a file was missing: %q", asked[0].Text)
	}
	r.looked(2, "docx")
	if asked := r.album(2); len(asked) != 1 {
		t.Errorf("%d questions, want one", len(asked))
	}
}

func TestAFileOfSomebodyElseCantBeHandedIn(t *testing.T) {
	r := enter(t)
	unit := r.liaisonOf("市教育局")
	r.sendsFile(plan.Message{}, "妇女与教育.docx", 100)
	r.looked(1, "docx")
	card := last(t, r.says(someone, "王强 局长"))
	r.bind(other, plan.Binding{Role: plan.RoleLiaison, Unit: unit})
	alert, _ := r.presses(other, card, messages.ConfirmDraft)
	if alert != messages.RefusalAlert(plan.Refusal{Why: plan.WhyGone}) {
		t.Errorf("alert %q", alert)
	}
	if alert, _ = r.presses(someone, card, messages.ConfirmDraft); alert != "" {
		t.Errorf("its own sender was refused: %q", alert)
	}
	if alert, _ = r.presses(someone, card, messages.ConfirmDraft); alert == "" {
		t.Error("a second press was not refused")
	}
	r.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if len(w.Drafts) != 1 {
			t.Errorf("%d drafts, want one", len(w.Drafts))
		}
		return err
	})
}

func TestLookingAroundLeavesTheCardAsItIs(t *testing.T) {
	r := enter(t)
	r.liaisonOf("市教育局")
	r.sendsFile(plan.Message{}, "妇女与教育.docx", 100)
	r.looked(1, "docx")
	card := last(t, r.says(someone, "王强 局长"))
	for _, command := range []string{"/todo", "/versions", "/help", "/start", "/material"} {
		r.says(someone, command)
	}
	if alert, _ := r.presses(someone, card, messages.ConfirmDraft); alert != "" {
		t.Errorf("the card was refused after looking around: %q", alert)
	}
}

func TestWhatCarriesNoWordsIsAnswered(t *testing.T) {
	r := enter(t)
	r.liaisonOf("市教育局")
	for kind, why := range map[string]plan.Why{
		"sticker": plan.WhySticker, "voice": plan.WhyVoice, "video": plan.WhyVideo, "video_note": plan.WhyVideo, "animation": plan.WhyVideo,
		"location": plan.WhyPoint, "contact": plan.WhyPoint, "poll": plan.WhyPoint, "unknown": plan.WhyPoint,
	} {
		r.next++
		said := last(t, r.handle(plan.Update{ID: r.next, Received: r.now, Message: &plan.Message{
			ID: int(r.next), Chat: someone, Place: plan.PlacePrivate, From: plan.Sender{User: someone}, Date: r.now, Other: kind,
		}}, nil)).Text
		if said != messages.Refusal(plan.Refusal{Why: why}) {
			t.Errorf("%s: said %q", kind, said)
		}
	}
}
