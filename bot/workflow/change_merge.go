package workflow

import (
	"time"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// closeUnit puts a unit into the other one: its open seats, its people, its
// invitations, and who speaks for it in the leading group.
func closeUnit(tx *storage.Tx, world *plan.Snapshot, o Ordered, now time.Time) error {
	for _, m := range o.Seats {
		if err := tx.MoveSeat(m.To); err != nil {
			return err
		}
		if !m.Folded {
			continue
		}
		m.To.Removed, m.To.By, m.To.Why = now, o.By, messages.FoldedInto(world.UnitName(o.Into))
		if err := tx.RemoveAddressee(m.To); err != nil {
			return err
		}
	}
	for _, v := range o.Invitees {
		if err := tx.DropInvitee(v); err != nil {
			return err
		}
	}
	for _, m := range o.Members {
		if err := tx.SpeakFor(m, o.Into, o.From); err != nil {
			return err
		}
	}
	if err := tx.Await(o.Into, o.From); err != nil {
		return err
	}
	if world.Settings.Office == o.From {
		if err := tx.Set(storage.SettingOffice, arg(o.Into)); err != nil {
			return err
		}
	}
	until := now
	if o.Always {
		until = time.Time{}
	}
	if err := tx.CloseUnit(o.From, o.Into, until); err != nil {
		return err
	}
	return comeAlong(tx, o, now)
}

// comeAlong moves the people of the old unit to the new one; liaisons only where
// the office wants them there.
func comeAlong(tx *storage.Tx, o Ordered, now time.Time) error {
	for _, b := range o.People {
		if err := unbind(tx, b, o.By, now); err != nil {
			return err
		}
		if b.Role == plan.RoleLiaison && o.Dismissed {
			continue
		}
		b.Unit, b.From = o.Into, now
		if err := Bind(tx, b, o.By, now); err != nil {
			return err
		}
	}
	return nil
}
