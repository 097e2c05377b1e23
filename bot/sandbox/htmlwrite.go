package sandbox

import (
	"slices"
	"strings"
)

// toHTML writes a text and its entities as HTML. Entities that nest come out
// as nested tags; where two of them overlap, the inner one ends early. For the
// page, commands are marked too, so that they can be pressed.
func toHTML(s string, list []entity, page bool) string {
	var b strings.Builder
	list = slices.Clone(list)
	if !page {
		list = slices.DeleteFunc(list, func(e entity) bool { return e.kind == "bot_command" })
	}
	slices.SortStableFunc(list, func(x, y entity) int {
		if x.offset != y.offset {
			return x.offset - y.offset
		}
		return y.length - x.length
	})
	writeHTML(&b, s, 0, units(s), list)
	return b.String()
}

// writeHTML writes the part of s from unit from to unit to, with the entities
// that lie in it.
func writeHTML(b *strings.Builder, s string, from, to int, list []entity) {
	at := from
	for i := 0; i < len(list); {
		e := list[i]
		if e.offset < at || e.offset >= to {
			i++
			continue
		}
		_, _ = escaper.WriteString(b, cut(s, at, e.offset-at))
		end := min(e.offset+e.length, to)
		inner := i + 1
		for i++; i < len(list) && list[i].offset < end; i++ {
		}
		open, shut := e.tags(cut(s, e.offset, e.length))
		b.WriteString(open)
		writeHTML(b, s, e.offset, end, list[inner:i])
		b.WriteString(shut)
		at = end
	}
	_, _ = escaper.WriteString(b, cut(s, at, to-at)) // a builder takes everything
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

var plainTags = map[string]string{"bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "spoiler": "tg-spoiler", "blockquote": "blockquote"}

// tags are the tags around an entity whose text is s.
func (e entity) tags(s string) (open, shut string) {
	switch e.kind {
	case "text_link":
		return `<a href="` + escaper.Replace(e.arg) + `">`, "</a>"
	case "text_mention":
		return `<a href="tg://user?id=` + string(appendNumber(nil, int(e.user))) + `">`, "</a>"
	case "url":
		if !strings.Contains(s, "://") {
			s = "http://" + s
		}
		return `<a href="` + escaper.Replace(s) + `">`, "</a>"
	case "email":
		return `<a href="mailto:` + escaper.Replace(s) + `">`, "</a>"
	case "expandable_blockquote":
		return "<blockquote expandable>", "</blockquote>"
	case "code", "pre":
		if e.arg != "" {
			return `<pre><code class="language-` + escaper.Replace(e.arg) + `">`, "</code></pre>"
		}
		return "<" + e.kind + ">", "</" + e.kind + ">"
	}
	if t := plainTags[e.kind]; t != "" {
		return "<" + t + ">", "</" + t + ">"
	}
	if e.kind == "bot_command" {
		return "<i class=command>", "</i>"
	}
	return "", ""
}
