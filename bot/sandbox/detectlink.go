package sandbox

import "strings"

// topLevel are the endings that make a bare name.ending a link; with a scheme
// in front every host is one.
var topLevel = map[string]bool{"com": true, "cn": true, "org": true, "net": true, "gov": true, "edu": true, "me": true, "io": true, "info": true}

// link marks the URL or mail address that begins at i, if one does, and is the
// position to go on from.
func (d *detector) link(i int) int {
	if !linkByte(d.text[i]) {
		return i + 1
	}
	end := i
	for end < len(d.text) && linkByte(d.text[end]) && d.text[end] != '@' && d.text[end] != '#' && d.text[end] != '/' {
		end++
	}
	if !d.before(i) {
		return max(end, i+1)
	}
	word := d.text[i:end]
	switch {
	case (word == "http:" || word == "https:" || word == "tg:") && strings.HasPrefix(d.text[end:], "//"):
		if to := d.path(end + 2); to > end+2 {
			return d.mark(i, to, "url")
		}
	case end < len(d.text) && d.text[end] == '@' && strings.Trim(word, ".") != "":
		to := end + 1
		for to < len(d.text) && (wordByte(d.text[to]) || d.text[to] == '.' || d.text[to] == '-') {
			to++
		}
		to = end + 1 + len(strings.TrimRight(d.text[end+1:to], ".-"))
		if domain(d.text[end+1 : to]) {
			return d.mark(i, to, "email")
		}
	case domain(word):
		return d.mark(i, d.path(end), "url")
	case domain(strings.TrimRight(word, ".:")):
		return d.mark(i, i+len(strings.TrimRight(word, ".:")), "url")
	}
	return max(end, i+1)
}

func linkByte(c byte) bool {
	return c > ' ' && c < 0x7f && !strings.ContainsRune(`"<>()[]{}|\^,;!`+"`'", rune(c))
}

// path is where a link that has reached i ends; a closing sign of the sentence
// does not belong to it.
func (d *detector) path(i int) int {
	from := i
	for i < len(d.text) && linkByte(d.text[i]) {
		i++
	}
	for i > from && strings.IndexByte(".:?", d.text[i-1]) >= 0 {
		i--
	}
	return i
}

func domain(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	if dot <= 0 || !topLevel[s[dot+1:]] {
		return false
	}
	for i := 0; i < dot; i++ {
		if !wordByte(s[i]) && s[i] != '.' && s[i] != '-' {
			return false
		}
	}
	return s[dot-1] != '.'
}
