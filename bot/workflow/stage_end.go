package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// lackShown is how many units without their text are named on the card.
const lackShown = 10

// EndParams is what is missing when a stage is to end, in words.
func EndParams(w *plan.Snapshot, no int, now time.Time) (messages.StageEndParams, error) {
	s := w.Index.Stage[no]
	if s == nil {
		return messages.StageEndParams{}, plan.Refuse(plan.WhyGone)
	}
	duties := rules.Duties(w, now)
	lacks := rules.Lacking(w, duties, no)
	p := messages.StageEndParams{Stage: StageLine(w, *s, duties, now), Blocked: len(rules.Blocking(lacks)) > 0}
	for _, l := range lacks {
		switch l.Kind {
		case rules.LackText:
			p.Texts = append(p.Texts, messages.PlanText(l.Plan, l.Text))
		case rules.LackIssue:
			p.Texts = append(p.Texts, messages.IssueOf(l.Plan))
		case rules.LackVerdict:
			p.Panels = append(p.Panels, messages.PlanName(l.Plan))
		case rules.LackReplies:
			p.Replies = append(p.Replies, messages.StageReplies{Title: l.Title, Left: l.N})
		case rules.LackOpinions:
			p.Opinions = l.N
		}
	}
	p.Units = lackingUnits(w, lacks)
	if n := len(p.Units) - lackShown; n > 0 {
		p.Units, p.More = p.Units[:lackShown], n
	}
	return p, nil
}

// lackingUnits lists whose texts are missing, each unit once, the office last.
func lackingUnits(w *plan.Snapshot, lacks []rules.Lack) []messages.NamedUnit {
	at := map[plan.UnitID]int{}
	var out []messages.NamedUnit
	var office []messages.NamedUnit
	for _, l := range lacks {
		if l.Kind != rules.LackDuty {
			continue
		}
		chapter := messages.ChapterName(l.Plan, w.ChapterTitle(l.Chapter))
		list := &out
		if l.Unit == w.Settings.Office {
			list = &office
		}
		if i, known := at[l.Unit]; known {
			(*list)[i].About += chapter
			continue
		}
		at[l.Unit] = len(*list)
		*list = append(*list, messages.NamedUnit{Unit: w.UnitName(l.Unit), About: chapter})
	}
	return append(out, office...)
}

// EndStage ends a stage by the office's word. With something blocking it takes
// the director's reason, which leaders see; whoever calls has asked May whether
// the person is the director.
func EndStage(tx *storage.Tx, by plan.PersonID, no int, reason string, now time.Time) (plan.Stage, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return plan.Stage{}, err
	}
	lacks := rules.Lacking(world, rules.Duties(world, now), no)
	if err := rules.EndStage(world, lacks, no, reason != ""); err != nil {
		return plan.Stage{}, err
	}
	s := *world.Index.Stage[no]
	elsewhere := s.State == plan.StagePlanned
	s.State, s.Closed = plan.StageClosed, now
	if err := tx.SaveStage(s); err != nil {
		return s, err
	}
	data := map[string]any{"missing": len(lacks)}
	if elsewhere {
		data = map[string]any{"elsewhere": true}
	} else if reason != "" {
		if data["reason"], err = tx.AddStageReason(no, plan.StageReason{Act: plan.ActEndStage, Text: reason, Person: by, At: now}); err != nil {
			return s, err
		}
	}
	if err := recordStage(tx, plan.ActEndStage, by, s, data, now); err != nil {
		return s, err
	}
	if elsewhere {
		return s, ToOffice(tx, world, by, plan.Letter{Text: messages.StageDoneElsewhere(stageName(s))}, now)
	}
	line := StageLine(world, s, rules.Duties(world, now), now)
	return s, newHerald(tx, world, by, now).tellEnded(line, lacks, reason)
}

// tellEnded tells the leading group, the office and the work group; why the stage
// was ended incomplete stays out of the work group.
func (h *herald) tellEnded(s messages.StageLine, lacks []rules.Lack, reason string) error {
	note := messages.StageNote{Stage: s.Head(), Text: s.Closing, Asked: s.Text, Done: s.Done, Total: s.Total, Reason: reason}
	for _, l := range lacks {
		if l.Kind == rules.LackText {
			note.Missing = append(note.Missing, messages.PlanText(l.Plan, l.Text))
		}
		if l.Kind == rules.LackIssue {
			note.Missing = append(note.Missing, messages.IssueOf(l.Plan))
		}
	}
	for _, role := range []plan.Role{plan.RoleLeader, plan.RoleOffice} {
		if err := h.tellAll(role, plan.Letter{Text: messages.StageEndedNote(note)}); err != nil {
			return err
		}
	}
	note.Reason, note.Missing, note.Plain = "", nil, reason != ""
	return h.tellGroups(messages.StageEndedNote(note))
}
