package chat

import (
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// seenRow confirms an announcement: by one press on it, or, by the office, for
// those told by telephone.
func seenRow() Row {
	return Row{
		Act: plan.ActSeen, Scope: seenScope, Do: confirmSeen,
		Fields: []Field{{Name: "whose", When: byOffice, Many: true, Ask: askSeenWho, Parse: parseSeenWho, Check: checkTicked("whose")}},
	}
}

// byOffice: the office puts down what it heard by telephone.
func byOffice(t *Turn) bool { return t.Args["office"] != "" && t.Actor.Has(plan.RoleOffice) }

func seenScope(t *Turn) (plan.Scope, error) {
	a, err := t.notice()
	if err != nil || byOffice(t) {
		return plan.Scope{}, err
	}
	mine := rules.MyNotices(t.World, a, t.Actor, t.Came)
	if len(mine) == 0 {
		return plan.Scope{}, plan.Refuse(plan.WhyGone)
	}
	return rules.SeatScope(t.World, mine[0].Seat, t.Came), nil
}

func askSeenWho(t *Turn) (Prompt, error) {
	a, err := t.notice()
	if err != nil {
		return Prompt{}, err
	}
	waiting := rules.Unconfirmed(a)
	if len(waiting) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyNoticeSeen)
	}
	var buttons []plan.Button
	for _, r := range waiting {
		label := messages.TickLabel(workflow.InviteeName(t.World, r.Seat), t.ticked("whose", id(r.ID)))
		buttons = append(buttons, Tick("whose", id(r.ID), messages.Clip(label)))
	}
	rows := t.paged("whose", buttons, 2, 10)
	return Prompt{Text: messages.AskSeenWho(a.Title), Buttons: append(rows, []plan.Button{done("whose")})}, nil
}

// parseSeenWho ticks recipients typed by name.
func parseSeenWho(t *Turn, text string) (string, error) {
	a, err := t.notice()
	if err != nil {
		return "", err
	}
	picks, err := parseGuests(t, text)
	if err != nil {
		return "", err
	}
	var out []string
	for _, pick := range split(picks) {
		unit, _ := rules.PickedUnit(pick)
		for _, r := range rules.Unconfirmed(a) {
			if r.Seat.Unit != 0 && rules.Standing(t.World, r.Seat.Unit) == unit {
				out = append(out, id(r.ID))
			}
		}
	}
	if len(out) == 0 {
		return "", plan.Refusal{Why: plan.WhyUnknownWord, Text: short(text)}
	}
	return strings.Join(out, ","), nil
}

func confirmSeen(t *Turn) error {
	a, err := t.notice()
	if err != nil {
		return err
	}
	if !a.Receipt {
		return plan.Refuse(plan.WhyNoticePlain)
	}
	if !byOffice(t) {
		n, err := workflow.NoticeSeen(t.Tx, a, rules.MyNotices(t.World, a, t.Actor, t.Came), t.Person.ID, false, t.Now)
		if err != nil {
			return err
		}
		t.Toast(messages.SeenToast(n == 0))
		return t.Strip()
	}
	var to []plan.Recipient
	for _, value := range t.Gathered("whose") {
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil {
			return plan.Refuse(plan.WhyGone)
		}
		for _, r := range a.To {
			if r.ID == plan.RecipientID(n) {
				to = append(to, r)
			}
		}
	}
	if _, err := workflow.NoticeSeen(t.Tx, a, to, t.Person.ID, true, t.Now); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	return t.noticeCard()
}
