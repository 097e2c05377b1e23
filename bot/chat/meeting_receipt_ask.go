package chat

import (
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func (t *Turn) receiptWords() (messages.ReceiptParams, plan.Invitee, error) {
	m, v, err := t.receiptSeat()
	if err != nil {
		return messages.ReceiptParams{}, v, err
	}
	return workflow.ReceiptWords(t.World, m, v, workflow.OwnSeat(t.World, v, t.Person.ID, t.Came)), v, rules.Answer(m, t.forSeat(v), t.Now)
}

func askReceipt(t *Turn) (Prompt, error) {
	p, _, err := t.receiptWords()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.AskReceipt(p), Buttons: [][]plan.Button{{
		Choice("answer", string(plan.ReceiptAttend), messages.Attend),
		Choice("answer", string(plan.ReceiptProxy), messages.SendProxy),
		Choice("answer", string(plan.ReceiptLeave), messages.AskLeave),
	}}}, nil
}

func checkReceipt(_ *Turn, value string) error {
	switch plan.ReceiptAnswer(value) {
	case plan.ReceiptAttend, plan.ReceiptProxy, plan.ReceiptLeave:
		return nil
	}
	return plan.Refuse(plan.WhyGone)
}

func somebodyComes(t *Turn) bool { return t.Args["answer"] != string(plan.ReceiptLeave) }
func nobodyComes(t *Turn) bool   { return !somebodyComes(t) }

// guessAttendee: a seat that is one person's is taken by that person.
func guessAttendee(t *Turn) (string, bool, error) {
	m, v, err := t.receiptSeat()
	if err != nil {
		return "", false, err
	}
	if err := rules.Answer(m, t.forSeat(v), t.Now); err != nil || t.Args["answer"] != string(plan.ReceiptAttend) || v.Unit != 0 {
		return "", false, err
	}
	return attendeeValue(t.seatHolder(v)), true, nil
}

// seatHolder is the person or the member whose seat it is.
func (t *Turn) seatHolder(v plan.Invitee) plan.Attendee {
	var a plan.Attendee
	if m := t.World.Index.Member[v.Member]; m != nil {
		a.Name, a.Position = m.Name, m.Position
	}
	if p := t.World.Index.Person[rules.SeatScope(t.World, v, t.Came).Person]; p != nil {
		a.Phone = p.Phone
		if a.Name == "" {
			a.Name = p.Name
		}
	}
	return a
}

// attendeesShown is how many who came before are offered.
const attendeesShown = 3

func askAttendee(t *Turn) (Prompt, error) {
	p, v, err := t.receiptWords()
	if err != nil {
		return Prompt{}, err
	}
	p.Answer = plan.ReceiptAnswer(t.Args["answer"])
	var offered []plan.Attendee
	for _, a := range rules.Earlier(t.World, v, p.Answer) {
		if len(offered) < attendeesShown {
			offered = append(offered, a)
		}
	}
	var buttons []plan.Button
	for _, a := range offered {
		buttons = append(buttons, Choice("who", attendeeValue(a), messages.Clip(messages.Attendee(a))))
	}
	if v.Unit != 0 && p.Answer == plan.ReceiptAttend && !t.forSeat(v) && !named(offered, t.Person.Name) {
		self := plan.Attendee{Name: t.Person.Name, Position: messages.RoleName(plan.RoleLiaison, ""), Phone: t.Person.Phone}
		buttons = append(buttons, Choice("who", attendeeValue(self), messages.MyselfComes))
	}
	return Prompt{Text: messages.AskAttendee(p), Buttons: Column(buttons)}, nil
}

func named(all []plan.Attendee, name string) bool {
	for _, a := range all {
		if a.Name == name {
			return true
		}
	}
	return false
}

func askLeaveReason(t *Turn) (Prompt, error) {
	p, _, err := t.receiptWords()
	if err != nil {
		return Prompt{}, err
	}
	var row []plan.Button
	for _, r := range messages.LeaveReasons() {
		row = append(row, Choice("reason", r, r))
	}
	return Prompt{Text: messages.AskLeaveReason(p), Buttons: Grid(row, 3)}, nil
}

func parseLeaveReason(_ *Turn, text string) (string, error) {
	text = strings.Join(strings.Fields(text), " ")
	if len([]rune(text)) > longestPlace {
		return "", plan.Refuse(plan.WhyTooLong)
	}
	return text, nil
}
