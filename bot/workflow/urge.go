package workflow

import (
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

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
	actor := world.ActorOf(person, now)
	if !actor.Serves(u.Unit, 0) {
		return [][]plan.Button{{{Label: messages.ActName(plan.ActStatus), Act: plan.ActStatus}}}
	}
	var own []plan.Duty
	for _, d := range rules.StillLate(world, rules.Duties(world, now), u.Duties) {
		if rules.Answers(world, actor, d) {
			own = append(own, d)
		}
	}
	return [][]plan.Button{append([]plan.Button{{Label: messages.ActName(plan.ActTodo), Act: plan.ActTodo}}, DateButtons(world, own, now)...)}
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
