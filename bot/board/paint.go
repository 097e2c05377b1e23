package board

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"

	"golang.org/x/image/math/fixed"
)

// Draw is the board as a PNG.
func (p *Painter) Draw(b Board) ([]byte, error) {
	pen := p.pen()
	sheet := pen.layout(b)
	img := image.NewRGBA(image.Rectangle{Max: sheet.Size})
	draw.Draw(img, img.Rect, image.NewUniform(paper), image.Point{}, draw.Src)
	brush := &brush{img: img, pen: pen, masks: map[maskKey]*image.Alpha{}}
	for _, m := range sheet.Marks {
		brush.mark(m)
	}
	var out bytes.Buffer
	// Trying harder saves a third of the bytes and costs most of the time.
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := encoder.Encode(&out, indexed(img)); err != nil {
		return nil, fmt.Errorf("encode board: %w", err)
	}
	return out.Bytes(), nil
}

// brush paints marks. Shapes of one size are worked out once.
type brush struct {
	img   *image.RGBA
	pen   *pen
	masks map[maskKey]*image.Alpha
}

type maskKey struct {
	shape Shape
	sign  Sign
	edge  bool
	w, h  int
}

const edgeWidth = 2

func (b *brush) mark(m Mark) {
	at := m.Box.Min
	if m.Fill.A > 0 {
		b.stamp(b.mask(maskKey{shape: m.Shape, w: m.Box.Dx(), h: m.Box.Dy()}), at, m.Fill)
	}
	if m.Edge.A > 0 {
		b.stamp(b.mask(maskKey{shape: m.Shape, edge: true, w: m.Box.Dx(), h: m.Box.Dy()}), at, m.Edge)
	}
	switch {
	case m.Text == "" && m.Sign == NoSign:
	case m.Down:
		b.column(m)
	default:
		b.line(m)
	}
}

func (b *brush) mask(k maskKey) *image.Alpha {
	if m := b.masks[k]; m != nil {
		return m
	}
	f := outline(k.shape, float64(k.w), float64(k.h))
	switch {
	case k.sign != NoSign:
		f = drawing(k.sign, float64(k.w))
	case f == nil:
		f = func(float64, float64) float64 { return -1 }
	case k.edge:
		f = frame(f, edgeWidth)
	}
	m := image.NewAlpha(image.Rect(0, 0, k.w, k.h))
	for y := range k.h {
		for x := range k.w {
			m.Pix[y*m.Stride+x] = f.cover(float64(x)+.5, float64(y)+.5)
		}
	}
	b.masks[k] = m
	return m
}

// line writes the text, with its sign before it, in the middle of the height.
func (b *brush) line(m Mark) {
	t := typeface{m.Bold, m.Size}
	total := b.pen.width(m.Text, t) + signRoom(m)
	if m.Text == "" {
		total = signSide(m.Size)
	}
	x := m.Box.Min.X
	switch m.Align {
	case Center:
		x += (m.Box.Dx() - total) / 2
	case Right:
		x += m.Box.Dx() - total
	}
	if m.Sign != NoSign {
		side := signSide(m.Size)
		b.stamp(b.mask(maskKey{sign: m.Sign, w: side, h: side}), image.Pt(x, m.Box.Min.Y+(m.Box.Dy()-side)/2), m.Ink)
		x += signRoom(m)
	}
	b.letters(m.Text, t, x, baseline(m.Box, m.Size), m.Ink)
}

// column writes the characters one under the other, in the middle of the box.
func (b *brush) column(m Mark) {
	t := typeface{m.Bold, m.Size}
	step := m.Size * 5 / 4
	r := []rune(m.Text)
	y := m.Box.Min.Y + (m.Box.Dy()-step*len(r))/2
	for _, c := range r {
		x := m.Box.Min.X + (m.Box.Dx()-b.pen.width(string(c), t))/2
		b.letters(string(c), t, x, baseline(box(m.Box.Min.X, y, m.Box.Dx(), step), m.Size), m.Ink)
		y += step
	}
}

func (b *brush) letters(text string, t typeface, x, y int, ink color.RGBA) {
	l, at := b.pen.letters(t), fixed.I(x)
	for _, r := range text {
		g := l.letter(r)
		if g.mask != nil {
			b.stamp(g.mask, image.Pt(at.Round(), y), ink)
		}
		at += g.advance
	}
}

// baseline puts letters of this size in the middle of the box: Chinese ones
// reach 88 hundredths of it above the line and 12 below.
func baseline(b image.Rectangle, size int) int { return b.Min.Y + (b.Dy()+size*76/100)/2 }

// signSide is how large a sign before letters of this size is; signRoom the room
// it takes with the gap after it.
func signSide(size int) int { return size * 8 / 10 }

func signRoom(m Mark) int {
	if m.Sign == NoSign {
		return 0
	}
	return signSide(m.Size) + m.Size/5
}

// stamp lays a colour over the sheet where the mask covers it.
func (b *brush) stamp(mask *image.Alpha, at image.Point, c color.RGBA) {
	where := mask.Rect.Add(at).Intersect(b.img.Rect)
	for y := where.Min.Y; y < where.Max.Y; y++ {
		from := b.img.PixOffset(where.Min.X, y)
		row := b.img.Pix[from : from+4*where.Dx()]
		over := mask.Pix[mask.PixOffset(where.Min.X-at.X, y-at.Y):]
		for i := range where.Dx() {
			a := int(over[i])
			if a == 0 {
				continue
			}
			p := row[4*i : 4*i+3]
			p[0] = blend(p[0], c.R, a)
			p[1] = blend(p[1], c.G, a)
			p[2] = blend(p[2], c.B, a)
		}
	}
}

func blend(under, over uint8, a int) uint8 {
	return uint8((int(under)*(255-a) + int(over)*a + 127) / 255)
}
