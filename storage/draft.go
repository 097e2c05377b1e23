package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	draftColumns = `id, number, kind, plan, chapter, text, revision, unit, person, sha, file_name, size, title, pages,
		approver, approver_position, state, received_at, late, reason, due, request, upload, channel, recorder, version`
	draftInsert = `INSERT INTO draft (number, kind, plan, chapter, text, revision, unit, person, sha, file_name, size, title,
		pages, approver, approver_position, state, received_at, late, request, upload, channel, recorder)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	draftUpdate = `UPDATE draft SET kind = ?, plan = ?, chapter = ?, text = ?, revision = ?, state = ?, late = ?, reason = ?,
		due = ?, request = ?, version = version + 1 WHERE id = ?`
	draftList     = `SELECT ` + draftColumns + ` FROM draft ORDER BY id`
	draftRevision = `SELECT coalesce(max(revision), 0) FROM draft WHERE kind = ? AND plan = ? AND chapter = ? AND text = ? AND unit = ?`
	approverPut   = `INSERT INTO approver (unit, name, position, used_at) VALUES (?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET used_at = excluded.used_at`
	approverList = `SELECT name, position FROM approver WHERE unit = ? ORDER BY used_at DESC LIMIT ?`
)

// AddDraft keeps a version and returns its id.
func (t *Tx) AddDraft(d plan.Draft) (plan.DraftID, error) {
	id, err := t.insert(draftInsert, d.Number, d.Kind, d.Plan, d.Chapter, d.Text, d.Revision, d.Unit, d.Person, d.SHA,
		d.FileName, d.Size, d.Title, d.Pages, d.Approver.Name, d.Approver.Position, d.State, ms(d.Received), d.Late,
		d.Request, d.Upload, d.Proxy.Channel, d.Proxy.Recorder)
	if err != nil {
		return 0, fmt.Errorf("add draft %s: %w", d.Number, err)
	}
	if d.Approver.Name != "" {
		if err := t.RememberApprover(d.Unit, d.Approver, ms(d.Received)); err != nil {
			return 0, err
		}
	}
	return plan.DraftID(id), nil
}

// SaveDraft keeps what may change of a draft: where it belongs and its state.
func (t *Tx) SaveDraft(d plan.Draft) error {
	if _, err := t.change(draftUpdate, d.Kind, d.Plan, d.Chapter, d.Text, d.Revision, d.State, d.Late, d.Reason, ms(d.Due),
		d.Request, d.ID); err != nil {
		return fmt.Errorf("save draft %d: %w", d.ID, err)
	}
	return nil
}

// LastRevision is the highest revision handed in so far, 0 for none.
func (t *Tx) LastRevision(d plan.Draft) (n int, err error) {
	if err := t.get(draftRevision, []any{d.Kind, d.Plan, d.Chapter, d.Text, d.Unit}, &n); err != nil {
		return 0, fmt.Errorf("count revisions of chapter %d: %w", d.Chapter, err)
	}
	return n, nil
}

// RememberApprover keeps who stood behind a unit's paper, for one tap next time.
func (t *Tx) RememberApprover(unit plan.UnitID, a plan.Approver, usedMs int64) error {
	if _, err := t.exec(approverPut, unit, a.Name, a.Position, usedMs); err != nil {
		return fmt.Errorf("remember approver of unit %d: %w", unit, err)
	}
	return nil
}

// Approvers lists the unit's approvers, the one used last first.
func (t *Tx) Approvers(unit plan.UnitID, limit int) ([]plan.Approver, error) {
	out, err := list(t, func(r row) (a plan.Approver, err error) {
		err = r.Scan(&a.Name, &a.Position)
		return a, err
	}, approverList, unit, limit)
	if err != nil {
		return nil, fmt.Errorf("list approvers of unit %d: %w", unit, err)
	}
	return out, nil
}

func (t *Tx) loadDrafts(s *plan.Snapshot) (err error) {
	s.Drafts, err = list(t, func(r row) (d plan.Draft, err error) {
		err = r.Scan(&d.ID, &d.Number, &d.Kind, &d.Plan, &d.Chapter, &d.Text, &d.Revision, &d.Unit, &d.Person, &d.SHA,
			&d.FileName, &d.Size, &d.Title, &d.Pages, &d.Approver.Name, &d.Approver.Position, &d.State, moment{&d.Received},
			&d.Late, &d.Reason, moment{&d.Due}, &d.Request, &d.Upload, &d.Proxy.Channel, &d.Proxy.Recorder, &d.Version)
		return d, err
	}, draftList)
	if err != nil {
		return fmt.Errorf("list drafts: %w", err)
	}
	return nil
}
