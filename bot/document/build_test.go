package document

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"testing"

	"planbot/messages"
)

// parts of a package by name, in order.
type parts [][2]string

func zipped(t testing.TB, ps parts) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range ps {
		w, err := z.Create(p[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, p[1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const (
	docxTypes = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	docxRels  = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	spaces    = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"`
)

// docx builds a small document from the inside of its body and more parts; the
// parts' relations are made from their names.
func docx(t testing.TB, body string, more ...[2]string) []byte {
	t.Helper()
	rels := ""
	for i, p := range more {
		kind := p[0]
		for _, known := range []string{"styles", "numbering", "footnotes", "endnotes", "comments", "header", "footer", "image"} {
			if bytes.Contains([]byte(p[0]), []byte(known)) {
				kind = known
				break
			}
		}
		rels += fmt.Sprintf(`<Relationship Id="rId%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>`, i+10, kind, p[0])
	}
	ps := parts{
		{"[Content_Types].xml", docxTypes},
		{"_rels/.rels", docxRels},
		{"word/document.xml", `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ` + spaces + `><w:body>` + body + `<w:sectPr/></w:body></w:document>`},
		{"word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + rels + `</Relationships>`},
	}
	for _, p := range more {
		ps = append(ps, [2]string{"word/" + p[0], p[1]})
	}
	return zipped(t, ps)
}

// p is a paragraph of plain runs.
func p(runs ...string) string {
	s := "<w:p>"
	for _, r := range runs {
		s += r
	}
	return s + "</w:p>"
}

func r(text string) string {
	return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

func styled(style, text string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + r(text) + `</w:p>`
}

// read reads a file that must be readable.
func readGood(t testing.TB, format Format, file []byte) Text {
	t.Helper()
	text, reason, err := Read(format, bytes.NewReader(file), int64(len(file)), messages.HeardHeadings(), DefaultLimits())
	if reason != "" || err != nil {
		t.Fatalf("Read: reason %q, error %v", reason, err)
	}
	return text
}

// lines are the body's lines joined for comparing.
func bodyOf(text Text) string {
	s := ""
	for i, l := range text.Paragraphs() {
		if i > 0 {
			s += "|"
		}
		s += l
	}
	return s
}
