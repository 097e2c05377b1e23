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

// makeCalls puts what is due onto one open telephone card for each unit.
func makeCalls(tx *storage.Tx, nudges []plan.Nudge, now time.Time) error {
	for _, n := range nudges {
		if n.Way == plan.WayCall {
			if err := makeCall(tx, n, now); err != nil {
				return err
			}
		}
	}
	return nil
}

func makeCall(tx *storage.Tx, n plan.Nudge, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if err := tx.QueueNudge(n, plan.DayOf(now), now); err != nil {
		return err
	}
	key := n.Duty.Key()
	for _, c := range world.Calls {
		if c.Unit == n.Duty.Unit && c.Result == plan.CallOpen {
			if slices.Contains(c.Duties, key) {
				return nil
			}
			return tx.CoverCall(c.ID, append(slices.Clone(c.Duties), key))
		}
	}
	_, err = tx.AddCall(plan.Call{Unit: n.Duty.Unit, Duties: []string{key}, Key: n.Key, Made: now})
	return err
}

// EndCall keeps what a telephone call brought. A promise silences further calls
// until its day has passed.
func EndCall(tx *storage.Tx, id plan.CallID, result plan.CallResult, promise plan.Day, by plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	i := slices.IndexFunc(world.Calls, func(c plan.Call) bool { return c.ID == id })
	if i < 0 {
		return plan.Refuse(plan.WhyGone)
	}
	if result == plan.CallPromised && promise < plan.DayOf(now) {
		return plan.Refuse(plan.WhyPastDate)
	}
	c := world.Calls[i]
	c.Result, c.Promise, c.By, c.At = result, promise, by, now
	if err := tx.SaveCall(c); err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActCalled, Kind: "call", Object: int64(id), Unit: c.Unit, Name: string(result)},
		map[string]any{"duties": c.Duties, "promise": promise.String()})
}

// OpenCall is a card the office asks for: the unit's open one, or a new one about
// all it owes.
func OpenCall(tx *storage.Tx, unit plan.UnitID, now time.Time) (plan.CallID, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return 0, err
	}
	for _, c := range world.Calls {
		if c.Unit == unit && c.Result == plan.CallOpen {
			return c.ID, nil
		}
	}
	var keys []string
	for _, d := range rules.Owed(rules.Duties(world, now), unit, 0) {
		if rules.Pressed(world, d) {
			keys = append(keys, d.Key())
		}
	}
	if len(keys) == 0 {
		return 0, plan.Refuse(plan.WhyNothingOwed)
	}
	return tx.AddCall(plan.Call{Unit: unit, Duties: keys, Key: fmt.Sprintf("manual/%d/%d", unit, now.UnixMilli()), Made: now})
}

// CallParams is a card in words: the unit's people, and what is still owed, at
// least one thing, by date.
func CallParams(world *plan.Snapshot, c plan.Call, owed []plan.Duty, now time.Time) messages.CallParams {
	today := plan.DayOf(now)
	p := messages.CallParams{
		Unit: world.UnitName(c.Unit), Contacts: Contacts(world, c.Unit, now), Result: c.Result, At: plan.DayOf(c.At), Promise: c.Promise,
		By: rules.EndOfWork(rules.AddWorkdays(world.Calendar, today, graceWorkdays, today)),
	}
	if owed[0].Due.After(now) {
		p.By = owed[0].Due // not late yet: nothing else than the date itself is asked for
	}
	for _, d := range owed {
		p.Lines = append(p.Lines, DutyLine(world, d, now))
	}
	return p
}

// Contacts lists the unit's people the office can call: liaisons, then its
// members of the leading group, also those the chat does not reach.
func Contacts(world *plan.Snapshot, unit plan.UnitID, now time.Time) []messages.CallContact {
	var out []messages.CallContact
	seen := map[plan.PersonID]bool{}
	add := func(people []plan.PersonID, role plan.Role, rank plan.Rank) {
		for _, id := range people {
			p := world.Index.Person[id]
			if p == nil || seen[id] {
				continue
			}
			seen[id] = true
			c := messages.CallContact{Name: p.Name, Role: messages.RoleName(role, rank), Phone: p.Phone}
			switch {
			case p.Chat == 0:
				c.Chat = messages.NoChat
			case !p.Unreachable.IsZero():
				c.Chat = messages.ChatRefuses
			}
			out = append(out, c)
		}
	}
	add(world.Liaisons(unit, 0, now), plan.RoleLiaison, "")
	add(rules.MembersOf(world, unit, now), plan.RoleLeader, plan.RankMember)
	for _, m := range world.Members {
		if slices.Contains(m.Units, unit) && !bound(world, m.ID, now) {
			out = append(out, messages.CallContact{Name: m.Name, Role: m.Position, Chat: messages.NoChat})
		}
	}
	return out
}

func bound(world *plan.Snapshot, m plan.MemberID, now time.Time) bool {
	return slices.ContainsFunc(world.Bindings, func(b plan.Binding) bool {
		return b.Member == m && plan.InForce(b.From, b.Until, now)
	})
}
