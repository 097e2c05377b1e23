package rules

import (
	"time"

	"planbot/storage/plan"
)

// Proposal is what the clock puts before the office: to open a stage or to end
// one. It never does either.
type Proposal struct {
	Stage int
	Kind  ProposalKind
}

// ProposalKind tells why.
type ProposalKind string

const (
	ProposeOpen     ProposalKind = "open"     // its window has begun
	ProposePassed   ProposalKind = "passed"   // its deadline is over
	ProposeComplete ProposalKind = "complete" // everything is in
)

// StageProposals lists what could be opened or ended now. Nothing while the work
// is paused.
func StageProposals(w *plan.Snapshot, duties []plan.Duty, now time.Time) []Proposal {
	if Paused(w) {
		return nil
	}
	var out []Proposal
	for _, s := range w.Stages {
		switch {
		case s.State == plan.StagePlanned && s.Opens <= plan.DayOf(now) && OpenStage(w, s.No) == nil:
			out = append(out, Proposal{s.No, ProposeOpen})
		case s.State != plan.StageOpen:
		case s.Deadline.Before(now):
			out = append(out, Proposal{s.No, ProposePassed})
		case complete(w, duties, s):
			out = append(out, Proposal{s.No, ProposeComplete})
		}
	}
	return out
}

// complete tells whether everything a stage waits for is in. A stage that has
// asked nothing yet is not complete, it has not begun.
func complete(w *plan.Snapshot, duties []plan.Duty, s plan.Stage) bool {
	if len(Lacking(w, duties, s.No)) > 0 {
		return false
	}
	if Produced(s.No) != "" {
		return true
	}
	for _, d := range duties {
		if d.Stage == s.No {
			return true
		}
	}
	return false
}
