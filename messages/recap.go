package messages

import (
	"time"

	"planbot/storage/plan"
)

// RecapParams is what 编制小结 says.
type RecapParams struct {
	At     time.Time
	Count  plan.Recap
	Stages map[int]string // names by number
}

// RecapResult is one result and how often it was given.
type RecapResult struct {
	Result plan.Result
	Count  int
}

// Results lists the results that were given, in the order of the table of
// opinions.
func (p RecapParams) Results() (out []RecapResult) {
	for _, r := range []plan.Result{plan.ResultAdopted, plan.ResultPartly, plan.ResultCovered, plan.ResultRejected, plan.ResultDropped} {
		if n := p.Count.Results[r]; n > 0 {
			out = append(out, RecapResult{r, n})
		}
	}
	return out
}

// Reminders counts the letters of reminders.
func (p RecapParams) Reminders() int { return p.Count.Notices[plan.LevelRemind] }

// Urges counts the 催办通知 and 商请函 signed.
func (p RecapParams) Urges() int { return p.Count.Notices[plan.LevelUrge] }

// Notes counts the 呈报 signed.
func (p RecapParams) Notes() int { return p.Count.Notices[plan.LevelEscalate] }

// Stage is the stage's name.
func (p RecapParams) Stage(no int) string { return stageOrdinals([]int{no}) + " " + p.Stages[no] }

// Recap is 编制小结: the whole process counted.
func Recap(p RecapParams) string { return say("recap", p) }
