package messages

import (
	"fmt"
	"strings"

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

// UnitListParams is /units.
type UnitListParams struct {
	Units     int
	Labels    int
	Doubtful  []string
	Merged    int
	GroupOnly int
	Search    string // what was looked for
	Found     int
	Guessed   bool // nothing is named so: the likeliest
	From, To  int  // of the list, from 1
}

// Counted is how many units the tables' names make.
func (p UnitListParams) Counted() int { return p.Labels - len(p.Doubtful) - p.Merged }

// UnitList is /units: the list with what its number rests on.
func UnitList(p UnitListParams) string { return say("unit list", p) }

// UnitCardParams is the page of one unit.
type UnitCardParams struct {
	Name     string
	Kind     plan.UnitKind
	Aliases  []string
	Doubtful string   // the unit it may be, while open
	Lead     []string // with 《》
	Support  []string
	Members  []string
	Liaisons []string
	Office   bool // the drafting office sits here
}

// KindName says what a unit is.
func (p UnitCardParams) KindName() string { return unitKinds[p.Kind] }

var unitKinds = map[plan.UnitKind]string{
	plan.UnitGovernment:  "政府部门",
	plan.UnitParty:       "党委部门",
	plan.UnitJudiciary:   "司法机关",
	plan.UnitMass:        "群团组织",
	plan.UnitInstitution: "事业单位",
	plan.UnitEnterprise:  "企业",
}

// LeadLine joins the chapters a unit leads.
func (p UnitCardParams) LeadLine() string { return strings.Join(p.Lead, "、") }

// SupportLine joins the chapters a unit supports.
func (p UnitCardParams) SupportLine() string { return strings.Join(p.Support, "、") }

// UnitCard is the page of one unit.
func UnitCard(p UnitCardParams) string { return say("unit card", p) }

// Labels of the units' pages.
const (
	FindUnitButton = "查找单位"
	AllUnits       = "全部单位"
)

// AskFindUnit asks which unit to look for.
func AskFindUnit() string { return say("ask find unit", nil) }

// AskUnitName asks for a unit's new name or one more it is heard by.
func AskUnitName(unit string, alias bool) string {
	return say("ask unit name", struct {
		Unit  string
		Alias bool
	}{unit, alias})
}

// UnitNameParams is the card before a unit is named.
type UnitNameParams struct {
	Unit, Name string
	Alias      bool
}

// UnitNameCard is the card before a unit is named.
func UnitNameCard(p UnitNameParams) string { return say("unit name card", p) }

// ConfirmUnitName confirms it.
const ConfirmUnitName = "确认"

// EventListParams is one page of /events.
type EventListParams struct {
	Unit   string // filter
	Lines  []string
	Count  int
	Broken int64 // number of the first record that does not fit; 0: the chain is whole
	Older  bool  // not the first page
}

// EventList is /events.
func EventList(p EventListParams) string { return say("event list", p) }

// Labels of the record.
const (
	OlderEvents  = "更早"
	NewestEvents = "最新"
	AllEvents    = "全部记录"
)
