package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const replyList = `SELECT id, consultation, addressee, unit, person, kind, form, approver, approver_position, at, late,
	channel, recorder, withdrawn_at, version FROM reply ORDER BY id`

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
