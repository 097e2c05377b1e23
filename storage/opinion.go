package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const opinionList = `SELECT id, reply, consultation, unit, person, no, plan, chapter, original, suggestion, reason, revision,
	state, result, explain, decided_at, decided_by, proposed, published_at, withdrawn_at, version,
	(SELECT count(*) FROM talk WHERE talk.opinion = opinion.id) FROM opinion ORDER BY id`

func (t *Tx) loadOpinions(s *plan.Snapshot) (err error) {
	s.Opinions, err = list(t, func(r row) (o plan.Opinion, err error) {
		err = r.Scan(&o.ID, &o.Reply, &o.Consultation, &o.Unit, &o.Person, &o.No, &o.Plan, &o.Chapter, &o.Original,
			&o.Suggestion, &o.Reason, &o.Revision, &o.State, &o.Result, &o.Explain, moment{&o.Decided}, &o.DecidedBy,
			&o.Proposed, moment{&o.Published}, moment{&o.Withdrawn}, &o.Version, &o.Talks)
		return o, err
	}, opinionList)
	if err != nil {
		return fmt.Errorf("list opinions: %w", err)
	}
	return nil
}
