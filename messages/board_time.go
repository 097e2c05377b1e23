package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// BoardTimeTitle heads the timeline.
const BoardTimeTitle = "时间安排"

// BoardMonth names a month on the timeline.
func BoardMonth(m time.Month) string { return fmt.Sprintf("%d月", m) }

// BoardYear stands before the first month of a year.
func BoardYear(year int) string { return fmt.Sprintf("%d年", year) }

// BoardToday is the word at today's line.
func BoardToday(d plan.Day) string {
	_, month, day := d.Ymd()
	return fmt.Sprintf("今天 %d月%d日", month, day)
}
