package messages

import (
	"regexp"
	"strconv"
	"strings"
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
	for _, form := range dateForms {
		if m := form.shape.FindStringSubmatch(s); m != nil {
			return form.read(m[1:], today, earliest)
		}
	}
	return 0, false
}

var dayWordsHeard = map[string]int{
	"今天": 0, "今日": 0, "当天": 0, "明天": 1, "明日": 1, "后天": 2, "大后天": 3, "昨天": -1, "昨日": -1, "前天": -2,
}

// dateForm is one way to write a date; its groups go to read.
type dateForm struct {
	shape *regexp.Regexp
	read  func(group []string, today, earliest plan.Day) (plan.Day, bool)
}

var dateForms = []dateForm{
	{regexp.MustCompile(`^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?$`), fullDate},
	{regexp.MustCompile(`^(今年|明年|去年)?(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?$`), monthDate},
	{regexp.MustCompile(`^(本月|这个月|下月|下个月|上月|上个月)?(\d{1,2})[日号]$`), dayDate},
	{regexp.MustCompile(`^(\d{4}年)?(\d{1,2})月(?:底|末)$`), namedMonthEnd},
	{regexp.MustCompile(`^(本月|这个月|下月|下个月|上月|上个月)?(?:月?底|月?末)$`), monthEnd},
	{regexp.MustCompile(`^(本|这|这个|下下|下下个|下|下个|上|上个)?(?:周|星期|礼拜)([1-7])$`), weekDate},
	{regexp.MustCompile(`^(今|明)?年(?:底|末)$`), yearEnd},
}

func fullDate(g []string, _, _ plan.Day) (plan.Day, bool) {
	return existing(number(g[0]), number(g[1]), number(g[2]))
}

func monthDate(g []string, today, earliest plan.Day) (plan.Day, bool) {
	if g[0] != "" {
		year := today.Year() + map[string]int{"明年": 1, "去年": -1}[g[0]]
		return existing(year, number(g[1]), number(g[2]))
	}
	for year := earliest.Year(); year <= earliest.Year()+4; year++ { // 29 February comes every fourth year
		if d, ok := existing(year, number(g[1]), number(g[2])); ok && d >= earliest {
			return d, true
		}
	}
	return 0, false
}

// dayDate is a day of this month, or of the next when it is over.
func dayDate(g []string, today, earliest plan.Day) (plan.Day, bool) {
	year, month, day := today.Ymd()
	if g[0] != "" {
		return existingIn(year, month+time.Month(monthShift(g[0])), number(g[1]))
	}
	shift := time.Month(0)
	switch ahead := earliest > today-60; { // HeardDay, not HeardPastDay
	case ahead && number(g[1]) < day:
		shift = 1
	case !ahead && number(g[1]) > day:
		shift = -1
	}
	return existingIn(year, month+shift, number(g[1]))
}

func namedMonthEnd(g []string, _, earliest plan.Day) (plan.Day, bool) {
	month := number(g[1])
	if month < 1 || month > 12 {
		return 0, false
	}
	if g[0] != "" {
		return plan.Date(number(strings.TrimSuffix(g[0], "年")), time.Month(month+1), 0), true
	}
	d := plan.Date(earliest.Year(), time.Month(month+1), 0)
	if d < earliest {
		d = plan.Date(earliest.Year()+1, time.Month(month+1), 0)
	}
	return d, true
}

func monthEnd(g []string, today, _ plan.Day) (plan.Day, bool) {
	year, month, _ := today.Ymd()
	return plan.Date(year, month+time.Month(monthShift(g[0]))+1, 0), true
}

// weekDate: weeks begin on Monday. Without a word before it, the next such day,
// today included.
func weekDate(g []string, today, earliest plan.Day) (plan.Day, bool) {
	want := plan.Day(number(g[1]))
	now := plan.Day(today.Weekday())
	if now == 0 {
		now = 7
	}
	monday := today - now + 1
	switch strings.TrimSuffix(g[0], "个") {
	case "本", "这":
		return monday + want - 1, true
	case "下":
		return monday + 7 + want - 1, true
	case "下下":
		return monday + 14 + want - 1, true
	case "上":
		return monday - 7 + want - 1, true
	}
	d := monday + want - 1
	switch ahead := earliest > today-60; {
	case ahead && d < today:
		d += 7
	case !ahead && d > today:
		d -= 7
	}
	return d, true
}

func yearEnd(g []string, today, _ plan.Day) (plan.Day, bool) {
	year := today.Year()
	if g[0] == "明" {
		year++
	}
	return plan.Date(year, time.December, 31), true
}

func monthShift(word string) int {
	switch word {
	case "下月", "下个月":
		return 1
	case "上月", "上个月":
		return -1
	}
	return 0
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
