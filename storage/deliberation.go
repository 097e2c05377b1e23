package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	deliberationInsert = `INSERT INTO deliberation (text, way, opened_at, by_person, day, due, meeting) VALUES (?, ?, ?, ?, ?, ?, ?)`
	deliberationText   = `INSERT INTO deliberation_draft (deliberation, draft) VALUES (?, ?)`
	deliberationUpdate = `UPDATE deliberation SET day = ?, meeting = ?, due_count = ?, present = ?, on_leave = ?, deputed = ?, ballot = ?, ayes = ?, noes = ?,
		abstained = ?, conclusion = ?, concluded_at = ?, concluded_by = ?, basis = ?, revision = ?, revised_at = ?, revised_by = ?,
		hurried = ?, version = version + 1 WHERE id = ?`
	deliberationList = `SELECT id, text, way, opened_at, by_person, day, due, meeting, due_count, present, on_leave, deputed, ballot, ayes, noes,
		abstained, conclusion, concluded_at, concluded_by, basis, revision, revised_at, revised_by, hurried, version
		FROM deliberation ORDER BY id`
	deliberationTexts = `SELECT deliberation, draft FROM deliberation_draft ORDER BY deliberation, draft`

	voiceInsert = `INSERT INTO voice (deliberation, member, person, name, stance, remark, at, by_person, channel, recorder)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	voiceRaised = `UPDATE voice SET opinion = ? WHERE id = ?`
	voiceList   = `SELECT deliberation, id, member, person, name, stance, remark, at, by_person, channel, recorder, opinion
		FROM voice ORDER BY id`
)

// AddDeliberation keeps a new deliberation with its texts and returns its id.
func (t *Tx) AddDeliberation(d plan.Deliberation) (plan.DeliberationID, error) {
	id, err := t.insert(deliberationInsert, d.Text, d.Way, ms(d.Opened), d.By, d.Day.String(), ms(d.Due), d.Meeting)
	if err != nil {
		return 0, fmt.Errorf("add deliberation: %w", err)
	}
	for _, draft := range d.Drafts {
		if _, err := t.change(deliberationText, id, draft); err != nil {
			return 0, fmt.Errorf("add draft %d to deliberation %d: %w", draft, id, err)
		}
	}
	return plan.DeliberationID(id), nil
}

// SaveDeliberation keeps how a deliberation stands now, but its texts and voices.
func (t *Tx) SaveDeliberation(d plan.Deliberation) error {
	if _, err := t.change(deliberationUpdate, d.Day.String(), d.Meeting, d.Roll.Due, d.Roll.Present, d.Roll.Leave, d.Roll.Deputed, d.Ballot, d.Votes.For,
		d.Votes.Against, d.Votes.Abstained, d.Conclusion, ms(d.Concluded), d.ConcludedBy, d.Basis, d.Revision, ms(d.Revised), d.RevisedBy,
		d.Hurried.String(), d.ID); err != nil {
		return fmt.Errorf("save deliberation %d: %w", d.ID, err)
	}
	return nil
}

// AddVoice keeps what a member said.
func (t *Tx) AddVoice(id plan.DeliberationID, v plan.Voice) (plan.VoiceID, error) {
	n, err := t.insert(voiceInsert, id, v.Member, v.Person, v.Name, v.Stance, v.Remark, ms(v.At), v.By, v.Proxy.Channel, v.Proxy.Recorder)
	if err != nil {
		return 0, fmt.Errorf("add voice to deliberation %d: %w", id, err)
	}
	return plan.VoiceID(n), nil
}

// VoiceRaised keeps which opinion a remark became.
func (t *Tx) VoiceRaised(id plan.VoiceID, o plan.OpinionID) error {
	if _, err := t.change(voiceRaised, o, id); err != nil {
		return fmt.Errorf("raise voice %d: %w", id, err)
	}
	return nil
}

func (t *Tx) loadDeliberations(s *plan.Snapshot) (err error) {
	s.Deliberations, err = list(t, func(r row) (d plan.Deliberation, err error) {
		err = r.Scan(&d.ID, &d.Text, &d.Way, moment{&d.Opened}, &d.By, day{&d.Day}, moment{&d.Due}, &d.Meeting, &d.Roll.Due, &d.Roll.Present,
			&d.Roll.Leave, &d.Roll.Deputed, &d.Ballot, &d.Votes.For, &d.Votes.Against, &d.Votes.Abstained, &d.Conclusion,
			moment{&d.Concluded}, &d.ConcludedBy, &d.Basis, &d.Revision, moment{&d.Revised}, &d.RevisedBy, day{&d.Hurried}, &d.Version)
		return d, err
	}, deliberationList)
	if err != nil {
		return fmt.Errorf("list deliberations: %w", err)
	}
	at := make(map[plan.DeliberationID]*plan.Deliberation, len(s.Deliberations))
	for i := range s.Deliberations {
		at[s.Deliberations[i].ID] = &s.Deliberations[i]
	}
	if _, err := list(t, func(r row) (none struct{}, err error) {
		var id plan.DeliberationID
		var draft plan.DraftID
		if err = r.Scan(&id, &draft); err == nil {
			at[id].Drafts = append(at[id].Drafts, draft)
		}
		return none, err
	}, deliberationTexts); err != nil {
		return fmt.Errorf("list texts of deliberations: %w", err)
	}
	if _, err := list(t, func(r row) (none struct{}, err error) {
		var id plan.DeliberationID
		var v plan.Voice
		if err = r.Scan(&id, &v.ID, &v.Member, &v.Person, &v.Name, &v.Stance, &v.Remark, moment{&v.At}, &v.By, &v.Proxy.Channel,
			&v.Proxy.Recorder, &v.Opinion); err == nil {
			at[id].Voices = append(at[id].Voices, v)
		}
		return none, err
	}, voiceList); err != nil {
		return fmt.Errorf("list voices: %w", err)
	}
	return nil
}
