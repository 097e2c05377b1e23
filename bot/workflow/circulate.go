package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Circular is what the office wants to put before whom.
type Circular struct {
	Bundle  string // key of a rules.Bundle
	Classes []rules.Class
	Due     plan.Day
	By      plan.PersonID
}

// PlanCirculation works out, without doing anything, exactly what would go to
// whom.
func PlanCirculation(world *plan.Snapshot, c Circular, now time.Time) (rules.Bundle, rules.Circle, error) {
	b, err := rules.FindBundle(world, c.Bundle)
	if err != nil {
		return b, rules.Circle{}, err
	}
	if err := rules.CheckDue(c.Due, now); err != nil {
		return b, rules.Circle{}, err
	}
	circle := rules.Address(world, b, c.Classes, now)
	if len(circle.To) == 0 {
		return b, circle, plan.Refuse(plan.WhyNoAddressee)
	}
	return b, circle, nil
}

// Circulate puts a text before its addressees: the versions are fixed from now
// on, and everybody who can be reached is asked.
func Circulate(tx *storage.Tx, circular Circular, now time.Time) (plan.Consultation, rules.Circle, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return plan.Consultation{}, rules.Circle{}, err
	}
	b, circle, err := PlanCirculation(world, circular, now)
	if err != nil {
		return plan.Consultation{}, circle, err
	}
	round := rules.Round(world, b)
	c := plan.Consultation{
		Title: messages.ConsultationTitleOf(Covers(world, b.Drafts), b.Text, round), Text: b.Text, Round: round, Drafts: b.Drafts,
		Opened: now, Due: rules.EndOfWork(circular.Due), By: circular.By, To: circle.To,
	}
	if c, err = tx.AddConsultation(c); err != nil {
		return c, circle, err
	}
	if err := useDrafts(tx, world, b.Drafts); err != nil {
		return c, circle, err
	}
	if err := tx.Record(plan.Event{At: now, Person: circular.By, Act: plan.ActCirculate, Kind: "consultation", Object: int64(c.ID), Name: c.Title},
		map[string]any{"drafts": b.Drafts, "units": circle.Units, "persons": circle.Persons, "due": circular.Due}); err != nil {
		return c, circle, err
	}
	for _, to := range c.To {
		if err := askOpinion(tx, world, c, to, now); err != nil {
			return c, circle, err
		}
	}
	return c, circle, nil
}

// useDrafts fixes versions: what was circulated can't be withdrawn any more.
func useDrafts(tx *storage.Tx, world *plan.Snapshot, drafts []plan.DraftID) error {
	for _, id := range drafts {
		d := world.Index.Draft[id]
		if d == nil || d.State == plan.DraftUsed {
			continue
		}
		used := *d
		used.State = plan.DraftUsed
		if err := tx.SaveDraft(used); err != nil {
			return err
		}
	}
	return nil
}
