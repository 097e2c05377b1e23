package messages

import (
	"regexp"
	"strings"
	"time"

	"planbot/storage/plan"
)

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
