package document

import (
	"bytes"
	"math"
	"strings"
)

// matrix is [a b c d e f] as PDF writes it.
type matrix [6]float64

func unit() matrix { return matrix{1, 0, 0, 1, 0, 0} }

// before: m applied first, then n.
func (m matrix) before(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// pdfPage runs the content of one page and keeps its words, a new line where
// the writing moves up or down.
type pdfPage struct {
	file     *pdfFile
	fonts    map[pdfName]pdfFont
	out      strings.Builder
	pictures int
	font     pdfFont
	ctm      matrix
	saved    []matrix
	text     matrix
	line     matrix
	leading  float64
	last     float64 // height of the last words
	begun    bool
}

// pdfContent bounds the instructions of one page, in bytes.
const pdfContent = 16 << 20

func (f *pdfFile) page(d pdfDict, resources pdfDict) *pdfPage {
	p := &pdfPage{file: f, ctm: unit(), text: unit(), line: unit(), font: pdfFont{width: 1, decode: latinCodes}}
	var content []byte
	for _, part := range f.list(d["Contents"]) {
		if s, ok := f.resolve(part).(pdfStream); ok {
			content = append(append(content, f.unpack(s)...), '\n')
		}
		if len(content) > pdfContent {
			break
		}
	}
	p.run(content, resources, 0)
	return p
}

func (p *pdfPage) run(content []byte, resources pdfDict, depth int) {
	if p.file.search -= len(content); p.file.search < 0 {
		return
	}
	fonts := p.fonts
	p.fonts = map[pdfName]pdfFont{}
	l := p.file.lexer(content, 0)
	var args []any
	for {
		v, ok := l.value(0)
		if !ok {
			break
		}
		op, isWord := v.(pdfWord)
		if !isWord {
			if args = append(args, v); len(args) > 1000 {
				args = nil
			}
			continue
		}
		switch op {
		case "ID": // an inline picture: bytes up to EI
			p.pictures++
			l.i += max(0, bytes.Index(l.b[l.i:], []byte("EI")))
		case "Do":
			p.paint(args, resources, depth)
		case "Tf":
			p.choose(args, resources)
		default:
			p.operate(op, args)
		}
		args = nil
	}
	p.fonts = fonts
}

// paint draws a named object: a picture is counted, a form is run.
func (p *pdfPage) paint(args []any, resources pdfDict, depth int) {
	const deepest = 5
	if len(args) != 1 || depth >= deepest {
		return
	}
	name, _ := args[0].(pdfName)
	s, ok := p.file.resolve(p.file.dict(resources["XObject"])[name]).(pdfStream)
	if !ok {
		return
	}
	if s.dict["Subtype"] == pdfName("Image") {
		p.pictures++
		return
	}
	own := p.file.dict(s.dict["Resources"])
	if own == nil {
		own = resources
	}
	kept := p.ctm
	if m, ok := p.file.matrix(s.dict["Matrix"]); ok {
		p.ctm = m.before(p.ctm)
	}
	p.run(p.file.unpack(s), own, depth+1)
	p.ctm = kept
}

func (f *pdfFile) matrix(v any) (m matrix, ok bool) { return matrixOf(f.list(v)) }

func matrixOf(args []any) (m matrix, ok bool) {
	if len(args) != 6 {
		return m, false
	}
	for i, a := range args {
		if m[i], ok = a.(float64); !ok {
			return m, false
		}
	}
	return m, true
}

func (p *pdfPage) choose(args []any, resources pdfDict) {
	if len(args) != 2 {
		return
	}
	name, _ := args[0].(pdfName)
	font, known := p.fonts[name]
	if !known {
		font = p.file.font(p.file.dict(resources["Font"])[name])
		p.fonts[name] = font
	}
	p.font = font
}

// operate follows the operators that place and show text (9.4).
func (p *pdfPage) operate(op pdfWord, args []any) {
	switch op {
	case "q":
		if len(p.saved) < 1000 {
			p.saved = append(p.saved, p.ctm)
		}
	case "Q":
		if n := len(p.saved); n > 0 {
			p.ctm, p.saved = p.saved[n-1], p.saved[:n-1]
		}
	case "cm":
		if m, ok := matrixOf(args); ok {
			p.ctm = m.before(p.ctm)
		}
	case "BT":
		p.text, p.line = unit(), unit()
	case "Tm":
		if m, ok := matrixOf(args); ok {
			p.text, p.line = m, m
		}
	case "Td", "TD":
		if len(args) == 2 {
			x, _ := args[0].(float64)
			y, _ := args[1].(float64)
			p.move(x, y)
			if op == "TD" {
				p.leading = -y
			}
		}
	case "TL":
		if len(args) == 1 {
			p.leading, _ = args[0].(float64)
		}
	case "T*":
		p.move(0, -p.leading)
	case "'", "\"":
		p.move(0, -p.leading)
		fallthrough
	case "Tj", "TJ":
		p.show(args)
	}
}

func (p *pdfPage) move(x, y float64) {
	p.line = matrix{1, 0, 0, 1, x, y}.before(p.line)
	p.text = p.line
}

func (p *pdfPage) show(args []any) {
	if len(args) == 0 {
		return
	}
	const step = 2 // points; less is a raised or lowered sign
	place := p.text.before(p.ctm)
	if height := place[5]; !p.begun || math.Abs(height-p.last) > step {
		if p.begun {
			p.out.WriteByte('\n')
		}
		p.last, p.begun = height, true
	}
	switch v := args[len(args)-1].(type) {
	case []byte:
		p.out.WriteString(p.font.text(v))
	case []any:
		for _, part := range v {
			switch part := part.(type) {
			case []byte:
				p.out.WriteString(p.font.text(part))
			case float64:
				p.gap(part)
			}
		}
	}
}

// gap writes the room between two Latin words, which many programs leave out
// and move the pen instead (in thousandths of the font size, leftwards).
func (p *pdfPage) gap(move float64) {
	const wordGap = -180
	text := p.out.String()
	if move < wordGap && text != "" && text[len(text)-1] > ' ' && text[len(text)-1] < 0x80 {
		p.out.WriteByte(' ')
	}
}
