package messages

import (
	"regexp"
	"strconv"
	"strings"
)

var workdays = regexp.MustCompile(`^(\d{1,3})(?:个?(?:工作日|天|日))?$`)

// HeardWorkdays reads a number of working days: “10”, “十个工作日”, “顺延5天”.
func HeardWorkdays(words string) (int, bool) {
	m := workdays.FindStringSubmatch(strings.TrimPrefix(plainDate(words), "顺延"))
	if m == nil {
		return 0, false
	}
	n, err := strconv.Atoi(m[1])
	return n, err == nil
}

// MeansMonthEnd tells whether a date was typed as the end of a month, which the
// trade takes as its last working day.
func MeansMonthEnd(words string) bool {
	s := plainDate(words)
	return strings.HasSuffix(s, "底") || strings.HasSuffix(s, "末")
}

var ahead = regexp.MustCompile(`^(\d{1,3})个?工作日(?:之|以)?(?:后|内)?$`)

// HeardAhead reads a day that is said as a number of working days from today:
// “两个工作日后”, “5个工作日内”.
func HeardAhead(words string) (int, bool) {
	m := ahead.FindStringSubmatch(plainDate(words))
	if m == nil {
		return 0, false
	}
	n, err := strconv.Atoi(m[1])
	return n, err == nil && n > 0
}
