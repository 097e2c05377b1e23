package board

// cellPad is what the words of a cell leave free at both ends together.
const cellPad = 6

// grid is where the columns of the table stand.
type grid struct {
	left, wide, columns int
}

func (g grid) at(column int) int { return g.left + column*g.wide/g.columns }

// room is how wide a cell is inside.
func (g grid) room() int { return g.wide/g.columns - cellGap }

// table is the heads and, plan by plan, the chapters.
func (p *pen) table(s *Sheet, b Board, y int) int {
	left := margin + bandWide + 12 + nameWide + 8
	g := grid{left: left, wide: sheetWide - margin - left, columns: max(len(b.Columns), 1)}
	for i, c := range b.Columns {
		p.head(s, c, g, i, y)
	}
	y += headTall + 8
	l := p.lettering(b, g.room()-cellPad)
	for i, band := range b.Bands {
		if i > 0 {
			y += bandGap
		}
		y = p.band(s, band, g, l, i, y)
	}
	return y
}

// head is a stage's short name over the day it ends.
func (p *pen) head(s *Sheet, c Column, g grid, i, y int) {
	d := stages[c.State]
	at := box(g.at(i)+cellGap/2, y, g.room(), headTall)
	s.add(Mark{Part: PartRule, Box: at, Shape: d.shape, Fill: d.fill, Edge: d.edge})
	name, size := p.fit(c.Name, true, 25, 16, g.room()-14)
	s.add(Mark{Part: PartHead, Box: box(at.Min.X, y+6, at.Dx(), 36), Text: name, Size: size, Bold: true, Ink: d.ink, Align: Center})
	note := Mark{Part: PartHead, Box: box(at.Min.X, y+42, at.Dx(), 26), Size: 20, Ink: d.ink, Align: Center, Sign: d.sign}
	note.Text, note.Size = p.fit(c.Note, false, 20, 14, g.room()-10-signRoom(note))
	s.add(note)
}

func (p *pen) band(s *Sheet, b Band, g grid, l lettering, plan, y int) int {
	tall := rowTall * len(b.Rows)
	colour := bandColours[plan%len(bandColours)]
	s.add(Mark{Part: PartRule, Box: box(margin, y, bandWide, tall), Shape: Round, Fill: colour})
	s.add(Mark{Part: PartBand, Box: box(margin, y, bandWide, tall), Text: b.Name, Size: 27, Bold: true, Ink: paper, Down: true})
	name := margin + bandWide + 12
	for i := 1; i < len(b.Rows); i++ {
		s.add(Mark{Part: PartRule, Box: box(name, y+i*rowTall-1, sheetWide-margin-name, 1), Fill: rule})
	}
	for _, r := range b.Rows {
		title, letters := p.fit(r.Title, true, 26, 18, nameWide)
		s.add(Mark{Part: PartChapter, Box: box(name, y+1, nameWide, 29), Text: title, Size: letters, Bold: true, Ink: ink})
		lead, letters := p.fit(r.Lead, false, 20, 15, nameWide)
		s.add(Mark{Part: PartLead, Box: box(name, y+30, nameWide, 22), Text: lead, Size: letters, Ink: grey})
		for j, c := range r.Cells {
			if c.Look == Covered {
				continue
			}
			m := dressed(c, PartCell, box(g.at(j)+cellGap/2, y+7, g.room(), rowTall*max(c.Span, 1)-14))
			if l.bare[Cell{Text: c.Text, Look: c.Look}] {
				m.Sign = NoSign
			}
			m.Text, m.Size = p.fit(c.Text, m.Bold, l.size, 13, g.room()-cellPad-signRoom(m))
			s.add(m)
		}
		y += rowTall
	}
	return y
}

// lettering is how the words of the cells are written: at one size, so that no
// cell looks more important than it is, and without their sign where they would
// be small beside it.
type lettering struct {
	size int
	bare map[Cell]bool // of one row, without a sign
}

// Sizes of the words in cells: as large as they get, the smallest at which a
// sign is worth its room, and the smallest all of them are made for the sake of
// a long one, which then is smaller alone.
const (
	cellMost  = 24
	cellSign  = 22
	cellLeast = 21
)

func (p *pen) lettering(b Board, room int) lettering {
	l := lettering{size: cellMost, bare: map[Cell]bool{}}
	for _, band := range b.Bands {
		for _, r := range band.Rows {
			for _, c := range r.Cells {
				c.Span = 0
				if _, seen := l.bare[c]; seen || c.Look == Covered {
					continue
				}
				d := dresses[c.Look]
				wide := func(size int, sign Sign) int {
					return p.width(c.Text, typeface{d.bold, size}) + signRoom(Mark{Sign: sign, Size: size})
				}
				sign := d.sign
				if wide(cellSign, sign) > room {
					sign = NoSign
				}
				l.bare[c] = sign == NoSign
				for l.size > cellLeast && wide(l.size, sign) > room {
					l.size--
				}
			}
		}
	}
	return l
}
