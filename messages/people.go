package messages

import "time"

// Labels of the confirm screen of an invitation.
const (
	ConfirmInvite = "是我，确认登记"
	DeclineInvite = "不是我"
)

// HomeParams is the home page of one person.
type HomeParams struct {
	Name  string
	City  string
	Roles []HomeRole
	Owed  int
	Next  time.Time // the nearest deadline
}

// HomeRole is one role on the home page.
type HomeRole struct{ Role, Unit string }

// Home is the answer to /start.
func Home(p HomeParams) string { return say("home", p) }

// InvitedParams is what an invitation is for.
type InvitedParams struct{ City, Name, Unit, Role string }

// Invited is the confirm screen of an invitation.
func Invited(p InvitedParams) string { return say("invited", p) }

// JoinedParams is somebody newly bound.
type JoinedParams struct{ Name, Unit, Role string }

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
