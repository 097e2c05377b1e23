package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	opinionInsert = `INSERT INTO opinion (reply, consultation, unit, person, no, plan, chapter, original, suggestion, reason)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	opinionUpdate = `UPDATE opinion SET reply = ?, plan = ?, chapter = ?, original = ?, suggestion = ?, reason = ?, revision = ?,
		state = ?, result = ?, explain = ?, decided_at = ?, decided_by = ?, proposed = ?, proposed_why = ?, published_at = ?,
		withdrawn_at = ?, realized = ?, realized_draft = ?, realized_at = ?, issue = ?, version = version + 1 WHERE id = ?`
	opinionKeep = `INSERT INTO opinion_past (opinion, version, at, by_person, plan, chapter, original, suggestion, reason,
		revision, result, explain, published_at, realized)
		SELECT id, version, ?, ?, plan, chapter, original, suggestion, reason, revision, result, explain, published_at, realized
		FROM opinion WHERE id = ?`
	opinionPast = `SELECT version, at, by_person, plan, chapter, original, suggestion, reason, revision, result, explain,
		published_at, realized FROM opinion_past WHERE opinion = ? ORDER BY version`
	opinionList = `SELECT id, reply, consultation, unit, person, no, plan, chapter, original, suggestion, reason, revision,
		state, result, explain, decided_at, decided_by, proposed, proposed_why, published_at, withdrawn_at, version,
		realized, realized_draft, realized_at, issue, (SELECT count(*) FROM talk WHERE talk.opinion = opinion.id AND talk.revision = opinion.revision),
		coalesce((SELECT stance FROM talk WHERE talk.opinion = opinion.id AND talk.revision = opinion.revision AND stance <> '' ORDER BY at DESC, id DESC LIMIT 1), '')
		FROM opinion ORDER BY id`
)

// AddOpinion keeps a new point of a reply.
func (t *Tx) AddOpinion(o plan.Opinion) (plan.OpinionID, error) {
	id, err := t.insert(opinionInsert, o.Reply, o.Consultation, o.Unit, o.Person, o.No, o.Plan, o.Chapter, o.Original,
		o.Suggestion, o.Reason)
	if err != nil {
		return 0, fmt.Errorf("add opinion %d of reply %d: %w", o.No, o.Reply, err)
	}
	return plan.OpinionID(id), nil
}

// SaveOpinion keeps an opinion's text and how far its handling is.
func (t *Tx) SaveOpinion(o plan.Opinion) error {
	if _, err := t.change(opinionUpdate, o.Reply, o.Plan, o.Chapter, o.Original, o.Suggestion, o.Reason, o.Revision, o.State,
		o.Result, o.Explain, ms(o.Decided), o.DecidedBy, o.Proposed, o.ProposedWhy, ms(o.Published), ms(o.Withdrawn),
		o.Realized, o.RealizedDraft, ms(o.RealizedAt), o.Issue, o.ID); err != nil {
		return fmt.Errorf("save opinion %d: %w", o.ID, err)
	}
	return nil
}

// KeepPast writes down how an opinion stands before it is edited or handled
// anew.
func (t *Tx) KeepPast(id plan.OpinionID, by plan.PersonID, now time.Time) error {
	if _, err := t.exec(opinionKeep, ms(now), by, id); err != nil {
		return fmt.Errorf("keep past of opinion %d: %w", id, err)
	}
	return nil
}

// OpinionPast lists how an opinion stood earlier, oldest first.
func (t *Tx) OpinionPast(id plan.OpinionID) ([]plan.PastOpinion, error) {
	out, err := list(t, func(r row) (p plan.PastOpinion, err error) {
		p.ID = id
		err = r.Scan(&p.Version, moment{&p.At}, &p.By, &p.Plan, &p.Chapter, &p.Original, &p.Suggestion, &p.Reason, &p.Revision,
			&p.Result, &p.Explain, moment{&p.Published}, &p.Realized)
		return p, err
	}, opinionPast, id)
	if err != nil {
		return nil, fmt.Errorf("list past of opinion %d: %w", id, err)
	}
	return out, nil
}

func (t *Tx) loadOpinions(s *plan.Snapshot) (err error) {
	s.Opinions, err = list(t, func(r row) (o plan.Opinion, err error) {
		err = r.Scan(&o.ID, &o.Reply, &o.Consultation, &o.Unit, &o.Person, &o.No, &o.Plan, &o.Chapter, &o.Original,
			&o.Suggestion, &o.Reason, &o.Revision, &o.State, &o.Result, &o.Explain, moment{&o.Decided}, &o.DecidedBy,
			&o.Proposed, &o.ProposedWhy, moment{&o.Published}, moment{&o.Withdrawn}, &o.Version, &o.Realized, &o.RealizedDraft,
			moment{&o.RealizedAt}, &o.Issue, &o.Talks, &o.Stance)
		return o, err
	}, opinionList)
	if err != nil {
		return fmt.Errorf("list opinions: %w", err)
	}
	return nil
}
