package document

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// markup pulls one XML part apart, element by element, within limits. Reading
// is recursive descent: each and skip consume exactly one element.
type markup struct {
	dec      *xml.Decoder
	limits   Limits
	depth    int
	elements int
}

func newMarkup(r io.Reader, limits Limits) *markup {
	return &markup{dec: xml.NewDecoder(&runs{r: r, limit: limits.Run}), limits: limits}
}

// part opens a part as XML.
func (p *pack) part(name string) (*markup, error) {
	r, err := p.open(name, true)
	if err != nil {
		return nil, err
	}
	return newMarkup(r, p.limits), nil
}

func (m *markup) next() (xml.Token, error) {
	tok, err := m.dec.Token()
	if err != nil {
		return nil, err
	}
	switch tok.(type) {
	case xml.StartElement:
		m.depth++
		m.elements++
		if m.depth > m.limits.Depth || m.elements > m.limits.Elements {
			return nil, refuse(Bomb)
		}
	case xml.EndElement:
		m.depth--
	case xml.Directive:
		// OPC forbids document type declarations; only attacks carry one.
		return nil, refuse(Damaged)
	}
	return tok, nil
}

// root finds the outermost element.
func (m *markup) root() (xml.StartElement, error) {
	for {
		tok, err := m.next()
		if err != nil {
			return xml.StartElement{}, err
		}
		if e, ok := tok.(xml.StartElement); ok {
			return e, nil
		}
	}
}

// each calls child for every child of the element just started and returns
// after its end. child must consume what it is given.
func (m *markup) each(child func(xml.StartElement) error) error {
	for {
		tok, err := m.next()
		if err != nil {
			return truncated(err)
		}
		switch e := tok.(type) {
		case xml.StartElement:
			if err := child(e); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// skip leaves out the element just started.
func (m *markup) skip() error {
	for open := 1; open > 0; {
		tok, err := m.next()
		if err != nil {
			return truncated(err)
		}
		switch tok.(type) {
		case xml.StartElement:
			open++
		case xml.EndElement:
			open--
		}
	}
	return nil
}

// text collects the characters directly inside the element just started.
func (m *markup) text() (string, error) {
	var b strings.Builder
	for {
		tok, err := m.next()
		if err != nil {
			return "", truncated(err)
		}
		switch e := tok.(type) {
		case xml.CharData:
			b.Write(e)
		case xml.StartElement:
			if err := m.skip(); err != nil {
				return "", err
			}
		case xml.EndElement:
			return b.String(), nil
		}
	}
}

func truncated(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// runs refuses markup that goes on without a new tag: the XML library keeps a
// whole run of text in memory.
type runs struct {
	r     io.Reader
	limit int
	since int
}

func (r *runs) Read(b []byte) (int, error) {
	n, err := r.r.Read(b)
	if last := bytes.LastIndexByte(b[:n], '<'); last >= 0 {
		r.since = n - last
	} else {
		r.since += n
	}
	if r.since > r.limit {
		return 0, refuse(Bomb)
	}
	return n, err
}
