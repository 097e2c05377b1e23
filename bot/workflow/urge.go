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

// draftNotices puts what is due into one draft for each unit, for the director
// to sign.
func draftNotices(tx *storage.Tx, nudges []plan.Nudge, now time.Time) error {
	for _, n := range nudges {
		if n.Way == plan.WayNotice {
			if err := draftUrge(tx, n, plan.Urge{Level: plan.LevelUrge, Unit: n.Duty.Unit}, now); err != nil {
				return err
			}
		}
	}
	return nil
}

// draftNote puts what is due into the one note to the head. A note of an earlier
// week that was not signed is carried on.
func draftNote(tx *storage.Tx, nudges []plan.Nudge, now time.Time) error {
	for _, n := range nudges {
		if n.Way == plan.WayNote {
			if err := draftUrge(tx, n, plan.Urge{Level: plan.LevelEscalate}, now); err != nil {
				return err
			}
		}
	}
	return nil
}

// draftUrge adds a duty to the waiting paper of the same kind, or begins one.
func draftUrge(tx *storage.Tx, n plan.Nudge, u plan.Urge, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if err := tx.QueueNudge(n, plan.DayOf(now), now); err != nil {
		return err
	}
	key := n.Duty.Key()
	for _, have := range world.Urges {
		if have.Waiting() && have.Level == u.Level && have.Unit == u.Unit {
			if slices.Contains(have.Duties, key) {
				return nil
			}
			return tx.CoverUrge(have.ID, append(slices.Clone(have.Duties), key))
		}
	}
	u.Key, u.Duties, u.Drafted = n.Key, []string{key}, now
	u.ID, err = tx.AddUrge(u)
	if err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Act: plan.ActClock, Kind: "urge", Object: int64(u.ID), Unit: u.Unit, Name: string(u.Level)},
		map[string]any{"duties": u.Duties})
}

// voidUrges drops drafts of which everything came in.
func voidUrges(tx *storage.Tx, world *plan.Snapshot, now time.Time) error {
	var duties []plan.Duty
	for _, u := range world.Urges {
		if !u.Waiting() {
			continue
		}
		if duties == nil {
			duties = rules.Duties(world, now)
		}
		if rules.AnyOwed(duties, u.Duties) {
			continue // a pause or a doubt only holds it back
		}
		if err := tx.VoidUrge(u.ID, now); err != nil {
			return err
		}
	}
	return nil
}

// UrgeParams is a notice in words: what of it is still owed at the moment.
func UrgeParams(world *plan.Snapshot, u plan.Urge, now time.Time) messages.UrgeParams {
	today := plan.DayOf(now)
	p := messages.UrgeParams{
		Level: u.Level, Unit: world.UnitName(u.Unit), Number: u.Number, Today: today,
		By: rules.EndOfWork(rules.AddWorkdays(world.Calendar, today, graceWorkdays, today)),
	}
	if unit := world.Index.Unit[u.Unit]; unit != nil {
		p.Letter = unit.Kind == plan.UnitParty || unit.Kind == plan.UnitJudiciary
	}
	for _, d := range rules.StillOwed(world, rules.Duties(world, now), u.Duties) {
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

// Signed is a notice that went out.
type Signed struct {
	plan.Urge
	Text string
	Sent int // to how many people
}

// SignUrge is the director's 签发: the notice gets its number and goes to the
// unit's liaisons and its member of the leading group, the note to the head.
// What came in meanwhile is left out; nothing left is refused.
func SignUrge(tx *storage.Tx, id plan.UrgeID, by plan.PersonID, now time.Time) (Signed, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return Signed{}, err
	}
	u, err := rules.SignUrge(world, id, now)
	if err != nil {
		return Signed{}, err
	}
	p := UrgeParams(world, u, now)
	if u.Number, err = urgeNumber(tx, p, now); err != nil {
		return Signed{}, err
	}
	if err := tx.SignUrge(id, u.Number, by, now); err != nil {
		return Signed{}, err
	}
	p.Number = u.Number
	out := Signed{Urge: u, Text: messages.Urge(p)}
	for _, person := range rules.Receivers(world, u, now) {
		l := plan.Letter{Text: out.Text, Number: u.Number, Actor: by, Buttons: urgeButtons(world, u, person, now), After: later(world, now)}
		if err := ToPerson(tx, world, person, l, now); err != nil {
			return out, err
		}
		out.Sent++
	}
	return out, tx.Record(plan.Event{At: now, Person: by, Act: plan.ActSign, Kind: "urge", Object: int64(id), Unit: u.Unit, Name: u.Number},
		map[string]any{"duties": u.Duties, "sent": out.Sent})
}

// later is when a paper may reach people: zero for at once.
func later(world *plan.Snapshot, now time.Time) time.Time {
	if at := rules.NextHours(world, now); at.After(now) {
		return at
	}
	return time.Time{}
}

func urgeButtons(world *plan.Snapshot, u plan.Urge, person plan.PersonID, now time.Time) [][]plan.Button {
	act := plan.ActStatus
	if world.ActorOf(person, now).Serves(u.Unit, 0) {
		act = plan.ActTodo
	}
	return [][]plan.Button{{{Label: messages.ActName(act), Act: act}}}
}

// urgeNumber counts each kind of paper by year.
func urgeNumber(tx *storage.Tx, p messages.UrgeParams, now time.Time) (string, error) {
	year := plan.DayOf(now).Year()
	kind := p.Series()
	n, err := tx.NextNumber(fmt.Sprintf("urge.%s.%d", kind, year))
	return messages.UrgeNumber(kind, year, n), err
}

// HoldUrge is the director's 不发.
func HoldUrge(tx *storage.Tx, id plan.UrgeID, by plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	u, ok := rules.UrgeByID(world, id)
	if !ok || !u.Waiting() {
		return plan.Refuse(plan.WhySigned)
	}
	if err := tx.VoidUrge(id, now); err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActHold, Kind: "urge", Object: int64(id), Unit: u.Unit, Name: string(u.Level)}, nil)
}

// mattersShown is how many matters leaders are shown at once.
const mattersShown = 3

// Matters is what needs a leader's word, in words: at most three.
func Matters(world *plan.Snapshot, duties []plan.Duty, now time.Time) []messages.Matter {
	today := plan.DayOf(now)
	var out []messages.Matter
	for _, d := range rules.Escalated(world, duties) {
		if len(out) == mattersShown {
			break
		}
		out = append(out, messages.Matter{
			UrgeLine: urgeLine(world, d, now),
			By:       rules.EndOfWork(rules.AddWorkdays(world.Calendar, today, graceWorkdays, today)),
		})
	}
	return out
}
