package messages

import "time"

// Labels of the confirm screen of an invitation.
const (
	ConfirmInvite = "是我，确认登记"
	DeclineInvite = "不是我"
)

// HomeParams is the home page of one person.
type HomeParams struct {
	Name    string
	City    string
	Roles   []HomeRole
	Owed    int
	Next    time.Time // the nearest deadline
	Office  bool      // of the office: nothing is said of things owed by a unit
	Setup   bool      // the set-up is not finished; for the director
	Waiting bool      // an application waits for the office
	Led     []LedChapter
}

// HomeRole is one role on the home page.
type HomeRole struct{ Role, Unit string }

// Home is the answer to /start.
func Home(p HomeParams) string { return say("home", p) }

// InvitedParams is what an invitation is for.
type InvitedParams struct {
	City, Name, Unit, Role string
	Replaces               string // whom the invited person takes over from
	Chapters               []string
}

// Invited is the confirm screen of an invitation.
func Invited(p InvitedParams) string { return say("invited", p) }

// JoinedParams is somebody newly bound.
type JoinedParams struct{ Name, Unit, Role string }

// Declined tells the office that a link reached the wrong person.
func Declined(p JoinedParams) string { return say("declined", p) }

// DeclinedSelf answers whoever said that a link is not for them.
func DeclinedSelf(name string) string { return say("declined self", name) }

// Joined tells the office that somebody accepted an invitation.
func Joined(p JoinedParams) string { return say("joined", p) }

// UnreachableParams is a person whose chat refuses our letters.
type UnreachableParams struct {
	Name  string
	Units []string
	Phone string
}

// Unreachable tells the office that a person can't be reached in chat.
func Unreachable(p UnreachableParams) string { return say("unreachable", p) }

// Reachable tells the office that such a person is back.
func Reachable(p UnreachableParams) string { return say("reachable", p) }

// MeParams is a person's own entry.
type MeParams struct {
	Name     string
	Phone    string
	Roles    []MeRole
	Office   []Contact
	Waiting  bool
	Stranger bool
}

// MeRole is one role of a person with the others of the same unit.
type MeRole struct {
	Role, Unit string
	Since      time.Time
	Chapters   []string // A/B岗; none: all
	With       []string // the unit's other liaisons
}

// Contact is somebody with a number, where one is known.
type Contact struct{ Name, Phone string }

// Me is a person's own entry.
func Me(p MeParams) string { return say("me", p) }

// Labels of a person's own entry.
const (
	WrongName = "姓名有误"
	TakeName  = "按此更改"
)

// AskMyName asks a person for the right name.
func AskMyName(known string) string { return say("ask my name", known) }

// NameChanged answers whoever changed their own name.
func NameChanged(name string) string { return say("name changed", name) }

// NameForwarded answers whoever said that their name is wrong.
func NameForwarded(name string) string { return say("name forwarded", name) }

// NameSaidParams is a person's word about their own name.
type NameSaidParams struct{ Known, Said string }

// NameSaid tells the office of it.
func NameSaid(p NameSaidParams) string { return say("name said", p) }

// Renamed tells a person that the office changed their name.
func Renamed(name string) string { return say("renamed", name) }

// Revoked tells a person that a role of theirs has ended.
func Revoked(p HomeRole) string { return say("revoked", p) }

// Rebound tells a person of their new role.
func Rebound(p HomeRole) string { return say("rebound", p) }

// DividedParams is what a liaison looks after; no chapters: all of the unit's.
type DividedParams struct {
	Unit     string
	Chapters []string
}

// Divided tells a liaison what they look after from now on.
func Divided(p DividedParams) string { return say("divided", p) }
