package document

import (
	"bytes"
	"encoding/binary"
	"testing"
	"unicode/utf16"

	"planbot/messages"
)

// oleDoc builds the smallest .doc Word 97 would open: a compound file with a
// text of one piece and a header story.
func oleDoc(t testing.TB, text, header string) []byte {
	t.Helper()
	units := utf16.Encode([]rune(text + header))
	const textAt = 0x400
	main := make([]byte, max(4096, textAt+2*len(units)))
	binary.LittleEndian.PutUint16(main, 0xA5EC)
	binary.LittleEndian.PutUint16(main[0x0A:], 0x0200) // table stream 1
	le(main, 0x4C, uint32(len(utf16.Encode([]rune(text)))))
	le(main, 0x54, uint32(len(utf16.Encode([]rune(header)))))
	le(main, 0x01A2, 0)
	le(main, 0x01A6, 5+16)
	for i, u := range units {
		binary.LittleEndian.PutUint16(main[textAt+2*i:], u)
	}
	table := make([]byte, 4096)
	table[0] = 2
	le(table, 1, 16)
	le(table, 5+4, uint32(len(units)))
	le(table, 5+8+2, textAt)
	return ole(t, []stream{{"WordDocument", main}, {"1Table", table}})
}

type stream struct {
	name  string
	bytes []byte
}

// ole writes a compound file of version 3 from streams of at least 4096 bytes.
func ole(t testing.TB, streams []stream) []byte {
	t.Helper()
	const sector, free, end, fatMark = 512, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
	fat := []uint32{fatMark, end} // sector 0 the table itself, 1 the directory
	dir := make([]byte, sector)
	entry := func(i int, name string, kind byte, child, right, start, size uint32) {
		b := dir[i*128:]
		for j, u := range utf16.Encode([]rune(name)) {
			binary.LittleEndian.PutUint16(b[2*j:], u)
		}
		binary.LittleEndian.PutUint16(b[64:], uint16(2*len(name)+2))
		b[66] = kind
		le(b, 68, free)
		le(b, 72, right)
		le(b, 76, child)
		le(b, 116, start)
		le(b, 120, size)
	}
	var body []byte
	for i, s := range streams {
		start := uint32(len(fat))
		padded := append(bytes.Clone(s.bytes), make([]byte, (sector-len(s.bytes)%sector)%sector)...)
		for n := range len(padded) / sector {
			fat = append(fat, start+uint32(n)+1)
		}
		fat[len(fat)-1] = end
		body = append(body, padded...)
		right := uint32(free)
		if i+1 < len(streams) {
			right = uint32(i + 2)
		}
		entry(i+1, s.name, 2, free, right, start, uint32(len(s.bytes)))
	}
	entry(0, "Root Entry", 5, 1, free, end, 0)
	if len(fat) > sector/4 || len(streams) > 3 {
		t.Fatal("test file too large for one table sector")
	}
	head := make([]byte, sector)
	copy(head, magicOle)
	binary.LittleEndian.PutUint16(head[24:], 0x3E)
	binary.LittleEndian.PutUint16(head[26:], 3)
	binary.LittleEndian.PutUint16(head[28:], 0xFFFE)
	binary.LittleEndian.PutUint16(head[30:], 9)
	binary.LittleEndian.PutUint16(head[32:], 6)
	le(head, 44, 1)
	le(head, 48, 1)
	le(head, 56, 4096)
	le(head, 60, end)
	le(head, 68, end)
	for i := 80; i < sector; i += 4 {
		le(head, i, free)
	}
	table := bytes.Repeat([]byte{0xFF}, sector)
	for i, v := range fat {
		le(table, 4*i, v)
	}
	return append(append(append(head, table...), dir...), body...)
}

func TestBinaryDocGivesItsText(t *testing.T) {
	file := oleDoc(t, "妇女与健康\r主要目标\x0b第二行\r表格一\x07\x13PAGE\x143\x15页\r", "机密★5年\r")
	for _, c := range []struct {
		name string
		want Format
	}{{"稿.doc", Doc}, {"稿.wps", Wps}, {"稿", Doc}} {
		format, reason, err := Sniff(c.name, bytes.NewReader(file), int64(len(file)))
		if format != c.want || reason != "" || err != nil {
			t.Errorf("%s: %q %q %v", c.name, format, reason, err)
		}
	}
	text := readGood(t, Doc, file)
	if got, want := bodyOf(text), "妇女与健康|主要目标|第二行|表格一|3页"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if text.Whole {
		t.Error("a .doc is read as a preview only")
	}
	hard, _ := Marks(messages.HeardSecrecy(), text.Lines(), "稿.doc")
	if len(hard) != 1 || hard[0].Place != InHeader {
		t.Errorf("mark of the header: %+v", hard)
	}
}

func TestOleFilesThatAreNoText(t *testing.T) {
	blank := make([]byte, 4096)
	locked := oleDoc(t, "甲\r", "")
	at := bytes.Index(locked, []byte{0xEC, 0xA5})
	locked[at+0x0B] |= 0x01
	for _, c := range []struct {
		name string
		file []byte
		want Reason
	}{
		{"加密.docx", ole(t, []stream{{"EncryptedPackage", blank}, {"EncryptionInfo", blank}}), Encrypted},
		{"加密.doc", locked, Encrypted},
		{"宏.doc", ole(t, []stream{{"WordDocument", blank}, {"_VBA_PROJECT", blank}}), Macro},
		{"表.xls", ole(t, []stream{{"Workbook", blank}}), UnknownFormat},
		{"断.doc", locked[:700], Damaged},
	} {
		_, reason, err := Sniff(c.name, bytes.NewReader(c.file), int64(len(c.file)))
		if reason != c.want || err != nil {
			t.Errorf("%s: %q %v, want %q", c.name, reason, err, c.want)
		}
	}
}
