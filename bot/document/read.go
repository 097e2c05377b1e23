package document

import (
	"io"
	"unicode"

	"planbot/messages"
)

// Read gets the text of a file Sniff has taken as format. The Reason is "" when
// it could be read; the error means the bytes could not be fetched. Pictures
// give an empty Text with one picture; .doc, .wps and .pdf what can be had of
// them (Whole is false).
func Read(format Format, r io.ReaderAt, size int64, words messages.HeadingWords, limits Limits) (Text, Reason, error) {
	if size <= 0 {
		return Text{}, Empty, nil
	}
	if size > limits.Bytes {
		return Text{}, TooLarge, nil
	}
	src := &source{r: r, size: size}
	c := &collector{words: words, limits: limits}
	c.text.Format = format
	reason, err := src.settle(read(format, src, size, c))
	if reason != "" || err != nil {
		return Text{}, reason, err
	}
	c.finish()
	return c.text, "", nil
}

func read(format Format, r io.ReaderAt, size int64, c *collector) error {
	switch format {
	case Docx:
		c.text.Whole = true
		return readDocx(r, size, c)
	case Txt:
		c.text.Whole = true
		return readPlain(r, size, c)
	case Doc, Wps:
		return readBinaryDoc(r, c)
	case Xlsx:
		return readSheets(r, size, c)
	case Pdf:
		return readPdf(r, size, c)
	case Jpg, Png:
		c.text.Tally.Pictures = 1
		return nil
	}
	return refuse(UnknownFormat)
}

// collector gathers a Text and holds it to its limits.
type collector struct {
	words      messages.HeadingWords
	limits     Limits
	text       Text
	blocks     int
	characters int
}

// add appends a body paragraph of a format without structure.
func (c *collector) add(p Paragraph) error {
	if err := c.count(p); err != nil {
		return err
	}
	c.text.Body = append(c.text.Body, Block{Paragraph: &p})
	return nil
}

// aside appends a paragraph that stands outside the body.
func (c *collector) aside(p Paragraph) error {
	if err := c.count(p); err != nil {
		return err
	}
	c.text.Aside = append(c.text.Aside, p)
	return nil
}

func (c *collector) count(p Paragraph) error {
	c.blocks++
	c.characters += len(p.Text) / 3 // bytes of a Chinese character
	if c.blocks > c.limits.Blocks || c.characters > c.limits.Characters {
		return refuse(Bomb)
	}
	return nil
}

func (c *collector) left(kind, name string) {
	const enough = 200
	if len(c.text.Left) < enough {
		c.text.Left = append(c.text.Left, Leftover{Kind: kind, Name: name})
	}
}

// finish tells headings by their typed numbers and counts the characters.
func (c *collector) finish() {
	for _, b := range c.text.Body {
		if b.Paragraph != nil {
			typedHeading(b.Paragraph, c.words)
		}
	}
	for _, l := range flatten(nil, c.text.Body, 0) {
		for _, r := range l.Text {
			if !unicode.IsSpace(r) {
				c.text.Tally.Characters++
			}
		}
	}
}
