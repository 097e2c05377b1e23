package paper

import (
	"bytes"
	"encoding/xml"
)

// The namespaces a part declares on its root.
var namespaces = []string{
	"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
	"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
	"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
	"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
	"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture",
}

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// markup writes XML in the order it is told. Attributes come as name, value, ….
type markup struct{ b bytes.Buffer }

// newPart begins a part of the document with its root open.
func newPart(root string) *markup {
	m := &markup{}
	m.b.WriteString(head)
	m.open(root, namespaces...)
	return m
}

func (m *markup) bytes() []byte { return m.b.Bytes() }

func (m *markup) tag(name string, attrs []string) {
	m.b.WriteByte('<')
	m.b.WriteString(name)
	for i := 0; i+1 < len(attrs); i += 2 {
		m.b.WriteByte(' ')
		m.b.WriteString(attrs[i])
		m.b.WriteString(`="`)
		m.escape(attrs[i+1])
		m.b.WriteByte('"')
	}
}

func (m *markup) open(name string, attrs ...string) {
	m.tag(name, attrs)
	m.b.WriteByte('>')
}

func (m *markup) empty(name string, attrs ...string) {
	m.tag(name, attrs)
	m.b.WriteString("/>")
}

func (m *markup) close(name string) {
	m.b.WriteString("</")
	m.b.WriteString(name)
	m.b.WriteByte('>')
}

func (m *markup) escape(s string) {
	_ = xml.EscapeText(&m.b, []byte(s)) // a bytes.Buffer never fails
}

// value writes the many elements that hold one value.
func (m *markup) value(name, value string) { m.empty(name, "w:val", value) }

// run writes words in a character style ("" for none).
func (m *markup) run(style, text string) {
	m.open("w:r")
	if style != "" {
		m.open("w:rPr")
		m.value("w:rStyle", style)
		m.close("w:rPr")
	}
	m.words(text)
	m.close("w:r")
}

// words writes text inside a run.
func (m *markup) words(text string) { m.wordsAs("w:t", text) }

// wordsAs writes text inside a run in elements of this name; tabs and line breaks
// are elements of their own.
func (m *markup) wordsAs(name, text string) {
	for len(text) > 0 {
		n := bytes.IndexAny([]byte(text), "\t\n")
		if n < 0 {
			n = len(text)
		}
		if n > 0 {
			m.open(name, "xml:space", "preserve")
			m.escape(text[:n])
			m.close(name)
		}
		if n == len(text) {
			return
		}
		if text[n] == '\t' {
			m.empty("w:tab")
		} else {
			m.empty("w:br")
		}
		text = text[n+1:]
	}
}

// field writes a field with the result it shows until it is updated.
func (m *markup) field(instruction, result string) {
	m.fieldChar("begin")
	m.instruction(instruction)
	m.fieldChar("separate")
	if result != "" {
		m.run("", result)
	}
	m.fieldChar("end")
}

func (m *markup) fieldChar(kind string) {
	m.open("w:r")
	m.empty("w:fldChar", "w:fldCharType", kind)
	m.close("w:r")
}

func (m *markup) instruction(text string) {
	m.open("w:r")
	m.open("w:instrText", "xml:space", "preserve")
	m.escape(" " + text + " ")
	m.close("w:instrText")
	m.close("w:r")
}
