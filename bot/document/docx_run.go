package document

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// run reads w:r: text, breaks, symbols, fields, notes, drawings.
func (f *flow) run(p *para) error {
	out := &p.text
	begin, raise := p.text.Len(), ""
	var child func(e xml.StartElement) error
	child = func(e xml.StartElement) error {
		switch word(e) {
		case "rPr":
			look, err := f.runLook()
			if look.hidden {
				out = &p.hidden
			}
			raise = look.raise
			return err
		case "t":
			return f.writeTo(out)
		case "tab", "ptab":
			f.put(out, "\t")
		case "br", "cr":
			f.put(out, "\n")
		case "noBreakHyphen":
			f.put(out, "-")
		case "sym":
			f.put(out, symbol(e))
		case "instrText":
			return f.instructionText()
		case "fldChar":
			f.field(value(e, "fldCharType"))
		case "footnoteReference", "endnoteReference":
			kind := strings.TrimSuffix(word(e), "Reference")
			p.anchors = append(p.anchors, Anchor{Kind: "note", At: p.text.Len(), Target: kind + ":" + value(e, "id")})
		case "delText", "delInstrText", "rt": // rt: the reading above a word
			return f.m.skip()
		case "drawing", "pict", "object":
			return f.m.each(func(e xml.StartElement) error { return f.graphic(p, e) })
		}
		if e.Name.Local == "AlternateContent" {
			return f.alternate(child)
		}
		return f.m.each(child)
	}
	if err := f.m.each(child); err != nil {
		return err
	}
	if n := p.text.Len() - begin; raise != "" && n > 0 {
		p.anchors = append(p.anchors, Anchor{Kind: raise, At: begin, Length: n})
	}
	return nil
}

// runLook is what of a run's look changes what is said.
type runLook struct {
	hidden bool
	raise  string // "raised", "lowered"
}

func (f *flow) runLook() (l runLook, err error) {
	position, sized := 0, false
	err = f.m.each(func(e xml.StartElement) error {
		switch word(e) {
		case "vanish", "specVanish":
			l.hidden = on(e)
		case "vertAlign":
			switch value(e, "val") {
			case "superscript":
				l.raise = "raised"
			case "subscript":
				l.raise = "lowered"
			}
		case "position":
			position, _ = strconv.Atoi(value(e, "val"))
		case "sz":
			sized = true
		}
		return f.m.skip()
	})
	// Some programs write raised characters as small ones moved up or down.
	switch {
	case l.raise != "" || !sized:
	case position > 0:
		l.raise = "raised"
	case position < 0:
		l.raise = "lowered"
	}
	return l, err
}

func (f *flow) write(p *para) error { return f.writeTo(&p.text) }

func (f *flow) writeTo(out *strings.Builder) error {
	text, err := f.m.text()
	if err == nil {
		f.put(out, text)
	}
	return err
}

// put writes text unless it belongs to the instruction of a field.
func (f *flow) put(out *strings.Builder, text string) {
	for _, result := range f.fields {
		if !result {
			return
		}
	}
	out.WriteString(clean(text)) // at once, so that anchors stay where they are
}

func (f *flow) field(kind string) {
	last := len(f.fields) - 1
	switch {
	case kind == "begin" && len(f.fields) < f.limits.Depth:
		f.fields = append(f.fields, false)
	case kind == "separate" && last >= 0:
		f.fields[last] = true
	case kind == "end" && last >= 0:
		f.fields = f.fields[:last]
	}
}

func (f *flow) instructionText() error {
	text, err := f.m.text()
	f.instruction(text)
	return err
}

// instruction lists fields that would fetch something from elsewhere.
func (f *flow) instruction(text string) {
	code, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	switch strings.ToUpper(code) {
	case "DDE", "DDEAUTO":
		f.left("dde", "")
	case "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "IMPORT":
		f.left("link", "")
	}
}

// symbol writes a character of a symbol font as the sign people see; unknown
// ones as the replacement character, so that nothing closes up over them.
func symbol(e xml.StartElement) string {
	code, err := strconv.ParseUint(value(e, "char"), 16, 16)
	if err != nil {
		return "\ufffd"
	}
	if code < 0xF000 {
		return string(rune(code))
	}
	font := strings.ToLower(value(e, "font"))
	switch {
	case font == "wingdings 2" && (code == 0xF052 || code == 0xF050):
		return "☑"
	case font == "wingdings 2" && code == 0xF0A3:
		return "□"
	case strings.HasPrefix(font, "wingdings "):
		return "\ufffd"
	case code == 0xF0AB:
		return "★"
	case code == 0xF0B6:
		return "☆"
	case code == 0xF0FE || code == 0xF0FC:
		return "☑"
	case code == 0xF0A8 || code == 0xF06F:
		return "□"
	case code == 0xF06C || code == 0xF09F:
		return "•"
	}
	return "\ufffd"
}
