package plan

import "time"

// Invite is a one-time link; only the keyed hash of its code is kept.
type Invite struct {
	ID     InviteID
	Role   Role
	Rank   Rank
	Unit   UnitID
	Member MemberID
	Name   string
	Phone  string
	// Replaces is whom the invited person takes over from (换人): using the link
	// then only asks the office.
	Replaces PersonID
	// Entry is whom the office knows without a chat: the account that uses the
	// link is theirs.
	Entry    PersonID
	Chapters []ChapterID // of a liaison; empty: all of the unit's
	By       PersonID
	Made     time.Time
	Expires  time.Time
	Used     time.Time
	UsedBy   PersonID
	Revoked  time.Time
}

// ActInvitePage makes the links of all who were invited and have not come anew
// and writes their QR codes on pages to be cut up.
const ActInvitePage Act = "invite_page"

// InviteCode is the code of an invitation on its way to whoever hands it on.
type InviteCode struct {
	ID   InviteID
	Code string
}

// Why an invitation code is refused.
const (
	WhyNoInvite      Why = "no_invite"
	WhyGuessing      Why = "guessing" // too many wrong codes
	WhyInviteUsed    Why = "invite_used"
	WhyInviteYours   Why = "invite_yours" // used before, by the same person
	WhyInviteOld     Why = "invite_old"
	WhyInviteRevoked Why = "invite_revoked"
	WhyInviteOther   Why = "invite_other" // Text: the name it is for
	WhyAlreadyBound  Why = "already_bound"
	WhyNoUnit        Why = "no_unit"   // Text: what was typed
	WhyNoMember      Why = "no_member" // Text: what was typed
	WhyNoChoice      Why = "no_choice" // nothing is left to choose from
	WhyBadName       Why = "bad_name"
	WhyBadPhone      Why = "bad_phone" // Text: what was typed
	WhyNotRoster     Why = "not_roster"
	WhyEmptyRoster   Why = "empty_roster"
	WhyNoneInvited   Why = "none_invited" // nobody who has not come yet
)
