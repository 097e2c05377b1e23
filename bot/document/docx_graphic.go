package document

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// graphic walks a drawing for what a reader must know of: text boxes, pictures,
// embedded objects, watermarks.
func (f *flow) graphic(p *para, e xml.StartElement) error {
	switch {
	case word(e) == "txbxContent":
		return f.textBox(p)
	case e.Name.Local == "AlternateContent":
		return f.alternate(func(e xml.StartElement) error { return f.graphic(p, e) })
	case e.Name.Local == "extent":
		p.width, p.height = length(value(e, "cx")), length(value(e, "cy"))
	case e.Name.Local == "shape":
		p.width, p.height = shapeSize(value(e, "style"))
	case e.Name.Local == "blip":
		f.picture(p, target(e, "embed"), target(e, "link"))
	case e.Name.Local == "imagedata":
		f.picture(p, target(e, "id"), "")
	case e.Name.Local == "textpath":
		// A watermark is a word of its own, often the secrecy mark itself.
		if err := f.aside(Paragraph{Text: value(e, "string"), Place: InHeader}); err != nil {
			return err
		}
	}
	return f.m.each(func(e xml.StartElement) error { return f.graphic(p, e) })
}

func (f *flow) textBox(p *para) error {
	place := InTextBox
	if f.place != InBody && f.place != InCell {
		place = f.place
	}
	blocks, err := f.inner(place)
	f.after = append(f.after, blocks...)
	p.anchors = append(p.anchors, Anchor{Kind: "textbox", At: p.text.Len()})
	return err
}

func (f *flow) picture(p *para, embed, link string) {
	if link != "" {
		f.left("link", f.related[link].part)
	}
	part := f.related[embed].part
	if embed == "" {
		return
	}
	f.text.Tally.Pictures++
	p.anchors = append(p.anchors, Anchor{Kind: "picture", At: p.text.Len(), Target: part, Width: p.width, Height: p.height})
	p.width, p.height = 0, 0
}

// length reads a size in EMU; one no page could hold counts as not said.
func length(s string) int64 {
	const metre = 36_000_000
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n <= 0 || n > metre {
		return 0
	}
	return n
}

// shapeSize reads the size of an older drawing out of its style:
// "width:100pt;height:50pt".
func shapeSize(style string) (w, h int64) {
	for entry := range strings.SplitSeq(style, ";") {
		name, size, _ := strings.Cut(strings.TrimSpace(entry), ":")
		points, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(size), "pt"), 64)
		if err != nil || points <= 0 || points > 5000 {
			continue
		}
		const point = 12700
		switch name {
		case "width":
			w = int64(points * point)
		case "height":
			h = int64(points * point)
		}
	}
	return w, h
}
