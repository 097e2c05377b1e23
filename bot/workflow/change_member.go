package workflow

import (
	"slices"
	"time"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// MemberChange is a change of the leading group: somebody leaves, somebody comes,
// or one follows the other.
type MemberChange struct {
	Out   plan.MemberID // 0: nobody leaves
	In    plan.Member   // without a name: nobody comes
	Basis string
	By    plan.PersonID
}

// Completed fills in what a successor takes over: rank and units.
func (c MemberChange) Completed(w *plan.Snapshot) (MemberChange, error) {
	if c.Out == 0 && c.In.Name == "" {
		return c, plan.Refuse(plan.WhyNoChange)
	}
	if c.Out == 0 {
		return c, nil
	}
	m := w.Index.Member[c.Out]
	if m == nil {
		return c, plan.Refuse(plan.WhyGone)
	}
	c.In.Rank, c.In.Units = m.Rank, m.Units
	return c, nil
}

// MemberWords is the change in words.
func MemberWords(w *plan.Snapshot, c MemberChange, now time.Time) messages.MemberChangeParams {
	p := messages.MemberChangeParams{Basis: c.Basis, Day: plan.DayOf(now), Rank: c.In.Rank, InName: c.In.Name}
	if m := w.Index.Member[c.Out]; m != nil {
		p.Out = m.Name + " " + m.Position
	}
	if c.In.Name != "" {
		p.In = c.In.Name + " " + c.In.Position
	}
	for _, u := range c.In.Units {
		p.Units = append(p.Units, w.UnitName(u))
	}
	for _, b := range leaderBindings(w, c.Out, now) {
		p.Bound = append(p.Bound, w.PersonName(b.Person))
	}
	for _, u := range w.Urges {
		if c.Out != 0 && u.Waiting() && u.Level == plan.LevelUrge && slices.Contains(c.In.Units, u.Unit) {
			p.Urged++
		}
	}
	return p
}

// leaderBindings are the registrations of a member in force.
func leaderBindings(w *plan.Snapshot, m plan.MemberID, now time.Time) []plan.Binding {
	var out []plan.Binding
	for _, b := range w.Bindings {
		if m != 0 && b.Member == m && plan.InForce(b.From, b.Until, now) {
			out = append(out, b)
		}
	}
	return out
}

// ChangeMember does what was ordered and returns the new member's id, 0 for none.
// Seats at meetings that nobody answered for go to the successor.
func ChangeMember(tx *storage.Tx, c MemberChange, now time.Time) (in plan.MemberID, p messages.MemberChangeParams, err error) {
	world, err := tx.Snapshot()
	if err != nil {
		return 0, p, err
	}
	if c, err = c.Completed(world); err != nil {
		return 0, p, err
	}
	if c.Basis, err = CheckReason(c.Basis); err != nil {
		return 0, p, err
	}
	p = MemberWords(world, c, now)
	if c.In.Name != "" {
		if in, err = tx.AddMember(c.In); err != nil {
			return 0, p, err
		}
	}
	if c.Out != 0 {
		if err := memberLeaves(tx, world, c, in, p, now); err != nil {
			return in, p, err
		}
	}
	var unit plan.UnitID
	if len(c.In.Units) > 0 {
		unit = c.In.Units[0]
	}
	if _, err := tx.AddChange(plan.Change{Kind: plan.ChangeMember, At: now, By: c.By, Basis: c.Basis, Into: unit}, nil); err != nil {
		return in, p, err
	}
	name := c.In.Name
	if m := world.Index.Member[c.Out]; name == "" && m != nil {
		name = m.Name
	}
	return in, p, tx.Record(plan.Event{At: now, Person: c.By, Act: plan.ActMember, Kind: "member", Object: int64(max(in, c.Out)), Unit: unit, Name: name},
		map[string]any{"out": c.Out, "in": in, "left": c.Out != 0, "came": in != 0})
}

func memberLeaves(tx *storage.Tx, world *plan.Snapshot, c MemberChange, in plan.MemberID, p messages.MemberChangeParams, now time.Time) error {
	if err := tx.EndMember(c.Out, now); err != nil {
		return err
	}
	if in != 0 {
		if err := tx.SucceedMember(c.Out, in); err != nil {
			return err
		}
	}
	for _, b := range leaderBindings(world, c.Out, now) {
		if err := unbind(tx, b, c.By, now); err != nil {
			return err
		}
		if err := ToPerson(tx, world, b.Person, plan.Letter{Text: messages.MemberLeft(p)}, now); err != nil {
			return err
		}
	}
	return nil
}
