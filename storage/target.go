package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	targetColumns = `id, chapter, seq, name, base, goal, measure, source, quantified, draft, added, corrected, check_why, struck_at, gone_at, by_person, at,
		version, (SELECT count(*) FROM target_argument WHERE target = target.id)`
	targetInsert = `INSERT INTO target (chapter, seq, name, base, goal, measure, source, quantified, draft, added, corrected, by_person, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	targetUpdate = `UPDATE target SET seq = ?, name = ?, base = ?, goal = ?, measure = ?, source = ?, quantified = ?, draft = ?, corrected = ?, check_why = ?,
		struck_at = ?, gone_at = ?, by_person = ?, at = ?, version = version + 1 WHERE id = ?`
	targetByID   = `SELECT ` + targetColumns + ` FROM target WHERE id = ?`
	targetsOf    = `SELECT ` + targetColumns + ` FROM target WHERE chapter = ? ORDER BY seq, id`
	targetCounts = `SELECT chapter, count(*), sum(quantified), sum(check_why <> ''), sum(EXISTS (SELECT 1 FROM target_argument WHERE target = target.id))
		FROM target WHERE struck_at = 0 AND gone_at = 0 GROUP BY chapter ORDER BY chapter`
	targetReadSave = `INSERT INTO target_read (chapter, draft, sha, at) VALUES (?, ?, ?, ?)
		ON CONFLICT (chapter) DO UPDATE SET draft = excluded.draft, sha = excluded.sha, at = excluded.at`
	targetReadOf   = `SELECT draft, sha FROM target_read WHERE chapter = ?`
	argumentInsert = `INSERT INTO target_argument (target, person, unit, text, basis, day, added_at, by_person) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
	argumentsOf    = `SELECT id, target, person, unit, text, basis, day, added_at, by_person FROM target_argument WHERE target = ? ORDER BY id`
)

// AddTarget puts a row into the register of a chapter.
func (t *Tx) AddTarget(x plan.Target) (plan.TargetID, error) {
	id, err := t.insert(targetInsert, x.Chapter, x.Seq, x.Name, x.Base, x.Goal, x.Measure, x.Source, x.Quantified, x.Draft, x.Added, x.Corrected, x.By, ms(x.At))
	if err != nil {
		return 0, fmt.Errorf("add target of chapter %d: %w", x.Chapter, err)
	}
	return plan.TargetID(id), nil
}

// SaveTarget keeps a row as it is now.
func (t *Tx) SaveTarget(x plan.Target) error {
	if _, err := t.change(targetUpdate, x.Seq, x.Name, x.Base, x.Goal, x.Measure, x.Source, x.Quantified, x.Draft, x.Corrected, x.Check,
		ms(x.Struck), ms(x.Gone), x.By, ms(x.At), x.ID); err != nil {
		return fmt.Errorf("save target %d: %w", x.ID, err)
	}
	return nil
}

// Target is a row of a register.
func (t *Tx) Target(id plan.TargetID) (plan.Target, bool, error) {
	x, ok, err := one(t, scanTarget, targetByID, id)
	if err != nil {
		return x, false, fmt.Errorf("read target %d: %w", id, err)
	}
	return x, ok, nil
}

// Targets lists the register of a chapter in order, with rows that were struck
// out or stand in no version any more.
func (t *Tx) Targets(c plan.ChapterID) ([]plan.Target, error) {
	out, err := list(t, scanTarget, targetsOf, c)
	if err != nil {
		return nil, fmt.Errorf("list targets of chapter %d: %w", c, err)
	}
	return out, nil
}

func scanTarget(r row) (x plan.Target, err error) {
	err = r.Scan(&x.ID, &x.Chapter, &x.Seq, &x.Name, &x.Base, &x.Goal, &x.Measure, &x.Source, &x.Quantified, &x.Draft, &x.Added, &x.Corrected, &x.Check,
		moment{&x.Struck}, moment{&x.Gone}, &x.By, moment{&x.At}, &x.Version, &x.Arguments)
	return x, err
}

// TargetsRead notes which version a chapter's register was read from.
func (t *Tx) TargetsRead(c plan.ChapterID, d plan.DraftID, sha string, now time.Time) error {
	if _, err := t.exec(targetReadSave, c, d, sha, ms(now)); err != nil {
		return fmt.Errorf("note reading of chapter %d: %w", c, err)
	}
	return nil
}

// LastTargetsRead is the version a chapter's register was read from last, 0 for
// none.
func (t *Tx) LastTargetsRead(c plan.ChapterID) (d plan.DraftID, sha string, err error) {
	if err := t.get(targetReadOf, []any{c}, &d, &sha); err != nil && !none(err) {
		return 0, "", fmt.Errorf("find reading of chapter %d: %w", c, err)
	}
	return d, sha, nil
}

// AddArgument keeps what somebody says for a target.
func (t *Tx) AddArgument(a plan.Argument) (plan.ArgumentID, error) {
	id, err := t.insert(argumentInsert, a.Target, a.Person, a.Unit, a.Text, a.Basis, a.Day.String(), ms(a.Added), a.By)
	if err != nil {
		return 0, fmt.Errorf("add argument for target %d: %w", a.Target, err)
	}
	return plan.ArgumentID(id), nil
}

// Arguments lists what is said for a target, as it came.
func (t *Tx) Arguments(id plan.TargetID) ([]plan.Argument, error) {
	out, err := list(t, func(r row) (a plan.Argument, err error) {
		err = r.Scan(&a.ID, &a.Target, &a.Person, &a.Unit, &a.Text, &a.Basis, day{&a.Day}, moment{&a.Added}, &a.By)
		return a, err
	}, argumentsOf, id)
	if err != nil {
		return nil, fmt.Errorf("list arguments for target %d: %w", id, err)
	}
	return out, nil
}

func (t *Tx) loadTargets(s *plan.Snapshot) (err error) {
	s.Targets, err = list(t, func(r row) (c plan.TargetCount, err error) {
		err = r.Scan(&c.Chapter, &c.Listed, &c.Quantified, &c.Check, &c.Argued)
		return c, err
	}, targetCounts)
	if err != nil {
		return fmt.Errorf("count targets: %w", err)
	}
	return nil
}
