package workflow

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// InviteAnew makes new links for open invitations; the old ones become void.
func InviteAnew(tx *storage.Tx, open []plan.Invite, by plan.PersonID, now time.Time) ([]plan.InviteCode, error) {
	var out []plan.InviteCode
	for _, i := range open {
		if err := Recall(tx, i.ID, by, now); err != nil {
			return nil, err
		}
		i.By = by
		code, made, err := Invite(tx, i, now)
		if err != nil {
			return nil, err
		}
		out = append(out, plan.InviteCode{ID: made.ID, Code: code})
	}
	return out, nil
}

// OrderLinks has a page of QR codes written. The codes stand in the job only
// until it is done.
func OrderLinks(tx *storage.Tx, codes []plan.InviteCode, bot string, by plan.PersonID, chat int64, now time.Time) error {
	var all []string
	for _, c := range codes {
		all = append(all, arg(c.ID)+":"+c.Code)
	}
	return OrderExport(tx, plan.ExportOrder{
		Kind: plan.ExportLinks, Of: plan.Args{"codes": strings.Join(all, ","), "bot": bot}, By: by, Chat: chat,
	}, now)
}

// links are the invitations of an order that can still be used.
func (d exportDesk) links() (messages.ExportFile, error) {
	var f messages.ExportFile
	for part := range strings.SplitSeq(d.of["codes"], ",") {
		of, code, _ := strings.Cut(part, ":")
		n, err := strconv.ParseInt(of, 10, 64)
		if err != nil {
			return f, fmt.Errorf("read codes: %w", err)
		}
		i, ok, err := d.tx.Invite(plan.InviteID(n))
		if err != nil {
			return f, err
		}
		if !ok || rules.InviteOpen(i, d.now) != nil {
			continue
		}
		f.Cards = append(f.Cards, messages.LinkCard{
			Unit: d.world.UnitName(i.Unit), Name: i.Name, Role: messages.RoleName(i.Role, i.Rank), Link: Link(d.of["bot"], code), Expires: i.Expires,
		})
	}
	f.Name = messages.LinkPageFile(plan.DayOf(d.now), len(f.Cards))
	return f, nil
}

// roster is a blank list with a line for each unit.
func (d exportDesk) roster() messages.ExportFile {
	f := messages.ExportFile{Name: messages.RosterFile}
	for _, u := range d.world.Units {
		if !u.Doubtful && u.Merged == 0 && plan.InForce(time.Time{}, u.Until, d.now) {
			f.Roster = append(f.Roster, u.Name)
		}
	}
	return f
}
