package storage_test

import (
	"bytes"
	"context"
	"testing"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// consulting makes a consultation of one unit and one person, with a text.
func consulting(t *testing.T, tx *storage.Tx) plan.Consultation {
	t.Helper()
	person, err := tx.AddPerson(plan.Person{Name: "expert"}, now)
	if err != nil {
		t.Fatal(err)
	}
	if err := tx.AddPlan(plan.PlanInfo{ID: plan.Women, Title: "women"}); err != nil {
		t.Fatal(err)
	}
	draft, err := tx.AddDraft(plan.Draft{Number: "1", Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextFirst, Revision: 1, State: plan.DraftReceived, Received: now})
	if err != nil {
		t.Fatal(err)
	}
	c, err := tx.AddConsultation(plan.Consultation{
		Title: "one", Text: plan.TextFirst, Round: 1, Drafts: []plan.DraftID{draft}, Opened: now, Due: now.Add(time.Hour), By: person,
		To: []plan.Addressee{{Unit: 7, Drafts: []plan.DraftID{draft}, Added: now}, {Person: person, Added: now}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// inTx runs a test in one transaction, with the world as it reads it.
func inTx(t *testing.T, fn func(tx *storage.Tx, world func() *plan.Snapshot)) {
	t.Helper()
	err := open(t).Do(context.Background(), func(tx *storage.Tx) error {
		fn(tx, func() *plan.Snapshot {
			w, err := tx.Snapshot()
			if err != nil {
				t.Fatal(err)
			}
			return w
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAConsultationIsReadAsItWasKept(t *testing.T) {
	inTx(t, func(tx *storage.Tx, world func() *plan.Snapshot) {
		made := consulting(t, tx)
		got := world().Consultations[0]
		if got.Title != "one" || !got.Open() || len(got.Drafts) != 1 || len(got.To) != 2 || !got.Due.Equal(made.Due) {
			t.Fatalf("read %+v", got)
		}
		if got.To[0].ID != made.To[0].ID || got.To[0].Unit != 7 || len(got.To[0].Drafts) != 1 || got.To[1].Person == 0 || len(got.To[1].Drafts) != 0 {
			t.Errorf("addressees %+v", got.To)
		}
		got.Closed = now.Add(time.Minute)
		if err := tx.SaveConsultation(got); err != nil {
			t.Fatal(err)
		}
		if after := world().Consultations[0]; after.Open() || after.Version != 2 {
			t.Errorf("closed: %+v", after)
		}
	})
}

func TestAnAddresseeHasAtMostOneReplyInForce(t *testing.T) {
	inTx(t, func(tx *storage.Tx, world func() *plan.Snapshot) {
		c := consulting(t, tx)
		r := plan.Reply{
			Consultation: c.ID, Addressee: c.To[0].ID, Unit: 7, Kind: plan.ReplyNone, Form: plan.ChannelLetter, At: now,
			Approver: plan.Approver{Name: "head", Position: "chief"}, Proxy: plan.Proxy{Channel: plan.ChannelLetter, Recorder: 1},
		}
		first, err := tx.AddReply(r)
		if err != nil {
			t.Fatal(err)
		}
		if err := tx.Savepoint(func() error { _, err := tx.AddReply(r); return err }); err == nil {
			t.Error("a second reply in force was kept")
		}
		if err := tx.EndReply(first, now); err != nil {
			t.Fatal(err)
		}
		if _, err := tx.AddReply(r); err != nil {
			t.Errorf("a reply in place of an ended one: %v", err)
		}
		all := world().Replies
		if len(all) != 2 || all[0].Withdrawn.IsZero() || !all[1].Withdrawn.IsZero() || all[1].Approver != r.Approver || all[1].Proxy != r.Proxy {
			t.Errorf("replies %+v", all)
		}
		known, err := tx.Approvers(7, 3)
		if err != nil || len(known) != 1 || known[0] != r.Approver {
			t.Errorf("approvers %v, %v", known, err)
		}
	})
}

func TestPagesGoOverToTheReplyThatReplacesAnother(t *testing.T) {
	inTx(t, func(tx *storage.Tx, _ func() *plan.Snapshot) {
		c := consulting(t, tx)
		r := plan.Reply{Consultation: c.ID, Addressee: c.To[0].ID, Unit: 7, Kind: plan.ReplyNone, At: now}
		var ids []plan.ReplyID
		for range 2 {
			id, err := tx.AddReply(r)
			if err != nil {
				t.Fatal(err)
			}
			if err := tx.EndReply(id, now); err != nil {
				t.Fatal(err)
			}
			ids = append(ids, id)
		}
		var pages []string
		for _, size := range []int{9, 5} {
			data, sha := bytesOf(size)
			if err := tx.AddFile(sha, "jpg", int64(size), bytes.NewReader(data), now); err != nil {
				t.Fatal(err)
			}
			pages = append(pages, sha)
		}
		if err := tx.AddReplyPages(ids[0], pages); err != nil {
			t.Fatal(err)
		}
		if err := tx.CopyReplyPages(ids[0], ids[1]); err != nil {
			t.Fatal(err)
		}
		got, err := tx.PageFiles(ids[1])
		if err != nil || len(got) != 2 || got[0].SHA != pages[0] || got[1].SHA != pages[1] {
			t.Errorf("pages %v, %v", got, err)
		}
	})
}

func TestAnOpinionKeepsHowItStood(t *testing.T) {
	inTx(t, func(tx *storage.Tx, world func() *plan.Snapshot) {
		c := consulting(t, tx)
		reply, err := tx.AddReply(plan.Reply{Consultation: c.ID, Addressee: c.To[0].ID, Unit: 7, Kind: plan.ReplyOpinions, At: now})
		if err != nil {
			t.Fatal(err)
		}
		id, err := tx.AddOpinion(plan.Opinion{Reply: reply, Consultation: c.ID, Unit: 7, No: 1, Suggestion: "old", Reason: "r"})
		if err != nil {
			t.Fatal(err)
		}
		o := world().Opinions[0]
		o.State, o.Result, o.Explain, o.Decided, o.DecidedBy = plan.OpinionDecided, plan.ResultPartly, "because", now, 1
		if err := tx.SaveOpinion(o); err != nil {
			t.Fatal(err)
		}
		if err := tx.KeepPast(id, 1, now.Add(time.Hour)); err != nil {
			t.Fatal(err)
		}
		o = world().Opinions[0]
		o.Suggestion, o.State, o.Result, o.Revision = "new", plan.OpinionOpen, plan.ResultNone, 2
		if err := tx.SaveOpinion(o); err != nil {
			t.Fatal(err)
		}
		past, err := tx.OpinionPast(id)
		if err != nil || len(past) != 1 {
			t.Fatalf("past %v, %v", past, err)
		}
		if p := past[0]; p.Suggestion != "old" || p.Result != plan.ResultPartly || p.Explain != "because" || p.Revision != 1 || p.By != 1 {
			t.Errorf("past %+v", p)
		}
		if err := tx.AddTalk(plan.Talk{Opinion: id, With: "w", At: now, Outcome: "o", By: 1}); err != nil {
			t.Fatal(err)
		}
		if got := world().Opinions[0]; got.Suggestion != "new" || got.Revision != 2 || got.Talks != 1 || got.Version != 3 {
			t.Errorf("now %+v", got)
		}
		talks, err := tx.Talks(id)
		if err != nil || len(talks) != 1 || talks[0].With != "w" {
			t.Errorf("talks %v, %v", talks, err)
		}
	})
}

func TestADecidedOpinionHasAResult(t *testing.T) {
	inTx(t, func(tx *storage.Tx, world func() *plan.Snapshot) {
		c := consulting(t, tx)
		reply, err := tx.AddReply(plan.Reply{Consultation: c.ID, Addressee: c.To[0].ID, Unit: 7, Kind: plan.ReplyOpinions, At: now})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tx.AddOpinion(plan.Opinion{Reply: reply, Consultation: c.ID, Unit: 7, No: 1, Suggestion: "s"}); err != nil {
			t.Fatal(err)
		}
		o := world().Opinions[0]
		o.State = plan.OpinionDecided
		if err := tx.Savepoint(func() error { return tx.SaveOpinion(o) }); err == nil {
			t.Error("an opinion was kept as decided without a result")
		}
	})
}
