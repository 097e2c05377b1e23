package document

import (
	"strings"
	"unicode"
)

// numbers collects the telephone numbers of a person's cells, as digits with the
// dash after an area code kept; what is no number stays as typed.
func (b *rosterReader) numbers(cells ...string) []string {
	var out []string
	for _, cell := range cells {
		if number := plainNumber(cell); mobile(number) || landline(number) {
			out = append(out, number)
			continue
		}
		for _, part := range b.parts(cell) {
			out = append(out, spaced(part)...)
		}
	}
	return out
}

// spaced splits two numbers parted by room only; "138 1234 5678" is one.
func spaced(part string) []string {
	if number := plainNumber(part); mobile(number) || landline(number) {
		return []string{number}
	}
	var out []string
	for _, word := range strings.Fields(part) {
		number := plainNumber(word)
		if !mobile(number) && !landline(number) {
			return []string{part}
		}
		out = append(out, number)
	}
	return out
}

// plainNumber drops what people put between the digits of a number, and +86.
func plainNumber(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.IsDigit(r) || r == '+' {
			b.WriteRune(r)
		} else if !strings.ContainsRune(" -()\u2013\u2014\u00a0", r) {
			return s
		}
	}
	number := strings.TrimPrefix(b.String(), "+86")
	if len(number) == 13 && strings.HasPrefix(number, "86") {
		number = number[2:]
	}
	return number
}

func mobile(number string) bool {
	return len(number) == 11 && number[0] == '1' && number[1] >= '3' && allDigits(number)
}

// landline: with area code (0 and 9–11 more digits), local (7–8), or a short
// internal or service number (3–6).
func landline(number string) bool {
	n := len(number)
	if !allDigits(number) {
		return false
	}
	if strings.HasPrefix(number, "0") {
		return n >= 10 && n <= 12
	}
	return n >= 3 && n <= 8
}

func allDigits(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
}

// preferred is the mobile number a link can be sent to and a number to call; a
// text that is neither comes back as the phone, for the office to correct.
func preferred(numbers []string) (phone, fixed string) {
	odd := ""
	for _, n := range numbers {
		switch {
		case mobile(n) && phone == "":
			phone = n
		case landline(n) && fixed == "":
			fixed = n
		case !mobile(n) && !landline(n) && odd == "":
			odd = n
		}
	}
	if phone == "" && fixed == "" {
		phone = odd
	}
	return phone, fixed
}
