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

// Why an invitation code is refused.
const (
	WhyNoInvite      Why = "no_invite"
	WhyGuessing      Why = "guessing" // too many wrong codes
	WhyInviteUsed    Why = "invite_used"
	WhyInviteYours   Why = "invite_yours" // used before, by the same person
	WhyInviteOld     Why = "invite_old"
	WhyInviteRevoked Why = "invite_revoked"
)
