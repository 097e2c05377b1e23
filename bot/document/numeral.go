package document

import (
	"strconv"
	"strings"
	"unicode"

	"planbot/messages"
)

// shown writes n the way a numbering format of Word (ST_NumberFormat) shows
// it; formats nobody here uses come out as plain figures.
func shown(n int, format string, words messages.HeadingWords) string {
	switch format {
	case "none", "bullet":
		return ""
	case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand", "taiwaneseCounting":
		return counting(n, words.Digits, words.Units)
	case "chineseLegalSimplified", "ideographLegalTraditional":
		return counting(n, words.Legal, words.LegalTen)
	case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
		return spelt(n, words.Ideals)
	case "ideographTraditional":
		if n >= 1 && n <= len(words.Stems) {
			return words.Stems[n-1]
		}
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		if n >= 1 && n <= 20 {
			return string(rune('①' + n - 1))
		}
	case "decimalZero":
		if n >= 0 && n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "decimalFullWidth", "decimalFullWidth2":
		return wide(n)
	case "upperLetter", "lowerLetter", "upperRoman", "lowerRoman":
		return latin(n, format)
	}
	return strconv.Itoa(n)
}

// counting writes 1–9999 with ten, hundred, thousand; 10–19 begin with the ten.
func counting(n int, digit, unit []string) string {
	if n <= 0 || n > 9999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	gap := false
	for place, scale := 3, 1000; place >= 0; place, scale = place-1, scale/10 {
		d := n / scale % 10
		if d == 0 {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteString(digit[0])
			gap = false
		}
		if d != 1 || place != 1 || b.Len() > 0 {
			b.WriteString(digit[d])
		}
		b.WriteString(unit[place])
	}
	return b.String()
}

func spelt(n int, digit []string) string {
	var b strings.Builder
	for _, r := range strconv.Itoa(max(n, 0)) {
		b.WriteString(digit[r-'0'])
	}
	return b.String()
}

func wide(n int) string {
	var b strings.Builder
	for _, r := range strconv.Itoa(max(n, 0)) {
		b.WriteRune(r - '0' + '０')
	}
	return b.String()
}

func latin(n int, format string) string {
	if n <= 0 || n > 3999 {
		return strconv.Itoa(n)
	}
	var s string
	if strings.HasSuffix(format, "Letter") {
		s = strings.Repeat(string(rune('A'+(n-1)%26)), (n-1)/26+1)
	} else {
		s = roman(n)
	}
	if strings.HasPrefix(format, "lower") {
		s = strings.Map(unicode.ToLower, s)
	}
	return s
}

func roman(n int) string {
	var b strings.Builder
	for _, step := range []struct {
		n int
		s string
	}{
		{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
		{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
	} {
		for ; n >= step.n; n -= step.n {
			b.WriteString(step.s)
		}
	}
	return b.String()
}
