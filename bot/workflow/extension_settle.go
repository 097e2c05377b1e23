package workflow

import (
	"errors"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// GrantExtension gives a unit until the day, which may be another than the one it
// asked for. The basis is what the grant rests on.
func GrantExtension(tx *storage.Tx, id plan.ExtensionID, day plan.Day, basis string, by plan.PersonID, now time.Time) (messages.ExtensionParams, error) {
	world, e, err := extension(tx, id)
	if err != nil {
		return messages.ExtensionParams{}, err
	}
	d, err := rules.GrantExtension(world, rules.Duties(world, now), e, day, now)
	if err != nil {
		return messages.ExtensionParams{}, Settled(e, err)
	}
	e.State, e.Settled, e.SettledBy, e.Until, e.Word = plan.ExtensionGranted, now, by, rules.EndOfWork(day), basis
	return settleExtension(tx, plan.ActGrant, e, d, now)
}

// DenyExtension tells a unit that its date stays, and why.
func DenyExtension(tx *storage.Tx, id plan.ExtensionID, reason string, by plan.PersonID, now time.Time) (messages.ExtensionParams, error) {
	world, e, err := extension(tx, id)
	if err != nil {
		return messages.ExtensionParams{}, err
	}
	d, err := rules.SettleExtension(world, rules.Duties(world, now), e)
	if err != nil {
		return messages.ExtensionParams{}, Settled(e, err)
	}
	e.State, e.Settled, e.SettledBy, e.Word = plan.ExtensionRefused, now, by, reason
	return settleExtension(tx, plan.ActDeny, e, d, now)
}

// Settled says what became of a wish when a refusal speaks of it.
func Settled(e plan.Extension, err error) error {
	var r plan.Refusal
	if errors.As(err, &r) && r.Why == plan.WhyExtensionSettled {
		r.Text = messages.ExtensionState(e.State, e.Until)
		return r
	}
	return err
}

// settleExtension keeps the office's answer and tells the unit, and the lead who
// waits for material.
func settleExtension(tx *storage.Tx, act plan.Act, e plan.Extension, d plan.Duty, now time.Time) (p messages.ExtensionParams, err error) {
	if e.Word, err = CheckReason(e.Word); err != nil {
		return p, err
	}
	if err := tx.SettleExtension(e); err != nil {
		return p, err
	}
	until := e.Until
	if until.IsZero() {
		until = e.Wished
	}
	if err := recordExtension(tx, act, e, d, until, now); err != nil {
		return p, err
	}
	world, err := tx.Snapshot()
	if err != nil {
		return p, err
	}
	duties := rules.Duties(world, now)
	p = ExtensionWords(world, duties, e, now)
	d, _ = rules.ExtendedDuty(world, duties, e)
	l := plan.Letter{Text: messages.ExtensionDenied(p), Buttons: [][]plan.Button{DutyButtons(world, d, now)}}
	if rules.ExplainLate(d, now) == nil {
		l.Buttons = append(l.Buttons, DateButtons(world, []plan.Duty{d}, now))
	}
	if e.State == plan.ExtensionGranted {
		l = plan.Letter{Text: messages.ExtensionGranted(p), Buttons: [][]plan.Button{DutyButtons(world, d, now)}}
		if d.Kind == plan.DutyMaterial {
			if err := toLead(tx, world, plan.Draft{Chapter: d.Chapter}, e.SettledBy, plan.Letter{Text: messages.ExtensionGrantedLead(p)}, now); err != nil {
				return p, err
			}
		}
	}
	p.Told, err = toLiaisons(tx, world, e, e.SettledBy, l, now)
	return p, err
}

// toLiaisons posts to whoever answers for the duty and whoever asked, but the
// actor, and tells how many of them the chat reaches.
func toLiaisons(tx *storage.Tx, world *plan.Snapshot, e plan.Extension, but plan.PersonID, l plan.Letter, now time.Time) (int, error) {
	d, ok := rules.ExtendedDuty(world, rules.Duties(world, now), e)
	if !ok {
		d, _ = plan.DutyOfKey(e.DutyKey)
		d.Unit = rules.Standing(world, e.Unit)
	}
	people := rules.Holding(world, d, now)
	if e.Proxy.Recorder == 0 {
		people = append(people, e.By)
	}
	told := map[plan.PersonID]bool{but: true}
	n := 0
	for _, person := range rules.Reached(world, people) {
		if told[person] {
			continue
		}
		told[person] = true
		if err := ToPerson(tx, world, person, l, now); err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}
