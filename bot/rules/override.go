package rules

import (
	"sort"
	"time"

	"planbot/storage/plan"
)

// Override is one time the director went on though something was open, with the
// reason given.
type Override struct {
	At        time.Time
	Reason    string
	Draft     plan.DraftID // a text put together with opinions undecided; 0: a stage
	Undecided int
	Stage     int // ended with something missing
}

// Overrides lists them, the last first: leaders see each with its reason.
func Overrides(w *plan.Snapshot) []Override {
	var out []Override
	for _, a := range w.Assemblies {
		if d := w.Index.Draft[a.Draft]; a.Reason != "" && d != nil && d.State != plan.DraftWithdrawn {
			out = append(out, Override{At: a.Made, Reason: a.Reason, Draft: a.Draft, Undecided: a.Undecided})
		}
	}
	for _, s := range w.Stages {
		for _, r := range s.Reasons {
			if r.Act == plan.ActEndStage {
				out = append(out, Override{At: r.At, Reason: r.Text, Stage: s.No})
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].At.After(out[j].At) })
	return out
}
