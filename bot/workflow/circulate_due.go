package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// MoveReplyDue gives the addressees of a consultation until another day and
// tells those who have not replied yet.
func MoveReplyDue(tx *storage.Tx, id plan.ConsultationID, day plan.Day, by plan.PersonID, now time.Time) (plan.Consultation, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return plan.Consultation{}, err
	}
	found := world.Index.Consult[id]
	if found == nil {
		return plan.Consultation{}, plan.Refuse(plan.WhyGone)
	}
	c, err := rules.MoveDue(*found, day, now)
	if err != nil {
		return c, err
	}
	if err := tx.SaveConsultation(c); err != nil {
		return c, err
	}
	if err := tx.Record(plan.Event{At: now, Person: by, Act: plan.ActReplyDue, Kind: "consultation", Object: int64(id), Name: c.Title},
		map[string]any{"from": plan.DayOf(found.Due), "to": day}); err != nil {
		return c, err
	}
	for _, to := range rules.Unanswered(world, id) {
		args := plan.Args{"to": arg(to.ID)}
		l := plan.Letter{
			Text:     messages.DueMoved(messages.DueMovedParams{Title: c.Title, Unit: world.UnitName(to.Unit), From: found.Due, Due: c.Due}),
			Priority: plan.PriorityNotice,
			Buttons: [][]plan.Button{{
				{Label: messages.GiveOpinion, Act: plan.ActOpinion, Args: args},
				{Label: messages.ActName(plan.ActNone), Act: plan.ActNone, Args: args},
			}},
		}
		if to.Person != 0 {
			err = ToPerson(tx, world, to.Person, l, now)
		} else {
			_, err = ToUnit(tx, world, rules.Standing(world, to.Unit), 0, by, l, now)
		}
		if err != nil {
			return c, err
		}
	}
	return c, nil
}
