package messages

import (
	"regexp"
	"strings"
)

var (
	clockForm = regexp.MustCompile(`^(上午|早上|早晨|中午|下午|晚上|晚)?(\d{1,2})(?:[:.点时](?:(\d{1,2})分?|(半)|(整))?)?$`)
	dayClock  = regexp.MustCompile(`^(.*?(?:日|号|天|[周期拜][一二三四五六日天七1-7])|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2})\s*((?:上午|早上|早晨|中午|下午|晚上|晚)?[0-9一二两三四五六七八九十]+[:点时].*)$`)
)

// HeardClock reads a time of day as people write it: 9:30, 九点半, 上午9点,
// 下午3点30分, 15:00. False when the words are no time. Nobody
// meets in the night: 3点 is three in the afternoon.
func HeardClock(words string) (hour, minute int, ok bool) {
	s := strings.Join(strings.Fields(halfWidth(words)), "")
	s = writtenNumber.ReplaceAllStringFunc(s, digits)
	m := clockForm.FindStringSubmatch(s)
	if m == nil {
		return 0, 0, false
	}
	hour, minute = number(m[2]), number(m[3])
	if m[4] != "" {
		minute = 30
	}
	switch m[1] {
	case "下午", "晚上", "晚":
		if hour < 12 {
			hour += 12
		}
	case "中午":
		if hour < 3 {
			hour += 12
		}
	}
	if m[1] == "" && hour > 0 && hour < 7 {
		hour += 12
	}
	return hour, minute, hour < 24 && minute < 60
}

// HeardDayClock parts "1月20日上午9:30" into the day's words and those of the
// time; the time's are "" when only a day was written.
func HeardDayClock(words string) (day, clock string) {
	if m := dayClock.FindStringSubmatch(strings.TrimSpace(halfWidth(words))); m != nil {
		return m[1], m[2]
	}
	return words, ""
}
