package workflow

import (
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// ProposeStages puts before the office what could be opened or ended, once for
// each stage and date. The clock calls it on the mornings of working days; it
// never opens or ends anything.
func ProposeStages(tx *storage.Tx, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if !rules.Hours(world, now) { // a clock that woke late: the next morning is early enough
		return nil
	}
	duties := rules.Duties(world, now)
	for _, p := range rules.StageProposals(world, duties, now) {
		s := *world.Index.Stage[p.Stage]
		letter := proposal(world, s, p, duties, now)
		for _, who := range world.Holders(plan.RoleOffice, "", now) {
			// A stage whose dates moved may be proposed again on its new ones.
			letter.Key = fmt.Sprintf("stage:%s:%d:%s:%d", p.Kind, s.No, proposedFor(s, p), who)
			if err := ToPerson(tx, world, who, letter, now); err != nil {
				return err
			}
		}
	}
	return nil
}

func proposedFor(s plan.Stage, p rules.Proposal) plan.Day {
	if p.Kind == rules.ProposeOpen {
		return s.Opens
	}
	return plan.DayOf(s.Deadline)
}

func proposal(w *plan.Snapshot, s plan.Stage, p rules.Proposal, duties []plan.Duty, now time.Time) plan.Letter {
	params := messages.StageProposalParams{Stage: StageLine(w, s, duties, now)}
	args := plan.Args{"stage": fmt.Sprint(s.No)}
	look := plan.Button{Label: messages.LaterButton, Act: plan.ActStage, Args: args}
	if p.Kind == rules.ProposeOpen {
		open := plan.Button{Label: messages.OpenStageButton(s.No), Act: plan.ActOpenStage, Args: args, Version: s.Version, Style: plan.StyleYes}
		return plan.Letter{Text: messages.StageMayOpen(params), Buttons: [][]plan.Button{{look, open}}}
	}
	for _, l := range rules.Lacking(w, duties, s.No) {
		params.Missing = append(params.Missing, lackWords(w, l))
	}
	params.Missing = shortened(params.Missing)
	end := plan.Button{Label: messages.EndStageButton(s.No, s.State), Act: plan.ActEndStage, Args: args, Version: s.Version}
	return plan.Letter{Text: messages.StageMayEnd(params), Buttons: [][]plan.Button{{look, end}}}
}

func lackWords(w *plan.Snapshot, l rules.Lack) string {
	switch l.Kind {
	case rules.LackText:
		return messages.PlanText(l.Plan, l.Text)
	case rules.LackReplies:
		return messages.LackingReplies(l.Title, l.N)
	case rules.LackOpinions:
		return messages.LackingResults(l.N)
	}
	return w.UnitName(l.Unit) + messages.ChapterName(l.Plan, w.ChapterTitle(l.Chapter))
}

// shortened names the first few.
func shortened(names []string) []string {
	const shown = 6
	if len(names) <= shown {
		return names
	}
	return append(names[:shown:shown], messages.MoreItems(len(names)-shown))
}
