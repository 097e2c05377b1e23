package sandbox

import (
	"fmt"
	"strconv"
	"strings"
)

// kinds are the tags of the Bot API's HTML style and the entity each makes.
var kinds = map[string]string{
	"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
	"s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
	"tg-spoiler": "spoiler", "span": "spoiler", "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
}

func (p *htmlParser) open() error {
	begin := p.i
	p.i++
	from := p.i
	for p.i < len(p.in) && !blank(p.in[p.i]) && p.in[p.i] != '>' {
		p.i++
	}
	if p.i == len(p.in) {
		return fmt.Errorf("Unclosed start tag at byte offset %d", begin)
	}
	t := tag{name: strings.ToLower(p.in[from:p.i]), unit: p.unit, at: p.out.Len(), slot: len(p.found)}
	if kinds[t.name] == "" {
		return fmt.Errorf("Unsupported start tag %q at byte offset %d", t.name, begin)
	}
	for p.in[p.i] != '>' {
		if err := p.attribute(&t, begin); err != nil {
			return err
		}
	}
	p.i++
	if t.name == "span" && t.arg != "spoiler" {
		return fmt.Errorf("Tag \"span\" must have class \"tg-spoiler\" at byte offset %d", begin)
	}
	p.stack = append(p.stack, t)
	p.found = append(p.found, entity{})
	return nil
}

// attribute reads one attribute, or the blanks before the closing sign.
func (p *htmlParser) attribute(t *tag, begin int) error {
	p.spaces()
	if p.i < len(p.in) && p.in[p.i] == '>' {
		return nil
	}
	from := p.i
	for p.i < len(p.in) && !blank(p.in[p.i]) && strings.IndexByte(`=>/"'`, p.in[p.i]) < 0 {
		p.i++
	}
	name := p.in[from:p.i]
	unclosed := fmt.Errorf("Unclosed start tag %q at byte offset %d", t.name, begin)
	if name == "" && p.i < len(p.in) {
		return fmt.Errorf("Empty attribute name in the tag %q at byte offset %d", t.name, begin)
	}
	if p.spaces(); p.i == len(p.in) {
		return unclosed
	}
	if p.in[p.i] != '=' {
		t.take(name, "")
		return nil
	}
	p.i++
	if p.spaces(); p.i == len(p.in) {
		return unclosed
	}
	value, err := p.value(begin)
	if err != nil {
		return err
	}
	t.take(name, value)
	return nil
}

func (p *htmlParser) value(begin int) (string, error) {
	quote := p.in[p.i]
	if quote != '"' && quote != '\'' {
		from := p.i
		for p.i < len(p.in) && (wordByte(p.in[p.i]) && p.in[p.i] != '_' || p.in[p.i] == '.' || p.in[p.i] == '-') {
			p.i++
		}
		if p.i < len(p.in) && !blank(p.in[p.i]) && p.in[p.i] != '>' {
			return "", fmt.Errorf("Unexpected end of name token at byte offset %d", from)
		}
		if p.i == len(p.in) {
			return "", fmt.Errorf("Unclosed start tag at byte offset %d", begin)
		}
		return strings.ToLower(p.in[from:p.i]), nil
	}
	var b strings.Builder
	for p.i++; p.i < len(p.in) && p.in[p.i] != quote; {
		if r, size := decodeReference(p.in[p.i:]); p.in[p.i] == '&' && size > 0 {
			b.WriteRune(r)
			p.i += size
			continue
		}
		b.WriteByte(p.in[p.i])
		p.i++
	}
	if p.i++; p.i >= len(p.in) {
		return "", fmt.Errorf("Unclosed start tag at byte offset %d", begin)
	}
	return b.String(), nil
}

// take keeps the attributes that mean something; the others are passed over,
// as Telegram does.
func (t *tag) take(name, value string) {
	switch {
	case t.name == "a" && name == "href":
		t.arg = value
	case t.name == "code" && name == "class" && strings.HasPrefix(value, "language-"):
		t.arg = value[len("language-"):]
	case t.name == "span" && name == "class" && strings.HasPrefix(value, "tg-"):
		t.arg = value[len("tg-"):]
	case t.name == "blockquote" && name == "expandable":
		t.arg = "expandable"
	}
}

// finish turns a closed tag into its entity.
func (p *htmlParser) finish(t tag) error {
	if p.unit == t.unit {
		return nil
	}
	e := entity{kind: kinds[t.name], offset: t.unit, length: p.unit - t.unit}
	switch t.name {
	case "a":
		return p.finishLink(t, e)
	case "blockquote":
		if t.arg != "" {
			e.kind = "expandable_blockquote"
		}
	case "pre":
		// <pre><code class="language-x"> is one block with a language.
		if in := t.slot + 1; in < len(p.found) && p.found[in].kind == "code" && p.found[in].arg != "" && p.found[in].length == e.length {
			e.arg = p.found[in].arg
			p.found[in] = entity{}
		}
	case "code":
		e.arg = t.arg
	}
	p.found[t.slot] = e
	return nil
}

func (p *htmlParser) finishLink(t tag, e entity) error {
	e.arg = t.arg
	if e.arg == "" {
		e.arg = p.out.String()[t.at:]
	}
	if id, ok := strings.CutPrefix(e.arg, "tg://user?id="); ok {
		n, err := strconv.ParseInt(id, 10, 64)
		if err != nil || n <= 0 {
			return nil //nolint:nilerr // a link to nobody is shown as plain words
		}
		e.kind, e.arg, e.user = "text_mention", "", n
	} else if e.arg = checkedLink(e.arg); e.arg == "" {
		return nil
	}
	p.found[t.slot] = e
	return nil
}

// checkedLink is a usable form of a URL, "" if it is none: such a link is
// silently left out by Telegram.
func checkedLink(url string) string {
	for _, scheme := range []string{"http://", "https://", "tg://", "ton://"} {
		if strings.HasPrefix(strings.ToLower(url), scheme) && len(url) > len(scheme) {
			return url
		}
	}
	host, _, _ := strings.Cut(url, "/")
	if strings.Contains(host, ".") && !strings.ContainsAny(host, " :<>\"") {
		return "http://" + url
	}
	return ""
}
