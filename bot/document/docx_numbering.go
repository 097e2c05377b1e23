package document

import (
	"encoding/xml"
	"strconv"
	"strings"

	"planbot/messages"
)

const listDepths = 9

// numbering resolves automatic numbers into words while paragraphs go by.
type numbering struct {
	abstract map[string]*list
	lists    map[string]*listUse
}

// list is an abstract numbering definition.
type list struct {
	levels [listDepths]level
	count  [listDepths]int // last number given, per depth
	begun  [listDepths]bool
	link   string // style whose numbering this one borrows
}

type level struct {
	start   int
	format  string
	pattern string // "%1." with numbers of outer levels by position
	legal   bool   // outer numbers in plain figures
	restart int    // depth whose new number starts this one over; -1 the level above
	style   string
}

// listUse is a numbered list of the document: an abstract one with overrides.
type listUse struct {
	abstract string
	starts   [listDepths]int // -1 without override
	levels   [listDepths]*level
	opened   [listDepths]bool
}

func newNumbering() *numbering {
	return &numbering{abstract: map[string]*list{}, lists: map[string]*listUse{}}
}

func (n *numbering) read(m *markup) error {
	if _, err := m.root(); err != nil {
		return truncated(err)
	}
	return m.each(func(e xml.StartElement) error {
		switch word(e) {
		case "abstractNum":
			return n.readAbstract(m, value(e, "abstractNumId"))
		case "num":
			return n.readUse(m, value(e, "numId"))
		}
		return m.skip()
	})
}

func (n *numbering) readAbstract(m *markup, id string) error {
	l := &list{}
	for i := range l.levels {
		l.levels[i] = level{start: 1, format: "decimal", restart: -1}
	}
	n.abstract[id] = l
	return m.each(func(e xml.StartElement) error {
		switch word(e) {
		case "lvl":
			if depth, ok := depthOf(e); ok {
				return readLevel(m, &l.levels[depth])
			}
		case "numStyleLink":
			l.link = value(e, "val")
		}
		return m.skip()
	})
}

func depthOf(e xml.StartElement) (int, bool) {
	depth, err := strconv.Atoi(value(e, "ilvl"))
	return depth, err == nil && depth >= 0 && depth < listDepths
}

func readLevel(m *markup, l *level) error {
	return m.each(func(e xml.StartElement) error {
		switch word(e) {
		case "start":
			l.start, _ = strconv.Atoi(value(e, "val"))
		case "numFmt":
			l.format = value(e, "val")
		case "lvlText":
			l.pattern = value(e, "val")
		case "isLgl":
			l.legal = on(e)
		case "lvlRestart":
			l.restart, _ = strconv.Atoi(value(e, "val"))
		case "pStyle":
			l.style = value(e, "val")
		}
		return m.skip()
	})
}

func (n *numbering) readUse(m *markup, id string) error {
	use := &listUse{}
	for i := range use.starts {
		use.starts[i] = -1
	}
	n.lists[id] = use
	return m.each(func(e xml.StartElement) error {
		switch word(e) {
		case "abstractNumId":
			use.abstract = value(e, "val")
		case "lvlOverride":
			if depth, ok := depthOf(e); ok {
				return use.override(m, depth)
			}
		}
		return m.skip()
	})
}

func (u *listUse) override(m *markup, depth int) error {
	return m.each(func(e xml.StartElement) error {
		switch word(e) {
		case "startOverride":
			u.starts[depth], _ = strconv.Atoi(value(e, "val"))
		case "lvl":
			u.levels[depth] = &level{start: 1, format: "decimal", restart: -1}
			return readLevel(m, u.levels[depth])
		}
		return m.skip()
	})
}

// next gives the number of the next paragraph of a list in words; "" when the
// list is unknown or shows none.
func (n *numbering) next(ref listRef, words messages.HeadingWords) string {
	use, ok := n.lists[ref.id]
	if !ok || ref.depth < 0 || ref.depth >= listDepths {
		return ""
	}
	l, ok := n.abstract[use.abstract]
	if !ok {
		return ""
	}
	l.advance(use, ref.depth)
	return l.show(use, ref.depth, words)
}

func (l *list) level(use *listUse, depth int) level {
	if use.levels[depth] != nil {
		return *use.levels[depth]
	}
	return l.levels[depth]
}

func (l *list) advance(use *listUse, depth int) {
	at := l.level(use, depth)
	switch {
	case use.starts[depth] >= 0 && !use.opened[depth]:
		l.count[depth] = use.starts[depth]
	case !l.begun[depth]:
		l.count[depth] = at.start
	default:
		l.count[depth]++
	}
	use.opened[depth], l.begun[depth] = true, true
	for deeper := depth + 1; deeper < listDepths; deeper++ {
		if r := l.level(use, deeper).restart; r == -1 || r > depth {
			l.begun[deeper] = false
		}
	}
}

func (l *list) show(use *listUse, depth int, words messages.HeadingWords) string {
	at := l.level(use, depth)
	if at.format == "bullet" {
		return bullet(at.pattern)
	}
	text := at.pattern
	for i := 0; i <= depth; i++ {
		mark := "%" + strconv.Itoa(i+1)
		if !strings.Contains(text, mark) {
			continue
		}
		outer, format := l.count[i], l.level(use, i).format
		if !l.begun[i] {
			outer = l.level(use, i).start
		}
		if at.legal {
			format = "decimal"
		}
		text = strings.ReplaceAll(text, mark, shown(outer, format, words))
	}
	return text
}

// bullet keeps a readable sign; those of symbol fonts have no meaning outside.
func bullet(sign string) string {
	for _, r := range sign {
		if r >= 0xE000 && r <= 0xF8FF || r < ' ' {
			return "•"
		}
	}
	return sign
}

// styleDepth finds the depth a style numbers at: a list may name the style on
// one of its levels instead of the style naming the depth.
func (n *numbering) styleDepth(ref listRef, style string) int {
	use, ok := n.lists[ref.id]
	if !ok {
		return ref.depth
	}
	if l, ok := n.abstract[use.abstract]; ok && style != "" {
		for depth, at := range l.levels {
			if at.style == style {
				return depth
			}
		}
	}
	return ref.depth
}
