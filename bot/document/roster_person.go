package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cell reads the people of one name cell: usually one, sometimes "张三、李四"
// with as many numbers beside them.
func (b *rosterReader) cell(row []string, c personColumns, unit string) {
	names := b.names(at(row, c.name))
	mobiles := b.numbers(at(row, c.mobile), at(row, c.phone), at(row, c.landline))
	if len(names) > 1 && len(mobiles) != len(names) {
		b.doubt(Several, at(row, c.name))
	}
	for i, name := range names {
		p := RosterRow{Unit: unit, Name: name, Post: squeeze(at(row, c.post)), Line: b.line}
		p.Chapters = b.parts(at(row, b.head.chapters))
		switch {
		case len(names) == 1:
			p.Phone, p.Landline = preferred(mobiles)
		case len(names) == len(mobiles):
			p.Phone, p.Landline = preferred(mobiles[i : i+1])
		}
		b.keep(p)
	}
}

func (b *rosterReader) keep(p RosterRow) {
	key := p.Unit + "\n" + p.Name + "\n" + p.Phone
	if b.seen[key] {
		b.doubt(Twice, p.Name)
		return
	}
	b.seen[key] = true
	if n := utf8.RuneCountInString(p.Name); n < 2 || n > 15 || strings.ContainsFunc(p.Name, unicode.IsDigit) {
		b.doubt(OddName, p.Name)
	}
	number := p.Phone
	if number == "" {
		number = p.Landline
	}
	switch {
	case number == "":
		b.doubt(NoPhone, p.Name)
	case !mobile(number) && !landline(number):
		b.doubt(BadPhone, number)
	case mobile(number) && b.phones[number] != "" && b.phones[number] != p.Name:
		b.doubt(SamePhone, number)
	}
	b.phones[number] = p.Name
	b.people = append(b.people, p)
}

// parts splits a cell at the signs people put between entries.
func (b *rosterReader) parts(cell string) []string {
	var out []string
	for _, part := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(b.words.Split, r) }) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// names of a cell. Letterspaced names are closed up; room between whole names
// parts two people; what stands in brackets is no name.
func (b *rosterReader) names(cell string) []string {
	var out []string
	for _, part := range b.parts(withoutBrackets(cell)) {
		words := strings.Fields(part)
		whole := true
		for _, w := range words {
			whole = whole && utf8.RuneCountInString(w) > 1 && unicode.Is(unicode.Han, []rune(w)[0])
		}
		if len(words) > 1 && whole {
			out = append(out, words...)
			continue
		}
		if part = closedUp(words); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// closedUp joins the characters of a letterspaced name; words of Latin letters
// keep one space.
func closedUp(words []string) string {
	joined := strings.Join(words, "")
	if strings.ContainsFunc(joined, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		return joined
	}
	return strings.Join(words, " ")
}

func withoutBrackets(s string) string {
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth > 0:
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}
