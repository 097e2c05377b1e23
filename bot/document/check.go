package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"planbot/messages"
)

// Findings is advice on a text handed in: what is there, what is missing, as
// counts and flags. It refuses nothing.
type Findings struct {
	Empty      bool // no words and no pictures
	Scanned    bool // pictures but (almost) no words: nobody can quote or compare it
	Whole      bool // false: only a preview of the file could be read
	Characters int

	// Of a domain chapter only; the zero value otherwise.
	Domain     bool
	Targets    bool // 主要目标 is there
	Measures   bool // 策略措施 is there
	Listed     int  // targets listed
	Quantified int  // of them with a figure

	Insertions, Deletions, Comments, Pictures, Tables int
}

// Check looks a text over. domain tells a chapter of a field of development,
// which has 主要目标 and 策略措施 (work plan, stage 2).
func Check(t Text, domain bool, words messages.DomainWords, headings messages.HeadingWords) Findings {
	f := Findings{
		Whole: t.Whole, Characters: t.Tally.Characters, Domain: domain,
		Insertions: t.Tally.Insertions, Deletions: t.Tally.Deletions, Comments: t.Tally.Comments,
		Pictures: t.Tally.Pictures, Tables: t.Tally.Tables,
	}
	const fewWords = 60
	f.Scanned = f.Characters < fewWords && f.Pictures > 0
	f.Empty = f.Characters == 0 && f.Pictures == 0
	if domain {
		c := checker{words, headings}
		for _, target := range c.sections(t, &f) {
			f.Listed++
			if c.quantified(target) {
				f.Quantified++
			}
		}
	}
	return f
}

type checker struct {
	words    messages.DomainWords
	headings messages.HeadingWords
}

// sections walks the lines: a line naming a section opens it, and what follows
// 主要目标 until the next section are the targets, which it returns.
func (c checker) sections(t Text, f *Findings) []string {
	var lines []string
	inside := false
	for _, l := range t.bodyLines() {
		target, rest := c.opens(l, c.words.Targets)
		measure, _ := c.opens(l, c.words.Measures)
		switch {
		case target && c.together(l):
			continue // "主要目标和策略措施" heads both
		case target:
			f.Targets, inside = true, true
			if rest != "" {
				lines = append(lines, rest)
			}
		case measure:
			f.Measures, inside = true, false
		case inside:
			lines = append(lines, l)
		}
	}
	return c.targets(lines)
}

// bodyLines leaves out tables of contents, which name sections too.
func (t Text) bodyLines() []string {
	var kept []Block
	for _, b := range t.Body {
		if b.Paragraph == nil || !b.Paragraph.Listed {
			kept = append(kept, b)
		}
	}
	var out []string
	for _, l := range flatten(nil, kept, 0) {
		out = append(out, l.Text)
	}
	return out
}

// opens tells whether a line opens a section of one of these names, alone or
// with the first words behind a colon.
func (c checker) opens(line string, names []string) (bool, string) {
	const longest = 16
	_, text := SplitLabel(line, c.headings)
	text = strings.TrimLeftFunc(text, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) })
	for _, name := range names {
		rest, ok := strings.CutPrefix(text, name)
		if !ok {
			continue
		}
		trimmed := strings.TrimLeftFunc(rest, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) })
		if trimmed == "" {
			return true, ""
		}
		if folded := width.Fold.String(rest); strings.HasPrefix(folded, ":") {
			return true, trimmed
		}
		if utf8.RuneCountInString(text) <= longest && !strings.ContainsAny(text, c.headings.Ends) {
			return true, ""
		}
	}
	return false, ""
}

func (c checker) together(line string) bool {
	return containsAny(line, c.words.Targets) && containsAny(line, c.words.Measures)
}

// targets are the numbered lines at the depth the first of them has; deeper
// numbers belong to the target above. Without numbers every line is one.
func (c checker) targets(lines []string) []string {
	depth := 0
	for _, l := range lines {
		if label, _ := SplitLabel(l, c.headings); label.Depth > 0 {
			depth = label.Depth
			break
		}
	}
	if depth == 0 {
		return lines
	}
	var out []string
	for _, l := range lines {
		label, rest := SplitLabel(l, c.headings)
		switch {
		case label.Depth == depth:
			out = append(out, rest)
		case len(out) > 0:
			out[len(out)-1] += "\n" + rest
		}
	}
	return out
}

// quantified: a figure with a unit, a share, a bound or a rate. Years alone are
// no measure.
func (c checker) quantified(target string) bool {
	text := width.Fold.String(target)
	if strings.Contains(text, c.words.Percent) || containsAny(text, c.words.Full) {
		return true
	}
	text = withoutYears(text, c.words.Year)
	if !strings.ContainsFunc(text, unicode.IsDigit) {
		return false
	}
	return containsAny(text, c.words.Rates) || containsAny(text, c.words.Bounds) || c.measured(text)
}

// measured looks for a number with a unit right behind it.
func (c checker) measured(text string) bool {
	for i := 0; i < len(text); {
		n := digits(text[i:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		i += n
		rest := strings.TrimLeft(text[i:], " ")
		if slices.ContainsFunc(c.words.Units, func(u string) bool { return strings.HasPrefix(rest, width.Fold.String(u)) }) {
			return true
		}
	}
	return false
}

// withoutYears drops four-digit years with the word behind them, and spans of
// years.
func withoutYears(text, word string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		n := digits(text[i:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(text[i:])
			b.WriteString(text[i : i+size])
			i += size
			continue
		}
		number, rest := text[i:i+n], text[i+n:]
		i += n
		span := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
		if year(number) && (strings.HasPrefix(rest, word) || span > 0 && digits(rest[span:]) == 4) {
			continue
		}
		b.WriteString(number)
	}
	return b.String()
}
