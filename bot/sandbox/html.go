package sandbox

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// parseHTML reads a text in the Bot API's HTML style: the plain text, its
// entities in the order their tags begin, or Telegram's own complaint.
func parseHTML(s string) (string, []entity, error) {
	if strings.IndexByte(s, '<') < 0 && strings.IndexByte(s, '&') < 0 {
		return s, nil, nil
	}
	p := htmlParser{in: s}
	p.out.Grow(len(s))
	for p.i < len(s) {
		var err error
		switch {
		case s[p.i] == '&':
			p.reference()
		case s[p.i] != '<':
			p.plain()
		case strings.HasPrefix(s[p.i:], "</"):
			err = p.close()
		default:
			err = p.open()
		}
		if err != nil {
			return "", nil, err
		}
	}
	if n := len(p.stack); n > 0 {
		return "", nil, fmt.Errorf("Can't find end tag corresponding to start tag %q", p.stack[n-1].name)
	}
	return p.out.String(), p.done(), nil
}

type htmlParser struct {
	in    string
	i     int
	out   strings.Builder
	unit  int // UTF-16 units written so far
	stack []tag
	found []entity
}

type tag struct {
	name, arg string
	unit, at  int // where its content begins in the result
	slot      int // its place in found
}

// plain copies up to the next sign that means something.
func (p *htmlParser) plain() {
	end := strings.IndexAny(p.in[p.i:], "<&")
	if end < 0 {
		end = len(p.in) - p.i
	}
	p.write(p.in[p.i : p.i+end])
	p.i += end
}

func (p *htmlParser) write(s string) {
	p.out.WriteString(s)
	p.unit += units(s)
}

func (p *htmlParser) reference() {
	r, size := decodeReference(p.in[p.i:])
	if size == 0 {
		p.write("&")
		p.i++
		return
	}
	p.write(string(r))
	p.i += size
}

var named = map[string]rune{"lt": '<', "gt": '>', "amp": '&', "quot": '"'}

// decodeReference reads the character reference at the start of s; a size of 0
// means that the ampersand stands for itself. The four names and numbers are
// all Telegram knows; the closing semicolon may be missing.
func decodeReference(s string) (rune, int) {
	end := 1
	var r rune
	if strings.HasPrefix(s, "&#") {
		base, from := 10, 2
		if len(s) > 2 && s[2] == 'x' {
			base, from = 16, 3
		}
		for end = from; end < len(s) && isHex(s[end], base); end++ {
		}
		n, err := strconv.ParseUint(s[from:end], base, 32)
		if err != nil || n == 0 || n >= 0x10ffff || !utf8.ValidRune(rune(n)) {
			return 0, 0
		}
		r = rune(n)
	} else {
		for end < len(s) && (s[end] >= 'a' && s[end] <= 'z' || s[end] >= 'A' && s[end] <= 'Z') {
			end++
		}
		if r = named[s[1:end]]; r == 0 {
			return 0, 0
		}
	}
	if end < len(s) && s[end] == ';' {
		end++
	}
	return r, end
}

func isHex(c byte, base int) bool {
	return c >= '0' && c <= '9' || base == 16 && (c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F')
}

func blank(c byte) bool {
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == 0
}

func (p *htmlParser) close() error {
	begin := p.i
	if len(p.stack) == 0 {
		return fmt.Errorf("Unexpected end tag at byte offset %d", begin)
	}
	p.i += 2
	from := p.i
	for p.i < len(p.in) && !blank(p.in[p.i]) && p.in[p.i] != '>' {
		p.i++
	}
	name := strings.ToLower(p.in[from:p.i])
	p.spaces()
	if p.i == len(p.in) || p.in[p.i] != '>' {
		return fmt.Errorf("Unclosed end tag at byte offset %d", begin)
	}
	p.i++
	top := p.stack[len(p.stack)-1]
	p.stack = p.stack[:len(p.stack)-1]
	if name != "" && name != top.name {
		return fmt.Errorf("Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\"", begin, top.name, name)
	}
	return p.finish(top)
}

func (p *htmlParser) spaces() {
	for p.i < len(p.in) && blank(p.in[p.i]) {
		p.i++
	}
}

// done is the entities found, without the places of tags that mark nothing.
func (p *htmlParser) done() []entity {
	kept := p.found[:0]
	for _, e := range p.found {
		if e.kind != "" {
			kept = append(kept, e)
		}
	}
	return kept
}
