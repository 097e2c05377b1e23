package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	enclosureSave = `INSERT INTO enclosure (plan, kind, state, number, day, from_day, until_day, reason, sha, name, size, by_person, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (plan, kind) DO UPDATE SET state = excluded.state,
		number = excluded.number, day = excluded.day, from_day = excluded.from_day, until_day = excluded.until_day,
		reason = excluded.reason, sha = excluded.sha, name = excluded.name, size = excluded.size, by_person = excluded.by_person,
		at = excluded.at`
	enclosureList = `SELECT plan, kind, state, number, day, from_day, until_day, reason, sha, name, size, by_person, at FROM enclosure
		ORDER BY plan, kind`
	passageInsert = `INSERT INTO passage (plan, draft, post, result, day, number, sha, name, size, reason, by_person, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	passageList = `SELECT id, plan, draft, post, result, day, number, sha, name, size, reason, by_person, at FROM passage ORDER BY id`
)

// SaveEnclosure keeps a line of a plan's 送审材料清单 as it stands now.
func (t *Tx) SaveEnclosure(p plan.Enclosure) error {
	if _, err := t.change(enclosureSave, p.Plan, p.Kind, p.State, p.Number, p.Day.String(), p.From.String(), p.Until.String(), p.Reason,
		p.File.SHA, p.File.Name, p.File.Size, p.By, ms(p.At)); err != nil {
		return fmt.Errorf("save paper %s of %s: %w", p.Kind, p.Plan, err)
	}
	return nil
}

// AddPassage keeps a step of a plan through the government.
func (t *Tx) AddPassage(p plan.Passage) (int64, error) {
	id, err := t.insert(passageInsert, p.Plan, p.Draft, p.Post, p.Result, p.Day.String(), p.Number, p.File.SHA, p.File.Name, p.File.Size,
		p.Reason, p.By, ms(p.At))
	if err != nil {
		return 0, fmt.Errorf("add passage of %s: %w", p.Plan, err)
	}
	return id, nil
}

func (t *Tx) loadSubmission(s *plan.Snapshot) (err error) {
	s.Enclosures, err = list(t, func(r row) (p plan.Enclosure, err error) {
		err = r.Scan(&p.Plan, &p.Kind, &p.State, &p.Number, day{&p.Day}, day{&p.From}, day{&p.Until}, &p.Reason, &p.File.SHA, &p.File.Name,
			&p.File.Size, &p.By, moment{&p.At})
		return p, err
	}, enclosureList)
	if err != nil {
		return fmt.Errorf("list enclosures: %w", err)
	}
	s.Passages, err = list(t, func(r row) (p plan.Passage, err error) {
		err = r.Scan(&p.ID, &p.Plan, &p.Draft, &p.Post, &p.Result, day{&p.Day}, &p.Number, &p.File.SHA, &p.File.Name, &p.File.Size, &p.Reason,
			&p.By, moment{&p.At})
		return p, err
	}, passageList)
	if err != nil {
		return fmt.Errorf("list passages: %w", err)
	}
	return nil
}
