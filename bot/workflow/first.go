package workflow

import (
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// FirstInvite makes the one-time invitation of the office's director while there
// is none, and returns its code; "" when a director is bound. An earlier first
// invitation nobody used ends: its code is known only to who saw it printed.
func FirstInvite(tx *storage.Tx, now time.Time) (code string, err error) {
	world, err := tx.Snapshot()
	if err != nil || len(world.Holders(plan.RoleOffice, plan.RankDirector, now)) > 0 {
		return "", err
	}
	open, err := tx.OpenInvites(now)
	if err != nil {
		return "", err
	}
	for _, i := range open {
		if i.By == 0 && i.Role == plan.RoleOffice {
			if err := tx.RevokeInvite(i.ID, now); err != nil {
				return "", err
			}
		}
	}
	code, _, err = Invite(tx, plan.Invite{Role: plan.RoleOffice, Rank: plan.RankDirector}, now)
	return code, err
}
