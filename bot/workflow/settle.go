package workflow

import (
	"fmt"
	"slices"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// identity is what an answer about who a unit is changes.
func identity(world *plan.Snapshot, a plan.Anomaly, answer plan.Settlement, now time.Time) (o Ordered, err error) {
	unit, ok := unitNamed(world, a.Name)
	other, there := unitNamed(world, a.Other)
	if !ok || !there {
		return o, plan.Refuse(plan.WhyGone)
	}
	if answer == plan.SettleSame {
		o.Transfer, err = rules.Identify(world, unit, rules.Standing(world, other), now)
	} else {
		o.Transfer, err = rules.Distinguish(world, unit, now)
	}
	return o, err
}

// settleUnit does what an answer means. Before anything runs nobody need be told,
// nor any document named.
func settleUnit(tx *storage.Tx, o Ordered, now time.Time) (p messages.ChangeParams, err error) {
	world, err := tx.Snapshot()
	if err != nil {
		return p, err
	}
	moves := rules.MovesOf(world, o.Transfer, now)
	if err := dated(world, moves, o, now); err != nil {
		return p, err
	}
	p = ChangeWords(world, o, now)
	if err := transfer(tx, world, o, now); err != nil {
		return p, fmt.Errorf("settle unit %d: %w", o.From, err)
	}
	if o.Clears || o.Reopens {
		if err := tx.OwnUnit(o.Into); err != nil {
			return p, err
		}
	}
	if _, err := tx.AddChange(plan.Change{
		Kind: o.Kind, At: now, By: o.By, Basis: o.Basis, Unit: o.From, Into: o.Into,
	}, moves.Takeovers(o.From, o.until(), now)); err != nil {
		return p, err
	}
	if err := dropPapers(tx, world, o, now); err != nil {
		return p, err
	}
	if !rules.Running(world) {
		return p, nil
	}
	return p, tellChange(tx, world, o, p, now)
}

// Settling is an answer given while stages run, or in place of an earlier one.
type Settling struct {
	Key    string
	Answer plan.Settlement
	Until  plan.Day // the new date of what is near or past; 0: none
	Basis  string
	By     plan.PersonID
}

// SettlingOrder is what the answer changes; nothing when it is only about a name.
func SettlingOrder(tx *storage.Tx, x Settling, now time.Time) (o Ordered, d storage.Doubt, err error) {
	d, ok, err := tx.Anomaly(x.Key)
	if err != nil {
		return o, d, err
	}
	switch {
	case !ok || !slices.Contains(d.Answers, x.Answer):
		return o, d, plan.Refuse(plan.WhyGone)
	case d.Answer == x.Answer:
		return o, d, plan.Refuse(plan.WhySettled)
	}
	if x.Answer != plan.SettleSame && x.Answer != plan.SettleDifferent {
		return o, d, nil
	}
	world, err := tx.Snapshot()
	if err != nil {
		return o, d, err
	}
	o, err = identity(world, d.Anomaly, x.Answer, now)
	o.Until, o.Basis, o.By = x.Until, x.Basis, x.By
	return o, d, err
}

// Resettle keeps the director's answer to a doubt in the middle of the work, also
// in place of an earlier one, and does what it means from now on.
func Resettle(tx *storage.Tx, x Settling, now time.Time) (p messages.ChangeParams, err error) {
	if x.Basis, err = CheckReason(x.Basis); err != nil {
		return p, err
	}
	o, d, err := SettlingOrder(tx, x, now)
	if err != nil {
		return p, err
	}
	before := d.Answer
	if o.Kind != "" {
		if p, err = settleUnit(tx, o, now); err != nil {
			return p, err
		}
	} else if err := reading(tx, d, x, now); err != nil {
		return p, err
	}
	if err := tx.SettleAnomaly(d.Key, x.Answer, x.By, now); err != nil {
		return p, err
	}
	return p, tx.Record(plan.Event{At: now, Person: x.By, Act: plan.ActSettle, Kind: "anomaly", Name: d.Key},
		map[string]any{"answer": x.Answer, "before": before, "until": dayText(x.Until)})
}

// reading ends, or takes up again, the reading of a name as a unit's.
func reading(tx *storage.Tx, d storage.Doubt, x Settling, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	unit, ok := unitNamed(world, d.Name)
	switch {
	case !ok:
		return plan.Refuse(plan.WhyGone)
	case x.Answer == plan.SettleReject:
		return tx.EndAlias(unit, d.Other, now)
	case d.Answer != plan.SettleReject:
		return nil
	}
	if by, taken := rules.NameTaken(world, d.Other); taken {
		return plan.Refusal{Why: plan.WhyNameTaken, Unit: by, Text: world.UnitName(by)}
	}
	return tx.AddAlias(unit, d.Other, now)
}
