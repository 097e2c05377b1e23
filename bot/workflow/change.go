package workflow

import (
	"fmt"
	"slices"
	"strings"
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

	Dismissed bool // merger: the old unit's liaisons do not come along
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
	if err := transfer(tx, world, o, now); err != nil {
		return p, fmt.Errorf("change %s of chapter %d: %w", o.Kind, o.Chapter, err)
	}
	if _, err := tx.AddChange(plan.Change{
		Kind: o.Kind, At: now, By: o.By, Basis: o.Basis, Unit: o.From, Into: o.Into, Chapter: o.Chapter,
	}, moves.Takeovers(o.From, o.until(), now)); err != nil {
		return p, err
	}
	if err := repeatNudges(tx, world, moves, o, now); err != nil {
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

func transfer(tx *storage.Tx, world *plan.Snapshot, o Ordered, now time.Time) error {
	t := o.Transfer
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
		if err := tx.AskInstead(r.ID, r.Unit); err != nil {
			return err
		}
	}
	if !t.Closes {
		return nil
	}
	return closeUnit(tx, world, o, now)
}

// repeatNudges keeps people who come along from being reminded twice of what they
// were reminded of under the old unit's name.
func repeatNudges(tx *storage.Tx, world *plan.Snapshot, moves rules.Moves, o Ordered, now time.Time) error {
	rows := moves.Takeovers(o.From, o.until(), now)
	for i, d := range moves.Over {
		if !rows[i].Due.IsZero() {
			continue // with a new date it is reminded of anew
		}
		for key := range world.Queued {
			rest, of := strings.CutPrefix(key, moves.Was[i])
			if !of || !strings.HasPrefix(rest, "/") || !strings.Contains(rest, "/"+string(plan.WayLetter)) {
				continue
			}
			if err := tx.RepeatNudge(key, d.Key()+rest); err != nil {
				return err
			}
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
	object := int64(o.Chapter)
	if object == 0 {
		object = int64(unit)
	}
	return tx.Record(plan.Event{
		At: now, Person: o.By, Act: changeAct(o.Kind), Kind: "change", Object: object, Unit: unit, Name: world.UnitName(unit),
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
	case plan.ChangeMerge:
		return plan.ActMerge
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
	for _, u := range neighbours(world, o, now) {
		for _, who := range world.Liaisons(u, 0, now) {
			if err := h.tell(who, plan.Letter{Text: messages.ChangeNews(p), Silent: true}); err != nil {
				return err
			}
		}
	}
	return h.tellAll(plan.RoleOffice, plan.Letter{Text: messages.ChangeNews(p), Silent: true})
}

// neighbours are the units that work with whoever leads, or leads no more: those
// that support the chapters, and those that lead what was supported.
func neighbours(w *plan.Snapshot, o Ordered, now time.Time) []plan.UnitID {
	var out []plan.UnitID
	for _, a := range o.Begins {
		switch {
		case a.Part == plan.Lead:
			out = append(out, rules.Askable(w, a.Chapter, now)...)
		case o.Closes:
			out = append(out, w.LeadOf(a.Chapter, now))
		}
	}
	return out
}

// ChangeCardButtons lead on from a change that was made.
func ChangeCardButtons(o Ordered, nobody bool) [][]plan.Button {
	row := []plan.Button{{Label: messages.BackToChapter, Act: plan.ActChapter, Args: plan.Args{"chapter": arg(o.Chapter)}}}
	if o.Chapter == 0 {
		row[0] = plan.Button{Label: messages.BackToUnit, Act: plan.ActUnits, Args: plan.Args{"unit": arg(o.Into)}}
	}
	if nobody {
		row = append(row, plan.Button{Label: messages.InviteLiaison, Act: plan.ActInvite, Args: plan.Args{
			"role": string(plan.RoleLiaison), "unit": arg(o.Into),
		}})
	}
	return [][]plan.Button{row}
}
