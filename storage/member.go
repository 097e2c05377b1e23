package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	memberInsert = `INSERT INTO member (name, position, rank) VALUES (?, ?, ?)`
	memberUnit   = `INSERT INTO member_unit (member, unit) VALUES (?, ?)`
	memberList   = `SELECT id, name, position, rank FROM member WHERE until_at = 0 ORDER BY id`
	memberUnits  = `SELECT member, unit FROM member_unit ORDER BY member, unit`
)

// AddMember adds a member of the leading group.
func (t *Tx) AddMember(m plan.Member) (plan.MemberID, error) {
	id, err := t.insert(memberInsert, m.Name, m.Position, m.Rank)
	if err != nil {
		return 0, fmt.Errorf("add member: %w", err)
	}
	for _, u := range m.Units {
		if _, err := t.change(memberUnit, id, u); err != nil {
			return 0, fmt.Errorf("add member: unit %d: %w", u, err)
		}
	}
	return plan.MemberID(id), nil
}

func (t *Tx) loadMembers(s *plan.Snapshot) error {
	members, err := list(t, func(r row) (m plan.Member, err error) {
		err = r.Scan(&m.ID, &m.Name, &m.Position, &m.Rank)
		return m, err
	}, memberList)
	if err != nil {
		return fmt.Errorf("list members: %w", err)
	}
	type pair struct {
		member plan.MemberID
		unit   plan.UnitID
	}
	pairs, err := list(t, func(r row) (p pair, err error) {
		err = r.Scan(&p.member, &p.unit)
		return p, err
	}, memberUnits)
	if err != nil {
		return fmt.Errorf("list units of members: %w", err)
	}
	for i := range members {
		for _, p := range pairs {
			if p.member == members[i].ID {
				members[i].Units = append(members[i].Units, p.unit)
			}
		}
	}
	s.Members = members
	return nil
}
