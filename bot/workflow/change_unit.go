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

// NewUnit is a unit as the office adds it.
type NewUnit struct {
	Name     string
	Kind     plan.UnitKind
	Member   plan.Member // of the leading group; without a name: nobody
	Chapters []plan.ChapterID
	Basis    string
	By       plan.PersonID
}

// CheckMember reads a name with a position.
func CheckMember(text string) (plan.Member, error) {
	name, position, ok := strings.Cut(strings.Join(strings.Fields(text), " "), " ")
	if !ok || len([]rune(name)) < 2 || len([]rune(position)) < 2 || len([]rune(name+position)) > 60 {
		return plan.Member{}, plan.Refusal{Why: plan.WhyMemberName, Text: text}
	}
	return plan.Member{Name: name, Position: position, Rank: plan.RankMember}, nil
}

// CheckKind refuses what is no kind of unit.
func CheckKind(k plan.UnitKind) error {
	if !slices.Contains(messages.UnitKinds(), k) {
		return plan.Refusal{Why: plan.WhyNoKind, Text: string(k)}
	}
	return nil
}

// NewUnitWords is the unit in words, with units whose names are like it.
func NewUnitWords(w *plan.Snapshot, n NewUnit, now time.Time) messages.NewUnitParams {
	p := messages.NewUnitParams{Name: n.Name, Kind: n.Kind, Basis: n.Basis, Day: plan.DayOf(now)}
	if n.Member.Name != "" {
		p.Member = n.Member.Name + " " + n.Member.Position
	}
	for _, id := range n.Chapters {
		if c := w.Index.Chapter[id]; c != nil {
			p.Chapters = append(p.Chapters, messages.ChapterName(c.Plan, c.Title))
		}
	}
	for _, u := range rules.SuggestUnits(w, n.Name, 2) {
		p.Guess = append(p.Guess, w.UnitName(u))
	}
	return p
}

// AddUnit adds a unit; what it supports it supports from now on.
func AddUnit(tx *storage.Tx, n NewUnit, now time.Time) (plan.UnitID, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return 0, err
	}
	if n.Name, err = CheckUnitName(world, n.Name); err != nil {
		return 0, err
	}
	if err := CheckKind(n.Kind); err != nil {
		return 0, err
	}
	if n.Basis, err = CheckReason(n.Basis); err != nil {
		return 0, err
	}
	id, err := tx.AddUnit(plan.Unit{Slug: freshSlug(world), Name: n.Name, Kind: n.Kind})
	if err != nil {
		return 0, err
	}
	if n.Member.Name != "" {
		n.Member.Units = []plan.UnitID{id}
		if _, err := tx.AddMember(n.Member); err != nil {
			return id, err
		}
	}
	for _, c := range n.Chapters {
		world, err := tx.Snapshot()
		if err != nil {
			return id, err
		}
		t, err := rules.AddSupport(world, c, id, now)
		if err != nil {
			return id, err
		}
		for _, a := range t.Begins {
			if err := tx.AddAssignment(a); err != nil {
				return id, err
			}
		}
	}
	if _, err := tx.AddChange(plan.Change{Kind: plan.ChangeUnit, At: now, By: n.By, Basis: n.Basis, Into: id}, nil); err != nil {
		return id, err
	}
	return id, tx.Record(plan.Event{At: now, Person: n.By, Act: plan.ActAddUnit, Kind: "unit", Object: int64(id), Unit: id, Name: n.Name},
		map[string]any{"kind": n.Kind, "chapters": n.Chapters, "member": n.Member.Name != ""})
}

// freshSlug is a name for the work plan's file that no unit has.
func freshSlug(w *plan.Snapshot) string {
	for n := len(w.Units) + 1; ; n++ {
		slug := fmt.Sprintf("unit%d", n)
		if !slices.ContainsFunc(w.Units, func(u plan.Unit) bool { return u.Slug == slug }) {
			return slug
		}
	}
}
