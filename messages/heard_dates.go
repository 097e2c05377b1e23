package messages

import (
	"regexp"
	"strconv"
	"time"

	"planbot/storage/plan"
)

// pastGrace is how many days a date without a year may lie back and still be
// meant in this year: "3月1日" said on 5 March is a slip, not next year's.
const pastGrace = 45

// HeardDay reads a date ahead as people write it: 3月15日, 三月十五号, 15日,
// 2021-03-15, 2021/3/15, 3.15, 今天, 明天, 下周三, 周五, 月底, 下月底, 3月底, with
// "前" or "之前" behind it. A date without a year is the next one, unless it is
// only just over. It does not judge whether the day is over; false when the words
// are no date.
func HeardDay(words string, today plan.Day) (plan.Day, bool) {
	return heardDay(words, today, today-pastGrace)
}

// futureGrace is the same the other way round: "20 January" said of the past on
// 18 January is a slip, not last year's.
const futureGrace = 60

// HeardPastDay reads a date that lies back, in the same forms and 昨天, 前天,
// 上周三; a date without a year is the last one, unless it is only just ahead.
func HeardPastDay(words string, today plan.Day) (plan.Day, bool) {
	return heardDay(words, today, today+futureGrace-364)
}

// heardDay places a date without a year into the year that begins at earliest.
func heardDay(words string, today, earliest plan.Day) (plan.Day, bool) {
	s := plainDate(words)
	if offset, ok := dayWordsHeard[s]; ok {
		return today + plan.Day(offset), true
	}
	if m := daysAhead.FindStringSubmatch(s); m != nil {
		return today + plan.Day(number(m[1])*map[string]int{"天": 1, "日": 1, "周": 7, "星期": 7}[m[2]]), true
	}
	for _, form := range dateForms {
		if m := form.shape.FindStringSubmatch(s); m != nil {
			return form.read(m[1:], today, earliest)
		}
	}
	return 0, false
}

// daysAhead are days counted on the calendar: 3天后, 两周后, 一个星期后.
var daysAhead = regexp.MustCompile(`^(?:再过|过)?(\d{1,3})个?(天|日|周|星期)(?:之|以)?[后内]$`)

var dayWordsHeard = map[string]int{
	"今天": 0, "今日": 0, "当天": 0, "明天": 1, "明日": 1, "后天": 2, "大后天": 3, "昨天": -1, "昨日": -1, "前天": -2,
}

func existingIn(year int, month time.Month, day int) (plan.Day, bool) {
	y, m, _ := plan.Date(year, month, 1).Ymd() // a 13th month is next year's first
	return existing(y, int(m), day)
}

// existing is a day that the calendar has.
func existing(year, month, day int) (plan.Day, bool) {
	if year < 2000 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31 {
		return 0, false
	}
	d := plan.Date(year, time.Month(month), day)
	if _, m, back := d.Ymd(); int(m) != month || back != day {
		return 0, false
	}
	return d, true
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0 // the shapes let only digits through
	}
	return n
}
