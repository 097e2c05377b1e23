package document

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	textunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// sniffPlain takes a file as text when its beginning decodes to text. Plain
// text has no mark of its own, so only the .txt name leads here.
func sniffPlain(r io.ReaderAt, size int64) (Format, error) {
	head := make([]byte, min(size, 64<<10))
	n, err := r.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	if _, err := decodePlain(head[:n], int64(n) < size); err != nil {
		return "", err
	}
	return Txt, nil
}

// readPlain reads a whole text file into paragraphs, one per line.
func readPlain(r io.ReaderAt, size int64, c *collector) error {
	raw, err := wholeFile(r, size)
	if err != nil {
		return err
	}
	text, err := decodePlain(raw, false)
	if err != nil {
		return err
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r", "\n"), "\n") {
		if err := c.add(Paragraph{Text: strings.TrimRight(line, " \t\u3000"), Place: InBody}); err != nil {
			return err
		}
	}
	return nil
}

// wholeFile reads all bytes of a file whose size was checked before.
func wholeFile(r io.ReaderAt, size int64) ([]byte, error) {
	b := make([]byte, size)
	n, err := r.ReadAt(b, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	return b[:n], nil
}

// decodePlain tells the encoding by its mark, else UTF-8 where it is valid, else
// GB18030, the one people's old computers write. With cut the bytes may end in
// the middle of a character.
func decodePlain(raw []byte, cut bool) (string, error) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xFF\xFE\x00\x00")):
		return decoded(utf32.UTF32(utf32.LittleEndian, utf32.UseBOM).NewDecoder().Bytes(raw))
	case bytes.HasPrefix(raw, []byte("\xEF\xBB\xBF")):
		raw = raw[3:]
	case bytes.HasPrefix(raw, []byte("\xFF\xFE")), bytes.HasPrefix(raw, []byte("\xFE\xFF")):
		return decoded(textunicode.UTF16(textunicode.LittleEndian, textunicode.UseBOM).NewDecoder().Bytes(raw))
	}
	if cut {
		raw = wholeRunes(raw)
	}
	if utf8.Valid(raw) {
		return decoded(raw, nil)
	}
	text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(raw)
	if err != nil {
		return "", refuse(Damaged)
	}
	if cut {
		text = bytes.TrimRight(text, "\uFFFD")
	}
	return decoded(text, nil)
}

// wholeRunes leaves out a character the end of the bytes cuts in two.
func wholeRunes(raw []byte) []byte {
	for back := 1; back < utf8.UTFMax && back <= len(raw); back++ {
		if tail := raw[len(raw)-back:]; utf8.RuneStart(tail[0]) && !utf8.FullRune(tail) {
			return raw[:len(raw)-back]
		}
	}
	return raw
}

// decoded refuses what is not text: control characters, or signs no encoding
// of ours explains.
func decoded(text []byte, err error) (string, error) {
	if err != nil {
		return "", refuse(Damaged)
	}
	bad, all := 0, 0
	for _, r := range string(text) {
		all++
		if r == utf8.RuneError || r == 0 || r < ' ' && !unicode.IsSpace(r) && r != 0x1a {
			bad++
		}
	}
	if bad*100 > all {
		return "", refuse(Mismatch)
	}
	return string(text), nil
}
