package bot_test

import "planbot/storage/plan"

// ledger is what the story itself did, written down as it did it: what the bot
// counts is held against it.
type ledger struct {
	inTime  map[int]int // by stage
	late    map[int]int
	results map[plan.Result]int
	done    map[string]int // by what was done
}

func newLedger() ledger {
	return ledger{inTime: map[int]int{}, late: map[int]int{}, results: map[plan.Result]int{}, done: map[string]int{}}
}

// met notes that a duty of a stage was met.
func (l *ledger) met(stage int, late bool) {
	if late {
		l.late[stage]++
	} else {
		l.inTime[stage]++
	}
}
