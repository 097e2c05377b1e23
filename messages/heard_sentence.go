package messages

import (
	"slices"
	"strings"
	"unicode"

	"planbot/storage/plan"
)

// longestSentence is how many characters are looked at: what is longer is a text
// of its own, not a request.
const longestSentence = 60

// longestName is how many characters of a sentence are tried as one name or date.
const longestName = 22

// Names finds what a few characters may name.
type Names interface {
	Named(span string) (plan.Mention, bool)
	Coded(code string) (plan.Mention, bool)
}

// word is one piece of a sentence that was understood.
type word struct {
	from, to int // in runes
	cost     int
	heard    keyword      // of the fixed words
	mention  plan.Mention // a name
	day      plan.Day
	workdays int
	stage    int
}

// Costs of a reading: every piece costs something, so that few and long ones
// win; a character nothing is made of costs more than any piece.
const (
	costWord   = 4
	costFiller = 5
	costSingle = 6 // a fixed word of one character stands in many others
	costLeft   = 10
)

// Hear understands a sentence: what it asks, which acts, plans, chapters, units,
// persons and days it names, in whatever order they stand. It is a pure function
// of the words, the names there are and today; what it makes nothing of is Left.
func Hear(text string, names Names, today plan.Day) plan.Heard {
	s := []rune(strings.ToLower(halfWidth(strings.TrimSpace(text))))
	if len(s) == 0 || len(s) > longestSentence {
		return plan.Heard{Left: []string{text}}
	}
	var h plan.Heard
	var said []keyword
	used := 0
	for _, w := range cheapest(s, names, today) {
		if left := leftover(s[used:w.from]); left != "" {
			h.Left = append(h.Left, left)
		}
		used = w.to
		switch {
		case !w.mention.Empty():
			h.Mentions = append(h.Mentions, w.mention)
		case w.day != 0:
			h.Days = append(h.Days, plan.SaidDay{Day: w.day, Words: strings.Join(strings.Fields(string(s[w.from:w.to])), "")})
		case w.workdays != 0:
			h.Workdays = w.workdays
		case w.stage != 0:
			h.Stage = w.stage
		default:
			said = append(said, w.heard)
		}
	}
	if left := leftover(s[used:]); left != "" {
		h.Left = append(h.Left, left)
	}
	meaning(&h, said)
	return h
}

// cheapest cuts the sentence into the pieces that cost least together; what
// stands between two of them was not understood.
func cheapest(s []rune, names Names, today plan.Day) []word {
	best := make([]int, len(s)+1)
	last := make([]word, len(s)+1)
	for i := range s {
		best[i+1] = 1 << 20
	}
	for i := range s {
		skip := costLeft
		if idle(s[i]) {
			skip = 0
		}
		if best[i]+skip < best[i+1] {
			best[i+1], last[i+1] = best[i]+skip, word{from: i, to: i}
		}
		for _, w := range wordsAt(s, i, names, today) {
			if best[i]+w.cost < best[w.to] {
				best[w.to], last[w.to] = best[i]+w.cost, w
			}
		}
	}
	var out []word
	for i := len(s); i > 0; {
		w := last[i]
		if w.to > w.from {
			out = append(out, w)
		}
		i = w.from
	}
	slices.Reverse(out)
	return out
}

// wordsAt lists all pieces that begin at a character.
func wordsAt(s []rune, i int, names Names, today plan.Day) []word {
	var out []word
	for j := i + 1; j <= len(s) && j-i <= longestName; j++ {
		if idle(s[i]) || idle(s[j-1]) {
			continue
		}
		span := strings.Join(strings.Fields(string(s[i:j])), "")
		w := word{from: i, to: j, cost: costWord}
		if k, ok := keywords[span]; ok {
			w.heard = k
			switch {
			case k.idle():
				w.cost = costFiller
			case j-i == 1:
				w.cost = costSingle
			}
			out = append(out, w)
			w.heard, w.cost = keyword{}, costWord
		}
		if n := HeardStage(span); n != 0 {
			w.stage = n
			out = append(out, w)
			w.stage = 0
		}
		if code, ok := HeardChapterCode(span); ok && (j == len(s) || !unicode.IsDigit(s[j])) {
			if m, ok := names.Coded(code); ok {
				m.Words, w.mention = span, m
				out = append(out, w)
				w.mention = plan.Mention{}
			}
		}
		if strings.ContainsRune(dateStarts, s[i]) {
			if d, ok := HeardDay(span, today); ok && !(j < len(s) && unicode.IsDigit(s[j])) {
				w.day = d
				out = append(out, w)
				w.day = 0
			}
			if n, ok := HeardAhead(span); ok {
				w.workdays = n
				out = append(out, w)
				w.workdays = 0
			}
		}
		if m, ok := names.Named(span); ok {
			w.mention, w.cost = m, costWord+m.Loose
			out = append(out, w)
		}
	}
	return out
}

// dateStarts are the characters a date can begin with.
const dateStarts = "0123456789〇零一二两三四五六七八九十今明去后大昨前本这下上周星礼月年"

// idle tells whether a character says nothing by itself.
func idle(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r) || r == '\u202e' || !unicode.IsPrint(r)
}

func leftover(s []rune) string {
	return strings.TrimSpace(strings.TrimFunc(string(s), idle))
}
