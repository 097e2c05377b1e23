package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	unitInsert = `INSERT INTO unit (slug, kind, near, doubtful) VALUES (?, ?, ?, ?)`
	unitNamed  = `INSERT INTO unit_name (unit, name, kind, from_at) VALUES (?, ?, ?, ?)`
	unitList   = `SELECT id, slug, kind, near, doubtful, merged, until_at FROM unit ORDER BY id`
	unitNames  = `SELECT unit, name, kind, until_at FROM unit_name WHERE until_at = 0 OR kind = 'name' ORDER BY id`
	unitUnname = `UPDATE unit_name SET until_at = ? WHERE unit = ? AND name = ? AND kind = ? AND until_at = 0`
	unitThen   = `SELECT name FROM unit_name WHERE unit = ? AND kind = 'name' AND from_at <= ? AND (until_at = 0 OR until_at > ?)`
	setInsert  = `INSERT INTO unit_set (slug, name) VALUES (?, ?)`
	setUnit    = `INSERT INTO unit_set_unit (unit_set, unit) VALUES (?, ?)`
	setList    = `SELECT slug FROM unit_set ORDER BY slug`
	setUnits   = `SELECT unit_set, unit FROM unit_set_unit ORDER BY unit_set, unit`
)

// AddUnit adds a unit with its name and aliases and returns its id.
func (t *Tx) AddUnit(u plan.Unit) (plan.UnitID, error) {
	id, err := t.insert(unitInsert, u.Slug, u.Kind, u.Near, u.Doubtful)
	if err != nil {
		return 0, fmt.Errorf("add unit %s: %w", u.Slug, err)
	}
	if _, err := t.change(unitNamed, id, u.Name, "name", 0); err != nil {
		return 0, fmt.Errorf("name unit %s: %w", u.Slug, err)
	}
	for _, alias := range u.Aliases {
		if _, err := t.change(unitNamed, id, alias, "alias", 0); err != nil {
			return 0, fmt.Errorf("name unit %s: %w", u.Slug, err)
		}
	}
	return plan.UnitID(id), nil
}

// AddUnitSet adds a set of units; without a list it means all of them.
func (t *Tx) AddUnitSet(slug, name string, units []plan.UnitID) error {
	if _, err := t.change(setInsert, slug, name); err != nil {
		return fmt.Errorf("add unit set %s: %w", slug, err)
	}
	for _, u := range units {
		if _, err := t.change(setUnit, slug, u); err != nil {
			return fmt.Errorf("add unit %d to set %s: %w", u, slug, err)
		}
	}
	return nil
}

// AddAlias gives a unit one more name it is heard by, from a moment on.
func (t *Tx) AddAlias(id plan.UnitID, alias string, now time.Time) error {
	if _, err := t.change(unitNamed, id, alias, "alias", ms(now)); err != nil {
		return fmt.Errorf("add alias to unit %d: %w", id, err)
	}
	return nil
}

// RenameUnit gives a unit a new name from a moment on; the old one stays heard as
// an alias.
func (t *Tx) RenameUnit(id plan.UnitID, from, to string, now time.Time) error {
	if _, err := t.change(unitUnname, ms(now), id, from, "name"); err != nil {
		return fmt.Errorf("rename unit %d: %w", id, err)
	}
	if _, err := t.change(unitNamed, id, to, "name", ms(now)); err != nil {
		return fmt.Errorf("rename unit %d: %w", id, err)
	}
	return t.AddAlias(id, from, now)
}

// UnitNameThen is what the unit was called at a moment; "" if there was none.
func (t *Tx) UnitNameThen(id plan.UnitID, then time.Time) (name string, err error) {
	if err := t.get(unitThen, []any{id, ms(then), ms(then)}, &name); err != nil && !none(err) {
		return "", fmt.Errorf("read name of unit %d: %w", id, err)
	}
	return name, nil
}

// EndAlias ends a writing of a unit's name that turned out to mean another.
func (t *Tx) EndAlias(id plan.UnitID, alias string, now time.Time) error {
	if _, err := t.change(unitUnname, ms(now), id, alias, "alias"); err != nil {
		return fmt.Errorf("end an alias of unit %d: %w", id, err)
	}
	return nil
}

func (t *Tx) loadUnits(s *plan.Snapshot) error {
	units, err := list(t, func(r row) (u plan.Unit, err error) {
		err = r.Scan(&u.ID, &u.Slug, &u.Kind, &u.Near, &u.Doubtful, &u.Merged, moment{&u.Until})
		return u, err
	}, unitList)
	if err != nil {
		return fmt.Errorf("list units: %w", err)
	}
	at := make(map[plan.UnitID]*plan.Unit, len(units))
	for i := range units {
		at[units[i].ID] = &units[i]
	}
	type named struct {
		unit       plan.UnitID
		name, kind string
		until      time.Time
	}
	names, err := list(t, func(r row) (n named, err error) {
		err = r.Scan(&n.unit, &n.name, &n.kind, moment{&n.until})
		return n, err
	}, unitNames)
	if err != nil {
		return fmt.Errorf("list unit names: %w", err)
	}
	for _, n := range names {
		u := at[n.unit]
		switch {
		case n.kind == "alias":
			u.Aliases = append(u.Aliases, n.name)
		case n.until.IsZero():
			u.Name = n.name
		default:
			u.Former = append(u.Former, plan.FormerName{Name: n.name, Until: n.until})
		}
	}
	s.Units = units
	return t.loadSets(s)
}

func (t *Tx) loadSets(s *plan.Snapshot) (err error) {
	s.Sets, err = list(t, func(r row) (slug string, err error) {
		err = r.Scan(&slug)
		return slug, err
	}, setList)
	if err != nil {
		return fmt.Errorf("list unit sets: %w", err)
	}
	type member struct {
		set  string
		unit plan.UnitID
	}
	members, err := list(t, func(r row) (m member, err error) {
		err = r.Scan(&m.set, &m.unit)
		return m, err
	}, setUnits)
	if err != nil {
		return fmt.Errorf("list units of sets: %w", err)
	}
	s.SetUnits = map[string][]plan.UnitID{}
	for _, m := range members {
		s.SetUnits[m.set] = append(s.SetUnits[m.set], m.unit)
	}
	return nil
}
