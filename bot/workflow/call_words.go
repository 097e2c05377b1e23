package workflow

import (
	"slices"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// CallParams is a card in words: the unit's people, and what is still owed, at
// least one thing, by date.
func CallParams(tx *storage.Tx, world *plan.Snapshot, c plan.Call, owed []plan.Duty, now time.Time) (messages.CallParams, error) {
	today := plan.DayOf(now)
	contacts, err := Contacts(tx, world, c.Unit, now)
	p := messages.CallParams{
		Unit: world.UnitName(c.Unit), Contacts: contacts, Result: c.Result, At: plan.DayOf(c.At), Promise: c.Promise,
		By: rules.EndOfWork(rules.AddWorkdays(world.Calendar, today, graceWorkdays, today)),
	}
	if owed[0].Due.After(now) {
		p.By = owed[0].Due // not late yet: nothing else than the date itself is asked for
	}
	for _, d := range owed {
		p.Lines = append(p.Lines, DutyLine(world, d, now))
	}
	return p, err
}

// Contacts lists the unit's people the office can call: liaisons, whoever was
// invited and has not come yet, then its members of the leading group, also those
// the chat does not reach.
func Contacts(tx *storage.Tx, world *plan.Snapshot, unit plan.UnitID, now time.Time) ([]messages.CallContact, error) {
	invited, err := tx.UnusedInvites(unit)
	if err != nil {
		return nil, err
	}
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
	for _, i := range invited {
		known := slices.ContainsFunc(out, func(c messages.CallContact) bool { return c.Name == i.Name })
		if i.Role == plan.RoleLiaison && i.Name != "" && !known {
			out = append(out, messages.CallContact{Name: i.Name, Role: messages.RoleName(i.Role, i.Rank), Phone: i.Phone, Chat: messages.NotYetCome})
		}
	}
	add(rules.MembersOf(world, unit, now), plan.RoleLeader, plan.RankMember)
	for _, m := range world.Members {
		if slices.Contains(m.Units, unit) && !bound(world, m.ID, now) {
			out = append(out, messages.CallContact{Name: m.Name, Role: m.Position, Chat: messages.NoChat})
		}
	}
	return out, nil
}

func bound(world *plan.Snapshot, m plan.MemberID, now time.Time) bool {
	return slices.ContainsFunc(world.Bindings, func(b plan.Binding) bool {
		return b.Member == m && plan.InForce(b.From, b.Until, now)
	})
}
