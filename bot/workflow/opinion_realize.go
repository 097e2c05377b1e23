package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// RealizeOpinion notes where an adopted opinion was realized. A proposer that was
// told the result is told that too.
func RealizeOpinion(tx *storage.Tx, id plan.OpinionID, draft plan.DraftID, where string, by plan.PersonID, now time.Time) (plan.Opinion, error) {
	world, o, err := findOpinion(tx, id)
	if err != nil {
		return o, err
	}
	var version string
	if names := VersionNames(world, []plan.DraftID{draft}); len(names) == 1 {
		version = names[0]
	}
	before := o.Realized
	if o, err = rules.Realize(world, o, messages.RealizedAt(version, where), draft, now); err != nil {
		return o, err
	}
	if o, err = saveHandled(tx, plan.ActRealize, o, by, now); err != nil || o.Published.IsZero() || before == o.Realized {
		return o, err
	}
	l := plan.Letter{Text: messages.RealizedTold(PointWords(world, o)), Silent: true}
	for _, person := range proposerPeople(world, o, now) {
		if err := ToPerson(tx, world, person, l, now); err != nil {
			return o, err
		}
	}
	return o, nil
}

// WordIssue keeps the main question of a dispute as the office words it.
func WordIssue(tx *storage.Tx, id plan.OpinionID, issue string, by plan.PersonID, now time.Time) (plan.Opinion, error) {
	_, o, err := findOpinion(tx, id)
	if err != nil {
		return o, err
	}
	if issue == "" {
		return o, plan.Refuse(plan.WhyEmpty)
	}
	o.Issue = issue
	return saveHandled(tx, plan.ActIssue, o, by, now)
}
