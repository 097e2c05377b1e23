package storage

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	replyInsert = `INSERT INTO reply (consultation, addressee, unit, person, kind, form, approver, approver_position, at, late,
		channel, recorder) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	replyEnd  = `UPDATE reply SET withdrawn_at = ?, version = version + 1 WHERE id = ? AND withdrawn_at = 0`
	replyPage = `INSERT INTO reply_page (reply, sha, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`
	replyCopy = `INSERT INTO reply_page (reply, sha, seq) SELECT ?, sha, seq FROM reply_page WHERE reply = ?`
	replyList = `SELECT id, consultation, addressee, unit, person, kind, form, approver, approver_position, at, late,
		channel, recorder, withdrawn_at, version FROM reply ORDER BY id`
)

// AddReply keeps an answer and remembers who of the unit stands behind it. An
// answer already in force must be ended first.
func (t *Tx) AddReply(r plan.Reply) (plan.ReplyID, error) {
	id, err := t.insert(replyInsert, r.Consultation, r.Addressee, r.Unit, r.Person, r.Kind, r.Form, r.Approver.Name,
		r.Approver.Position, ms(r.At), r.Late, r.Proxy.Channel, r.Proxy.Recorder)
	if err != nil {
		return 0, fmt.Errorf("add reply of addressee %d: %w", r.Addressee, err)
	}
	if r.Unit != 0 && r.Approver.Name != "" {
		if err := t.RememberApprover(r.Unit, r.Approver, ms(r.At)); err != nil {
			return 0, err
		}
	}
	return plan.ReplyID(id), nil
}

// EndReply takes an answer out of force; it stays on record.
func (t *Tx) EndReply(id plan.ReplyID, now time.Time) error {
	if _, err := t.change(replyEnd, ms(now), id); err != nil {
		return fmt.Errorf("end reply %d: %w", id, err)
	}
	return nil
}

// AddReplyPages attaches kept files, the pages of a stamped letter in order, to
// an answer.
func (t *Tx) AddReplyPages(id plan.ReplyID, shas []string) error {
	for i, sha := range shas {
		if _, err := t.exec(replyPage, id, sha, i+1); err != nil {
			return fmt.Errorf("add page to reply %d: %w", id, err)
		}
	}
	return nil
}

// CopyReplyPages attaches the pages of an earlier answer to the one that
// replaces it.
func (t *Tx) CopyReplyPages(from, to plan.ReplyID) error {
	if _, err := t.exec(replyCopy, to, from); err != nil {
		return fmt.Errorf("copy pages of reply %d: %w", from, err)
	}
	return nil
}

func (t *Tx) loadReplies(s *plan.Snapshot) (err error) {
	s.Replies, err = list(t, func(r row) (p plan.Reply, err error) {
		err = r.Scan(&p.ID, &p.Consultation, &p.Addressee, &p.Unit, &p.Person, &p.Kind, &p.Form, &p.Approver.Name,
			&p.Approver.Position, moment{&p.At}, &p.Late, &p.Proxy.Channel, &p.Proxy.Recorder, moment{&p.Withdrawn}, &p.Version)
		return p, err
	}, replyList)
	if err != nil {
		return fmt.Errorf("list replies: %w", err)
	}
	return nil
}
