package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// proposerPeople lists who of a proposer can be reached.
func proposerPeople(world *plan.Snapshot, o plan.Opinion, now time.Time) []plan.PersonID {
	if o.Unit == 0 {
		return rules.Reached(world, []plan.PersonID{o.Person})
	}
	return rules.Reached(world, world.Liaisons(rules.Standing(world, o.Unit), 0, now))
}

// resultsPerLetter keeps a letter within what one message holds.
const resultsPerLetter = 8

func tellResults(tx *storage.Tx, world *plan.Snapshot, title string, opinions []plan.Opinion, now time.Time) error {
	people := proposerPeople(world, opinions[0], now)
	for len(opinions) > 0 {
		n := min(resultsPerLetter, len(opinions))
		words := messages.ResultsParams{Title: title, Unit: world.UnitName(opinions[0].Unit), ObjectBy: rules.ObjectBy(world, now)}
		for _, o := range opinions[:n] {
			told, err := toldBefore(tx, o)
			if err != nil {
				return err
			}
			result := PointWords(world, o)
			result.Corrects = told
			words.Opinions = append(words.Opinions, result)
		}
		for _, id := range people {
			if err := ToPerson(tx, world, id, plan.Letter{Text: messages.Results(words)}, now); err != nil {
				return err
			}
		}
		opinions = opinions[n:]
	}
	return nil
}

// toldBefore tells whether the proposer was told another result for these very
// words.
func toldBefore(tx *storage.Tx, o plan.Opinion) (bool, error) {
	past, err := tx.OpinionPast(o.ID)
	for _, p := range past {
		if p.Revision == o.Revision && !p.Published.IsZero() {
			return true, err
		}
	}
	return false, err
}

// proposerName is what whoever made an opinion was called then.
func proposerName(world *plan.Snapshot, o plan.Opinion) string {
	return seatNameAt(world, plan.Addressee{Unit: o.Unit, Person: o.Person}, rules.GivenAt(world, o))
}

// PointWords is an opinion as messages speak of it.
func PointWords(world *plan.Snapshot, o plan.Opinion) messages.HandledParams {
	p := messages.HandledParams{
		Who: proposerName(world, o), ProposedWhy: o.ProposedWhy,
		Point: messages.PointParams{
			No: o.No, Place: messages.Place(world.ChapterTitle(o.Chapter), o.Plan), Original: o.Original,
			Suggestion: o.Suggestion, Reason: o.Reason,
		},
		Plan: o.Plan, Revision: o.Revision, State: o.State, Result: o.Result, Explain: o.Explain, Proposed: o.Proposed,
		Published: !o.Published.IsZero(), Meant: MeantWords(world, o),
		Taken: rules.Realizable(o), Realized: o.Realized, Disputed: rules.Disputed(o), Issue: o.Issue, Unit: o.Unit != 0,
	}
	if c := world.Index.Consult[o.Consultation]; c != nil {
		p.Title = c.Title
	}
	return p
}
