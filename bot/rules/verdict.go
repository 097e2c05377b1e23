package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// panelStage is the stage in which the experts are heard.
const panelStage = 5

// PanelVerdict is the word of a plan's panel in force.
func PanelVerdict(w *plan.Snapshot, p plan.PlanID) (plan.PanelVerdict, bool) {
	for _, v := range w.Verdicts {
		if v.Plan == p && v.Replaced.IsZero() {
			return v, true
		}
	}
	return plan.PanelVerdict{}, false
}

// PastVerdicts are the words of a plan's panel that others took the place of,
// the last first.
func PastVerdicts(w *plan.Snapshot, p plan.PlanID) []plan.PanelVerdict {
	var out []plan.PanelVerdict
	for _, v := range w.Verdicts {
		if v.Plan == p && !v.Replaced.IsZero() {
			out = append(out, v)
		}
	}
	slices.Reverse(out)
	return out
}

// GiveVerdict decides on a panel's word: signed by an expert on the list, not in
// the future; with points exactly when something is to be amended; in place of
// another one only with a reason.
func GiveVerdict(w *plan.Snapshot, v plan.PanelVerdict, now time.Time) error {
	head, err := ExpertOf(w, v.Head, now)
	if err != nil {
		return plan.Refuse(plan.WhyNoPanel)
	}
	_, again := PanelVerdict(w, v.Plan)
	at := func(m plan.Meeting) bool { return m.ID == v.Meeting }
	switch {
	case v.Meeting != 0 && !slices.ContainsFunc(Reviews(w, now), at):
		return plan.Refuse(plan.WhyGone)
	case !head.Serves(now):
		return plan.Refuse(plan.WhyExpertEnded)
	case v.Signed > plan.DayOf(now):
		return plan.Refusal{Why: plan.WhyVerdictDay, Day: v.Signed}
	case (v.Result == plan.VerdictAmend) != (v.Points > 0), v.Points > MaxPoints:
		return plan.Refuse(plan.WhyVerdictPoint)
	case again != (v.Why != ""):
		return plan.Refuse(plan.WhyVerdictMoved)
	}
	return nil
}

// Reviews (专家论证会) are the meetings a panel's word can have been given at:
// those that have begun, the last first.
func Reviews(w *plan.Snapshot, now time.Time) []plan.Meeting {
	out := meetings(w, func(m plan.Meeting) bool {
		return m.Stands() && m.Kind == plan.MeetingExpertReview && !m.At.After(now)
	})
	slices.Reverse(out)
	return out
}

// HeadedBy lists the plans whose panel a person heads.
func HeadedBy(w *plan.Snapshot, person plan.PersonID, now time.Time) []plan.PlanID {
	var out []plan.PlanID
	for _, p := range w.Plans {
		if HeadOf(w, p.ID, now) == person && person != 0 {
			out = append(out, p.ID)
		}
	}
	return out
}

// verdictDuties appends what the office owes while the experts are heard: the
// panel's word on each plan, by the day opinions are due.
func verdictDuties(out []plan.Duty, w *plan.Snapshot, s *plan.Stage) []plan.Duty {
	due, ok := s.StepDue(plan.StepReply)
	if !ok {
		due = s.Deadline
	}
	for _, p := range w.Plans {
		d := plan.Duty{Kind: plan.DutyVerdict, Unit: w.Settings.Office, Stage: s.No, Plan: p.ID, Asked: s.Opened, Due: due}
		if v, ok := PanelVerdict(w, p.ID); ok {
			d.Done, d.LateDone = v.Entered, v.Entered.After(due)
		}
		out = append(out, d)
	}
	return out
}

// PanelsSit tells whether the stage runs in which the experts are heard.
func PanelsSit(w *plan.Snapshot) bool {
	s := w.Index.Stage[panelStage]
	return s != nil && s.State == plan.StageOpen
}

// DraftsHeard are the versions a panel's points are about: the whole text put
// before the experts, else the chapters of the plan as they stand.
func DraftsHeard(w *plan.Snapshot, p plan.PlanID) []plan.DraftID {
	if d, ok := WholeText(w, p, plan.TextExpert); ok {
		return []plan.DraftID{d.ID}
	}
	var out []plan.DraftID
	for _, d := range LatestChapters(w) {
		if d.Plan == p {
			out = append(out, d.ID)
		}
	}
	return out
}

// panels: whoever heads the panel the act is about; while that is open, any
// expert.
func panels(a plan.Actor, s plan.Scope) bool {
	return a.Has(plan.RoleExpert) && (s.Person == 0 || s.Person == a.Person)
}

// OfPanel tells whether a consultation only holds the points of a panel's word:
// nobody was asked in it.
func OfPanel(w *plan.Snapshot, c plan.ConsultationID) bool {
	return slices.ContainsFunc(w.Verdicts, func(v plan.PanelVerdict) bool { return v.Consultation == c && c != 0 })
}
