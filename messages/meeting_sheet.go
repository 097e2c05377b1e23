package messages

import (
	"fmt"
	"strconv"
	"time"

	"planbot/storage/plan"
)

// MeetingTableParams is who comes, or came, to a meeting.
type MeetingTableParams struct {
	MeetingWords
	TurnoutWords
	AsOf  time.Time
	Lines []ReceiptLine
}

// MeetingTable is 参会名单.
func MeetingTable(p MeetingTableParams) Table {
	t := Table{
		Sheet: "参会名单", File: fmt.Sprintf("参会名单_%s.xlsx", plan.DayOf(p.At)), Title: p.Title + "参会名单",
		Under: MeetingPlace(p.At, p.Place) + "　截至" + Moment(p.AsOf),
		Heads: []TableHead{{"序号", 3}, {"单位（人员）", 14}, {"回执", 5}, {"参会人", 6}, {"职务", 10}, {"电话", 8}, {"到会", 5}, {"备注", 12}},
	}
	for _, l := range p.Lines {
		note := l.Why
		switch {
		case l.Proxy:
			note = joinWords(note, "补录")
		case l.Phone && l.Answer == plan.ReceiptNone:
			note = joinWords(note, "需电话通知")
		}
		came := ""
		if p.Recorded {
			came = AttendanceName(l.Came)
		}
		t.Rows = append(t.Rows, []string{
			strconv.Itoa(l.No), l.Seat, ReceiptName(l.Answer), l.Who.Name, l.Who.Position, l.Who.Phone, came, note,
		})
	}
	t.Foot = []string{fmt.Sprintf("应到 %d：参加 %d，代会 %d，请假 %d，未回执 %d", p.Seats, p.Coming, p.Instead, p.Leave, p.Waiting)}
	if p.Recorded {
		t.Foot = []string{fmt.Sprintf("应到 %d：实到 %d（其中代会 %d），请假 %d，缺席 %d", p.Seats, p.Present+p.Proxies, p.Proxies, p.Excused, p.Absent)}
	}
	return t
}
