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
	Panel     bool // a text whose panel did not let the plan pass
	Stage     int  // ended with something missing
}

// Overrides lists them, the last first: leaders see each with its reason.
func Overrides(w *plan.Snapshot) []Override {
	var out []Override
	for _, a := range w.Assemblies {
		if d := w.Index.Draft[a.Draft]; a.Reason != "" && d != nil && d.State != plan.DraftWithdrawn {
			out = append(out, Override{At: a.Made, Reason: a.Reason, Draft: a.Draft, Undecided: a.Undecided, Panel: againstPanel(w, d, a.Undecided)})
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

// againstPanel tells whether a 送审稿 was put together though the panel said no:
// nothing else was open then, or its word stands.
func againstPanel(w *plan.Snapshot, d *plan.Draft, undecided int) bool {
	v, _ := PanelVerdict(w, d.Plan)
	return undecided == 0 || (d.Text == plan.TextSubmission && v.Result == plan.VerdictFail)
}
