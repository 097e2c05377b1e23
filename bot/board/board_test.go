package board

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"slices"
	"strings"
	"testing"

	"planbot/bot/bench/peak"
	"planbot/storage/plan"
)

func TestEveryCellStandsInItsRowAndColumnInItsLook(t *testing.T) {
	b := sample()
	s := painter(t).Layout(b)
	cells, heads, chapters := parts(s, PartCell), parts(s, PartHead), parts(s, PartChapter)
	if len(chapters) != 21 || len(heads) != 12 || len(cells) != 21*5+2 {
		t.Fatalf("%d chapters, %d words of heads, %d cells", len(chapters), len(heads), len(cells))
	}
	next, row := 0, 0
	for _, band := range b.Bands {
		for _, r := range band.Rows {
			for i, c := range r.Cells {
				if c.Look == Covered {
					continue
				}
				m := cells[next]
				next++
				d := dresses[c.Look]
				signed := m.Sign == d.sign || m.Sign == NoSign && c.Look == Late // whose words are long here
				if m.Text != c.Text || !signed || m.Ink != d.ink || m.Box.Min.X != heads[2*i].Box.Min.X || m.Box.Max.X != heads[2*i].Box.Max.X {
					t.Errorf("row %d, column %d: %+v, want %+v under %v", row, i, m, c, heads[2*i].Box)
				}
				if m.Box.Min.Y < chapters[row].Box.Min.Y || m.Box.Min.Y > chapters[row].Box.Min.Y+rowTall {
					t.Errorf("row %d, column %d at %v, its chapter at %v", row, i, m.Box, chapters[row].Box)
				}
				if tall := m.Box.Dy(); tall != rowTall*max(c.Span, 1)-14 {
					t.Errorf("row %d, column %d is %d tall, spans %d", row, i, tall, c.Span)
				}
			}
			row++
		}
	}
}

func TestNothingLeavesItsPlace(t *testing.T) {
	long := sample()
	long.Title = strings.Repeat("格尔木", 20)
	long.Summary = strings.Repeat("第四阶段 妇女 5/11 章、儿童 6/10 章已交；", 4)
	long.Bands[0].Rows[3].Title = "妇女与一个名字长得写不下的发展领域"
	long.Bands[0].Rows[3].Lead = "昆仑经济技术开发区（格尔木工业园）管委会党工委"
	long.Bands[0].Rows[3].Cells[2] = Cell{Text: "逾期1234天", Look: Late}
	long.Time.Bars[1].Short = "一个很长的名字"
	for name, b := range map[string]Board{"as usual": sample(), "with long words": long, "without a timeline": {Title: "进度"}} {
		p := painter(t).pen()
		s := p.layout(b)
		sheet := image.Rectangle{Max: s.Size}
		for _, m := range s.Marks {
			if !m.Box.In(sheet) {
				t.Errorf("%s: %s %q at %v is not on the sheet of %v", name, m.Part, m.Text, m.Box, s.Size)
			}
			if wide := p.width(m.Text, typeface{m.Bold, m.Size}) + signRoom(m); m.Text != "" && !m.Down && wide > m.Box.Dx() {
				t.Errorf("%s: %s %q is %d wide in %d", name, m.Part, m.Text, wide, m.Box.Dx())
			}
			if m.Text != "" && !m.Down && m.Size*11/10 > m.Box.Dy() {
				t.Errorf("%s: %s %q is %d high in %d", name, m.Part, m.Text, m.Size, m.Box.Dy())
			}
		}
		words := slices.DeleteFunc(slices.Clone(s.Marks), func(m Mark) bool { return m.Text == "" })
		for i, m := range words {
			for _, other := range words[:i] {
				if m.Box.Overlaps(other.Box) && m.Part != PartToday && m.Part != PartBar {
					t.Errorf("%s: %q at %v lies over %q at %v", name, m.Text, m.Box, other.Text, other.Box)
				}
			}
		}
	}
}

// On a phone the sheet is 390 points wide; words below nine points are only there
// to be read enlarged.
func TestWordsThatMatterAreLargeEnoughForAPhone(t *testing.T) {
	const phone, least = 390.0, 7.5
	for _, m := range painter(t).Layout(sample()).Marks {
		points := float64(m.Size) * phone / sheetWide
		switch m.Part {
		case PartTitle, PartSummary, PartChapter:
			if points < 9 {
				t.Errorf("%s %q is %.1f points", m.Part, m.Text, points)
			}
		case PartCell, PartHead:
			if points < least-1 || (m.Part == PartCell && points < least) {
				t.Errorf("%s %q is %.1f points", m.Part, m.Text, points)
			}
		}
	}
}

func TestBarsThatOverlapStandOneUnderTheOther(t *testing.T) {
	bars := sample().Time.Bars
	lanes, where := stacked(bars)
	if lanes != 2 || !slices.Equal(where, []int{0, 0, 0, 0, 1, 0}) {
		t.Errorf("%d lanes, %v", lanes, where)
	}
	for i, a := range bars {
		for j, b := range bars[:i] {
			if where[i] == where[j] && a.From <= b.To && b.From <= a.To {
				t.Errorf("%s and %s meet", a.Name, b.Name)
			}
		}
	}
}

func TestTodayStandsAtItsDayAndNeverOverAStagesName(t *testing.T) {
	p := painter(t).pen()
	for day := plan.Date(2020, 8, 20); day < plan.Date(2021, 8, 20); day += 3 {
		b := sample()
		b.Time.Today = day
		s := p.layout(b)
		line := parts(s, PartToday)[0].Box
		want := margin + min(max(int(day-plan.Date(2020, 9, 1)), 0), 334)*inner/334
		if line.Min.X > want || line.Max.X < want {
			t.Fatalf("%s: line at %v, want about %d", day, line, want)
		}
		for _, m := range parts(s, PartBar) {
			text := p.width(m.Text, typeface{m.Bold, m.Size}) + signRoom(m)
			left := m.Box.Min.X + (m.Box.Dx()-text)/2
			if line.Max.X > left && line.Min.X < left+text {
				t.Errorf("%s: the line at %v crosses %q at %d–%d", day, line, m.Text, left, left+text)
			}
		}
	}
}

func TestLooksDifferToEveryEye(t *testing.T) {
	eyes := map[string][9]float64{ // linear RGB as seen (Machado, Oliveira, Fernandes 2009)
		"normal":       {1, 0, 0, 0, 1, 0, 0, 0, 1},
		"protanopia":   {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
		"deuteranopia": {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
		"tritanopia":   {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
	}
	for eye, m := range eyes {
		for a, x := range dresses {
			for b, y := range dresses {
				if a >= b {
					continue
				}
				shaped := x.shape != y.shape && x.sign != y.sign || (x.edge.A > 0) != (y.edge.A > 0)
				if gap := math.Abs(lightness(x.fill, m) - lightness(y.fill, m)); gap < 12 && !shaped && x.shape == y.shape {
					t.Errorf("%s: %s and %s differ by %.0f in lightness and not in shape", eye, a, b, gap)
				}
			}
		}
		for _, other := range []Look{Done, Open, Soon, Paused, Closed, None} {
			if gap := lightness(dresses[other].fill, m) - lightness(dresses[Late].fill, m); gap < 40 {
				t.Errorf("%s: late is only %.0f darker than %s", eye, gap, other)
			}
		}
		for name, d := range dresses {
			under := d.fill
			if under.A == 0 {
				under = paper
			}
			if c := contrast(d.ink, under, m); c < 4 {
				t.Errorf("%s: words of %s have a contrast of %.1f", eye, name, c)
			}
		}
	}
}

func luminance(c color.RGBA, m [9]float64) float64 {
	linear := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	if c.A == 0 {
		c = paper
	}
	r, g, b := linear(c.R), linear(c.G), linear(c.B)
	seen := func(i int) float64 { return min(max(m[i]*r+m[i+1]*g+m[i+2]*b, 0), 1) }
	return 0.2126*seen(0) + 0.7152*seen(3) + 0.0722*seen(6)
}

// lightness is L* of CIELAB.
func lightness(c color.RGBA, m [9]float64) float64 {
	return 116*math.Cbrt(max(luminance(c, m), 0.008856)) - 16
}

func contrast(a, b color.RGBA, m [9]float64) float64 {
	x, y := luminance(a, m), luminance(b, m)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestThePictureIsAsLargeAsTheSheetAndSmallAsAFile(t *testing.T) {
	p := painter(t)
	text, err := p.Draw(sample())
	if err != nil {
		t.Fatal(err)
	}
	if len(text) > 300_000 {
		t.Errorf("the picture has %d bytes", len(text))
	}
	img, err := png.Decode(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	s := p.Layout(sample())
	if img.Bounds().Size() != s.Size {
		t.Errorf("picture of %v, sheet of %v", img.Bounds(), s.Size)
	}
	for _, m := range parts(s, PartCell) { // beside its words, a cell has its colour
		x, y := m.Box.Min.X+m.Box.Dx()/2, m.Box.Min.Y+4
		want := m.Fill
		if m.Fill.A == 0 {
			want = paper
		}
		if m.Shape == Hatch {
			continue
		}
		if got := color.RGBAModel.Convert(img.At(x, y)); got != want {
			t.Errorf("cell %q at %v has the colour %v, want %v", m.Text, m.Box, got, want)
		}
	}
	again, err := p.Draw(sample())
	if err != nil || !bytes.Equal(text, again) {
		t.Errorf("the same board drawn twice differs (%v)", err)
	}
}

func TestAnUnknownCharacterLeavesATrace(t *testing.T) {
	p := painter(t)
	if p.Has('\u2F00') || !p.Has('妇') || !p.Has(unknown) {
		t.Fatal("the fonts are not what this test thinks")
	}
	pen := p.pen()
	l := pen.letters(typeface{false, 20})
	if got, want := l.letter('\u2F00'), l.letter(unknown); got.mask == nil || !bytes.Equal(got.mask.Pix, want.mask.Pix) {
		t.Error("a character without a glyph is not shown as a box")
	}
}

func TestBoardsThatDifferHaveKeysThatDiffer(t *testing.T) {
	a, err := sample().Key()
	if err != nil {
		t.Fatal(err)
	}
	b := sample()
	if same, _ := b.Key(); same != a {
		t.Error("the same board has two keys")
	}
	b.Bands[1].Rows[9].Cells[4].Text = "剩1天"
	if other, _ := b.Key(); other == a {
		t.Error("a changed cell does not change the key")
	}
}

func BenchmarkDraw(b *testing.B) {
	p := painter(b)
	board := sample()
	b.ReportAllocs()
	stop := peak.Watch()
	size := 0
	for b.Loop() {
		text, err := p.Draw(board)
		if err != nil {
			b.Fatal(err)
		}
		size = len(text)
	}
	b.ReportMetric(float64(stop())/1e6, "peak-MB")
	b.ReportMetric(float64(size), "bytes")
}

func BenchmarkKey(b *testing.B) {
	board := sample()
	for b.Loop() {
		if _, err := board.Key(); err != nil {
			b.Fatal(err)
		}
	}
}
