package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Step is the next thing the office itself can do with a text, so that nobody has
// to remember the order of the work plan.
type Step struct {
	Kind         StepKind
	Plan         plan.PlanID         // StepAssemble, StepCirculate
	Text         plan.TextStage      // StepAssemble: what comes out; StepCirculate: what goes out
	Consultation plan.ConsultationID // StepClose, StepOverdue
	Left         int                 // StepOverdue: who has not answered
}

// StepKind tells what.
type StepKind string

const (
	StepAssemble  StepKind = "assemble"  // every part is in and every opinion has its result
	StepCirculate StepKind = "circulate" // the stage is open and its text went to nobody
	StepClose     StepKind = "close"     // everybody has answered
	StepOverdue   StepKind = "overdue"   // the day has passed and somebody has not answered
)

// NextSteps lists what the office can do now, plan by plan. Nothing while the
// work is paused.
func NextSteps(w *plan.Snapshot, duties []plan.Duty, now time.Time) []Step {
	if Paused(w) {
		return nil
	}
	var out []Step
	for _, s := range w.Stages {
		text := Produced(s.No)
		if s.State != plan.StageOpen || text == "" || s.No == lastStage {
			continue
		}
		for _, p := range w.Plans {
			if step, ok := nextFor(w, duties, s.No, p.ID, text); ok {
				out = append(out, step)
			}
		}
	}
	for i := range w.Consultations {
		c := &w.Consultations[i]
		left := len(Unanswered(w, c.ID))
		switch {
		case !c.Open():
		case left == 0 && len(c.To) > 0:
			out = append(out, Step{Kind: StepClose, Consultation: c.ID})
		case c.Due.Before(now):
			out = append(out, Step{Kind: StepOverdue, Consultation: c.ID, Left: left})
		}
	}
	return out
}

// nextFor is what a plan's text waits for in a stage that runs, when it is the
// office it waits for.
func nextFor(w *plan.Snapshot, duties []plan.Duty, no int, p plan.PlanID, text plan.TextStage) (Step, bool) {
	if _, there := WholeText(w, p, text); there {
		return Step{}, false
	}
	if no > firstStageWithText {
		before := Produced(no - 1)
		asked, open := askedAbout(w, no, p)
		_, there := WholeText(w, p, before)
		switch {
		case !asked && there:
			return Step{Kind: StepCirculate, Plan: p, Text: before}, true
		case !asked || open:
			return Step{}, false
		}
	}
	if _, heard := PanelVerdict(w, p); no == panelStage && !heard {
		return Step{}, false
	}
	owed := slices.ContainsFunc(duties, func(d plan.Duty) bool {
		return d.Stage == no && d.Plan == p && (d.Kind == plan.DutyDraft || d.Kind == plan.DutyRevise) && d.Owed()
	})
	s := Compose(w, p, text)
	if owed || len(s.In(PartMissing, PartReturned)) > 0 || Assemble(w, s, false) != nil {
		return Step{}, false
	}
	return Step{Kind: StepAssemble, Plan: p, Text: text}, true
}

// firstStageWithText is the stage whose text is put together from first drafts.
const firstStageWithText = 2

// askedAbout tells whether the stage's text of a plan went out, and whether
// replies to it may still come in.
func askedAbout(w *plan.Snapshot, no int, p plan.PlanID) (asked, open bool) {
	for _, c := range w.Consultations {
		if CirculatedIn(c.Text) == no && slices.Contains(PlansOf(w, c.Drafts), p) {
			asked, open = true, open || c.Open()
		}
	}
	return asked, open
}
