package sandbox

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// detect adds the entities Telegram finds by itself: commands, mentions, hash
// tags, links and mail addresses, except inside code and links already marked.
func detect(s string, list []entity) []entity {
	if !strings.ContainsAny(s, "/@#.") {
		return list
	}
	d := detector{text: s, given: list, out: list}
	for i := 0; i < len(s); {
		switch s[i] {
		case '/':
			i = d.command(i)
		case '@':
			i = d.word(i, "mention", 4)
		case '#':
			i = d.word(i, "hashtag", 1)
		default:
			i = d.link(i)
		}
	}
	if len(d.out) > len(list) {
		sort.SliceStable(d.out, func(i, j int) bool { return d.out[i].offset < d.out[j].offset })
	}
	return d.out
}

type detector struct {
	text  string
	given []entity
	out   []entity
	at    int // bytes and units already counted
	unit  int
}

func wordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

func wordByte(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// before says whether an entity may begin at i: not in the middle of a word.
func (d *detector) before(i int) bool {
	r, size := utf8.DecodeLastRuneInString(d.text[:i])
	return size == 0 || !wordRune(r) && !strings.ContainsRune("/<>@#", r)
}

func (d *detector) command(i int) int {
	end := i + 1
	for end < len(d.text) && wordByte(d.text[end]) {
		end++
	}
	if name := end - i - 1; name == 0 || name > 64 || !d.before(i) {
		return max(end, i+1)
	}
	if end < len(d.text) && d.text[end] == '@' {
		to := end + 1
		for to < len(d.text) && wordByte(d.text[to]) {
			to++
		}
		if to-end > 3 {
			end = to
		}
	}
	if r, size := utf8.DecodeRuneInString(d.text[end:]); size > 0 && (wordRune(r) || strings.ContainsRune("/<>", r)) {
		return end
	}
	return d.mark(i, end, "bot_command")
}

func (d *detector) word(i int, kind string, least int) int {
	end := i + 1
	for end < len(d.text) {
		r, size := utf8.DecodeRuneInString(d.text[end:])
		if !wordRune(r) || kind == "mention" && r >= utf8.RuneSelf {
			break
		}
		end += size
	}
	if end-i-1 < least || !d.before(i) {
		return end
	}
	return d.mark(i, end, kind)
}

// mark adds the entity unless it touches one that was given.
func (d *detector) mark(from, to int, kind string) int {
	d.unit += units(d.text[d.at:from])
	d.at = from
	e := entity{kind: kind, offset: d.unit, length: units(d.text[from:to])}
	for _, g := range d.given {
		switch g.kind {
		case "code", "pre", "text_link", "text_mention":
			if e.offset < g.offset+g.length && g.offset < e.offset+e.length {
				return to
			}
		}
	}
	d.out = append(d.out, e)
	return to
}
