package document

import "strings"

// Text is what a file says, as a reader sees it: tracked insertions kept,
// deletions gone, hidden words apart.
type Text struct {
	Format Format
	Body   []Block
	Aside  []Paragraph // headers, footers, notes, comments, hidden words, watermarks
	Tally  Tally
	Notes  map[string][]Paragraph // footnotes and endnotes by the Target of their anchors; they stand in Aside too
	Whole  bool                   // false: only a preview could be read (.doc, .wps, .pdf)
	Left   []Leftover
}

// Tally counts what a reader of the plain text would not see.
type Tally struct {
	Insertions int // tracked, accepted in the text
	Deletions  int // tracked, left out
	Comments   int
	Pictures   int
	Tables     int
	Footnotes  int // with endnotes
	Characters int // letters, digits and signs of the body, no spaces
	Pages      int // of a PDF; 0 when unknown
}

// Leftover names something a text carries that is stored but never executed or
// taken over: an embedded object, a chart, an outside link.
type Leftover struct {
	Kind string // "ole", "dde", "link", "chart", "smartart", "altchunk", "activex", "formula"
	Name string // part or address
}

// Block is a paragraph or a table; exactly one is set.
type Block struct {
	Paragraph *Paragraph
	Table     *Table
}

// Place is where in the document a paragraph stands.
type Place string

const (
	InBody    Place = "body"
	InCell    Place = "cell"
	InTextBox Place = "textbox"
	InHeader  Place = "header" // or footer, or watermark
	InNote    Place = "note"   // footnote or endnote
	InComment Place = "comment"
	InHidden  Place = "hidden"
	InName    Place = "name"    // the file's name
	InSheet   Place = "sheet"   // a row of a spreadsheet
	InCaption Place = "caption" // what was written beside the file
)

// Paragraph is one paragraph; soft line breaks are "\n" inside Text.
type Paragraph struct {
	Text    string
	Number  string // automatic number in words ("一、", "1."), "" without
	Nested  int    // depth of that number in its list, from 0
	Level   int    // heading level 1–9, 0 for body text
	Typed   bool   // the level was told by the number typed or shown, not by the style
	Style   string // name of the style as the program shows it
	Place   Place
	Listed  bool     // part of a table of contents
	Anchors []Anchor // pictures and notes in reading order
}

// Line is the paragraph as read aloud: number and text.
func (p Paragraph) Line() string { return p.Number + p.Text }

// Anchor is something that hangs on a place in a paragraph.
type Anchor struct {
	Kind          string // "picture", "note", "textbox", "raised", "lowered"
	At            int    // offset in bytes into Text
	Length        int    // bytes of raised or lowered characters
	Target        string // part name of a picture, "footnote:2" of a note
	Width, Height int64  // of a picture in EMU (1/914400 inch), 0 when not said
}

// Table is a table as rows of cells.
type Table struct {
	Columns []int // relative widths; nil when not said
	Rows    []Row
}

// Row is one row of a table.
type Row struct {
	Cells  []Cell
	Header bool // repeated on every page
}

// Cell covers Span columns; Joined says it continues the cell above.
type Cell struct {
	Body   []Block
	Span   int
	Joined bool
}

// Text is the cell in one string, paragraphs on lines of their own.
func (c Cell) Text() string {
	var lines []string
	for _, l := range flatten(nil, c.Body, 0) {
		lines = append(lines, l.Text)
	}
	return strings.Join(lines, "\n")
}

// Line is one line of a text with the place it stands at.
type Line struct {
	Text  string
	Place Place
	Level int // heading level, 0 for body text
	Row   int // lines of one table row share a number; 0 outside tables
}

// Lines lists everything that can be read, in order, body first. Soft breaks
// split a paragraph; empty lines are left out.
func (t Text) Lines() []Line {
	lines := flatten(nil, t.Body, 0)
	for _, p := range t.Aside {
		lines = appendLines(lines, p, 0)
	}
	return lines
}

// Paragraphs are the lines of the body alone, as strings.
func (t Text) Paragraphs() []string {
	var out []string
	for _, l := range flatten(nil, t.Body, 0) {
		out = append(out, l.Text)
	}
	return out
}

func flatten(lines []Line, blocks []Block, row int) []Line {
	for _, b := range blocks {
		if b.Paragraph != nil {
			lines = appendLines(lines, *b.Paragraph, row)
		}
		if b.Table != nil {
			lines = flattenTable(lines, *b.Table)
		}
	}
	return lines
}

func flattenTable(lines []Line, t Table) []Line {
	for _, r := range t.Rows {
		row := len(lines) + 1
		for _, c := range r.Cells {
			lines = flatten(lines, c.Body, row)
		}
	}
	return lines
}

func appendLines(lines []Line, p Paragraph, row int) []Line {
	for part := range strings.SplitSeq(p.Line(), "\n") {
		if strings.TrimSpace(part) != "" {
			lines = append(lines, Line{Text: part, Place: p.Place, Level: p.Level, Row: row})
		}
	}
	return lines
}
