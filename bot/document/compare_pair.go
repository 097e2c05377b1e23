package document

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"planbot/messages"
)

// passage is a paragraph prepared for comparing.
type passage struct {
	text   string   // as written
	body   string   // without its number
	key    string   // what counts: no number, no room, half width
	pairs  []uint64 // sorted pairs of neighbouring characters of the key
	length int      // characters of the key
}

func passages(lines []string, words messages.HeadingWords) []passage {
	out := make([]passage, len(lines))
	for i, line := range lines {
		_, body := SplitLabel(line, words)
		key := squeeze(width.Fold.String(body))
		out[i] = passage{text: line, body: body, key: key, pairs: bigrams(key), length: utf8.RuneCountInString(key)}
	}
	return out
}

func keys(ps []passage) []string {
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = p.key
	}
	return out
}

func bigrams(key string) []uint64 {
	var out []uint64
	last := rune(0)
	for _, r := range key {
		if unicode.IsPunct(r) {
			continue
		}
		out = append(out, uint64(last)<<32|uint64(r))
		last = r
	}
	slices.Sort(out)
	return out
}

// alike is the likeness from which two paragraphs are versions of one.
const alike = 0.4

// likeness of two paragraphs, 0 to 1: the share of pairs they have in common
// (Dice); 0 as well when it can't reach alike.
func likeness(a, b passage) float64 {
	all := len(a.pairs) + len(b.pairs)
	if all == 0 {
		return 0
	}
	// Lengths alone can already rule a pair out.
	if 2*float64(min(len(a.pairs), len(b.pairs))) < alike*float64(all) {
		return 0
	}
	common, i, j := 0, 0, 0
	for i < len(a.pairs) && j < len(b.pairs) {
		switch {
		case a.pairs[i] == b.pairs[j]:
			common++
			i++
			j++
		case a.pairs[i] < b.pairs[j]:
			i++
		default:
			j++
		}
	}
	return 2 * float64(common) / float64(all)
}

// pair aligns the paragraphs of one gap in order, so that the sum of likeness is
// largest; those without a partner are strays.
func (c *comparison) pair(gone, fresh []int) {
	const widest = 600
	if len(gone)*len(fresh) == 0 || len(gone) > widest || len(fresh) > widest {
		c.strays.old = append(c.strays.old, gone...)
		c.strays.new = append(c.strays.new, fresh...)
		return
	}
	like := make([]float64, len(gone)*len(fresh))
	for i, g := range gone {
		for j, f := range fresh {
			if s := likeness(c.old[g], c.new[f]); s >= alike {
				like[i*len(fresh)+j] = s
			}
		}
	}
	c.walk(gone, fresh, like)
}

// walk finds the best alignment by dynamic programming, from the ends back, and
// follows it from the start.
func (c *comparison) walk(gone, fresh []int, like []float64) {
	n, m := len(gone), len(fresh)
	best := make([]float64, (n+1)*(m+1))
	at := func(i, j int) float64 { return best[i*(m+1)+j] }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			b := max(at(i+1, j), at(i, j+1))
			if s := like[i*m+j]; s > 0 {
				b = max(b, s+at(i+1, j+1))
			}
			best[i*(m+1)+j] = b
		}
	}
	i, j := 0, 0
	for i < n && j < m {
		s := like[i*m+j]
		switch {
		case s > 0 && at(i, j) == s+at(i+1, j+1):
			c.changes = append(c.changes, c.edit(Edited, gone[i], fresh[j]))
			i++
			j++
		case at(i, j) == at(i+1, j):
			c.strays.old = append(c.strays.old, gone[i])
			c.after[gone[i]] = fresh[j]
			i++
		default:
			c.strays.new = append(c.strays.new, fresh[j])
			j++
		}
	}
	for _, g := range gone[i:] {
		c.after[g] = fresh[m-1] + 1
	}
	c.strays.old = append(c.strays.old, gone[i:]...)
	c.strays.new = append(c.strays.new, fresh[j:]...)
}
