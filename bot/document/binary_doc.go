package document

import (
	"encoding/binary"
	"io"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// fib holds what we need of the file information block of a Word 97–2007 text
// ([MS-DOC] 2.5); WPS writes the same.
type fib struct {
	table      string // stream with the piece table
	clx, clxLn uint32 // where in it
	stories    [8]uint32
}

// Order of the stories in the text of a .doc ([MS-DOC] 2.4.1), by length.
const (
	storyMain = iota
	storyNotes
	storyHeaders
	storyMacro
	storyComments
	storyEndnotes
	storyTextBoxes
	storyHeaderBoxes
)

// readBinaryDoc takes the text of a .doc or .wps through its piece table. It is
// a preview: tracked deletions are still in it, numbers and pictures are not.
func readBinaryDoc(r io.ReaderAt, c *collector) error {
	box, err := openOle(r)
	if err != nil {
		return err
	}
	main, err := box.bytes("WordDocument", c.limits.Bytes)
	if err != nil {
		return err
	}
	f, err := parseFib(main)
	if err != nil {
		return err
	}
	table, err := box.bytes(f.table, c.limits.Bytes)
	if err != nil {
		return err
	}
	units, err := pieces(main, table, f, c.limits.Characters)
	if err != nil {
		return err
	}
	return f.share(units, c)
}

func parseFib(b []byte) (fib, error) {
	const ident, shortest = 0xA5EC, 0x01AA
	if len(b) < shortest || binary.LittleEndian.Uint16(b) != ident {
		return fib{}, refuse(Damaged)
	}
	flags := binary.LittleEndian.Uint16(b[0x0A:])
	if flags&0x0100 != 0 {
		return fib{}, refuse(Encrypted)
	}
	f := fib{table: "0Table", clx: u32(b, 0x01A2), clxLn: u32(b, 0x01A6)}
	if flags&0x0200 != 0 {
		f.table = "1Table"
	}
	for i := range f.stories {
		f.stories[i] = u32(b, 0x4C+4*i)
	}
	return f, nil
}

func u32(b []byte, at int) uint32 { return binary.LittleEndian.Uint32(b[at:]) }

// pieces follows the piece table ([MS-DOC] 2.4.1) and returns the whole text as
// UTF-16 units, at most limit of them.
func pieces(main, table []byte, f fib, limit int) ([]uint16, error) {
	if uint64(f.clx)+uint64(f.clxLn) > uint64(len(table)) {
		return nil, refuse(Damaged)
	}
	plc, err := pieceTable(table[f.clx : f.clx+f.clxLn])
	if err != nil {
		return nil, err
	}
	n := (len(plc) - 4) / 12
	var units []uint16
	for i := 0; i < n && len(units) < limit; i++ {
		from, until := u32(plc, 4*i), u32(plc, 4*i+4)
		fc := u32(plc, 4*(n+1)+8*i+2)
		if until < from || int(until-from) > limit {
			return nil, refuse(Damaged)
		}
		part, err := piece(main, fc, int(until-from))
		if err != nil {
			return nil, err
		}
		units = append(units, part...)
	}
	return units, nil
}

// pieceTable finds the table behind the property modifiers.
func pieceTable(clx []byte) ([]byte, error) {
	for len(clx) >= 5 {
		if clx[0] == 2 {
			size := uint64(u32(clx, 1))
			if size < 16 || 5+size > uint64(len(clx)) {
				break
			}
			return clx[5 : 5+size], nil
		}
		skip := 3 + int(binary.LittleEndian.Uint16(clx[1:]))
		if clx[0] != 1 || skip > len(clx) {
			break
		}
		clx = clx[skip:]
	}
	return nil, refuse(Damaged)
}

// piece reads n characters: one byte each (Windows-1252) with bit 30 set, two
// without.
func piece(main []byte, fc uint32, n int) ([]uint16, error) {
	const narrow = 1 << 30
	at := int(fc &^ (3 << 30))
	if fc&narrow != 0 {
		if at/2+n > len(main) {
			return nil, refuse(Damaged)
		}
		text, err := charmap.Windows1252.NewDecoder().Bytes(main[at/2 : at/2+n])
		return utf16.Encode([]rune(string(text))), err
	}
	if at+2*n > len(main) {
		return nil, refuse(Damaged)
	}
	units := make([]uint16, n)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(main[at+2*i:])
	}
	return units, nil
}

// share deals the text out to its stories.
func (f fib) share(units []uint16, c *collector) error {
	for story, length := range f.stories {
		n := min(uint64(length), uint64(len(units)))
		part := string(utf16.Decode(units[:n]))
		units = units[n:]
		for _, p := range binaryParagraphs(part) {
			if err := c.place(p, story); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *collector) place(p Paragraph, story int) error {
	switch story {
	case storyMain:
		return c.add(p)
	case storyTextBoxes:
		p.Place = InTextBox
		return c.add(p)
	case storyNotes, storyEndnotes:
		p.Place = InNote
	case storyComments:
		p.Place = InComment
	case storyMacro:
		return nil
	default:
		p.Place = InHeader
	}
	return c.aside(p)
}

// binaryParagraphs splits a story: 0x0D ends a paragraph, 0x07 a cell, 0x0C a
// page; between 0x13 and 0x14 stands a field's instruction.
func binaryParagraphs(text string) []Paragraph {
	var out []Paragraph
	var b strings.Builder
	place, fields := InBody, 0
	end := func(where Place) {
		if line := clean(b.String()); strings.TrimSpace(line) != "" {
			out = append(out, Paragraph{Text: line, Place: where})
		}
		b.Reset()
		fields = 0
	}
	for _, r := range text {
		switch r {
		case 0x0D, 0x0C:
			end(place)
		case 0x07:
			end(InCell)
		case 0x0B:
			b.WriteByte('\n')
		case 0x1E:
			b.WriteByte('-')
		case 0x13:
			fields++
		case 0x14, 0x15:
			fields = max(fields-1, 0)
		default:
			if fields == 0 {
				b.WriteRune(r)
			}
		}
	}
	end(place)
	return out
}
