package rules

import (
	"time"

	"planbot/storage/plan"
)

// ApprovalStep is what comes next for a plan on its way to the issue.
type ApprovalStep string

const (
	StepText       ApprovalStep = "text"       // there is no 送审稿
	StepDeliberate ApprovalStep = "deliberate" // the leading group has not seen it
	StepConclude   ApprovalStep = "conclude"   // its conclusion is not entered
	StepAgain      ApprovalStep = "again"      // not passed, or another text stands
	StepRevision   ApprovalStep = "revision"   // the note on how it was changed
	StepEnclosures ApprovalStep = "enclosures" // some lines of the list
	StepGovernment ApprovalStep = "government" // 市政府办公室
	StepJustice    ApprovalStep = "justice"    // 司法局
	StepExecutive  ApprovalStep = "executive"  // 常务会议
	StepBack       ApprovalStep = "back"       // it came back: a later 送审稿
	StepFinal      ApprovalStep = "final"      // the 正式印发稿
	StepIssue      ApprovalStep = "issue"
	StepNote       ApprovalStep = "note" // the notice of the issue
	StepDone       ApprovalStep = "done"
)

// Next is what comes next for a plan; missing is how many enclosures are, with
// StepEnclosures.
func Next(w *plan.Snapshot, p plan.PlanID, now time.Time) (step ApprovalStep, missing int) {
	if x, issued := Promulgated(w, p); issued {
		if x.Told.IsZero() {
			return StepNote, 0
		}
		return StepDone, 0
	}
	if len(PassagesOf(w, p)) > 0 {
		return nextOnRoute(w, p), 0
	}
	if _, ok := WholeText(w, p, plan.TextSubmission); !ok {
		return StepText, 0
	}
	if EnclosureOf(w, p, plan.EnclosureMinutes).State != plan.EnclosureWaived {
		switch Cleared(w, p) {
		case ClearanceNone:
			return StepDeliberate, 0
		case ClearanceOpen:
			return StepConclude, 0
		case ClearanceRejected, ClearanceOther:
			return StepAgain, 0
		case ClearanceOwes:
			return StepRevision, 0
		}
	}
	if n := len(Wanting(Checklist(w, p, now))); n > 0 {
		return StepEnclosures, n
	}
	return StepGovernment, 0
}

func nextOnRoute(w *plan.Snapshot, p plan.PlanID) ApprovalStep {
	next := NextPost(w, p)
	switch {
	case CameBack(w, p):
		return StepBack
	case next != plan.PostIssue:
		return ApprovalStep(next)
	case ToIssue(w, p, false) != nil:
		return StepFinal
	}
	return StepIssue
}

// approvalDuties are what the last stage asks of the office: to bring each plan
// to its issue.
func approvalDuties(w *plan.Snapshot) []plan.Duty {
	s := w.Index.Stage[lastStage]
	if s == nil || s.State == plan.StagePlanned {
		return nil
	}
	var out []plan.Duty
	for _, p := range w.Plans {
		d := plan.Duty{
			Kind: plan.DutyApproval, Unit: w.Settings.Office, Stage: s.No, Plan: p.ID, Text: plan.TextFinal, Asked: s.Opened, Due: s.Deadline,
		}
		if x, issued := Promulgated(w, p.ID); issued {
			d.Done, d.LateDone = x.At, x.At.After(s.Deadline)
		}
		out = append(out, d)
	}
	return out
}

// UnderApproval tells whether a plan has begun its way to the issue, or its stage
// has.
func UnderApproval(w *plan.Snapshot, p plan.PlanID) bool {
	if s := w.Index.Stage[lastStage]; s != nil && s.State == plan.StageOpen {
		return true
	}
	_, put := LastDeliberation(w, p, plan.TextSubmission)
	_, issued := Promulgated(w, p)
	return put || issued || len(PassagesOf(w, p)) > 0
}

// ApprovalWaits tells whether a plan's next step is the office's.
func ApprovalWaits(w *plan.Snapshot, now time.Time) bool {
	for _, p := range w.Plans {
		if step, _ := Next(w, p.ID, now); UnderApproval(w, p.ID) && step != StepDone {
			return true
		}
	}
	return false
}
