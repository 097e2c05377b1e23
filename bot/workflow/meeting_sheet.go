package workflow

import (
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// receipts is the list of one meeting.
func (d exportDesk) receipts() (messages.ExportFile, error) {
	n, err := d.of.Number("meeting")
	if err != nil {
		return messages.ExportFile{}, fmt.Errorf("export receipts of a meeting: %w", err)
	}
	m := d.world.Index.Meeting[plan.MeetingID(n)]
	if m == nil {
		return messages.ExportFile{}, fmt.Errorf("export receipts of meeting %d: no such meeting", n)
	}
	return tableFile(meetingTable(d.world, *m, d.now)), nil
}

// meetingTable is who comes, or came, to a meeting, in the order of the seats.
func meetingTable(w *plan.Snapshot, m plan.Meeting, now time.Time) messages.Table {
	p := messages.MeetingTableParams{MeetingWords: MeetingWords(w, m), TurnoutWords: TurnoutWords(m), AsOf: now}
	for i, v := range m.Invitees {
		p.Lines = append(p.Lines, messages.ReceiptLine{
			No: i + 1, Seat: SeatWords(w, v), Answer: v.Receipt.Answer, Who: v.Receipt.Who, Why: v.Receipt.Reason, Came: v.Attended,
			Phone: len(rules.Unreachable(w, []plan.Invitee{v}, now)) > 0, Proxy: v.Receipt.Proxy.Recorder != 0,
		})
	}
	return messages.MeetingTable(p)
}
