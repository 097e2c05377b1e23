package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// UrgeParams is a notice in words: what of it is still late at the moment.
func UrgeParams(world *plan.Snapshot, u plan.Urge, now time.Time) messages.UrgeParams {
	today := plan.DayOf(now)
	p := messages.UrgeParams{
		Level: u.Level, Unit: world.UnitName(u.Unit), Number: u.Number, Today: today,
		By: rules.EndOfWork(rules.AddWorkdays(world.Calendar, today, graceWorkdays, today)),
	}
	if unit := world.Index.Unit[u.Unit]; unit != nil {
		p.Letter = unit.Kind == plan.UnitParty || unit.Kind == plan.UnitJudiciary
	}
	for _, d := range rules.StillLate(world, rules.Duties(world, now), u.Duties) {
		p.Lines = append(p.Lines, urgeLine(world, d, now))
	}
	return p
}

// urgeLine is a duty as papers state it, with the last notice about it.
func urgeLine(world *plan.Snapshot, d plan.Duty, now time.Time) messages.UrgeLine {
	line := messages.UrgeLine{DutyLine: DutyLine(world, d, now)}
	if last, ok := rules.LastNotice(world, d); ok {
		line.Urged, line.Number = plan.DayOf(last.Signed), last.Number
	}
	return line
}

// graceWorkdays is the time a notice gives.
const graceWorkdays = 2

// Matters is what needs a leader's word, in words: at most three.
func Matters(world *plan.Snapshot, duties []plan.Duty, now time.Time) []messages.Matter {
	today := plan.DayOf(now)
	var out []messages.Matter
	for _, m := range rules.Matters(world, duties) {
		if m.Objection.ID != 0 {
			out = append(out, messages.Matter{Objection: ConsentWords(world, m.Objection, now)})
			continue
		}
		out = append(out, messages.Matter{
			UrgeLine: urgeLine(world, m.Duty, now),
			By:       rules.EndOfWork(rules.AddWorkdays(world.Calendar, today, graceWorkdays, today)),
		})
	}
	return out
}
