package document

import "encoding/xml"

// graphic walks a drawing for what a reader must know of: text boxes, pictures,
// embedded objects, watermarks.
func (f *flow) graphic(p *para, e xml.StartElement) error {
	switch {
	case word(e) == "txbxContent":
		return f.textBox(p)
	case e.Name.Local == "AlternateContent":
		return f.alternate(func(e xml.StartElement) error { return f.graphic(p, e) })
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
	p.anchors = append(p.anchors, Anchor{"textbox", p.text.Len(), ""})
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
	p.anchors = append(p.anchors, Anchor{"picture", p.text.Len(), part})
}
