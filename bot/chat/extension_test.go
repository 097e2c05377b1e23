package chat_test

import (
	"strings"
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// extending is a room in which stage 2 is open and someone is liaison of the unit
// that leads 《妇女与健康》 and 《儿童与健康》, other the office.
func extending(t *testing.T) *room {
	t.Helper()
	r := enter(t)
	var health plan.UnitID
	r.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		health = rules.FindUnits(w, "市卫健委")[0]
		s, today := *w.Index.Stage[2], plan.DayOf(r.now)
		s.State, s.Opened = plan.StageOpen, r.now
		s.Steps, _ = rules.InnerDeadlines(w.Calendar, 2, today, plan.DayOf(s.Deadline), today)
		return tx.SaveStage(s)
	})
	r.bind(someone, plan.Binding{Role: plan.RoleLiaison, Unit: health})
	r.bind(other, plan.Binding{Role: plan.RoleOffice})
	return r
}

// handIn lets the chapter's text come in now.
func (r *room) handIn(title string) {
	r.t.Helper()
	r.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		for _, c := range w.Chapters {
			if c.Title != title {
				continue
			}
			_, err := tx.AddDraft(plan.Draft{
				Number: c.Code, Kind: plan.DraftText, Plan: c.Plan, Chapter: c.ID, Text: plan.TextChapter, Revision: 1, Unit: w.LeadOf(c.ID, r.now),
				Person: 1, State: plan.DraftReceived, Received: r.now,
			})
			return err
		}
		return nil
	})
}

// wishCard leads the liaison to the card before a wish is handed in.
func (r *room) wishCard() plan.Letter {
	r.t.Helper()
	for _, text := range []string{"/extend", "妇女与健康", "1月27日"} {
		r.says(someone, text)
	}
	return last(r.t, r.says(someone, "数据待上级核定"))
}

func says(t *testing.T, alert string, why plan.Why) {
	t.Helper()
	want := messages.RefusalAlert(plan.Refusal{Why: why, Text: "\x00"})
	if head, tail, _ := strings.Cut(want, "\x00"); !strings.HasPrefix(alert, head) || !strings.HasSuffix(alert, tail) {
		t.Errorf("alert %q, want %s", alert, why)
	}
}

func TestWhatHappensBetweenTheCardAndItsConfirmation(t *testing.T) {
	for _, c := range []struct {
		name string
		then func(r *room)
		why  plan.Why
	}{
		{"nothing", func(*room) {}, ""},
		{"the text comes in", func(r *room) { r.handIn("妇女与健康") }, plan.WhyExtendOver},
		{"the date passes", func(r *room) { r.now = r.now.Add(10 * time.Minute) }, plan.WhyExtendLate},
		{"another wish was handed in", func(r *room) {
			r.do(func(tx *storage.Tx) error {
				w, err := tx.Snapshot()
				if err != nil {
					return err
				}
				for _, d := range rules.Duties(w, r.now) {
					if w.ChapterTitle(d.Chapter) == "妇女与健康" {
						_, err = tx.AddExtension(plan.Extension{
							Unit: d.Unit, DutyKey: d.Key(), Asked: r.now, From: d.Due, Wished: d.Due.Add(time.Hour), Reason: "数据待上级核定",
						})
					}
				}
				return err
			})
		}, plan.WhyExtendPending},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := extending(t)
			r.now = plan.Date(2021, time.January, 22).At(17, 55)
			card := r.wishCard()
			c.then(r)
			alert, letters := r.presses(someone, card, messages.SendExtension)
			if c.why == "" {
				if alert != "" || len(letters) != 2 {
					t.Errorf("alert %q, %d letters, want the office's and the receipt", alert, len(letters))
				}
				return
			}
			says(t, alert, c.why)
			if len(letters) != 0 {
				t.Errorf("%d letters in spite of it", len(letters))
			}
		})
	}
}

func TestAWishTakenBackWhileTheOfficeWritesItsAnswer(t *testing.T) {
	r := extending(t)
	_, letters := r.presses(someone, r.wishCard(), messages.SendExtension)
	toOffice, receipt := letters[0], last(t, letters)
	r.presses(other, toOffice, messages.GrantUntil(plan.Date(2021, time.January, 27)))
	card := last(t, r.says(other, "州妇儿工委办通知"))
	_, asked := r.presses(someone, receipt, messages.TakeBack)
	r.presses(someone, last(t, asked), messages.SureTakeBack)
	alert, _ := r.presses(other, card, messages.ConfirmGrant)
	says(t, alert, plan.WhyExtensionSettled)
	if !strings.Contains(alert, messages.ExtensionState(plan.ExtensionWithdrawn, time.Time{})) {
		t.Errorf("it does not say what became of it: %q", alert)
	}
}

func TestWhoHasNothingToAskForIsToldWhy(t *testing.T) {
	r := extending(t)
	for _, c := range []struct {
		name string
		now  time.Time
		user int64
		text string
		why  plan.Why
	}{
		{"in time, a late note", r.now, someone, "/late_note", plan.WhyNothingLate},
		{"the office, nothing late anywhere", r.now, other, "逾期说明", plan.WhyNothingLate},
		{"too late to ask", plan.Date(2021, time.January, 25).At(9, 0), someone, "/extend", plan.WhyNothingToExtend},
		{"a stranger", r.now, 77, "/extend", plan.WhyStranger},
		{"a liaison at the office's list", r.now, someone, "/extensions", plan.WhyNotYours},
	} {
		t.Run(c.name, func(t *testing.T) {
			r.now = c.now
			says(t, last(t, r.says(c.user, c.text)).Text, c.why)
		})
	}
}

func TestALiaisonOfOneChapterAsksForThatOneOnly(t *testing.T) {
	r := extending(t)
	var chapter plan.ChapterID
	var unit plan.UnitID
	r.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		unit = rules.FindUnits(w, "市卫健委")[0]
		for _, c := range w.Chapters {
			if c.Title == "儿童与健康" {
				chapter = c.ID
			}
		}
		return nil
	})
	r.bind(88, plan.Binding{Role: plan.RoleLiaison, Unit: unit, Chapters: []plan.ChapterID{chapter}})
	if got := last(t, r.says(88, "/extend")).Text; !strings.Contains(got, "《儿童与健康》") || strings.Contains(got, "《妇女与健康》") {
		t.Errorf("asked %q", got)
	}
}

func TestEverybodyAskedForTheSameThingHearsOfTheAnswer(t *testing.T) {
	r := extending(t)
	_, letters := r.presses(someone, r.wishCard(), messages.SendExtension)
	toOffice := letters[0]
	r.presses(other, toOffice, messages.Deny)
	_, answered := r.presses(other, last(t, r.says(other, "请先报初步稿")), messages.ConfirmDeny)
	told := 0
	for _, l := range answered {
		if l.Chat == someone && strings.Contains(l.Text, "请先报初步稿") {
			told++
		}
	}
	if told != 1 {
		t.Errorf("the liaison was told %d times", told)
	}
	alert, _ := r.presses(other, toOffice, messages.Deny)
	says(t, alert, plan.WhyExtensionSettled)
}

func TestTheOfficeAsksForItsOwnChapterWithoutSayingHowItCame(t *testing.T) {
	r := extending(t)
	question := last(t, r.says(other, "/extend"))
	own := strings.TrimSuffix(messages.OwnOffice(""), "（）")
	_, letters := r.presses(other, question, own)
	if got := last(t, letters).Text; got != messages.AskExtended() {
		t.Fatalf("asked %q", got)
	}
	letters = r.says(other, "总目标")
	if got := last(t, letters).Text; strings.Contains(got, messages.AskExtensionForm()) {
		t.Errorf("asked how its own wish came: %q", got)
	}
}
