package rules

import (
	"sort"
	"time"

	"planbot/storage/plan"
)

// owing is what a stage asks of the leads: a text written the first time, or a
// revision of what was circulated.
type owing struct {
	first   plan.TextStage
	revised plan.TextStage
}

// stageTexts is the work plan's table of stages (part 三): texts are written in
// stages 1 and 2, circulated and revised in 3 to 5; in 6 only the office acts.
var stageTexts = map[int]owing{
	1: {first: plan.TextResearch},
	2: {first: plan.TextChapter},
	3: {revised: plan.TextConsultation},
	4: {revised: plan.TextExpert},
	5: {revised: plan.TextSubmission},
}

// AskedText is the text a stage asks the leads for; "" for none.
func AskedText(stage int) plan.TextStage { return stageTexts[stage].first + stageTexts[stage].revised }

// CirculatedIn is the stage in which a text is circulated for opinions.
func CirculatedIn(text plan.TextStage) int {
	switch text {
	case plan.TextChapter, plan.TextFirst:
		return 3
	case plan.TextConsultation:
		return 4
	case plan.TextExpert:
		return 5
	case plan.TextSubmission, plan.TextFinal:
		return 6
	}
	return 0
}

// owesText tells whether the chapter's lead owes the text: research material is
// asked of the fields of development only.
func owesText(c plan.Chapter, text plan.TextStage) bool {
	return text != plan.TextResearch || c.Kind == plan.KindDomain
}

// place is where chapter texts arrive.
type place struct {
	chapter plan.ChapterID
	text    plan.TextStage
}

// arrivals sorts the chapter texts by place, in the order they came; withdrawn
// ones never were.
func arrivals(w *plan.Snapshot) map[place][]*plan.Draft {
	out := map[place][]*plan.Draft{}
	for i := range w.Drafts {
		x := &w.Drafts[i]
		if x.Kind == plan.DraftText && x.State != plan.DraftWithdrawn {
			at := place{x.Chapter, x.Text}
			out[at] = append(out[at], x)
		}
	}
	for _, all := range out {
		sort.Slice(all, func(i, j int) bool {
			if !all[i].Received.Equal(all[j].Received) {
				return all[i].Received.Before(all[j].Received)
			}
			return all[i].ID < all[j].ID
		})
	}
	return out
}

// draftDuties appends what the leads owe a stage in which texts are written.
func draftDuties(out []plan.Duty, w *plan.Snapshot, came map[place][]*plan.Draft, s *plan.Stage, now time.Time) []plan.Duty {
	text := stageTexts[s.No].first
	for _, c := range w.Chapters {
		if owesText(c, text) {
			d := leadDuty(w, s, c, plan.DutyDraft, plan.StepDraft, now)
			fulfil(&d, came[place{c.ID, text}], time.Time{})
			out = append(out, d)
		}
	}
	return out
}

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

// leadDuty is what the chapter's lead owes the stage, nothing handed in yet.
func leadDuty(w *plan.Snapshot, s *plan.Stage, c plan.Chapter, kind plan.DutyKind, step plan.Step, now time.Time) plan.Duty {
	due, ok := s.StepDue(step)
	if !ok {
		due = s.Deadline
	}
	when := now
	if s.State == plan.StageClosed {
		when = s.Closed // who led the chapter then stays who owed it
	}
	return plan.Duty{
		Kind: kind, Unit: Standing(w, w.LeadOf(c.ID, when)), Stage: s.No, Plan: c.Plan, Chapter: c.ID, Text: AskedText(s.No),
		Asked: s.Opened, Due: due,
	}
}

// fulfil looks for the version that meets a duty: one that came after its cause.
// After a return the duty is owed again, until a later version comes.
func fulfil(d *plan.Duty, came []*plan.Draft, since time.Time) {
	for _, x := range came {
		switch {
		case x.State == plan.DraftReturned:
			d.Kind, d.Done, d.LateDone, d.Draft = plan.DutyRevise, time.Time{}, false, 0
			if x.Due.After(d.Due) {
				d.Due = x.Due // the return names its own date
			}
		case x.Received.Before(since):
		default:
			if d.Done.IsZero() {
				d.Done, d.LateDone = x.Received, x.Late
			}
			d.Draft = x.ID
		}
	}
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
