package bot_test

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// ledger is the story's own book: what was asked of whom, by when, and what it
// did about it. It is written as the story goes and knows nothing of the bot's
// rules: what the bot counts is held against it.
type ledger struct {
	things  map[string]*thing
	results map[plan.Result]int
	done    map[string]int // what else was done
}

// thing is one thing asked of one unit.
type thing struct {
	stage int
	unit  plan.UnitID
	words string // by which a reminder names it
	asked time.Time
	due   time.Time
	done  time.Time // zero: never

	chapter      plan.ChapterID // of a text
	consultation plan.ConsultationID
	spared       bool // nobody need do it any more: another unit answered for it
}

func newLedger() ledger {
	return ledger{things: map[string]*thing{}, results: map[plan.Result]int{}, done: map[string]int{}}
}

// textThing and replyThing name a thing.
func textThing(c plan.ChapterID, text plan.TextStage) string {
	return fmt.Sprintf("text %d %s", c, text)
}

func replyThing(c plan.ConsultationID, u plan.UnitID) string { return fmt.Sprintf("reply %d %d", c, u) }

func verdictThing(p plan.PlanID) string { return "verdict " + string(p) }

func personThing(c plan.ConsultationID, p plan.PersonID) string {
	return fmt.Sprintf("reply %d of person %d", c, p)
}

func receiptThing(seat plan.InviteeID) string { return fmt.Sprintf("receipt %d", seat) }

// stageCount is what became of the things of a stage.
type stageCount struct{ inTime, late, missing int }

// count counts things by stage, those done as told by when.
func (l ledger) count(when func(key string, x *thing) time.Time) map[int]stageCount {
	out := map[int]stageCount{}
	for key, x := range l.things {
		n := out[x.stage]
		switch at := when(key, x); {
		case at.IsZero():
			n.missing++
		case at.After(x.due):
			n.late++
		default:
			n.inTime++
		}
		out[x.stage] = n
	}
	return out
}
