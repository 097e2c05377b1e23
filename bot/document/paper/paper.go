// Package paper writes official papers as .docx in the layout of GB/T 9704-2012:
// a title, a table of contents, numbered text with tables, pictures and
// footnotes. The same Paper always gives the same bytes.
package paper

import (
	"io"
	"time"

	"planbot/messages"
)

// Paper is one document from its title on. A draft carries no letterhead (红头),
// number or seal.
type Paper struct {
	Title    []string // lines of the title
	Under    string   // centred under it, "" for nothing
	Contents bool     // a table of contents, and the text on a page of its own
	Wide     bool     // the page lies on its side, for a broad table
	By       string   // who made the tracked changes, if there are any
	At       time.Time
	Body     []Block
}

// Block is a paragraph or a table; exactly one is set.
type Block struct {
	Paragraph *Paragraph
	Table     *Table
}

// Style is what a paragraph is; its look follows.
type Style string

const (
	Body     Style = "Normal"
	Preface  Style = "Preface"  // a heading of the first level without a number, centred
	Heading1 Style = "Heading1" // 一、
	Heading2 Style = "Heading2" // （一）
	Heading3 Style = "Heading3" // 1. or a heading without a number below （一）
	Figure   Style = "Figure"   // a picture on a line of its own
	Caption  Style = "Caption"  // of a table or figure
	Cell     Style = "Cell"     // inside a table
	CellHead Style = "CellHead" // inside a row repeated on every page
	Address  Style = "Address"  // to whom a letter goes, from the edge
	Sign     Style = "Sign"     // who signs and when, kept together
	Small    Style = "Small"    // a remark under a table
)

// level is the outline level a style has in the table of contents, 0 for none.
func (s Style) level() int {
	switch s {
	case Preface, Heading1:
		return 1
	case Heading2:
		return 2
	case Heading3:
		return 3
	}
	return 0
}

// Paragraph is a run of words in one style.
type Paragraph struct {
	Style Style
	Mark  Mark // the paragraph as a whole came or went; its runs say so too
	Keep  bool // on one page with the paragraph that follows
	Runs  []Run
	Right int // half characters kept free at the right edge: where a signature stands
	Left  int // half characters from the left edge where further lines begin; the first begins Hang before
	Hang  int
}

// Text is the paragraph's words alone.
func (p Paragraph) Text() string {
	s := ""
	for _, r := range p.Runs {
		s += r.Text
	}
	return s
}

// Run is words, a picture or the mark of a footnote; exactly one is set.
type Run struct {
	Text    string
	Face    Face
	Mark    Mark
	Raise   int // 1 superscript, -1 subscript
	Picture *Picture
	Note    *Note
}

// Mark is a tracked change; "" is none.
type Mark string

// The tracked changes there are.
const (
	Inserted Mark = "w:ins"
	Deleted  Mark = "w:del"
)

// Face is how words differ from the rest of their paragraph.
type Face string

// Kai is the face of a heading of the second level that its sentence runs on
// from.
const Kai Face = "kai"

// Picture is carried over byte for byte; those of one Key, if it is given, are
// one picture shown several times.
type Picture struct {
	Key           string
	Format        string // file name extension, one of Formats
	Open          func() (io.Reader, error)
	Width, Height int64 // in EMU (1/914400 inch); fitted to the page when larger
}

// Note is a footnote.
type Note struct {
	Paragraphs []Paragraph
}

// Table is rows of cells. Columns are relative widths; none: equal ones.
type Table struct {
	Columns []int
	Rows    []Row
}

// Row is one row of a table; a Header is repeated on every page.
type Row struct {
	Cells  []TableCell
	Header bool
	Height int // at least, in twips (1/20 point): room to write by hand
}

// TableCell covers Span columns; Joined says it continues the cell above.
type TableCell struct {
	Body   []Block
	Span   int
	Joined bool
	Head   bool // set like the head of a column
}

// Write writes the paper as .docx. The words are the names of the fonts and the
// few words a layout has of its own.
func Write(w io.Writer, p Paper, words messages.PaperWords) error {
	d := &writer{words: words, kinds: map[string]string{}, placed: map[string]string{}, wide: p.Wide, by: p.By, at: p.At}
	d.document(p)
	return d.pack(w)
}
