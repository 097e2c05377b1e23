package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
	"znkr.io/diff"

	"planbot/messages"
)

// edit compares two paragraphs word by word.
func (c *comparison) edit(kind ChangeKind, i, j int) Change {
	was, is := tokens(c.old[i].text, c.words), tokens(c.new[j].text, c.words)
	ch := Change{Kind: kind, Old: i, New: j, Pieces: pieceUp(was, is)}
	for _, p := range ch.Pieces {
		if p.Kind != Same {
			ch.Weight += utf8.RuneCountInString(p.Text)
		}
	}
	ch.Figures = !slices.Equal(
		figures(tokens(c.old[i].body, c.words), c.words), figures(tokens(c.new[j].body, c.words), c.words))
	return ch
}

// pieceUp turns a diff of tokens into runs a person can read: in each changed
// place first what went, then what came, and no single character left standing
// between two changes.
func pieceUp(was, is []string) []Piece {
	var out []Piece
	var gone, fresh, same strings.Builder
	flush := func() {
		out = grow(out, Gone, gone.String())
		out = grow(out, New, fresh.String())
		gone.Reset()
		fresh.Reset()
	}
	held := 0 // tokens in same, not yet known to be more than a lone character
	for _, e := range diff.Edits(folded(was), folded(is)) {
		if e.Op == diff.Match {
			same.WriteString(is[e.PosY])
			held++
			continue
		}
		changing := gone.Len()+fresh.Len() > 0
		if held == 1 && changing && utf8.RuneCountInString(same.String()) == 1 {
			gone.WriteString(same.String())
			fresh.WriteString(same.String())
		} else if held > 0 {
			flush()
			out = grow(out, Same, same.String())
		}
		same.Reset()
		held = 0
		if e.Op == diff.Delete {
			gone.WriteString(was[e.PosX])
		} else {
			fresh.WriteString(is[e.PosY])
		}
	}
	flush()
	return grow(out, Same, same.String())
}

func grow(pieces []Piece, kind PieceKind, text string) []Piece {
	if text == "" {
		return pieces
	}
	return append(pieces, Piece{kind, text})
}

func folded(tokens []string) []string {
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = width.Fold.String(t)
	}
	return out
}

// tokens splits a paragraph into what changes as a whole: numbers with decimals
// and percent sign, numbers in words, Latin words, single characters otherwise.
func tokens(text string, words messages.HeadingWords) []string {
	var out []string
	for len(text) > 0 {
		n := number(text)
		if n == 0 {
			n = latinWord(text)
		}
		if n == 0 {
			n = spokenNumber(text, words)
		}
		if n == 0 {
			_, n = utf8.DecodeRuneInString(text)
		}
		out = append(out, text[:n])
		text = text[n:]
	}
	return out
}

// number measures an Arabic number at the start of text, in bytes.
func number(text string) int {
	n := digits(text)
	for n > 0 {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !strings.ContainsRune(".,．，", r) {
			break
		}
		more := digits(text[n+size:])
		// "1,200" is one number; a Chinese comma ends a clause, not a thousand.
		if more == 0 || r == '，' || r == ',' && more != 3 {
			break
		}
		n += size + more
	}
	if n > 0 {
		if r, size := utf8.DecodeRuneInString(text[n:]); strings.ContainsRune("%％‰", r) && size > 0 {
			n += size
		}
	}
	return n
}

func latinWord(text string) int {
	n := strings.IndexFunc(text, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsLetter(r) })
	if n < 0 {
		return len(text)
	}
	return n
}

// spokenNumber measures a number in words of two characters or more; single
// ones are mostly parts of other words.
func spokenNumber(text string, words messages.HeadingWords) int {
	n := numeral(text, words)
	if utf8.RuneCountInString(text[:n]) < 2 {
		return 0
	}
	return n
}

// figures are the numbers of a paragraph in fixed order.
func figures(tokens []string, words messages.HeadingWords) []string {
	var out []string
	for _, t := range folded(tokens) {
		if spokenNumber(t, words) > 0 || number(t) > 0 {
			out = append(out, t)
		}
	}
	slices.Sort(out)
	return out
}
