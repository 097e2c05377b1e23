package chat_test

import (
	"strings"
	"testing"

	"planbot/bot/chat"
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// issue has plans issued, with their final texts.
func (r *room) issue(plans ...plan.PlanID) {
	r.t.Helper()
	r.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		for _, p := range plans {
			id, err := tx.AddDraft(plan.Draft{
				Number: "final-" + string(p), Kind: plan.DraftPlan, Plan: p, Text: plan.TextFinal, Revision: 1, Unit: w.Settings.Office,
				State: plan.DraftUsed, Received: r.now, Version: 1,
			})
			if err != nil {
				return err
			}
			if err := tx.AddPromulgation(plan.Promulgation{
				Plan: p, Draft: id, Number: "格政〔2021〕15号", Signer: "向阳", Dated: plan.DayOf(r.now), Issued: plan.DayOf(r.now), At: r.now,
			}); err != nil {
				return err
			}
		}
		return nil
	})
}

// sealedWord is what every refusal after the issue says.
const sealedWord = "不能再改"

// everybody holds each role at once, so that no act is refused for who asks.
func everybody(r *room) {
	r.bind(someone, plan.Binding{Role: plan.RoleOffice, Rank: plan.RankDirector})
	r.bind(someone, plan.Binding{Role: plan.RoleLiaison, Unit: 1})
	r.bind(someone, plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
}

// pressesAct puts a letter with a button of the act before a person and presses it.
func (r *room) pressesAct(act plan.Act, args plan.Args) (string, []plan.Letter) {
	r.t.Helper()
	var letter plan.Letter
	r.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		id, err := tx.Post(plan.Letter{
			Chat: someone, To: w.Index.User[someone], Text: "…", Buttons: [][]plan.Button{{{Label: "按", Act: act, Args: args}}},
		}, r.now)
		if err != nil {
			return err
		}
		letter, _, err = tx.Letter(id)
		return err
	})
	return r.presses(someone, letter, "按")
}

func TestAfterBothPlansWereIssuedNoActChangesAnythingAndEveryOtherGoesOn(t *testing.T) {
	r := enter(t)
	everybody(r)
	r.issue(plan.Women, plan.Children)
	for _, row := range chat.Rows() {
		alert, letters := r.pressesAct(row.Act, nil)
		said := alert
		for _, l := range letters {
			said += l.Text
		}
		open := rules.Reads(row.Act) || rules.Upkeep(row.Act)
		if refused := strings.Contains(said, sealedWord); refused == open {
			t.Errorf("%s (changes nothing or goes on: %v): %q", row.Act, open, said)
		}
	}
}

// Acts that change nothing are named in the rules; this looks that none of them
// is named by mistake: what asks or confirms something changes something, unless
// it is known to keep registers up.
func TestWhatAsksOrConfirmsIsNotTakenForReading(t *testing.T) {
	for _, row := range chat.Rows() {
		if rules.Reads(row.Act) && row.Confirm != nil {
			t.Errorf("%s has a summary to confirm and counts as reading", row.Act)
		}
	}
}

func TestReadingLeavesTheRecordAsItIs(t *testing.T) {
	r := enter(t)
	everybody(r)
	r.issue(plan.Women, plan.Children)
	events := func() (n int) {
		r.do(func(tx *storage.Tx) (err error) {
			_, n, err = tx.VerifyEvents()
			return err
		})
		return n
	}
	before := events()
	for _, row := range chat.Rows() {
		if rules.Reads(row.Act) {
			r.pressesAct(row.Act, nil)
		}
	}
	if after := events(); after != before {
		t.Errorf("reading wrote %d records", after-before)
	}
}

func TestWithOnePlanIssuedOnlyWhatIsItsIsSealed(t *testing.T) {
	for _, c := range []struct {
		name   string
		act    plan.Act
		args   plan.Args
		sealed bool
	}{
		{"its whole text", plan.ActAssemble, plan.Args{"whole": "women:final"}, true},
		{"the other's", plan.ActAssemble, plan.Args{"whole": "children:final"}, false},
		{"a paper of its list", plan.ActEnclosureReady, plan.Args{"plan": "women", "kind": "request"}, true},
		{"of the other's", plan.ActEnclosureReady, plan.Args{"plan": "children", "kind": "request"}, false},
		{"a step of its way", plan.ActPassage, plan.Args{"plans": "women"}, true},
		{"of both ways", plan.ActPassage, plan.Args{"plans": "women,children"}, false},
		{"its final text", plan.ActReturn, plan.Args{"draft": "1"}, true},
		{"what concerns no plan", plan.ActPostpone, nil, false},
		{"reading it", plan.ActSubmission, plan.Args{"plan": "women"}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := enter(t)
			everybody(r)
			r.issue(plan.Women)
			alert, letters := r.pressesAct(c.act, c.args)
			said := alert
			for _, l := range letters {
				said += l.Text
			}
			if got := strings.Contains(said, sealedWord); got != c.sealed {
				t.Errorf("sealed %v: %q", got, said)
			}
		})
	}
}

func TestAFileForAnIssuedPlanIsNotFetched(t *testing.T) {
	r := enter(t)
	everybody(r)
	r.issue(plan.Women, plan.Children)
	r.next++
	letters := r.handle(plan.Update{ID: r.next, Received: r.now, Message: &plan.Message{
		ID: int(r.next), Chat: someone, Place: plan.PlacePrivate, From: plan.Sender{User: someone, Name: "某"}, Date: r.now,
		File: &plan.Incoming{FileID: "f", UniqueID: "u", Name: "妇女与健康.docx", Size: 10},
	}}, nil)
	if len(letters) != 1 || !strings.Contains(letters[0].Text, sealedWord) {
		t.Errorf("said %v", letters)
	}
	if strings.Contains(letters[0].Text, messages.TakeFile) {
		t.Error("the file was kept")
	}
}
