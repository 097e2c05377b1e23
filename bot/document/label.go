package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"planbot/messages"
)

// Label is the number a paragraph begins with, as official papers number:
// depth 1 "一、", 2 "（一）", 3 "1.", 4 "（1）", 5 "①"; "第一章" counts as 1,
// "第一节" as 2.
type Label struct {
	Depth int
	Shown string // the number with its signs
}

// SplitLabel takes the number off a line; Depth is 0 when there is none.
func SplitLabel(line string, words messages.HeadingWords) (Label, string) {
	trimmed := strings.TrimLeftFunc(line, unicode.IsSpace)
	for _, try := range []func(string, messages.HeadingWords) (int, int){
		ordinalLabel, commaLabel, bracketLabel, pointLabel, circleLabel,
	} {
		if depth, n := try(trimmed, words); depth > 0 {
			return Label{depth, trimmed[:n]}, strings.TrimLeftFunc(trimmed[n:], unicode.IsSpace)
		}
	}
	return Label{}, trimmed
}

// numeral measures a Chinese number at the start of s, in bytes.
func numeral(s string, words messages.HeadingWords) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !slices.Contains(words.Digits, string(r)) && !slices.Contains(words.Units[1:], string(r)) {
			break
		}
		n += size
	}
	return n
}

// digits measures an Arabic number at the start of s, in bytes; full-width
// digits count.
func digits(s string) int {
	n := 0
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		if (r < '0' || r > '9') && (r < '０' || r > '９') {
			break
		}
		n += size
	}
	return n
}

func ordinalLabel(s string, words messages.HeadingWords) (depth, n int) {
	rest, ok := strings.CutPrefix(s, words.Ordinal)
	if !ok {
		return 0, 0
	}
	n = max(numeral(rest, words), digits(rest))
	if n == 0 {
		return 0, 0
	}
	for i, part := range words.Parts {
		if strings.HasPrefix(rest[n:], part) {
			return max(1, i-1), len(words.Ordinal) + n + len(part)
		}
	}
	return 0, 0
}

func commaLabel(s string, words messages.HeadingWords) (depth, n int) {
	n = numeral(s, words)
	if n == 0 || !strings.HasPrefix(s[n:], words.Comma) {
		return 0, 0
	}
	return 1, n + len(words.Comma)
}

func bracketLabel(s string, words messages.HeadingWords) (depth, n int) {
	open := cut(s, words.Open, "(")
	if open == 0 {
		return 0, 0
	}
	depth, n = 2, numeral(s[open:], words)
	if n == 0 {
		depth, n = 4, digits(s[open:])
	}
	shut := cut(s[open+n:], words.Close, ")")
	if n == 0 || shut == 0 {
		return 0, 0
	}
	return depth, open + n + shut
}

func pointLabel(s string, words messages.HeadingWords) (depth, n int) {
	n = digits(s)
	if n == 0 || n > len("000") {
		return 0, 0
	}
	end := cut(s[n:], words.Points...)
	if end == 0 {
		end = cut(s[n:], words.Close, ")")
	}
	// A digit behind the point makes a figure ("1.5"), unless it begins a year.
	if end == 0 || digits(s[n+end:]) > 0 && !year(s[n+end:]) {
		return 0, 0
	}
	return 3, n + end
}

// year: exactly four digits, of the last century or this one.
func year(s string) bool {
	return digits(s) == 4 && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20"))
}

func circleLabel(s string, _ messages.HeadingWords) (depth, n int) {
	r, size := utf8.DecodeRuneInString(s)
	if r < '①' || r > '⑳' {
		return 0, 0
	}
	return 5, size
}

// cut is the length of whichever sign s begins with, 0 for none.
func cut(s string, signs ...string) int {
	for _, sign := range signs {
		if strings.HasPrefix(s, sign) {
			return len(sign)
		}
	}
	return 0
}

// typedHeading sets the level of a paragraph whose number makes it a heading:
// the first two depths by being short, the deeper ones only when nothing in
// them reads like a sentence, since targets and measures are numbered too.
func typedHeading(p *Paragraph, words messages.HeadingWords) {
	if p.Level > 0 || p.Listed || p.Place != InBody || strings.Contains(p.Text, "\n") {
		return
	}
	label, rest := SplitLabel(p.Line(), words)
	length := utf8.RuneCountInString(rest)
	if label.Depth == 0 || length == 0 || strings.ContainsAny(rest, words.Ends) {
		return
	}
	const short, brief = 40, 20
	if label.Depth <= 2 && length <= short || label.Depth <= 4 && length <= brief {
		p.Level, p.Typed = label.Depth, true
	}
}
