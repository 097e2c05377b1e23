package plan

// Calendar is what is known about days off and days worked instead (调休), plain
// data. Rows of one day may replace one another as notices are published; rows
// of the office replace them all. Build it once with NewCalendar: look-ups then
// cost one map access.
type Calendar struct {
	Notices map[int]Day       // year → the day the State Council's notice for it came out
	days    map[Day][]Holiday // by day, in the order they win: the first known one counts
}

// Holiday is one day that is not what its weekday says.
type Holiday struct {
	Day    Day
	Work   bool   // a weekend day that is worked; otherwise a day off
	Name   string // of the festival, as the source names it
	Source HolidaySource
	Known  Day // when it became known: before that the weekday counts
}

// HolidaySource tells whose word a row is.
type HolidaySource string

const (
	FromNotice HolidaySource = "notice" // the State Council's yearly notice or a change to it
	FromOffice HolidaySource = "office" // the office's own, entered in chat
)

// NewCalendar orders the rows for looking up. Of two rows for one day the
// office's wins, then the one known last.
func NewCalendar(notices map[int]Day, rows []Holiday) Calendar {
	days := make(map[Day][]Holiday, len(rows))
	for _, row := range rows {
		days[row.Day] = placed(days[row.Day], row)
	}
	return Calendar{Notices: notices, days: days}
}

func placed(rows []Holiday, row Holiday) []Holiday {
	at := len(rows)
	for i, have := range rows {
		if row.beats(have) {
			at = i
			break
		}
	}
	rows = append(rows, Holiday{})
	copy(rows[at+1:], rows[at:])
	rows[at] = row
	return rows
}

func (h Holiday) beats(other Holiday) bool {
	if h.Source != other.Source {
		return h.Source == FromOffice
	}
	return h.Known >= other.Known
}

// Special is the row that counts for a day, seen from asOf, if there is one.
func (c Calendar) Special(day, asOf Day) (Holiday, bool) {
	for _, row := range c.days[day] {
		if row.Known <= asOf {
			return row, true
		}
	}
	return Holiday{}, false
}
