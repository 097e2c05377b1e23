package workflow

import (
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// ProposeStages brings the office its desk when a stage could be opened or ended
// that it was not told of yet. The clock calls it on the mornings of working
// days, after the tick: whoever gets the day's letter anyway finds the stage in
// it. It never opens or ends anything.
func ProposeStages(tx *storage.Tx, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if !rules.Hours(world, now) { // a clock that woke late: the next morning is early enough
		return nil
	}
	proposals := rules.StageProposals(world, rules.Duties(world, now), now)
	for _, person := range rules.Reached(world, world.Holders(plan.RoleOffice, "", now)) {
		if len(unsaid(world, proposals, person)) == 0 {
			continue
		}
		if err := bringDesk(tx, world, person, now); err != nil {
			return err
		}
	}
	return nil
}

// unsaid are the proposals a person was not told of yet, as marks to be kept.
func unsaid(world *plan.Snapshot, proposals []rules.Proposal, person plan.PersonID) []plan.Nudge {
	var out []plan.Nudge
	for _, p := range proposals {
		key := fmt.Sprintf("%s/%d", p.Key(world), person)
		if !world.Queued[key] {
			out = append(out, plan.Nudge{Key: key, To: person, Rung: plan.Rung{Level: plan.LevelRemind}})
		}
	}
	return out
}

// saidStages keeps that a letter tells its reader of these proposals.
func saidStages(tx *storage.Tx, world *plan.Snapshot, proposals []rules.Proposal, person plan.PersonID, now time.Time) error {
	for _, n := range unsaid(world, proposals, person) {
		if err := tx.QueueNudge(n, plan.DayOf(now), now); err != nil {
			return err
		}
	}
	return nil
}

// proposalsShown is how many stages a letter offers a button for; more are on the
// page of stages.
const proposalsShown = 2

func proposalButtons(world *plan.Snapshot, proposals []rules.Proposal) []plan.Button {
	if len(proposals) > proposalsShown {
		return []plan.Button{{Label: messages.ActName(plan.ActStage), Act: plan.ActStage}}
	}
	var out []plan.Button
	for _, p := range proposals {
		s := world.Index.Stage[p.Stage]
		b := plan.Button{Label: messages.OpenStageButton(s.No), Act: plan.ActOpenStage, Args: plan.Args{"stage": fmt.Sprint(s.No)}, Version: s.Version}
		switch p.Kind {
		case rules.ProposeOpen:
		case rules.ProposeNear:
			b.Label, b.Act = messages.StageShort(s.No), plan.ActStage
		default:
			b.Label, b.Act = messages.EndStageButton(s.No, s.State), plan.ActEndStage
		}
		out = append(out, b)
	}
	return out
}
