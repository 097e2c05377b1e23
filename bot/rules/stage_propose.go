package rules

import (
	"fmt"
	"slices"
	"time"

	"planbot/storage/plan"
)

// Proposal is what the clock puts before the office: to open a stage or to end
// one. It never does either.
type Proposal struct {
	Stage   int
	Kind    ProposalKind
	Lacking int // with ProposeNear and ProposePassed: things that have not come in
}

// Key names the proposal: a stage whose dates moved is proposed again on its new
// ones.
func (p Proposal) Key(w *plan.Snapshot) string {
	s := w.Index.Stage[p.Stage]
	day := plan.DayOf(s.Deadline)
	if p.Kind == ProposeOpen {
		day = s.Opens
	}
	return fmt.Sprintf("stage/%s/%d/%s", p.Kind, p.Stage, day)
}

// ProposalKind tells why.
type ProposalKind string

const (
	ProposeOpen     ProposalKind = "open"     // its window has begun
	ProposeNear     ProposalKind = "near"     // its deadline is near and its whole texts are not there
	ProposePassed   ProposalKind = "passed"   // its deadline is over
	ProposeComplete ProposalKind = "complete" // everything is in
)

// StageProposals lists what could be opened or ended now or soon. Nothing while the work
// is paused.
func StageProposals(w *plan.Snapshot, duties []plan.Duty, now time.Time) []Proposal {
	if Paused(w) {
		return nil
	}
	var out []Proposal
	for _, s := range w.Stages {
		switch {
		case s.State == plan.StagePlanned && !AllPromulgated(w) && s.Opens <= plan.DayOf(now) && OpenStage(w, s.No) == nil:
			out = append(out, Proposal{Stage: s.No, Kind: ProposeOpen})
		case s.State != plan.StageOpen:
		case s.Deadline.Before(now):
			out = append(out, Proposal{Stage: s.No, Kind: ProposePassed, Lacking: len(Lacking(w, duties, s.No))})
		case complete(w, duties, s):
			out = append(out, Proposal{Stage: s.No, Kind: ProposeComplete})
		default:
			lacks := Lacking(w, duties, s.No)
			if plan.DayOf(s.Deadline) < soonUntil(w, now) && slices.ContainsFunc(lacks, func(l Lack) bool { return l.Kind == LackText }) {
				out = append(out, Proposal{Stage: s.No, Kind: ProposeNear, Lacking: len(lacks)})
			}
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
		if d.Stage == s.No && d.Kind != plan.DutyReceipt {
			return true
		}
	}
	return false
}
