package chat

import (
	"encoding/json"
	"fmt"
	"strconv"

	"planbot/bot/document"
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// candidate is one person of the list with what is known of the unit.
type candidate struct {
	document.RosterRow
	unit     plan.UnitID
	chapters []plan.ChapterID
	lost     []string // chapters the unit does not have
}

// roster sorts the people of the list: those to be invited, and how many of the
// others are bound, of no known unit, or left out.
type roster struct {
	ready   []candidate
	bound   int
	skipped int
	unknown []messages.RosterUnit
	read    int
}

func (t *Turn) roster() (roster, error) {
	var people []document.RosterRow
	if err := json.Unmarshal([]byte(t.Args[rosterPeople]), &people); err != nil {
		return roster{}, fmt.Errorf("read list of upload %s: %w", t.Args[byRoster], err)
	}
	r := roster{read: len(people)}
	asked := map[string]bool{}
	for _, p := range people {
		unit, known := t.unitOf(p.Unit)
		switch {
		case !known && !asked[p.Unit] && p.Unit != "":
			asked[p.Unit] = true
			u := messages.RosterUnit{Line: p.Line, Name: p.Unit}
			for _, near := range t.likely(p.Unit) {
				u.Suggest = append(u.Suggest, t.World.UnitName(near))
			}
			r.unknown = append(r.unknown, u)
		case !known && p.Unit != "":
		case unit == 0:
			r.skipped++
		case t.boundAs(unit, p.Name):
			r.bound++
		default:
			c := candidate{RosterRow: p, unit: unit}
			c.chapters, c.lost = t.chapters(unit, p.Chapters)
			r.ready = append(r.ready, c)
		}
	}
	return r, nil
}

// unitOf is the unit a list's text means: what the office said it is, else the
// only one it names. Unit 0 with true: to be left out.
func (t *Turn) unitOf(text string) (plan.UnitID, bool) {
	if said, ok := t.Args[unitIs+text]; ok {
		v, err := strconv.ParseInt(said, 10, 64)
		return plan.UnitID(v), err == nil
	}
	if found := rules.FindUnits(t.World, text); len(found) == 1 {
		return found[0], true
	}
	return 0, text == ""
}

// likely lists the units an unknown text may mean.
func (t *Turn) likely(text string) []plan.UnitID {
	const most = 2
	if found := rules.FindUnits(t.World, text); len(found) > 0 {
		return found[:min(most, len(found))]
	}
	return rules.SuggestUnits(t.World, text, most)
}

func (t *Turn) boundAs(unit plan.UnitID, name string) bool {
	for _, p := range t.World.Liaisons(unit, 0, t.Now) {
		if have := t.World.Index.Person[p]; have != nil && have.User != 0 && have.Name == name {
			return true
		}
	}
	return false
}

// chapters reads the chapters a list gives a liaison; lost are titles the unit
// has nothing to do with.
func (t *Turn) chapters(unit plan.UnitID, titles []string) (found []plan.ChapterID, lost []string) {
	for _, title := range titles {
		ok := false
		for _, c := range rules.ChaptersOf(t.World, unit, t.Now) {
			if t.World.ChapterTitle(c) == title {
				found, ok = append(found, c), true
			}
		}
		if !ok {
			lost = append(lost, title)
		}
	}
	return found, lost
}
