package workflow

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Ordered is a change as the office confirmed it.
type Ordered struct {
	rules.Transfer
	Until plan.Day // the new date of what is near or past; 0: dates stay
	Basis string
	By    plan.PersonID
}

// until is the moment of the new date, zero for none.
func (o Ordered) until() time.Time {
	if o.Until == 0 {
		return time.Time{}
	}
	return rules.EndOfWork(o.Until)
}

// Change does what was ordered: assignments end and begin, what is owed goes over,
// everybody concerned is told. Its card is ChangeWords of the same order.
func Change(tx *storage.Tx, o Ordered, now time.Time) (messages.ChangeParams, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return messages.ChangeParams{}, err
	}
	if o.Basis, err = CheckReason(o.Basis); err != nil {
		return messages.ChangeParams{}, err
	}
	moves := rules.MovesOf(world, o.Transfer, now)
	if err := dated(world, moves, o, now); err != nil {
		return messages.ChangeParams{}, err
	}
	p := ChangeWords(world, o, now)
	if err := transfer(tx, o.Transfer, now); err != nil {
		return p, fmt.Errorf("change %s of chapter %d: %w", o.Kind, o.Chapter, err)
	}
	if _, err := tx.AddChange(plan.Change{
		Kind: o.Kind, At: now, By: o.By, Basis: o.Basis, Unit: o.From, Into: o.Into, Chapter: o.Chapter,
	}, moves.Takeovers(o.From, o.until(), now)); err != nil {
		return p, err
	}
	if err := dropPapers(tx, world, o, now); err != nil {
		return p, err
	}
	if err := recordChange(tx, world, o, now); err != nil {
		return p, err
	}
	return p, tellChange(tx, world, o, p, now)
}

// dated asks for a new date where one is needed.
func dated(world *plan.Snapshot, moves rules.Moves, o Ordered, now time.Time) error {
	if o.Until == 0 {
		if moves.Late() {
			return plan.Refuse(plan.WhyTakeoverDay)
		}
		return nil
	}
	return rules.CheckTakeover(world, moves, o.Until, now)
}

func transfer(tx *storage.Tx, t rules.Transfer, now time.Time) error {
	for _, a := range t.Ends {
		if err := tx.EndAssignment(a.ID, now); err != nil {
			return err
		}
	}
	for _, a := range t.Begins {
		if err := tx.AddAssignment(a); err != nil {
			return err
		}
	}
	for _, r := range t.Requests {
		if err := tx.SaveRequest(r); err != nil {
			return err
		}
	}
	return nil
}

// dropPapers takes notices that were not signed off the desk when nothing they
// are about is owed by their unit any more; a notice to whoever takes over is
// drafted anew if it comes to that.
func dropPapers(tx *storage.Tx, before *plan.Snapshot, o Ordered, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	duties := rules.Duties(world, now)
	for _, u := range papers(before, o, now) {
		if rules.AnyOwed(duties, u.Duties) {
			continue
		}
		if err := tx.VoidUrge(u.ID, now); err != nil {
			return err
		}
	}
	return nil
}

// papers are the unsigned notices about what goes over or ends.
func papers(w *plan.Snapshot, o Ordered, now time.Time) []plan.Urge {
	gone := leaving(w, o, now)
	var out []plan.Urge
	for _, u := range w.Urges {
		if u.Waiting() && u.Level == plan.LevelUrge && slices.ContainsFunc(u.Duties, func(k string) bool { return gone[k] }) {
			out = append(out, u)
		}
	}
	return out
}

// leaving are the keys, as they were, of what goes over or ends.
func leaving(w *plan.Snapshot, o Ordered, now time.Time) map[string]bool {
	left := map[string]bool{}
	for _, d := range rules.Missing(rules.Duties(rules.After(w, o.Transfer, now), now)) {
		left[d.Key()] = true
	}
	gone := map[string]bool{}
	for _, d := range rules.Missing(rules.Duties(w, now)) {
		if !left[d.Key()] {
			gone[d.Key()] = true
		}
	}
	return gone
}

func recordChange(tx *storage.Tx, world *plan.Snapshot, o Ordered, now time.Time) error {
	unit := o.Into
	if unit == 0 {
		unit = o.From
	}
	return tx.Record(plan.Event{
		At: now, Person: o.By, Act: changeAct(o.Kind), Kind: "change", Object: int64(o.Chapter), Unit: unit, Name: world.UnitName(unit),
	}, map[string]any{"chapter": o.Chapter, "from": world.UnitName(o.From), "unit": o.From, "into": o.Into, "until": dayText(o.Until)})
}

func dayText(d plan.Day) string {
	if d == 0 {
		return ""
	}
	return d.String()
}

func changeAct(k plan.ChangeKind) plan.Act {
	switch k {
	case plan.ChangeSupport:
		return plan.ActSupport
	case plan.ChangeUnsupport:
		return plan.ActUnsupport
	}
	return plan.ActLead
}

// tellChange tells the unit that takes over with what it is to do, the one whose
// it was, the chapter's other units and the office; each person once.
func tellChange(tx *storage.Tx, before *plan.Snapshot, o Ordered, p messages.ChangeParams, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	h := newHerald(tx, world, o.By, now)
	todo := [][]plan.Button{{{Label: messages.ActName(plan.ActTodo), Act: plan.ActTodo}}}
	for _, who := range world.Liaisons(o.Into, o.Chapter, now) {
		if err := h.tell(who, plan.Letter{Text: messages.ChangeTaken(p), Buttons: todo}); err != nil {
			return err
		}
	}
	if o.From != world.Settings.Office {
		for _, who := range before.Liaisons(o.From, o.Chapter, now) {
			if err := h.tell(who, plan.Letter{Text: messages.ChangeGiven(p), Buttons: todo}); err != nil {
				return err
			}
		}
	}
	if o.Kind == plan.ChangeLead {
		for _, u := range rules.Askable(world, o.Chapter, now) {
			for _, who := range world.Liaisons(u, o.Chapter, now) {
				if err := h.tell(who, plan.Letter{Text: messages.ChangeNews(p), Silent: true}); err != nil {
					return err
				}
			}
		}
	}
	return h.tellAll(plan.RoleOffice, plan.Letter{Text: messages.ChangeNews(p), Silent: true})
}

// ChangeCardButtons lead on from a change that was made.
func ChangeCardButtons(o Ordered, nobody bool) [][]plan.Button {
	chapter := plan.Args{"chapter": strconv.FormatInt(int64(o.Chapter), 10)}
	row := []plan.Button{{Label: messages.BackToChapter, Act: plan.ActChapter, Args: chapter}}
	if nobody {
		row = append(row, plan.Button{Label: messages.InviteLiaison, Act: plan.ActInvite, Args: plan.Args{
			"role": string(plan.RoleLiaison), "unit": strconv.FormatInt(int64(o.Into), 10),
		}})
	}
	return [][]plan.Button{row}
}
