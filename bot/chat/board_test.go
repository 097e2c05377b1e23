package chat_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

func TestWhoeverAskedHearsThatABoardCouldNotBeDrawn(t *testing.T) {
	r := enter(t)
	r.bind(someone, plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
	if got := last(t, r.says(someone, "进度图")).Text; got != messages.BoardDrawing {
		t.Errorf("asking for a board said %q", got)
	}
	var jobs []plan.Job
	r.do(func(tx *storage.Tx) (err error) {
		if jobs, err = tx.DueJobs(r.now, 10); err != nil || len(jobs) != 1 {
			return err
		}
		return r.chat.NotDrawn(tx, jobs[0], r.now)
	})
	if len(jobs) != 1 || jobs[0].Kind != plan.JobBoard {
		t.Fatalf("jobs %+v", jobs)
	}
	var l plan.Letter
	r.do(func(tx *storage.Tx) (err error) {
		l, _, err = tx.Letter(r.read + 1)
		return err
	})
	if l.Text != messages.BoardNotDrawn || l.Chat != someone {
		t.Errorf("the letter is %+v", l)
	}
}
