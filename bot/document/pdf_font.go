package document

import (
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// pdfFont turns the codes of a font into characters.
type pdfFont struct {
	codes  map[uint32]string // ToUnicode; nil without
	width  int               // bytes of a code
	decode func([]byte) string
	room   int // codes that may still be set
}

func (f *pdfFile) font(v any) pdfFont {
	d := f.dict(v)
	font := pdfFont{width: 1, decode: latinCodes}
	if d["Subtype"] == pdfName("Type0") {
		font.width, font.decode = 2, f.cjkCodes(d["Encoding"])
	}
	if s, ok := f.resolve(d["ToUnicode"]).(pdfStream); ok {
		font.readCodes(f.lexer(f.unpack(s), 0))
	}
	return font
}

// cjkCodes knows the predefined encodings of Chinese fonts (9.7.5.2); codes of
// an Identity font without a table mean nothing.
func (f *pdfFile) cjkCodes(encoding any) func([]byte) string {
	name, _ := f.resolve(encoding).(pdfName)
	switch {
	case strings.HasPrefix(string(name), "UniGB-"):
		return utf16Codes
	case strings.HasPrefix(string(name), "GB"):
		return func(b []byte) string {
			text, _ := simplifiedchinese.GB18030.NewDecoder().Bytes(b)
			return string(text)
		}
	}
	return func([]byte) string { return "" }
}

func latinCodes(b []byte) string {
	text, _ := charmap.Windows1252.NewDecoder().Bytes(b)
	return string(text)
}

func utf16Codes(b []byte) string {
	units := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return string(utf16.Decode(units))
}

func (p pdfFont) text(raw []byte) string {
	if p.codes == nil {
		return p.decode(raw)
	}
	var b strings.Builder
	for len(raw) >= p.width {
		b.WriteString(p.codes[code(raw[:p.width])])
		raw = raw[p.width:]
	}
	return b.String()
}

func code(b []byte) uint32 {
	n := uint32(0)
	for _, c := range b[max(0, len(b)-4):] {
		n = n<<8 | uint32(c)
	}
	return n
}

// readCodes reads a ToUnicode table (9.10.3).
func (p *pdfFont) readCodes(l *pdfLexer) {
	p.codes = map[uint32]string{}
	p.room = 70_000
	var args []any
	for {
		v, ok := l.value(0)
		if !ok {
			return
		}
		word, isWord := v.(pdfWord)
		if !isWord {
			args = append(args, v)
			continue
		}
		switch word {
		case "endcodespacerange":
			if len(args) > 0 {
				if b, ok := args[0].([]byte); ok && len(b) > 0 && len(b) <= 4 {
					p.width = len(b)
				}
			}
		case "endbfchar":
			p.chars(args)
		case "endbfrange":
			p.ranges(args)
		}
		args = nil
	}
}

func (p *pdfFont) chars(args []any) {
	for ; len(args) >= 2; args = args[2:] {
		from, ok1 := args[0].([]byte)
		to, ok2 := args[1].([]byte)
		if ok1 && ok2 {
			p.codes[code(from)] = utf16Codes(to)
		}
	}
}

func (p *pdfFont) ranges(args []any) {
	for ; len(args) >= 3; args = args[3:] {
		first, ok1 := args[0].([]byte)
		last, ok2 := args[1].([]byte)
		if !ok1 || !ok2 {
			return
		}
		from, until := code(first), code(last)
		switch to := args[2].(type) {
		case []byte:
			p.run(from, until, []rune(utf16Codes(to)))
		case []any:
			for i, v := range to {
				if b, ok := v.([]byte); ok && uint32(i) <= until-from {
					p.codes[from+uint32(i)] = utf16Codes(b)
				}
			}
		}
	}
}

// run maps codes in a row to characters in a row; the last character counts up.
func (p *pdfFont) run(from, until uint32, to []rune) {
	if len(to) == 0 {
		return
	}
	for n := from; n <= until && p.room > 0; n++ {
		p.room--
		p.codes[n] = string(to)
		to[len(to)-1]++
	}
}
