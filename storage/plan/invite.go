package plan

import "time"

// Invite is a one-time link; only the keyed hash of its code is kept.
type Invite struct {
	ID      InviteID
	Role    Role
	Rank    Rank
	Unit    UnitID
	Member  MemberID
	Name    string
	Phone   string
	By      PersonID
	Made    time.Time
	Expires time.Time
	Used    time.Time
	UsedBy  PersonID
	Revoked time.Time
}
