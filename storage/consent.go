package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	consentColumns = `id, draft, since, chapter, lead, unit, asked_at, due, by_person, office, tacit, told, answer, words,
		answered_at, person, approver, approver_position, channel, recorder, given, nudged_at, closed_at, version, raised_at, plea`
	consentInsert = `INSERT INTO consent (draft, since, chapter, lead, unit, asked_at, due, by_person, office, tacit, told, answer,
		words, answered_at, person, approver, approver_position, channel, recorder, given, raised_at, plea)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	consentUpdate = `UPDATE consent SET draft = ?, told = ?, answer = ?, words = ?, answered_at = ?, person = ?, approver = ?,
		approver_position = ?, channel = ?, recorder = ?, given = ?, nudged_at = ?, closed_at = ?, raised_at = ?, plea = ?, version = version + 1 WHERE id = ?`
	consentList = `SELECT ` + consentColumns + ` FROM consent ORDER BY id`
)

// AddConsent keeps that a unit was asked about a version; one that carries an
// earlier answer on has it already.
func (t *Tx) AddConsent(c plan.Consent) (plan.ConsentID, error) {
	id, err := t.insert(consentInsert, c.Draft, c.Since, c.Chapter, c.Lead, c.Unit, ms(c.Asked), ms(c.Due), c.By, c.Office, c.Tacit,
		c.Told, c.Answer, c.Words, ms(c.Answered), c.Person, c.Approver.Name, c.Approver.Position, c.Proxy.Channel, c.Proxy.Recorder, c.Given,
		ms(c.Raised), c.Plea)
	if err != nil {
		return 0, fmt.Errorf("add consent of unit %d: %w", c.Unit, err)
	}
	return plan.ConsentID(id), nil
}

// SaveConsent keeps an answer, the version it counts for, and how the asking
// went on.
func (t *Tx) SaveConsent(c plan.Consent) error {
	if _, err := t.change(consentUpdate, c.Draft, c.Told, c.Answer, c.Words, ms(c.Answered), c.Person, c.Approver.Name, c.Approver.Position,
		c.Proxy.Channel, c.Proxy.Recorder, c.Given, ms(c.Nudged), ms(c.Closed), ms(c.Raised), c.Plea, c.ID); err != nil {
		return fmt.Errorf("save consent %d: %w", c.ID, err)
	}
	return nil
}

func (t *Tx) loadConsents(s *plan.Snapshot) (err error) {
	s.Consents, err = list(t, func(r row) (c plan.Consent, err error) {
		err = r.Scan(&c.ID, &c.Draft, &c.Since, &c.Chapter, &c.Lead, &c.Unit, moment{&c.Asked}, moment{&c.Due}, &c.By, &c.Office,
			&c.Tacit, &c.Told, &c.Answer, &c.Words, moment{&c.Answered}, &c.Person, &c.Approver.Name, &c.Approver.Position,
			&c.Proxy.Channel, &c.Proxy.Recorder, &c.Given, moment{&c.Nudged}, moment{&c.Closed}, &c.Version,
			moment{&c.Raised}, &c.Plea)
		return c, err
	}, consentList)
	if err != nil {
		return fmt.Errorf("list consents: %w", err)
	}
	return nil
}
