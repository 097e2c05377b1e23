package board

import (
	"image"

	"planbot/storage/plan"
)

const (
	laneTall  = 46
	barTall   = 38
	monthTall = 30
)

// axis is where the days stand.
type axis struct {
	first plan.Day
	days  int
}

func (a axis) at(d plan.Day) int {
	return margin + min(max(int(d-a.first), 0), a.days)*inner/a.days
}

// timeline is the stages over the months, those that overlap one under the
// other, and today.
func (p *pen) timeline(s *Sheet, t Timeline, y int) int {
	if len(t.Months) == 0 || t.End <= t.Months[0].First {
		return y
	}
	a := axis{first: t.Months[0].First, days: int(t.End - t.Months[0].First)}
	s.add(Mark{Part: PartTitle, Box: box(margin, y, inner/2, 40), Text: t.Title, Size: 28, Bold: true, Ink: ink})
	y += 44
	lanes, where := stacked(t.Bars)
	tall := lanes * laneTall
	p.months(s, t, a, y, tall)
	y += monthTall + 12
	for i, b := range t.Bars {
		d := stages[b.State]
		s.add(Mark{Part: PartRule, Box: barBox(a, b, where[i], y), Shape: d.shape, Fill: d.fill, Edge: d.edge})
	}
	now := a.at(t.Today)
	if t.Now != "" {
		s.add(Mark{Part: PartRule, Box: box(now-3, y-6, 7, tall+12), Fill: paper})
		s.add(Mark{Part: PartToday, Box: box(now-1, y-6, 3, tall+12), Fill: today})
		s.add(Mark{Part: PartToday, Box: box(now-9, y-15, 19, 16), Shape: Marker, Fill: today})
	}
	for i, b := range t.Bars {
		p.bar(s, b, barBox(a, b, where[i], y), now, t.Now != "")
	}
	y += tall + 8
	return p.now(s, t.Now, now, y)
}

// now is the word under today's line, kept on the sheet.
func (p *pen) now(s *Sheet, text string, at, y int) int {
	if text == "" {
		return y
	}
	wide := p.width(text, typeface{true, 23}) + 4
	left := min(max(at-wide/2, margin), sheetWide-margin-wide)
	s.add(Mark{Part: PartToday, Box: box(left, y, wide, 30), Text: text, Size: 23, Bold: true, Ink: today, Align: Center})
	return y + 30
}

// months names them where they begin; every second or third where many are shown.
func (p *pen) months(s *Sheet, t Timeline, a axis, y, tall int) {
	every := 1 + len(t.Months)/16
	for i, m := range t.Months {
		x := a.at(m.First)
		s.add(Mark{Part: PartRule, Box: box(x, y+2, 1, tall+monthTall+8), Fill: rule})
		if i%every != 0 && m.Year == "" {
			continue
		}
		end := t.End
		if i+every < len(t.Months) {
			end = t.Months[i+every].First
		}
		text, size := p.fit(m.Year+m.Name, false, 20, 14, a.at(end)-x-6)
		s.add(Mark{Part: PartMonth, Box: box(x+5, y, a.at(end)-x-5, monthTall-4), Text: text, Size: size, Ink: grey})
	}
}

func barBox(a axis, b Bar, lane, y int) image.Rectangle {
	return image.Rect(a.at(b.From)+1, y+lane*laneTall+4, a.at(b.To+1)-1, y+lane*laneTall+4+barTall)
}

// bar writes a stage's name beside today's line, if that crosses it.
func (p *pen) bar(s *Sheet, b Bar, at image.Rectangle, now int, crossed bool) {
	d := stages[b.State]
	m := Mark{Part: PartBar, Box: at, Sign: d.sign, Bold: d.bold, Ink: d.ink, Align: Center, Size: 22}
	if crossed && now > at.Min.X && now < at.Max.X {
		if now-at.Min.X > at.Max.X-now {
			m.Box.Max.X = now - 5
		} else {
			m.Box.Min.X = now + 5
		}
	}
	const pad = 8
	t := typeface{m.Bold, m.Size}
	for _, name := range []string{b.Name, b.Short} {
		m.Text = name
		if p.width(name, t)+signRoom(m) <= m.Box.Dx()-pad {
			s.add(m)
			return
		}
	}
	m.Sign = NoSign
	m.Text, m.Size = p.fit(b.Short, m.Bold, m.Size, 14, m.Box.Dx()-pad)
	s.add(m)
}

// stacked gives each bar the first lane in which it meets no other.
func stacked(bars []Bar) (lanes int, where []int) {
	where = make([]int, len(bars))
	var ends []plan.Day
	for i, b := range bars {
		lane := 0
		for lane < len(ends) && ends[lane] >= b.From {
			lane++
		}
		if lane == len(ends) {
			ends = append(ends, 0)
		}
		ends[lane], where[i] = b.To, lane
	}
	return len(ends), where
}
