package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// PreviewOpening is what opening a stage with these dates would mean; the same
// params, after the act, are the receipt.
func PreviewOpening(w *plan.Snapshot, no int, dates StageDates, now time.Time) (messages.StageOpenParams, error) {
	s, fault, err := rules.Opening(w, no, dates.Deadline, dates.Steps, now)
	if err == nil {
		err = faulted(fault)
	}
	if err != nil {
		return messages.StageOpenParams{}, err
	}
	return openParams(rules.With(w, rules.Shifted{Stages: []plan.Stage{s}}), no, 0, now), nil
}

// openParams counts what an opened stage asks of whom.
func openParams(w *plan.Snapshot, no int, actor plan.PersonID, now time.Time) messages.StageOpenParams {
	duties := rules.Duties(w, now)
	p := messages.StageOpenParams{Stage: StageLine(w, *w.Index.Stage[no], duties, now)}
	owed := owedIn(duties, no)
	people, _ := byPerson(w, owed, func(d plan.Duty) plan.Duty { return d }, now)
	for _, who := range people {
		if who != actor {
			p.People++
		}
	}
	p.Leaders = len(rules.Reached(w, w.Holders(plan.RoleLeader, "", now)))
	units := map[plan.UnitID]bool{}
	for _, d := range owed {
		if d.Unit == w.Settings.Office {
			p.Office++
			continue
		}
		p.Chapters++
		if u := w.Index.Unit[d.Unit]; u != nil && u.Doubtful {
			p.Doubtful = append(p.Doubtful, messages.NamedUnit{Unit: u.Name, About: messages.ChapterName(d.Plan, w.ChapterTitle(d.Chapter))})
			continue
		}
		if units[d.Unit] {
			continue
		}
		units[d.Unit] = true
		if len(rules.Tellable(w, d, now)) == 0 {
			p.Unreached = append(p.Unreached, w.UnitName(d.Unit))
		}
	}
	p.Units = len(units) + len(p.Doubtful)
	return p
}

func owedIn(duties []plan.Duty, no int) []plan.Duty {
	var out []plan.Duty
	for _, d := range duties {
		if d.Stage == no && d.Owed() && (d.Kind == plan.DutyDraft || d.Kind == plan.DutyRevise) {
			out = append(out, d)
		}
	}
	return out
}
