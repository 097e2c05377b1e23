package messages

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	writtenNumber = regexp.MustCompile(`[〇零一二两三四五六七八九十]+`)
	dateTail      = regexp.MustCompile(`(?:下班)?(?:之|以)?前$|(?:为止|截止)$|(?:下班前?)$`)
	dateHour      = regexp.MustCompile(`(?:\d{1,2}[:点时](?:\d{1,2}分?)?整?)$`)
	dateWeekday   = regexp.MustCompile(`\((?:周|星期)[0-9日天]\)`)
)

// plainDate writes a date in one way: half-width, without blanks, digits for
// numbers in words, without the weekday, the hour and the "before" around it.
func plainDate(words string) string {
	s := strings.Join(strings.Fields(halfWidth(words)), "")
	s = strings.TrimRight(s, "。.,，!！")
	s = dateTail.ReplaceAllString(s, "")
	s = strings.NewReplacer("周日", "周七", "周天", "周七", "星期日", "星期七", "星期天", "星期七", "礼拜日", "礼拜七", "礼拜天", "礼拜七").Replace(s)
	s = writtenNumber.ReplaceAllStringFunc(s, digits)
	s = dateWeekday.ReplaceAllString(s, "")
	s = dateHour.ReplaceAllString(s, "")
	return dateTail.ReplaceAllString(s, "")
}

// halfWidth turns full-width digits and signs into plain ones.
func halfWidth(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '　':
			return ' '
		case r == '—' || r == '–' || r == '－':
			return '-'
		}
		return r
	}, s)
}

var writtenDigits = map[rune]int{
	'〇': 0, '零': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
}

// digits writes a number in words (二〇二一, 十五, 三十一) with digits.
func digits(words string) string {
	before, after, tens := strings.Cut(words, "十")
	if !tens {
		var out strings.Builder
		for _, r := range words {
			out.WriteString(strconv.Itoa(writtenDigits[r]))
		}
		return out.String()
	}
	n := 10
	for _, r := range before {
		n = writtenDigits[r] * 10
	}
	for _, r := range after {
		n += writtenDigits[r]
	}
	return strconv.Itoa(n)
}

var itemNumber = regexp.MustCompile(`^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]?[.．、)）]\s*|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]\s*)`)

// HeardItem is a line of a list without the number people write before it.
func HeardItem(line string) string {
	return strings.TrimSpace(itemNumber.ReplaceAllString(strings.TrimSpace(line), ""))
}
