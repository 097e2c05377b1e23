package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// from takes a baseline out of a name: "X from 18.5 in 2020".
func (p targetParser) from(name string) (rest, base string) {
	for _, w := range p.words.From {
		i := strings.LastIndex(name, w)
		if i <= 0 || !strings.ContainsFunc(name[i:], unicode.IsDigit) {
			continue
		}
		said := strings.TrimSpace(name[i+len(w):])
		when := ""
		if n := digits(said); n == 4 && year(said[:n]) && strings.HasPrefix(said[n:], p.checker.words.Year) {
			when = said[:n+len(p.checker.words.Year)]
			said = said[len(when):]
			for _, word := range p.words.AfterYear {
				said = strings.TrimPrefix(said, word)
			}
		}
		if !strings.ContainsFunc(said, unicode.IsDigit) {
			continue // only a year: a point of reference, no value
		}
		if when != "" {
			said += "(" + when + ")"
		}
		return name[:i], said
	}
	return name, ""
}

// trimmed drops what only qualifies a verb behind a name.
func (p targetParser) trimmed(name string) string {
	name = p.lead(strings.TrimSpace(name))
	for again := true; again; {
		again = false
		for _, w := range p.words.Trail {
			if rest, ok := strings.CutSuffix(name, w); ok && rest != "" {
				name, again = strings.TrimSpace(rest), true
			}
		}
	}
	return strings.TrimSpace(name)
}

// measure is the unit of the first figure of a goal.
func (p targetParser) measure(goal string) string {
	if strings.Contains(goal, p.checker.words.Percent) {
		return "%"
	}
	for i := 0; i < len(goal); {
		n := digits(goal[i:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(goal[i:])
			i += size
			continue
		}
		if year(goal[i:i+n]) && n == 4 && strings.HasPrefix(goal[i+n:], p.checker.words.Year) {
			i += n
			continue
		}
		rest := strings.TrimLeft(goal[i+n:], " ")
		for strings.HasPrefix(rest, ",") && digits(rest[1:]) > 0 {
			rest = rest[1+digits(rest[1:]):]
		}
		if d := digits(strings.TrimPrefix(rest, ".")); d > 0 && strings.HasPrefix(rest, ".") {
			rest = rest[1+d:]
		}
		best := ""
		for _, u := range p.checker.words.Units {
			if u = width.Fold.String(u); strings.HasPrefix(rest, u) && len(u) > len(best) {
				best = u
			}
		}
		return best
	}
	return ""
}

func known(names []string) []string {
	var out []string
	for _, n := range names {
		if n != "" {
			out = append(out, n)
		}
	}
	return out
}

// broad gives the brackets back that folding made narrow.
func broad(s string) string { return strings.NewReplacer("(", "（", ")", "）").Replace(s) }

func clipped(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}
