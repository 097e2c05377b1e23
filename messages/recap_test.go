package messages

import (
	"testing"
	"time"

	"planbot/storage/plan"
)

func TestRecap(t *testing.T) {
	at := plan.Date(2021, time.July, 30).At(9, 0)
	names := map[int]string{1: "启动及前期调研", 2: "基本框架及初稿"}
	for name, tally := range map[string]plan.Recap{
		"nothing_yet": {},
		"under_way": {
			Stages:   []plan.StageRecap{{No: 1, InTime: 13, Late: 2}, {No: 2, InTime: 20, Late: 3, Owed: 1, Missing: 1}},
			Opinions: 9, Undecided: 2, Results: map[plan.Result]int{plan.ResultAdopted: 4, plan.ResultRejected: 3},
			Notices: map[plan.Level]int{plan.LevelRemind: 88, plan.LevelUrge: 5, plan.LevelEscalate: 1}, Calls: 12, Extended: 2,
		},
		"only_undecided": {Opinions: 1, Undecided: 1},
	} {
		golden(t, "recap/"+name, Recap(RecapParams{At: at, Count: tally, Stages: names}))
	}
}
