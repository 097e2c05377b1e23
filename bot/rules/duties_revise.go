package rules

import (
	"time"

	"planbot/storage/plan"
)

// reviseDuties appends revisions, owed only where an opinion on the chapter was adopted, wholly
// or partly, or a version went back; otherwise the last version carries forward.
func reviseDuties(out []plan.Duty, w *plan.Snapshot, came map[place][]*plan.Draft, s *plan.Stage, now time.Time) []plan.Duty {
	cause := adopted(w, s.No)
	for _, c := range w.Chapters {
		all := came[place{c.ID, stageTexts[s.No].revised}]
		since, ok := cause[c.ID]
		if !ok && !returned(all) {
			continue
		}
		d := leadDuty(w, s, c, plan.DutyRevise, plan.StepRevise, now)
		fulfil(&d, all, since)
		if since.After(d.Asked) {
			d.Asked = since
		}
		out = append(out, d)
	}
	return out
}

func returned(came []*plan.Draft) bool {
	for _, x := range came {
		if x.State == plan.DraftReturned {
			return true
		}
	}
	return false
}

// adopted is, for each chapter, when the last opinion on it was adopted, wholly
// or partly, in a consultation on a text circulated in the stage.
func adopted(w *plan.Snapshot, stage int) map[plan.ChapterID]time.Time {
	out := map[plan.ChapterID]time.Time{}
	for _, o := range w.Opinions {
		c := w.Index.Consult[o.Consultation]
		if o.Chapter == 0 || !o.Withdrawn.IsZero() || c == nil || CirculatedIn(c.Text) != stage {
			continue
		}
		if (o.Result == plan.ResultAdopted || o.Result == plan.ResultPartly) && !o.Decided.Before(out[o.Chapter]) {
			out[o.Chapter] = o.Decided
		}
	}
	return out
}
