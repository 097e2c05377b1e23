package rules

import (
	"time"

	"planbot/storage/plan"
)

// Duties is everything every unit owes or has done, at the moment now. Todo
// lists, reminders, the desk, the board and the status all come from here: if
// they disagree anywhere, that is a defect. Order: by stage, then as the
// chapters, requests and addressees are listed.
func Duties(w *plan.Snapshot, now time.Time) []plan.Duty {
	came := arrivals(w)
	out := make([]plan.Duty, 0, begun(w)*len(w.Chapters))
	for i := range w.Stages {
		switch s := &w.Stages[i]; {
		case s.State == plan.StagePlanned:
		case stageTexts[s.No].first != "":
			out = draftDuties(out, w, came, s, now)
		case stageTexts[s.No].revised != "":
			out = reviseDuties(out, w, came, s, now)
			if s.No == panelStage {
				out = verdictDuties(out, w, s)
			}
		}
	}
	out = append(out, materialDuties(w)...)
	out = append(out, replyDuties(w)...)
	out = append(out, receiptDuties(w, now)...)
	out = append(out, voiceDuties(w, now)...)
	out = append(out, consentDuties(w)...)
	out = append(out, approvalDuties(w)...)
	far := soonUntil(w, now)
	for i := range out {
		d := &out[i]
		takeOver(w, d)
		extend(w, d)
		excuse(w, d)
		s := w.Index.Stage[d.Stage]
		d.Paused = d.Kind != plan.DutyReceipt && s != nil && s.State == plan.StageOpen && !s.Paused.IsZero()
		d.Light = light(w, d, now, far)
	}
	return out
}

// begun counts the stages that ask or asked for something.
func begun(w *plan.Snapshot) (n int) {
	for i := range w.Stages {
		if w.Stages[i].State != plan.StagePlanned {
			n++
		}
	}
	return n
}

func materialDuties(w *plan.Snapshot) []plan.Duty {
	var out []plan.Duty
	for _, r := range w.Requests {
		d := plan.Duty{
			Kind: plan.DutyMaterial, Unit: StandingAt(w, r.Unit, lastDay(r.Done)), Stage: stageOfAsking(w, r.Asked), Chapter: r.Chapter, Request: r.ID,
			Asked: r.Asked, Due: r.Due, Done: r.Done,
		}
		if c := w.Index.Chapter[r.Chapter]; c != nil {
			d.Plan = c.Plan
		}
		out = append(out, d)
	}
	return out
}

// stageOfAsking is the stage for which a lead asks its supporting units: the last
// of those that write texts which was open when it asked; 0 when none was.
func stageOfAsking(w *plan.Snapshot, asked time.Time) int {
	found := 0
	for _, s := range w.Stages {
		open := s.State != plan.StagePlanned && plan.InForce(s.Opened, s.Closed, asked)
		if open && s.No > found && (stageTexts[s.No] != owing{}) {
			found = s.No
		}
	}
	return found
}
