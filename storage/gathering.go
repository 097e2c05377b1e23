package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	gatheringColumns = `id, consultation, channel, meeting, title, held, people, sha, name, opinions, by_person, at`
	gatheringInsert  = `INSERT INTO gathering (consultation, channel, meeting, title, held, people, sha, name, opinions, by_person, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	gatheringVoice = `INSERT INTO gathering_voice (gathering, addressee) VALUES (?, ?) ON CONFLICT DO NOTHING`
	gatheringBySHA = `SELECT ` + gatheringColumns + ` FROM gathering WHERE consultation = ? AND sha = ? AND sha <> ''`
	gatheringOf    = `SELECT ` + gatheringColumns + ` FROM gathering WHERE id IN (SELECT gathering FROM gathering_voice WHERE addressee = ?) ORDER BY id`
	gatheringList  = `SELECT ` + gatheringColumns + ` FROM gathering WHERE consultation = ? ORDER BY id`
	personCrowd    = `UPDATE person SET crowd = ? WHERE id = ?`
)

// AddGathering keeps where opinions were gathered, and whose they are.
func (t *Tx) AddGathering(g plan.Gathering, voices []plan.AddresseeID) (plan.GatheringID, error) {
	id, err := t.insert(gatheringInsert, g.Consultation, g.Channel, g.Meeting, g.Title, g.Held, g.People, g.SHA, g.Name, g.Opinions, g.By, ms(g.At))
	if err != nil {
		return 0, fmt.Errorf("add gathering to consultation %d: %w", g.Consultation, err)
	}
	for _, to := range voices {
		if _, err := t.exec(gatheringVoice, id, to); err != nil {
			return 0, fmt.Errorf("add voice %d to gathering %d: %w", to, id, err)
		}
	}
	return plan.GatheringID(id), nil
}

// GatheringBySHA is the gathering a table was taken into before.
func (t *Tx) GatheringBySHA(c plan.ConsultationID, sha string) (plan.Gathering, bool, error) {
	g, ok, err := one(t, scanGathering, gatheringBySHA, c, sha)
	if err != nil {
		return g, false, fmt.Errorf("find gathering of file %s: %w", sha, err)
	}
	return g, ok, nil
}

// GatheringsOf lists where an addressee's opinions were gathered.
func (t *Tx) GatheringsOf(to plan.AddresseeID) ([]plan.Gathering, error) {
	out, err := list(t, scanGathering, gatheringOf, to)
	if err != nil {
		return nil, fmt.Errorf("list gatherings of addressee %d: %w", to, err)
	}
	return out, nil
}

// Gatherings lists the gatherings of a consultation.
func (t *Tx) Gatherings(c plan.ConsultationID) ([]plan.Gathering, error) {
	out, err := list(t, scanGathering, gatheringList, c)
	if err != nil {
		return nil, fmt.Errorf("list gatherings of consultation %d: %w", c, err)
	}
	return out, nil
}

// SetCrowd says what a person is who was never met in chat.
func (t *Tx) SetCrowd(id plan.PersonID, c plan.Crowd) error {
	if _, err := t.change(personCrowd, c, id); err != nil {
		return fmt.Errorf("set crowd of person %d: %w", id, err)
	}
	return nil
}

func scanGathering(r row) (g plan.Gathering, err error) {
	err = r.Scan(&g.ID, &g.Consultation, &g.Channel, &g.Meeting, &g.Title, &g.Held, &g.People, &g.SHA, &g.Name, &g.Opinions, &g.By, moment{&g.At})
	return g, err
}
