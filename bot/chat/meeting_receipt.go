package chat

import (
	"strings"
	"unicode"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// receiptRow answers a notice: for one's own seat, or, as the office, for those
// told by telephone.
func receiptRow() Row {
	return Row{
		Act: plan.ActReceipt, Scope: receiptScope, Do: giveReceipt,
		Fields: []Field{
			{Name: "seat", Guess: guessReceiptSeat, Ask: askReceiptSeat, Parse: parseReceiptSeat},
			{Name: "answer", Ask: askReceipt, Check: checkReceipt},
			{Name: "who", When: somebodyComes, Guess: guessAttendee, Ask: askAttendee, Parse: parseAttendee},
			{Name: "reason", When: nobodyComes, Ask: askLeaveReason, Parse: parseLeaveReason},
		},
	}
}

func receiptScope(t *Turn) (plan.Scope, error) {
	if t.Args["seat"] == "" {
		return plan.Scope{}, nil
	}
	_, v, err := t.receiptSeat()
	return rules.SeatScope(t.World, v, t.Came), err
}

// receiptSeat is the seat the arguments name; a seat whose meeting has begun, or
// is off, says so at once.
func (t *Turn) receiptSeat() (plan.Meeting, plan.Invitee, error) {
	n, err := t.id("seat")
	if err != nil {
		return plan.Meeting{}, plan.Invitee{}, err
	}
	m, v, ok := rules.SeatAt(t.World, plan.InviteeID(n))
	if !ok {
		return m, v, plan.Refuse(plan.WhyGone)
	}
	return m, v, nil
}

// forSeat tells whether the office answers for a seat that is not its own.
func (t *Turn) forSeat(v plan.Invitee) bool {
	s := rules.SeatScope(t.World, v, t.Came)
	return t.Actor.Has(plan.RoleOffice) && s.Person != t.Person.ID && (s.Unit == 0 || !t.Actor.Serves(s.Unit, 0))
}

// openSeats lists the seats a receipt can be meant for: one's own; for the office
// all, or those without one of the meeting named.
func (t *Turn) openSeats() []seatChoice {
	var out []seatChoice
	for _, m := range t.meetings(nil) {
		named := t.Args["meeting"] == id(m.ID)
		switch {
		case t.Args["meeting"] != "" && !named, rules.Answer(m, t.Actor.Has(plan.RoleOffice), t.Now) != nil:
			continue
		case named && t.Actor.Has(plan.RoleOffice):
			for _, v := range rules.NoReceipt(m) {
				out = append(out, seatChoice{m, v})
			}
			continue
		}
		for _, v := range rules.MySeats(t.World, m, t.Actor, t.Came) {
			if rules.Answer(m, false, t.Now) == nil {
				out = append(out, seatChoice{m, v})
			}
		}
	}
	return out
}

type seatChoice struct {
	meeting plan.Meeting
	seat    plan.Invitee
}

func guessReceiptSeat(t *Turn) (string, bool, error) {
	all := t.openSeats()
	switch {
	case len(all) == 0 && t.Args["meeting"] != "":
		return "", false, plan.Refuse(plan.WhyAllReceipts)
	case len(all) == 0:
		return "", false, plan.Refuse(plan.WhyNoMeeting)
	}
	return id(all[0].seat.ID), len(all) == 1, nil
}

func askReceiptSeat(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	columns := 1
	for _, x := range t.openSeats() {
		label := messages.ReceiptLabel(workflow.SeatWords(t.World, x.seat), x.meeting.Title, x.meeting.At)
		if t.Args["meeting"] != "" {
			label, columns = messages.Clip(workflow.SeatWords(t.World, x.seat)), 2
		}
		buttons = append(buttons, Choice("seat", id(x.seat.ID), label))
	}
	return Prompt{Text: messages.AskReceiptSeat(), Buttons: t.paged("seat", buttons, columns, 10)}, nil
}

// parseReceiptSeat takes a seat typed by the unit's or the person's name.
func parseReceiptSeat(t *Turn, text string) (string, error) {
	units := rules.FindUnits(t.World, text)
	var found []plan.Invitee
	for _, x := range t.openSeats() {
		if len(units) == 1 && x.seat.Unit != 0 && rules.Standing(t.World, x.seat.Unit) == units[0] {
			return id(x.seat.ID), nil // its head may be a member of the leading group
		}
		if x.seat.Unit == 0 && strings.Contains(workflow.SeatWords(t.World, x.seat), text) {
			found = append(found, x.seat)
		}
	}
	switch len(found) {
	case 0:
		return "", plan.Refusal{Why: plan.WhyUnknownWord, Text: short(text)}
	case 1:
		return id(found[0].ID), nil
	}
	return "", plan.Refusal{Why: plan.WhyAmbiguous, Text: short(text)}
}

func giveReceipt(t *Turn) error {
	_, v, err := t.receiptSeat()
	if err != nil {
		return err
	}
	a := workflow.Answered{
		Seat: v.ID, Answer: plan.ReceiptAnswer(t.Args["answer"]), Who: attendeeOf(t.Args["who"]), Reason: t.Args["reason"],
		By: t.Person.ID, Office: t.forSeat(v),
	}
	m, v, err := workflow.AnswerMeeting(t.Tx, a, t.Now)
	if err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	row := []plan.Button{Do(plan.ActReceipt, messages.ChangeReceipt, plan.Args{"seat": id(v.ID)}), t.aboutMeeting(plan.ActMeeting, messages.SeeMeeting, m)}
	if a.Office && len(rules.NoReceipt(*t.World.Index.Meeting[m.ID])) > 0 {
		row = append([]plan.Button{t.aboutMeeting(plan.ActReceipt, messages.NextReceipt, m)}, row...)
	}
	return t.Show(messages.ReceiptNoted(workflow.ReceiptWords(t.World, m, v, workflow.OwnSeat(t.World, v, t.Person.ID, t.Came))), row)
}

// attendeeOf reads who comes as the dialogue keeps it: name, position, telephone
// parted by bars.
func attendeeOf(value string) plan.Attendee {
	name, rest, _ := strings.Cut(value, "|")
	position, phone, _ := strings.Cut(rest, "|")
	return plan.Attendee{Name: name, Position: position, Phone: phone}
}

func attendeeValue(a plan.Attendee) string { return a.Name + "|" + a.Position + "|" + a.Phone }

// parseAttendee takes "name position telephone"; one of the last two may be left out.
func parseAttendee(_ *Turn, text string) (string, error) {
	bad := plan.Refusal{Why: plan.WhyBadAttendee, Text: short(text)}
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("，,、；;|", r) })
	var a plan.Attendee
	var position []string
	for i, word := range words {
		if phone, ok := plainPhone(word); ok && len(phone) >= 5 {
			a.Phone = phone
			continue
		}
		if i == 0 {
			a.Name = word
			continue
		}
		position = append(position, word)
	}
	a.Position = strings.Join(position, "")
	if n := len([]rune(a.Name)); len(words) < 2 || n < 2 || n > 20 || len([]rune(a.Position)) > 40 {
		return "", bad
	}
	return attendeeValue(a), nil
}
