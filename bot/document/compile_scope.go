package document

import (
	"maps"
	"slices"
	"strings"

	"planbot/bot/document/paper"
)

// scope is a stretch of a chapter whose numbers count together.
type scope struct {
	heading string // without a number, "" for none
	items   []item
	base    int  // the depth its outermost numbers get
	listed  bool // every paragraph is a point: numbered even if none is (主要目标)
	runsOn  bool // headings of the second level run on into their sentences
}

// scopes cuts a chapter: a domain chapter at 主要目标, 策略措施 and headings
// beside them, any other is one piece.
func (c *compiler) scopes(items []item, s Section) []scope {
	if len(s.Parts) == 0 {
		return []scope{{items: items, base: 2}}
	}
	numbered, styled := c.beside(items, s.Parts)
	out := []scope{{base: 3}}
	for _, it := range items {
		part, rest := c.opens(it, s.Parts)
		label := it.label.Depth
		switch {
		case part == bothParts:
			continue
		case part != "":
			out = append(out, scope{heading: part, base: 3, listed: true})
			if rest != "" {
				out[len(out)-1].items = append(out[len(out)-1].items, c.item("", rest))
			}
			continue
		case it.table == nil && c.brief(it.text, 40) && (label > 0 && label <= numbered || it.styled > 0 && it.styled <= styled):
			out = append(out, scope{heading: it.text, base: 3})
			continue
		}
		last := &out[len(out)-1]
		last.items = append(last.items, it)
	}
	return out
}

// bothParts marks a line heading all parts together.
const bothParts = "*"

// opens tells which part a line opens, with the words behind its colon.
func (c *compiler) opens(it item, parts []string) (part, rest string) {
	if it.table != nil {
		return "", ""
	}
	check := checker{c.words.Domain, c.words.Headings}
	found := map[string]string{}
	for _, p := range parts {
		if ok, rest := check.opens(it.text, c.named(p)); ok {
			found[p] = rest
		}
	}
	if len(found) == 0 {
		return "", ""
	}
	if check.together(it.text) && len(parts) > 1 {
		return bothParts, ""
	}
	for _, p := range parts {
		if rest, ok := found[p]; ok {
			return p, rest
		}
	}
	return "", ""
}

// named lists the names a part goes by.
func (c *compiler) named(part string) []string {
	for _, names := range [][]string{c.words.Domain.Targets, c.words.Domain.Measures} {
		if slices.Contains(names, part) {
			return names
		}
	}
	return []string{part}
}

// beside is the outermost depth the lines opening parts are numbered at, and
// their outermost heading level: other headings there stand beside them.
func (c *compiler) beside(items []item, parts []string) (numbered, styled int) {
	const outer = 2 // points are numbered 1. like some headings: only 一、 and （一） tell
	for _, it := range items {
		part, _ := c.opens(it, parts)
		if part == "" || part == bothParts {
			continue
		}
		if d := it.label.Depth; d > 0 && d <= outer && (numbered == 0 || d < numbered) {
			numbered = d
		}
		if it.styled > 0 && (styled == 0 || it.styled < styled) {
			styled = it.styled
		}
	}
	return numbered, styled
}

// scope writes a stretch with its numbers counted anew: the depths that occur
// become the standard's, in order, from the base on.
func (c *compiler) scope(s scope) {
	deep := depthsOf(s.items)
	there := map[int]bool{}
	points := 0
	for _, it := range s.items {
		if d := deep.of(it); d > 0 {
			there[d] = true
		} else if it.table == nil && it.text != "" && !c.caption(it) {
			points++
		}
	}
	all := len(there) == 0 && s.listed && points > 1
	to := map[int]int{}
	for _, d := range slices.Sorted(maps.Keys(there)) {
		to[d] = s.base + len(to)
	}
	for _, it := range s.items {
		s.runsOn = s.runsOn || to[deep.of(it)] == 2 && !c.brief(it.text, 40)
	}
	var count [deepest + 1]int
	for i, it := range s.items {
		depth := to[deep.of(it)]
		if all && it.table == nil && it.text != "" && !c.caption(it) && !strings.HasSuffix(it.text, c.words.Compile.Colon) {
			depth = s.base
		}
		c.place(it, depth, &count, s, i)
	}
}

// place writes one item; depth 0 is plain text.
func (c *compiler) place(it item, depth int, count *[deepest + 1]int, s scope, i int) {
	if it.table != nil {
		c.body = append(c.body, paper.Block{Table: c.table(*it.table)})
		return
	}
	number := ""
	switch {
	case depth > deepest:
		number = it.label.Shown
		c.note(LeftDeep, 1)
	case depth > 0:
		count[depth]++
		for d := depth + 1; d <= deepest; d++ {
			count[d] = 0
		}
		number = c.shown(depth, count[depth])
	}
	runs, figures := c.runs(it.text, it.anchors)
	style := paper.Body
	switch {
	case depth == 0 && c.captions(s, i):
		style = paper.Caption
	case depth == 2 && !s.runsOn:
		style = paper.Heading2
	case depth == 2:
		runs = c.runIn(runs)
	}
	if number != "" {
		run := paper.Run{Text: number}
		if depth == 2 && style == paper.Body {
			run.Face = paper.Kai
		}
		runs = append([]paper.Run{run}, runs...)
	}
	if len(runs) > 0 {
		c.say(style, runs...)
	}
	for _, f := range figures {
		c.say(paper.Figure, f)
	}
}
