package document

import (
	"bytes"
	"strconv"
)

// The kinds of PDF values (ISO 32000-1, 7.3). Numbers are float64, strings
// []byte, arrays []any, null nil.
type (
	pdfName string
	pdfDict map[pdfName]any
	pdfRef  int    // object number; generations are not told apart
	pdfWord string // keyword or operator
)

// pdfLexer reads PDF values from bytes, forwards only. Every value it makes is
// taken off left, which all lexers of a file share.
type pdfLexer struct {
	b    []byte
	i    int
	left *int
}

// pdfDepth bounds nested arrays and dictionaries.
const pdfDepth = 40

func (l *pdfLexer) peek() byte {
	if l.i < len(l.b) {
		return l.b[l.i]
	}
	return 0
}

func pdfSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func pdfDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

// space skips white space and comments; false at the end.
func (l *pdfLexer) space() bool {
	for l.i < len(l.b) {
		switch c := l.b[l.i]; {
		case pdfSpace(c):
			l.i++
		case c == '%':
			for l.i < len(l.b) && l.b[l.i] != '\n' && l.b[l.i] != '\r' {
				l.i++
			}
		default:
			return true
		}
	}
	return false
}

// value reads the next value or keyword; ok is false at the end of the bytes
// and where nesting goes too deep.
func (l *pdfLexer) value(depth int) (v any, ok bool) {
	if !l.space() || depth > pdfDepth || *l.left <= 0 {
		return nil, false
	}
	*l.left--
	switch c := l.b[l.i]; c {
	case '(':
		return l.literal(), true
	case '/':
		l.i++
		return l.name(), true
	case '[':
		l.i++
		return l.array(depth)
	case '<':
		if l.i++; l.peek() == '<' {
			l.i++
			return l.dict(depth)
		}
		return l.hex(), true
	case ')', ']', '>', '{', '}':
		if l.i++; c == '>' && l.peek() == '>' {
			l.i++
			return pdfWord(">>"), true
		}
		return pdfWord(c), true
	}
	return l.word(), true
}

func (l *pdfLexer) regular() []byte {
	from := l.i
	for l.i < len(l.b) && !pdfSpace(l.b[l.i]) && !pdfDelimiter(l.b[l.i]) {
		l.i++
	}
	return l.b[from:l.i]
}

func (l *pdfLexer) name() pdfName {
	raw := l.regular()
	if bytes.IndexByte(raw, '#') < 0 {
		return pdfName(raw)
	}
	var out []byte
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			if n, err := strconv.ParseUint(string(raw[i+1:i+3]), 16, 8); err == nil {
				out = append(out, byte(n))
				i += 2
				continue
			}
		}
		out = append(out, raw[i])
	}
	return pdfName(out)
}

// word reads a number, a reference ("12 0 R") or a keyword.
func (l *pdfLexer) word() any {
	raw := string(l.regular())
	n, err := strconv.ParseFloat(raw, 64)
	if err != nil {
		switch raw {
		case "null":
			return nil
		case "true", "false":
			return raw == "true"
		}
		return pdfWord(raw)
	}
	if id, err := strconv.Atoi(raw); err == nil && id >= 0 && l.reference() {
		return pdfRef(id)
	}
	return n
}

// reference consumes "G R" behind an object number.
func (l *pdfLexer) reference() bool {
	back := l.i
	if l.space() {
		if _, err := strconv.Atoi(string(l.regular())); err == nil && l.space() && string(l.regular()) == "R" {
			return true
		}
	}
	l.i = back
	return false
}

func (l *pdfLexer) array(depth int) (any, bool) {
	out := []any{}
	for {
		v, ok := l.value(depth + 1)
		if !ok {
			return nil, false
		}
		if v == pdfWord("]") {
			return out, true
		}
		out = append(out, v)
	}
}

func (l *pdfLexer) dict(depth int) (any, bool) {
	out := pdfDict{}
	for {
		key, ok := l.value(depth + 1)
		if !ok {
			return nil, false
		}
		if key == pdfWord(">>") {
			return out, true
		}
		name, isName := key.(pdfName)
		if !isName {
			continue
		}
		v, ok := l.value(depth + 1)
		if !ok {
			return nil, false
		}
		if v == pdfWord(">>") {
			return out, true
		}
		out[name] = v
	}
}

func (l *pdfLexer) hex() []byte {
	end := bytes.IndexByte(l.b[l.i:], '>')
	if end < 0 {
		l.i = len(l.b)
		return nil
	}
	raw := l.b[l.i : l.i+end]
	l.i += end + 1
	return unhex(raw)
}

func unhex(raw []byte) []byte {
	out := make([]byte, 0, (len(raw)+1)/2)
	half := false
	for _, c := range raw {
		n := bytes.IndexByte([]byte("0123456789abcdef"), c|0x20) // digits have that bit set already
		switch {
		case n < 0 || c < '0':
			continue
		case half:
			out[len(out)-1] |= byte(n)
		default:
			out = append(out, byte(n)<<4)
		}
		half = !half
	}
	return out
}

func (l *pdfLexer) literal() []byte {
	var out []byte
	open := 0
	for ; l.i < len(l.b); l.i++ {
		switch c := l.b[l.i]; c {
		case '(':
			if open++; open > 1 {
				out = append(out, c)
			}
		case ')':
			if open--; open == 0 {
				l.i++
				return out
			}
			out = append(out, c)
		case '\\':
			out = l.escape(out)
		default:
			out = append(out, c)
		}
	}
	return out
}

// escape reads what stands behind a backslash and leaves i on its last byte.
func (l *pdfLexer) escape(out []byte) []byte {
	l.i++
	c := l.peek()
	if at := bytes.IndexByte([]byte("nrtbf"), c); at >= 0 {
		return append(out, "\n\r\t\b\f"[at])
	}
	switch {
	case c == '\r' && l.i+1 < len(l.b) && l.b[l.i+1] == '\n':
		l.i++
		return out
	case c == '\n' || c == '\r':
		return out
	case c < '0' || c > '7':
		return append(out, c)
	}
	n := 0
	for digit := 0; digit < 3 && l.peek() >= '0' && l.peek() <= '7'; digit++ {
		n = n*8 + int(l.peek()-'0')
		l.i++
	}
	l.i--
	return append(out, byte(n))
}
