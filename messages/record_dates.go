package messages

import (
	"fmt"

	"planbot/storage/plan"
)

// DatesParams is the calendar of working days as the office uses it.
type DatesParams struct {
	Months    []MonthDays
	OnDaysOff []MovedDate // To is the date that falls on a day off
}

// MonthDays is what is special in one month.
type MonthDays struct {
	Month       plan.Day // its first day
	Workdays    int
	Unpublished int // the year, while its notice is not out
	Runs        []DayRun
}

// Head is "2021年2月".
func (m MonthDays) Head() string {
	year, month, _ := m.Month.Ymd()
	return monthWords(year, month)
}

// DayRun is a run of days off, or of weekend days worked.
type DayRun struct {
	From, To plan.Day
	Work     bool
	Name     string
	Office   bool // the office's own
}

// Days is "2月11日（周四）至17日（周三）".
func (r DayRun) Days() string {
	if r.From == r.To {
		return Day(r.From)
	}
	_, _, last := r.To.Ymd()
	return fmt.Sprintf("%s至%d日（%s）", Day(r.From), last, Weekday(r.To))
}

// Dates is /dates.
func Dates(p DatesParams) string { return say("dates", p) }

// ReplyTo names the date by which a consultation is answered.
func ReplyTo(title string) string { return "“" + title + "”反馈" }

// Labels of the calendar.
const (
	AddDayOff    = "增加休息日"
	AddWorkedDay = "增加上班日"
	EarlierDays  = "前两个月"
	LaterDays    = "后两个月"
)

// DropDayButton takes the office's word about a day back.
func DropDayButton(d plan.Day) string { return "撤销 " + Day(d) }

// AskOfficeDay asks which day the office makes a day off, or a worked one.
func AskOfficeDay(work bool) string { return say("ask office day", work) }

// AskDayNameParams asks what a day is called.
type AskDayNameParams struct {
	Day  plan.Day
	Work bool
}

// AskDayName asks what a day is called.
func AskDayName(p AskDayNameParams) string { return say("ask day name", p) }
