package paper

import (
	"archive/zip"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"
)

const (
	officeRels  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packageRels = "http://schemas.openxmlformats.org/package/2006/relationships"
	wordKind    = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	kindFooter  = wordKind + "footer+xml"
)

type part struct {
	name, kind string // kind: its content type
	data       []byte
}

type relation struct{ id, kind, target string }

func (d *writer) part(name, kind string, data []byte) {
	d.parts = append(d.parts, part{name, kind, data})
}

// relate says what another part is to the document and returns the id the
// document knows it by.
func (d *writer) relate(kind, target string) string {
	r := relation{"rId" + num(len(d.related)+1), kind, target}
	d.related = append(d.related, r)
	return r.id
}

// epoch is when every file in the package was made: bytes depend on nothing but
// the paper.
func epoch() time.Time { return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) }

// pack writes the package, what it is about first.
func (d *writer) pack(w io.Writer) error {
	d.part("word/styles.xml", wordKind+"styles+xml", styles(d.words))
	d.relate("styles", "styles.xml")
	d.part("word/settings.xml", wordKind+"settings+xml", settings(d.notes != nil))
	d.relate("settings", "settings.xml")
	if d.notes != nil {
		d.notes.close("w:footnotes")
		d.part("word/footnotes.xml", wordKind+"footnotes+xml", d.notes.bytes())
		d.relate("footnotes", "footnotes.xml")
	}
	document := part{"word/document.xml", wordKind + "document.main+xml", d.body.bytes()}
	z := zip.NewWriter(w)
	all := []part{
		{name: "[Content_Types].xml", data: d.types(document)},
		{name: "_rels/.rels", data: relations([]relation{{"rId1", "officeDocument", "word/document.xml"}})},
		document,
		{name: "word/_rels/document.xml.rels", data: relations(d.related)},
	}
	for _, p := range append(all, d.parts...) {
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: epoch()})
		if err != nil {
			return fmt.Errorf("write %s: %w", p.name, err)
		}
		if _, err := f.Write(p.data); err != nil {
			return fmt.Errorf("write %s: %w", p.name, err)
		}
	}
	for _, x := range d.media {
		if err := x.copy(z); err != nil {
			return err
		}
	}
	return z.Close()
}

// copy streams a picture into the package; most are packed already.
func (x medium) copy(z *zip.Writer) error {
	from, err := x.open()
	if err != nil {
		return fmt.Errorf("write %s: %w", x.name, err)
	}
	f, err := z.CreateHeader(&zip.FileHeader{Name: x.name, Method: zip.Deflate, Modified: epoch()})
	if err != nil {
		return fmt.Errorf("write %s: %w", x.name, err)
	}
	if _, err := io.Copy(f, from); err != nil {
		return fmt.Errorf("write %s: %w", x.name, err)
	}
	return nil
}

func (d *writer) types(document part) []byte {
	m := &markup{}
	m.b.WriteString(head)
	m.open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
	for _, ext := range slices.Sorted(maps.Keys(d.kinds)) {
		m.empty("Default", "Extension", ext, "ContentType", d.kinds[ext])
	}
	m.empty("Default", "Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml")
	m.empty("Default", "Extension", "xml", "ContentType", "application/xml")
	for _, p := range append([]part{document}, d.parts...) {
		m.empty("Override", "PartName", "/"+p.name, "ContentType", p.kind)
	}
	m.close("Types")
	return m.bytes()
}

func relations(all []relation) []byte {
	m := &markup{}
	m.b.WriteString(head)
	m.open("Relationships", "xmlns", packageRels)
	for _, r := range all {
		m.empty("Relationship", "Id", r.id, "Type", officeRels+r.kind, "Target", r.target)
	}
	m.close("Relationships")
	return m.bytes()
}

// settings: page numbers differ on even pages, the table of contents is filled
// in on opening, punctuation keeps its full width.
func settings(notes bool) []byte {
	m := newPart("w:settings")
	m.empty("w:zoom", "w:percent", "100")
	m.value("w:defaultTabStop", "420")
	m.empty("w:evenAndOddHeaders")
	m.value("w:characterSpacingControl", "doNotCompress")
	m.value("w:updateFields", "true")
	if notes {
		m.open("w:footnotePr")
		m.empty("w:footnote", "w:id", "-1")
		m.empty("w:footnote", "w:id", "0")
		m.close("w:footnotePr")
	}
	m.open("w:compat")
	m.empty("w:spaceForUL")
	m.empty("w:balanceSingleByteDoubleByteWidth")
	m.empty("w:doNotLeaveBackslashAlone")
	m.empty("w:ulTrailSpace")
	m.empty("w:doNotExpandShiftReturn")
	m.empty("w:adjustLineHeightInTable")
	m.empty("w:useFELayout")
	m.empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15")
	m.close("w:compat")
	m.close("w:settings")
	return m.bytes()
}
