package board

import "image"

// Measures of the sheet in pixels. It is upright and narrow, so that a phone,
// which shows it 390 points wide, still shows letters of ten.
const (
	sheetWide = 1080
	margin    = 32
	inner     = sheetWide - 2*margin

	bandWide = 40  // the plan's name down the side
	nameWide = 262 // chapter and lead
	rowTall  = 56
	headTall = 76
	bandGap  = 14 // between the plans
	cellGap  = 8
)

// Layout is where everything on the sheet stands.
func (p *Painter) Layout(b Board) Sheet { return p.pen().layout(b) }

func (p *pen) layout(b Board) Sheet {
	s := &Sheet{}
	y := p.top(s, b, 24)
	y = p.table(s, b, y+16)
	y = p.legend(s, b.Legend, y+16)
	y = p.timeline(s, b.Time, y+22)
	s.Size = image.Pt(sheetWide, y+24)
	return *s
}

// top is the title, the day and the one line that says it all.
func (p *pen) top(s *Sheet, b Board, y int) int {
	text, size := p.fit(b.Title, true, 48, 28, inner)
	s.add(Mark{Part: PartTitle, Box: box(margin, y, inner, 66), Text: text, Size: size, Bold: true, Ink: ink})
	y += 66
	text, size = p.fit(b.AsOf, false, 25, 18, inner)
	s.add(Mark{Part: PartAsOf, Box: box(margin, y, inner, 34), Text: text, Size: size, Ink: grey})
	y += 34 + 12
	const indent = 20
	text, size = p.fit(b.Summary, true, 34, 20, inner-2*indent)
	s.add(Mark{Part: PartRule, Box: box(margin, y, inner, 68), Shape: Round, Fill: panel})
	s.add(Mark{Part: PartSummary, Box: box(margin+indent, y, inner-2*indent, 68), Text: text, Size: size, Bold: true, Ink: ink})
	return y + 68
}

// legend explains the looks: a small swatch and words, so that nobody takes a
// colour here for a chapter's.
func (p *pen) legend(s *Sheet, cells []Cell, y int) int {
	const swatch, tall, size, gap = 40, 26, 20, 26
	x := margin
	for _, c := range cells {
		wide, before := p.width(c.Text, typeface{false, size}), swatch+8
		if c.Look == NoLook {
			before = 0
		}
		if x > margin && x+before+wide > sheetWide-margin {
			x, y = margin, y+tall+10
		}
		if c.Look != NoLook {
			m := dressed(Cell{Look: c.Look}, PartLegend, box(x, y, swatch, tall))
			m.Size = size
			s.add(m)
		}
		s.add(Mark{Part: PartLegend, Box: box(x+before, y, wide, tall), Text: c.Text, Size: size, Ink: grey})
		x += before + wide + gap
	}
	return y + tall
}

// dressed is a cell as its look wants it, without the size of its letters.
func dressed(c Cell, part Part, at image.Rectangle) Mark {
	d := dresses[c.Look]
	m := Mark{
		Part: part, Box: at, Shape: d.shape, Fill: d.fill, Edge: d.edge, Sign: d.sign,
		Text: c.Text, Size: 22, Bold: d.bold, Ink: d.ink, Align: Center,
	}
	if c.Span > 1 {
		m.Shape, m.Down = Round, true // a pill that tall would be no pill
		if m.Fill.A == 0 {
			m.Fill = panel // the lines between the rows must not run through
		}
	}
	return m
}
