package document

import (
	"encoding/xml"
	"io"
	"slices"
)

// docxReader reads one .docx: the parts around the text first, the text then.
type docxReader struct {
	*collector
	pack    *pack
	styles  map[string]style
	numbers *numbering
	related map[string]relation // of the part being read, by id
}

func readDocx(r io.ReaderAt, size int64, c *collector) error {
	p, err := openPack(r, size, c.limits)
	if err != nil {
		return err
	}
	format, err := packFormat(p)
	if err != nil {
		return err
	}
	if format != Docx {
		return refuse(Damaged)
	}
	if err := p.survey(); err != nil {
		return err
	}
	d := &docxReader{collector: c, pack: p, numbers: newNumbering(), styles: map[string]style{}}
	return d.read()
}

func (d *docxReader) read() error {
	main, err := d.pack.main()
	if err != nil {
		return err
	}
	rels, err := d.pack.relations(main)
	if err != nil {
		return err
	}
	if err := d.definitions(rels); err != nil {
		return err
	}
	d.text.Body, err = d.story(main, InBody)
	if err != nil {
		return err
	}
	return d.around(rels)
}

// definitions reads what paragraphs refer to: styles and numbering.
func (d *docxReader) definitions(rels []relation) error {
	for _, kind := range []string{"styles", "numbering"} {
		for _, r := range rels {
			if r.kind != kind || r.external || !d.pack.has(r.part) {
				continue
			}
			m, err := d.pack.part(r.part)
			if err != nil {
				return err
			}
			if kind == "styles" {
				err = d.readStyles(m)
			} else {
				err = d.numbers.read(m)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// around reads the stories beside the body: headers, notes, comments.
func (d *docxReader) around(rels []relation) error {
	places := map[string]Place{
		"header": InHeader, "footer": InHeader,
		"footnotes": InNote, "endnotes": InNote, "comments": InComment,
	}
	var done []string
	for _, r := range rels {
		if r.external {
			d.outside(r)
			continue
		}
		d.embedded(r)
		place, known := places[r.kind]
		if !known || !d.pack.has(r.part) || slices.Contains(done, r.part) {
			continue
		}
		done = append(done, r.part)
		blocks, err := d.story(r.part, place)
		if err != nil {
			return err
		}
		d.keepAside(blocks)
	}
	return nil
}

// keepAside stores a story by its paragraphs; they are counted already.
func (d *docxReader) keepAside(blocks []Block) {
	for _, b := range blocks {
		if b.Paragraph != nil {
			d.text.Aside = append(d.text.Aside, *b.Paragraph)
		}
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for _, cell := range row.Cells {
				d.keepAside(cell.Body)
			}
		}
	}
}

// outside lists addresses a document would fetch by itself; plain hyperlinks
// are only words to press and are not worth a line.
func (d *docxReader) outside(r relation) {
	if r.kind != "hyperlink" {
		d.left("link", r.part)
	}
}

func (d *docxReader) embedded(r relation) {
	switch r.kind {
	case "oleObject", "package":
		d.left("ole", r.part)
	case "chart":
		d.left("chart", r.part)
	case "diagramData":
		d.left("smartart", r.part)
	case "aFChunk":
		d.left("altchunk", r.part)
	case "control":
		d.left("activex", r.part)
	}
}

// story reads one part that holds paragraphs.
func (d *docxReader) story(part string, place Place) ([]Block, error) {
	rels, err := d.pack.relations(part)
	if err != nil {
		return nil, err
	}
	d.related = make(map[string]relation, len(rels))
	for _, r := range rels {
		d.related[r.id] = r
	}
	m, err := d.pack.part(part)
	if err != nil {
		return nil, err
	}
	if _, err := m.root(); err != nil {
		return nil, truncated(err)
	}
	f := &flow{docxReader: d, m: m, place: place}
	if err := m.each(f.topLevel); err != nil {
		return nil, err
	}
	f.closeCarry()
	return f.blocks, nil
}

// topLevel handles the children of a story's root; notes and comments have one
// wrapper per note.
func (f *flow) topLevel(e xml.StartElement) error {
	switch word(e) {
	case "footnote", "endnote":
		if t := value(e, "type"); t != "" && t != "normal" {
			return f.m.skip() // the line above the notes
		}
		f.text.Tally.Footnotes++
		return f.footnote(e)
	case "comment":
		f.text.Tally.Comments++
	}
	return f.block(e)
}

// footnote keeps a note by what its mark in the text calls it.
func (f *flow) footnote(e xml.StartElement) error {
	before := len(f.blocks)
	if err := f.block(e); err != nil {
		return err
	}
	if f.text.Notes == nil {
		f.text.Notes = map[string][]Paragraph{}
	}
	key := word(e) + ":" + value(e, "id")
	for _, b := range f.blocks[before:] {
		if b.Paragraph != nil {
			f.text.Notes[key] = append(f.text.Notes[key], *b.Paragraph)
		}
	}
	return nil
}
