package messages

import (
	"time"

	"planbot/storage/plan"
)

// SummaryParams is what 编制小结 says.
type SummaryParams struct {
	At     time.Time
	Tally  plan.Tally
	Stages map[int]string // names by number
}

// SummaryResult is one result and how often it was given.
type SummaryResult struct {
	Result plan.Result
	Count  int
}

// Results lists the results that were given, in the order of the table of
// opinions.
func (p SummaryParams) Results() (out []SummaryResult) {
	for _, r := range []plan.Result{plan.ResultAdopted, plan.ResultPartly, plan.ResultCovered, plan.ResultRejected, plan.ResultDropped} {
		if n := p.Tally.Results[r]; n > 0 {
			out = append(out, SummaryResult{r, n})
		}
	}
	return out
}

// Reminders, Urges and Notes are the notices by level.
func (p SummaryParams) Reminders() int { return p.Tally.Notices[plan.LevelRemind] }

// Urges counts the 催办通知 and 商请函 signed.
func (p SummaryParams) Urges() int { return p.Tally.Notices[plan.LevelUrge] }

// Notes counts the 呈报 signed.
func (p SummaryParams) Notes() int { return p.Tally.Notices[plan.LevelEscalate] }

// Stage is the stage's name.
func (p SummaryParams) Stage(no int) string { return stageOrdinals([]int{no}) + " " + p.Stages[no] }

// Summary is 编制小结: the whole process counted.
func Summary(p SummaryParams) string { return say("summary", p) }
