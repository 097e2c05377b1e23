package telegram

import (
	"html"
	"strings"
	"unicode/utf8"
)

// The server counts UTF-16 units of what is seen: tags count nothing, an entity
// is one character.
const (
	textLimit    = 4000 // the server's is 4096
	captionLimit = 1000 // the server's is 1024
)

// token is a tag, an entity or a character of an HTML text.
type token struct {
	text  string
	units int
	tag   bool
}

func next(s string) token {
	switch s[0] {
	case '<':
		if end := strings.IndexByte(s, '>'); end > 0 {
			return token{text: s[:end+1], tag: true}
		}
	case '&':
		if end := strings.IndexByte(s, ';'); end > 1 && end <= 10 {
			return token{text: s[:end+1], units: 1}
		}
	}
	r, n := utf8.DecodeRuneInString(s)
	units := 1
	if r > 0xffff {
		units = 2
	}
	return token{text: s[:n], units: units}
}

// visible counts the UTF-16 units a reader sees.
func visible(s string) (units int) {
	for s != "" {
		t := next(s)
		units += t.units
		s = s[len(t.text):]
	}
	return units
}

// split cuts an HTML text into pieces of at most limit visible units, at line
// ends where there are any, never inside a tag or an entity. What is open at a
// cut is closed there and opened again in the next piece.
func split(s string, limit int) []string {
	if len(s) <= limit {
		return []string{s} // bytes are never fewer than units
	}
	var out []string
	var open []string // tags open where the piece begins
	for s != "" {
		cut, inside := cutAt(s, open, limit)
		piece := strings.Join(open, "") + strings.TrimRight(s[:cut], "\n") + closing(inside)
		if strings.TrimSpace(plain(piece)) != "" {
			out = append(out, piece)
		}
		s, open = strings.TrimLeft(s[cut:], "\n"), inside
	}
	return out
}

// cutAt is where the piece that begins s ends, and the tags open there.
func cutAt(s string, open []string, limit int) (int, []string) {
	stack := append([]string(nil), open...)
	line, lineStack := 0, []string(nil)
	units := 0
	for at := 0; at < len(s); {
		t := next(s[at:])
		if units+t.units > limit {
			if line > 0 {
				return line, lineStack
			}
			return at, stack
		}
		at += len(t.text)
		units += t.units
		if t.tag {
			stack = nest(stack, t.text)
		}
		if t.text == "\n" {
			line, lineStack = at, append([]string(nil), stack...)
		}
	}
	return len(s), nil
}

func nest(stack []string, tag string) []string {
	if !strings.HasPrefix(tag, "</") {
		return append(stack, tag)
	}
	if len(stack) == 0 {
		return stack
	}
	return stack[: len(stack)-1 : len(stack)-1]
}

func closing(stack []string) string {
	var b strings.Builder
	for i := len(stack) - 1; i >= 0; i-- {
		name := strings.Trim(stack[i], "<>")
		if end := strings.IndexAny(name, " \t\n"); end >= 0 {
			name = name[:end]
		}
		b.WriteString("</" + name + ">")
	}
	return b.String()
}

// plain is the text without its tags, entities read.
func plain(s string) string {
	var b strings.Builder
	for s != "" {
		t := next(s)
		if !t.tag {
			b.WriteString(t.text)
		}
		s = s[len(t.text):]
	}
	return html.UnescapeString(b.String())
}
