package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	talkInsert = `INSERT INTO talk (opinion, with_whom, at, outcome, stance, revision, by_person)
		VALUES (?, ?, ?, ?, ?, (SELECT revision FROM opinion WHERE id = ?), ?)`
	talkList = `SELECT opinion, with_whom, at, outcome, stance, by_person FROM talk WHERE opinion = ? ORDER BY at, id`
)

// AddTalk keeps a talk held about an opinion.
func (t *Tx) AddTalk(talk plan.Talk) error {
	if _, err := t.insert(talkInsert, talk.Opinion, talk.With, ms(talk.At), talk.Outcome, talk.Stance, talk.Opinion, talk.By); err != nil {
		return fmt.Errorf("add talk about opinion %d: %w", talk.Opinion, err)
	}
	return nil
}

// Talks lists the talks held about an opinion, oldest first.
func (t *Tx) Talks(id plan.OpinionID) ([]plan.Talk, error) {
	out, err := list(t, func(r row) (k plan.Talk, err error) {
		err = r.Scan(&k.Opinion, &k.With, moment{&k.At}, &k.Outcome, &k.Stance, &k.By)
		return k, err
	}, talkList, id)
	if err != nil {
		return nil, fmt.Errorf("list talks about opinion %d: %w", id, err)
	}
	return out, nil
}
