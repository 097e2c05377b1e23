package board

import (
	_ "embed"
	"fmt"
	"image"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// fonts/make.sh tells how they were made; fonts/NotoSansCJK-copyright.txt is
// their licence, the SIL Open Font License 1.1, which they also carry inside.
var (
	//go:embed fonts/NotoSansSC-plan-Regular.otf
	regularFont []byte
	//go:embed fonts/NotoSansSC-plan-Bold.otf
	boldFont []byte
)

// Painter draws boards. It is safe for concurrent use.
type Painter struct {
	regular, bold *sfnt.Font
}

// New reads the fonts.
func New() (*Painter, error) {
	regular, err := opentype.Parse(regularFont)
	if err != nil {
		return nil, fmt.Errorf("parse regular font: %w", err)
	}
	bold, err := opentype.Parse(boldFont)
	if err != nil {
		return nil, fmt.Errorf("parse bold font: %w", err)
	}
	return &Painter{regular, bold}, nil
}

// Has tells whether both fonts can draw the character.
func (p *Painter) Has(r rune) bool {
	var b sfnt.Buffer
	for _, f := range []*sfnt.Font{p.regular, p.bold} {
		if i, err := f.GlyphIndex(&b, r); err != nil || i == 0 {
			return false
		}
	}
	return true
}

// unknown stands where the font has no glyph, so that nothing goes missing
// without a trace.
const unknown = '□'

// pen measures and draws letters; one goroutine uses it.
type pen struct {
	painter *Painter
	faces   map[typeface]*letters
}

type typeface struct {
	bold bool
	size int // pixels
}

// letters are the glyphs of one typeface that were needed so far.
type letters struct {
	font   *sfnt.Font
	face   font.Face
	buffer sfnt.Buffer
	glyphs map[rune]letter
}

type letter struct {
	mask    *image.Alpha // its rectangle is relative to the point on the baseline
	advance fixed.Int26_6
}

func (p *Painter) pen() *pen { return &pen{painter: p, faces: map[typeface]*letters{}} }

func (p *pen) letters(t typeface) *letters {
	if l := p.faces[t]; l != nil {
		return l
	}
	f := p.painter.regular
	if t.bold {
		f = p.painter.bold
	}
	face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: float64(t.size), DPI: 72, Hinting: font.HintingNone})
	if err != nil { // says its documentation: only for options we don't give
		panic(fmt.Sprintf("open face: %v", err))
	}
	l := &letters{font: f, face: face, glyphs: map[rune]letter{}}
	p.faces[t] = l
	return l
}

func (l *letters) letter(r rune) letter {
	if g, ok := l.glyphs[r]; ok {
		return g
	}
	if i, err := l.font.GlyphIndex(&l.buffer, r); (err != nil || i == 0) && r != unknown {
		return l.letter(unknown)
	}
	box, mask, at, advance, ok := l.face.Glyph(fixed.Point26_6{}, r)
	g := letter{advance: advance}
	if ok && !box.Empty() {
		g.mask = image.NewAlpha(box)
		for y := range box.Dy() { // the face uses its mask again for the next glyph
			for x := range box.Dx() {
				_, _, _, a := mask.At(at.X+x, at.Y+y).RGBA()
				g.mask.Pix[y*g.mask.Stride+x] = step(uint8(a >> 8))
			}
		}
	}
	l.glyphs[r] = g
	return g
}

// width is how wide the text is.
func (p *pen) width(text string, t typeface) int {
	l, sum := p.letters(t), fixed.Int26_6(0)
	for _, r := range text {
		sum += l.letter(r).advance
	}
	return sum.Ceil()
}

// fit is the largest size not above most at which the text is at most so wide;
// at the smallest size its end is cut.
func (p *pen) fit(text string, bold bool, most, least, width int) (string, int) {
	for size := most; size > least; size-- {
		if p.width(text, typeface{bold, size}) <= width {
			return text, size
		}
	}
	t := typeface{bold, least}
	if p.width(text, t) <= width {
		return text, least
	}
	r := []rune(text)
	for len(r) > 0 && p.width(string(r)+"…", t) > width {
		r = r[:len(r)-1]
	}
	return string(r) + "…", least
}
