package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// item is one paragraph or table of a chapter on its way into the compiled text.
type item struct {
	label   Label  // the number it came with; Depth 0: none
	text    string // without the number
	anchors []Anchor
	nested  int // depth of an automatic number in its list, -1 for none
	styled  int // heading level its style gives it, 0 for none
	table   *Table
}

// deepest is the last depth official papers number at (①); what lies deeper
// keeps the number it came with.
const deepest = 5

// items lists a chapter's paragraphs and tables: lines of one paragraph become
// paragraphs of their own, empty ones and tables of contents go.
func (c *compiler) items(body []Block) []item {
	var out []item
	for _, b := range body {
		switch {
		case b.Table != nil:
			out = append(out, item{table: b.Table})
		case b.Paragraph.Listed:
			c.note(LeftContents, 1)
		default:
			if b.Paragraph.Place == InTextBox && strings.TrimSpace(b.Paragraph.Text) != "" {
				c.note(LeftTextBox, 1)
			}
			out = append(out, c.lines(*b.Paragraph)...)
		}
	}
	return out
}

// lines takes a paragraph apart at its soft breaks.
func (c *compiler) lines(p Paragraph) []item {
	var out []item
	from := 0
	for i, line := range strings.Split(p.Text, "\n") {
		number := ""
		if i == 0 {
			number = p.Number
		}
		it := c.item(number, line)
		if number != "" {
			it.nested = p.Nested
		}
		trimmed := len(line) - len(strings.TrimLeftFunc(line, unicode.IsSpace))
		if number == "" && it.label.Depth > 0 {
			trimmed = strings.Index(line, it.text)
		}
		for _, a := range p.Anchors {
			if a.At < from || a.At > from+len(line) || a.At == from+len(line) && a.At != len(p.Text) {
				continue
			}
			a.At = min(max(0, a.At-from-trimmed), len(it.text))
			a.Length = min(a.Length, len(it.text)-a.At)
			it.anchors = append(it.anchors, a)
		}
		if p.Level > 0 && !p.Typed && i == 0 {
			it.styled = p.Level
		}
		from += len(line) + 1
		if it.text != "" || it.label.Shown != "" || len(it.anchors) > 0 {
			out = append(out, it)
		}
	}
	return out
}

// item finds the number of a line, automatic or typed.
func (c *compiler) item(number, line string) item {
	line = strings.TrimRightFunc(line, unicode.IsSpace)
	label, rest := SplitLabel(number+line, c.words.Headings)
	switch {
	case label.Depth > 0 && !c.doubtful(label, rest, number):
		return item{label: label, text: rest, nested: -1}
	case number != "":
		return item{label: Label{automatic(number), number}, text: strings.TrimSpace(line), nested: -1}
	}
	return item{text: strings.TrimSpace(line), nested: -1}
}

// doubtful tells numbers typed that may be words of the sentence: a year in
// brackets, 第一条 at the beginning of a sentence.
func (c *compiler) doubtful(l Label, rest, number string) bool {
	if number != "" {
		return false
	}
	if l.Depth == 4 && utf8.RuneCountInString(strings.TrimFunc(l.Shown, unicode.IsPunct)) > 3 {
		return true
	}
	return strings.HasPrefix(l.Shown, c.words.Headings.Ordinal) && !c.brief(rest, 40)
}

// automatic is the depth of an automatic number of no form official papers
// have: "1.1" lies one deeper than "1.", signs lie deepest.
func automatic(number string) int {
	if digits(number) == 0 {
		return deepest + 1
	}
	inner := strings.Count(strings.TrimRight(number, ". 、．)）"), ".")
	return min(3+inner, deepest+1)
}

// brief tells a heading from a sentence.
func (c *compiler) brief(text string, longest int) bool {
	return text != "" && utf8.RuneCountInString(text) <= longest && !strings.ContainsAny(text, c.words.Headings.Ends)
}

// depths tells how deep items lie: by the form of their numbers, and where lists
// number several depths in one form, by their place in the list.
type depths struct {
	first map[int]int // form of number → the outermost place it has in a list
}

func depthsOf(items []item) depths {
	d := depths{map[int]int{}}
	for _, it := range items {
		if first, known := d.first[it.label.Depth]; it.nested >= 0 && (!known || it.nested < first) {
			d.first[it.label.Depth] = it.nested
		}
	}
	return d
}

// of is 0 for plain text; a deeper item has the higher value.
func (d depths) of(it item) int {
	const places = listDepths + 1
	if it.table != nil {
		return 0
	}
	if it.label.Depth == 0 {
		return it.styled * places
	}
	within := 0
	if it.nested >= 0 {
		within = it.nested - d.first[it.label.Depth]
	}
	return it.label.Depth*places + within
}

// topmost is how many paragraphs from the top the chapter's title is looked for.
const topmost = 8

// withoutTitle drops the chapter's own title, which the outline sets, with the
// lines above it (the plan's name, the unit, the date). What goes is listed.
func (c *compiler) withoutTitle(items []item, s Section) []item {
	for i, it := range items[:min(topmost, len(items))] {
		if it.table != nil || !c.brief(it.text, 40) {
			break
		}
		if !c.titled(it.text, s) {
			continue
		}
		for _, above := range items[:i] {
			c.note(LeftAbove, 1, above.label.Shown+above.text)
		}
		if titleWords(it.text) != titleWords(c.at.Title) {
			c.note(LeftAbove, 1, it.label.Shown+it.text)
		}
		return items[i+1:]
	}
	return items
}

// titled tells whether a line is the title of the chapter, or of its section,
// perhaps with a word on the version behind it.
func (c *compiler) titled(line string, s Section) bool {
	const more = 16 // "（征求意见稿第2稿）"
	for _, title := range []string{c.at.Title, s.Title} {
		if at := strings.Index(titleWords(line), titleWords(title)); title != "" && at >= 0 {
			if utf8.RuneCountInString(titleWords(line))-utf8.RuneCountInString(titleWords(title)) <= more {
				return true
			}
		}
	}
	return false
}

// titleWords is a line without spaces and signs, for comparing titles.
func titleWords(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsPunct(r) {
			return -1
		}
		return r
	}, s)
}
