package rules

import (
	"time"

	"planbot/storage/plan"
)

// InviteOpen tells whether an invitation may still be used by somebody.
func InviteOpen(i plan.Invite, now time.Time) error {
	switch {
	case !i.Revoked.IsZero():
		return plan.Refuse(plan.WhyInviteRevoked)
	case !i.Used.IsZero():
		return plan.Refuse(plan.WhyInviteUsed)
	case !now.Before(i.Expires):
		return plan.Refuse(plan.WhyInviteOld)
	}
	return nil
}

// SameInvite tells whether two invitations are of the same person for the same.
// One without a name may be one of several.
func SameInvite(a, b plan.Invite) bool {
	return a.Name != "" && a.Name == b.Name && a.Role == b.Role && a.Unit == b.Unit && a.Member == b.Member
}

// UseInvite decides whether this person may use an invitation now. by is the
// person's name as the office knows it, "" while it knows none.
func UseInvite(i plan.Invite, a plan.Actor, by string, now time.Time) error {
	if !i.Used.IsZero() && i.UsedBy == a.Person {
		return plan.Refuse(plan.WhyInviteYours)
	}
	if err := InviteOpen(i, now); err != nil {
		return err
	}
	switch {
	case len(a.Bindings) > 0 && i.Name != "" && closed(i.Name) != closed(by):
		// Whoever is registered under another name pressed somebody else's link,
		// most likely before forwarding it; it must stay good for its person.
		return plan.Refusal{Why: plan.WhyInviteOther, Text: i.Name}
	case Holds(a, plan.Binding{Unit: i.Unit, Role: i.Role, Rank: i.Rank, Member: i.Member}):
		return plan.Refuse(plan.WhyAlreadyBound)
	case i.Replaces != 0 && i.Replaces == a.Person:
		return plan.Refuse(plan.WhySelfSucceed)
	}
	return nil
}
