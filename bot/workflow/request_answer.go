package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// AnswerNone writes down that a unit has nothing for these requests and tells
// each lead once.
func AnswerNone(tx *storage.Tx, list []plan.MaterialRequest, by plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	words := map[plan.UnitID][]messages.RequestWords{}
	var leads []plan.MaterialRequest
	for _, r := range list {
		if err := rules.AnswerRequest(r); err != nil {
			return err
		}
		r.Answer, r.Done = plan.AnswerNone, now
		if err := tx.SaveRequest(r); err != nil {
			return err
		}
		if err := recordRequest(tx, plan.ActWaive, r, by, now); err != nil {
			return err
		}
		if err := tellEntered(tx, world, r, by, now); err != nil {
			return err
		}
		if words[r.Lead] == nil {
			leads = append(leads, r)
		}
		words[r.Lead] = append(words[r.Lead], RequestWords(world, r, now))
	}
	for _, r := range leads {
		d := plan.Draft{Chapter: r.Chapter}
		if err := toConsulting(tx, world, d, world.ActorOf(by, now), plan.Letter{Text: messages.HasNone(words[r.Lead])}, now); err != nil {
			return err
		}
	}
	return nil
}

// tellEntered tells a unit that somebody else entered 无材料 for it.
func tellEntered(tx *storage.Tx, world *plan.Snapshot, r plan.MaterialRequest, by plan.PersonID, now time.Time) error {
	unit := rules.Standing(world, r.Unit)
	if world.ActorOf(by, now).Serves(unit, r.Chapter) {
		return nil
	}
	_, err := ToUnit(tx, world, unit, r.Chapter, by, plan.Letter{
		Text: messages.NoneEntered(RequestWords(world, r, now), world.PersonName(by)),
	}, now)
	return err
}

// ExcuseRequest tells a unit that its lead needs the material no more.
func ExcuseRequest(tx *storage.Tx, r plan.MaterialRequest, by plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if err := rules.AnswerRequest(r); err != nil {
		return err
	}
	r.Answer, r.Done = plan.AnswerWaived, now
	if err := tx.SaveRequest(r); err != nil {
		return err
	}
	if err := recordRequest(tx, plan.ActExcuse, r, by, now); err != nil {
		return err
	}
	_, err = ToUnit(tx, world, rules.Standing(world, r.Unit), r.Chapter, by, plan.Letter{Text: messages.Excused(RequestWords(world, r, now))}, now)
	return err
}

// NudgeRequests sends the lead's friendly word to the units that may have one
// today; when none may, the first reason is the refusal.
func NudgeRequests(tx *storage.Tx, list []plan.MaterialRequest, by plan.PersonID, now time.Time) (p messages.NudgeNotedParams, err error) {
	world, err := tx.Snapshot()
	if err != nil {
		return p, err
	}
	var first error
	for _, r := range list {
		if err := rules.NudgeRequest(r, now); err != nil {
			if first == nil && r.Answer == plan.AnswerOpen {
				first = err
			}
			continue
		}
		told, err := toAsked(tx, world, r, by, messages.Nudged(RequestWords(world, r, now)), now)
		if err != nil {
			return p, err
		}
		r.Nudged = now
		if err := tx.SaveRequest(r); err != nil {
			return p, err
		}
		name := world.UnitName(rules.Standing(world, r.Unit))
		if told == 0 {
			p.Unknown = append(p.Unknown, name)
			continue
		}
		p.Told = append(p.Told, name)
		if err := recordRequest(tx, plan.ActNudge, r, by, now); err != nil {
			return p, err
		}
	}
	if len(p.Told)+len(p.Unknown) == 0 {
		if first == nil {
			first = plan.Refuse(plan.WhyAnswered)
		}
		return p, first
	}
	return p, nil
}
