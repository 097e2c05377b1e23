package rules

import "planbot/storage/plan"

// ChapterLight is how a chapter stands in a stage. In the stages that revise, a
// chapter is done when the text was circulated, every opinion on it has a result
// and the revision, where one is owed, is in.
func ChapterLight(w *plan.Snapshot, duties []plan.Duty, c plan.Chapter, stage int) plan.Light {
	s := w.Index.Stage[stage]
	text := AskedText(stage)
	if text == "" || !owesText(c, text) {
		return plan.LightNone
	}
	if d, ok := ChapterDuty(duties, c.ID, stage); ok {
		if d.Light == plan.LightDone && openOpinions(w, c, stage) {
			return plan.LightOpen
		}
		return d.Light
	}
	switch {
	case s == nil || s.State == plan.StagePlanned:
		return plan.LightOpen
	case s.State == plan.StageClosed:
		return plan.LightDone
	case gathered(w, stage) && !openOpinions(w, c, stage):
		return plan.LightDone
	}
	return plan.LightOpen
}

// ChapterDuty is what the chapter's lead owes, or owed, a stage.
func ChapterDuty(duties []plan.Duty, c plan.ChapterID, stage int) (plan.Duty, bool) {
	for _, d := range duties {
		if d.Stage == stage && d.Chapter == c && (d.Kind == plan.DutyDraft || d.Kind == plan.DutyRevise) {
			return d, true
		}
	}
	return plan.Duty{}, false
}

// gathered tells whether opinions on a text of the stage were gathered to the
// end: there was a consultation, and none is open.
func gathered(w *plan.Snapshot, stage int) bool {
	any := false
	for _, c := range w.Consultations {
		if CirculatedIn(c.Text) == stage && !OfPanel(w, c.ID) {
			if c.Open() {
				return false
			}
			any = true
		}
	}
	return any
}

func openOpinions(w *plan.Snapshot, ch plan.Chapter, stage int) bool {
	for _, o := range w.Opinions {
		c := w.Index.Consult[o.Consultation]
		if o.Chapter == ch.ID && Undecided(o) && c != nil && CirculatedIn(c.Text) == stage {
			return true
		}
	}
	return false
}

// Undecided tells whether an opinion still waits for its result.
func Undecided(o plan.Opinion) bool { return o.Withdrawn.IsZero() && o.Result == plan.ResultNone }
