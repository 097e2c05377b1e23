package document

import (
	"encoding/xml"
	"io"
	"strings"
)

// workbook is an opened .xlsx. It is read by our own reader: the library that
// writes our tables keeps the whole package in memory and may put sheets into
// temporary files, which a file not yet checked for secrecy must never reach.
type workbook struct {
	pack    *pack
	limits  Limits
	sheets  []sheetRef
	words   []string // shared strings
	formats []format // by style number
	base    epoch
	preview bool // lines beyond the limit are dropped instead of refused
	cut     bool // some were
}

type sheetRef struct {
	name   string
	id     string
	part   string
	hidden bool
}

// Sheet is one sheet as people see it: Rows[i] is line i+1.
type Sheet struct {
	Name string
	Rows [][]string
}

func openWorkbook(r io.ReaderAt, size int64, limits Limits) (*workbook, error) {
	p, err := openPack(r, size, limits)
	if err != nil {
		return nil, err
	}
	format, err := packFormat(p)
	if err != nil {
		return nil, err
	}
	if format != Xlsx {
		return nil, refuse(Damaged)
	}
	if err := p.survey(); err != nil {
		return nil, err
	}
	w := &workbook{pack: p, limits: limits}
	return w, w.read()
}

func (w *workbook) read() error {
	main, err := w.pack.main()
	if err != nil {
		return err
	}
	rels, err := w.pack.relations(main)
	if err != nil {
		return err
	}
	if err := w.readIndex(main); err != nil {
		return err
	}
	for _, r := range rels {
		if r.external || !w.pack.has(r.part) {
			continue
		}
		switch r.kind {
		case "sharedStrings":
			err = w.readWords(r.part)
		case "styles":
			err = w.readFormats(r.part)
		case "worksheet":
			w.place(r)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *workbook) place(r relation) {
	for i := range w.sheets {
		if w.sheets[i].id == r.id {
			w.sheets[i].part = r.part
		}
	}
}

// inside opens a part and reads the children of its root.
func (p *pack) inside(part string, child func(*markup, xml.StartElement) error) error {
	m, err := p.part(part)
	if err != nil {
		return err
	}
	if _, err := m.root(); err != nil {
		return truncated(err)
	}
	return m.each(func(e xml.StartElement) error { return child(m, e) })
}

func (w *workbook) readIndex(main string) error {
	return w.pack.inside(main, func(m *markup, e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr":
			if v := value(e, "date1904"); v == "1" || v == "true" {
				w.base = since1904
			}
		case "sheets":
			return m.each(func(e xml.StartElement) error {
				state := value(e, "state")
				w.sheets = append(w.sheets, sheetRef{
					name: value(e, "name"), id: target(e, "id"), hidden: state == "hidden" || state == "veryHidden",
				})
				return m.skip()
			})
		}
		return m.skip()
	})
}

func (w *workbook) readWords(part string) error {
	total := 0
	return w.pack.inside(part, func(m *markup, e xml.StartElement) error {
		if e.Name.Local != "si" {
			return m.skip()
		}
		text, err := richText(m)
		w.words = append(w.words, text)
		if total += len(text); total/3 > w.limits.Characters {
			return refuse(Bomb)
		}
		return err
	})
}

// richText joins the runs of a string item; the readings above words (rPh) are
// left out.
func richText(m *markup) (string, error) {
	var b strings.Builder
	var child func(e xml.StartElement) error
	child = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "t":
			text, err := m.text()
			b.WriteString(text)
			return err
		case "rPh", "rPr":
			return m.skip()
		}
		return m.each(child)
	}
	err := m.each(child)
	return unescaped(b.String()), err
}

// unescaped undoes the _xHHHH_ a workbook uses for control characters; they are
// line ends nobody typed on purpose.
func unescaped(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "_x000D_", ""), "\r", "")
}
