package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"planbot/messages"
	"planbot/storage/plan"
)

// longestSource is how much of a target's sentence is kept, in characters.
const longestSource = 400

// Targets reads the targets of a domain chapter, one for each that Check counts
// as listed: what is measured, from where, to where.
func Targets(t Text, domain messages.DomainWords, words messages.TargetWords, headings messages.HeadingWords) []plan.FoundTarget {
	c := checker{domain, headings}
	var f Findings
	var out []plan.FoundTarget
	for _, text := range c.sections(t, &f) {
		source := strings.Join(strings.Fields(text), " ")
		if r := []rune(source); len(r) > longestSource {
			source = string(r[:longestSource])
		}
		if source == "" {
			continue
		}
		found := plan.FoundTarget{Source: source, Quantified: c.quantified(text)}
		p := targetParser{checker: c, words: words}
		p.parse(text, &found)
		out = append(out, found)
	}
	return out
}

type targetParser struct {
	checker
	words messages.TargetWords
}

// parse takes a target's words apart, clause by clause. Of one without a figure
// only the name is told.
func (p targetParser) parse(text string, out *plan.FoundTarget) {
	clauses := clausesOf(width.Fold.String(text))
	var names, bases, goals []string
	carried := ""
	for i, clause := range clauses {
		clause = p.lead(clause)
		if !out.Quantified {
			break
		}
		name, base, goal, ok := p.clause(clause)
		if !ok {
			if i == 0 || len(goals) == 0 {
				carried = clause
			}
			continue
		}
		if name == "" {
			name = carried
		}
		carried = ""
		names, goals = append(names, name), append(goals, goal)
		if base != "" {
			bases = append(bases, base)
		}
		if out.Measure == "" {
			out.Measure = p.measure(goal)
		}
	}
	out.Name = broad(strings.Join(known(names), p.words.Join))
	out.Goal, out.Base = broad(strings.Join(goals, p.words.Join)), broad(strings.Join(bases, p.words.Join))
	for i := 0; out.Name == "" && i < len(clauses); i++ {
		out.Name = broad(p.lead(clauses[i])) // the first that is more than a year
	}
	out.Name = clipped(out.Name, 60)
	out.Goal = clipped(out.Goal, 80)
}

// clausesOf parts a text at its stops; a comma between digits parts nothing.
func clausesOf(text string) []string {
	var out []string
	var b strings.Builder
	runes := []rune(text)
	for i, r := range runes {
		stop := strings.ContainsRune(",;。!?\n", r)
		if r == ',' && i > 0 && i+1 < len(runes) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1]) {
			stop = false
		}
		if !stop {
			b.WriteRune(r)
			continue
		}
		if s := strings.TrimSpace(b.String()); s != "" {
			out = append(out, s)
		}
		b.Reset()
	}
	if s := strings.TrimSpace(b.String()); s != "" {
		out = append(out, s)
	}
	return out
}

// lead drops what only introduces a clause: by when, and words of resolve.
func (p targetParser) lead(clause string) string {
	for {
		rest := strings.TrimLeftFunc(clause, unicode.IsSpace)
		for _, word := range p.words.Lead {
			rest = strings.TrimPrefix(rest, word)
		}
		if n := digits(rest); n == 4 && year(rest[:n]) && strings.HasPrefix(rest[n:], p.checker.words.Year) {
			rest = rest[n+len(p.checker.words.Year):]
			for _, word := range p.words.AfterYear {
				rest = strings.TrimPrefix(rest, word)
			}
		}
		if rest == clause {
			return rest
		}
		clause = rest
	}
}

// clause parts "X reaches N" into name, baseline and goal; false when nothing of
// the kind is said.
func (p targetParser) clause(s string) (name, base, goal string, ok bool) {
	if at, verb := p.verb(s, p.words.Reach); at >= 0 {
		name, goal = s[:at], s[at+len(verb):]
		ok = true
	} else if at, _ := p.verb(s, p.words.Bound); at >= 0 {
		name, goal, ok = s[:at], s[at:], true
	} else if at, _ := p.verb(s, p.words.Change); at >= 0 {
		name, goal, ok = s[:at], s[at:], true
	} else if at := p.full(s); at >= 0 {
		name, goal, ok = s[:at], s[at:], true
	} else if at := p.bare(s); at > 0 {
		name, goal, ok = s[:at], s[at:], true
	}
	if !ok {
		return "", "", "", false
	}
	name, base = p.from(name)
	return p.trimmed(name), base, strings.TrimSpace(goal), true
}

// verb finds the first of the verbs that a figure stands close behind; of those
// that begin at one place the longest.
func (p targetParser) verb(s string, verbs []string) (at int, found string) {
	const near = 8 // characters between verb and figure
	at = -1
	for _, v := range verbs {
		for from := 0; ; {
			i := strings.Index(s[from:], v)
			if i < 0 {
				break
			}
			i += from
			from = i + len(v)
			if (at < 0 || i < at || i == at && len(v) > len(found)) && p.figureNear(s[from:], near) {
				at, found = i, v
			}
		}
	}
	return at, found
}

// figureNear tells whether a figure that is no year, or whole coverage, begins
// within so many characters.
func (p targetParser) figureNear(s string, near int) bool {
	for n := 0; n < near && s != ""; n++ {
		if d := digits(s); d > 0 {
			return !(d == 4 && year(s[:d]) && strings.HasPrefix(s[d:], p.checker.words.Year))
		}
		if strings.HasPrefix(s, p.checker.words.Percent) {
			return true
		}
		for _, w := range p.checker.words.Full {
			if strings.HasPrefix(s, w) {
				return true
			}
		}
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
	return false
}

// full is where whole coverage is said in words, with the verb before it.
func (p targetParser) full(s string) int {
	for _, w := range p.checker.words.Full {
		if i := strings.Index(s, w); i > 0 {
			for _, v := range p.words.FullVerbs {
				if at := strings.LastIndex(s[:i], v); at > 0 {
					return at
				}
			}
			return i
		}
	}
	return -1
}

// bare is where a measured figure stands without a verb.
func (p targetParser) bare(s string) int {
	for i := 0; i < len(s); {
		n := digits(s[i:])
		if n == 0 {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		if !year(s[i:i+n]) && p.measured(s[i:]) && p.begins(s, i) {
			return i
		}
		i += n
	}
	return -1
}

// begins: a figure glued to letters before it is a part of a name ("3 years old
// and below"), unless a unit follows at once.
func (p targetParser) begins(s string, at int) bool {
	n := digits(s[at:])
	rest := s[at+n:]
	for _, u := range p.checker.words.Units {
		folded := width.Fold.String(u)
		if after, ok := strings.CutPrefix(rest, folded); ok {
			return after == "" || containsAnyPrefix(after, p.words.Tail)
		}
	}
	return false
}

func containsAnyPrefix(s string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}
