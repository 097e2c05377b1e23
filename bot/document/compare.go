package document

import (
	"slices"

	"znkr.io/diff"

	"planbot/messages"
)

// ChangeKind is what became of a paragraph.
type ChangeKind string

const (
	Added   ChangeKind = "added"
	Removed ChangeKind = "removed"
	Edited  ChangeKind = "edited"
	Moved   ChangeKind = "moved" // to another place, perhaps edited as well
)

// Change is one paragraph that differs between two versions.
type Change struct {
	Kind    ChangeKind
	Old     int // index of the paragraph in the old version, -1 when it is new
	New     int // in the new version, -1 when it is gone
	Pieces  []Piece
	Figures bool // a number changed, came or went; years and item numbers apart
	Weight  int  // characters gone and new
}

// PieceKind tells what became of a run of words.
type PieceKind string

const (
	Same PieceKind = "same"
	Gone PieceKind = "gone"
	New  PieceKind = "new"
)

// Piece is a run of words inside a changed paragraph.
type Piece struct {
	Kind PieceKind
	Text string
}

// Compare tells what changed from the paragraphs of one version to those of the
// next: changed figures first, each group in the order of the new text.
// Paragraphs are paired by likeness. A difference in room, in full or half width
// or only in an item's number is none.
func Compare(before, after []string, words messages.HeadingWords) []Change {
	c := &comparison{words: words, old: passages(before, words), new: passages(after, words)}
	c.align()
	c.pairStrays()
	slices.SortStableFunc(c.changes, func(a, b Change) int {
		if a.Figures != b.Figures {
			return order(b.Figures, a.Figures)
		}
		return c.place(a) - c.place(b)
	})
	return c.changes
}

// Foremost are the n changes to show first: figures, then the larger ones, put
// back into the order of the text within both.
func Foremost(changes []Change, n int) []Change {
	if len(changes) <= n {
		return changes
	}
	ranked := slices.Clone(changes)
	slices.SortStableFunc(ranked, func(a, b Change) int {
		if a.Figures != b.Figures {
			return order(b.Figures, a.Figures)
		}
		return b.Weight - a.Weight
	})
	kept := make([]Change, 0, n)
	for _, c := range changes {
		if slices.ContainsFunc(ranked[:n], func(r Change) bool { return r.Old == c.Old && r.New == c.New }) {
			kept = append(kept, c)
		}
	}
	return kept
}

func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// comparison is one run of Compare.
type comparison struct {
	words    messages.HeadingWords
	old, new []passage
	strays   struct{ old, new []int } // left without a partner
	after    []int                    // old index → new index it follows, for order
	changes  []Change
}

// align matches what is equal and pairs what is alike between two equal
// paragraphs.
func (c *comparison) align() {
	c.after = make([]int, len(c.old))
	var gone, fresh []int
	at := 0
	settle := func() {
		c.pair(gone, fresh)
		gone, fresh = nil, nil
	}
	for _, e := range diff.Edits(keys(c.old), keys(c.new)) {
		switch e.Op {
		case diff.Delete:
			gone = append(gone, e.PosX)
			c.after[e.PosX] = at
		case diff.Insert:
			fresh = append(fresh, e.PosY)
			at = e.PosY + 1
		case diff.Match:
			settle()
			c.after[e.PosX] = e.PosY
			at = e.PosY + 1
		}
	}
	settle()
}

// place orders changes by where they stand in the new text.
func (c *comparison) place(ch Change) int {
	if ch.New >= 0 {
		return 2*ch.New + 1
	}
	return 2 * c.after[ch.Old]
}

// pairStrays finds paragraphs that moved to another place; what is left came or
// went.
func (c *comparison) pairStrays() {
	const enough = 400 // beyond that two texts have little to do with each other
	if len(c.strays.old) <= enough && len(c.strays.new) <= enough {
		c.pairMoved()
	}
	for _, i := range c.strays.old {
		c.whole(Removed, i, -1, Gone, c.old[i])
	}
	for _, j := range c.strays.new {
		c.whole(Added, -1, j, New, c.new[j])
	}
}

func (c *comparison) pairMoved() {
	const same = 0.7 // far apart, likeness must be greater
	for _, j := range slices.Clone(c.strays.new) {
		best, score := -1, same
		for _, i := range c.strays.old {
			if s := likeness(c.old[i], c.new[j]); s >= score {
				best, score = i, s
			}
		}
		if best < 0 {
			continue
		}
		c.changes = append(c.changes, c.edit(Moved, best, j))
		c.strays.old = slices.DeleteFunc(c.strays.old, func(i int) bool { return i == best })
		c.strays.new = slices.DeleteFunc(c.strays.new, func(n int) bool { return n == j })
	}
}

// whole notes a paragraph that came or went; blank ones are no change, and a
// year alone makes no figure.
func (c *comparison) whole(kind ChangeKind, i, j int, piece PieceKind, p passage) {
	if p.key == "" {
		return
	}
	found := slices.DeleteFunc(figures(tokens(p.body, c.words), c.words), year)
	c.changes = append(c.changes, Change{
		Kind: kind, Old: i, New: j, Pieces: []Piece{{piece, p.text}}, Weight: p.length, Figures: len(found) > 0,
	})
}
