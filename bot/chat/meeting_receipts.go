package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// showReceipts is the list of who comes, those without a receipt first; pressing
// a seat changes its receipt.
func showReceipts(t *Turn) error {
	m, err := t.meeting()
	if err != nil {
		return err
	}
	seats := rules.BySeat(m)
	leaf := t.leaf(len(seats))
	p := messages.ReceiptsParams{MeetingWords: workflow.MeetingWords(t.World, m), TurnoutWords: workflow.TurnoutWords(m)}
	for i, v := range seats[leaf.from:leaf.to] {
		p.Lines = append(p.Lines, messages.ReceiptLine{
			No: leaf.from + i + 1, Seat: workflow.SeatWords(t.World, v), Answer: v.Receipt.Answer, Who: v.Receipt.Who, Why: v.Receipt.Reason,
			Phone: len(rules.Unreachable(t.World, []plan.Invitee{v}, t.Now)) > 0, Proxy: v.Receipt.Proxy.Recorder != 0, Came: v.Attended,
		})
		if workflow.SitsOneself(t.World, v) {
			p.Lines[i].Who = plan.Attendee{Name: v.Receipt.Who.Phone} // the seat is named after who comes
		}
	}
	rows := leaf.buttons(plan.ActReceipts, plan.Args{"meeting": id(m.ID)})
	last := []plan.Button{t.aboutMeeting(plan.ActMeeting, messages.SeeMeeting, m)}
	if rules.Answer(m, true, t.Now) == nil && len(rules.NoReceipt(m)) > 0 {
		last = append(last, t.aboutMeeting(plan.ActReceipt, messages.EnterReceipt, m))
	}
	last = append(last, t.aboutMeeting(plan.ActReceiptSheet, messages.ActName(plan.ActReceiptSheet), m))
	return t.Show(messages.Receipts(p), append(rows, last)...)
}

// receiptSheet has the list written as a table.
func receiptSheet(t *Turn) error {
	m, err := t.meeting()
	if err != nil {
		return err
	}
	t.Toast(messages.Exporting(plan.ExportReceipts))
	return workflow.OrderExport(t.Tx, plan.ExportOrder{
		Kind: plan.ExportReceipts, Of: plan.Args{"meeting": id(m.ID)}, By: t.Person.ID, Chat: t.Chat,
	}, t.Now)
}
