package document

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
	"testing"

	"planbot/messages"
)

// zeros is a deflated run of one byte, n long: a few kilobytes for gigabytes.
func zeros(t testing.TB, start string, fill byte, n int64) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(w, start); err != nil {
		t.Fatal(err)
	}
	chunk := bytes.Repeat([]byte{fill}, 1<<20)
	for ; n > 0; n -= int64(len(chunk)) {
		if _, err := w.Write(chunk[:min(n, int64(len(chunk)))]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// bomb is a .docx whose part name unpacks to far more than it declares.
func bomb(t testing.TB, name string, packed []byte, declared uint64) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range (parts{{"[Content_Types].xml", docxTypes}, {"_rels/.rels", docxRels}}) {
		w, err := z.Create(p[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, p[1]); err != nil {
			t.Fatal(err)
		}
	}
	add := func(name string, packed []byte, declared uint64) {
		w, err := z.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Deflate, CompressedSize64: uint64(len(packed)), UncompressedSize64: declared})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(packed); err != nil {
			t.Fatal(err)
		}
	}
	add(name, packed, declared)
	if name != "word/document.xml" {
		body := zeros(t, `<w:document `+spaces+`><w:body/></w:document>`, ' ', 0)
		add("word/document.xml", body, 10)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func reasonOf(t testing.TB, format Format, file []byte) Reason {
	t.Helper()
	_, reason, err := Read(format, bytes.NewReader(file), int64(len(file)), messages.HeardHeadings(), DefaultLimits())
	if err != nil {
		t.Fatalf("error instead of a reason: %v", err)
	}
	return reason
}

func TestBombsAreRefused(t *testing.T) {
	open := `<w:document ` + spaces + `><w:body>`
	many := strings.Repeat("<w:p/>", DefaultLimits().Blocks+1)
	for _, c := range []struct {
		name string
		file []byte
	}{
		{"a gigabyte of room in the text", bomb(t, "word/document.xml", zeros(t, open, ' ', 256<<20), 100)},
		{"a gigabyte that declares a gigabyte", bomb(t, "word/document.xml", zeros(t, open, ' ', 256<<20), 256<<20)},
		{"a gigabyte of picture", bomb(t, "word/media/image1.bmp", zeros(t, "BM", 0, 256<<20), 100)},
		{"a gigabyte of styles", bomb(t, "word/styles.xml", zeros(t, "<", 'a', 256<<20), 100)},
		{"too many paragraphs", docx(t, many)},
		{"too deep", docx(t, strings.Repeat("<w:ins>", 5000)+strings.Repeat("</w:ins>", 5000))},
		{"one endless attribute", docx(t, `<w:p w:a="`+strings.Repeat("ab>c", 1<<20)+`"/>`)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := reasonOf(t, Docx, c.file); got != Bomb {
				t.Errorf("reason %q, want %q", got, Bomb)
			}
		})
	}
}

func TestTooManyEntriesAreRefusedBeforeTheyAreKept(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := range 70_000 {
		if _, err := z.CreateRaw(&zip.FileHeader{Name: fmt.Sprint(i)}); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if _, reason, err := Sniff("a.docx", bytes.NewReader(b.Bytes()), int64(b.Len())); reason != Bomb || err != nil {
		t.Errorf("got %q %v", reason, err)
	}
}

func TestBrokenPackagesAreDamaged(t *testing.T) {
	good := docx(t, p(r("妇女与健康")))
	twice := zipped(t, parts{{"[Content_Types].xml", docxTypes}, {"_rels/.rels", docxRels}, {"word/document.xml", "<a/>"}, {"Word/Document.xml", "<b/>"}})
	flipped := bytes.Clone(good)
	at := bytes.Index(flipped, []byte("word/document.xml")) + len("word/document.xml") + 20
	flipped[at] ^= 0xFF
	for _, c := range []struct {
		name string
		file []byte
		want Reason
	}{
		{"cut in the middle", good[:len(good)-40], Damaged},
		{"a flipped byte", flipped, Damaged},
		{"two parts of one name", twice, Damaged},
		{"markup that does not end", docx(t, "<w:p><w:r>"), Damaged},
		{"a document type declaration", zipped(t, parts{{"[Content_Types].xml", docxTypes}, {"_rels/.rels", docxRels}, {"word/document.xml", `<!DOCTYPE d [<!ENTITY x "y">]><d>&x;</d>`}}), Damaged},
		{"encrypted entries", encryptedEntry(t), Encrypted},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := reasonOf(t, Docx, c.file); got != c.want {
				t.Errorf("reason %q, want %q", got, c.want)
			}
		})
	}
}

func encryptedEntry(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.CreateRaw(&zip.FileHeader{Name: "word/document.xml", Flags: 1, CRC32: crc32.ChecksumIEEE(nil)})
	if err == nil {
		_, err = w.Write(nil)
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// FuzzRead feeds every reader anything at all: it may refuse, never panic.
func FuzzRead(f *testing.F) {
	f.Add("a.docx", docx(f, p(r("妇女"), `<w:ins>`+r("甲")+`</w:ins>`)+`<w:tbl><w:tr><w:tc>`+p(r("一"))+`</w:tc></w:tr></w:tbl>`))
	f.Add("a.txt", []byte("秘密\n正文"))
	f.Add("a.doc", oleDoc(f, "妇女与健康\r第二段\r", ""))
	f.Fuzz(func(t *testing.T, name string, file []byte) {
		format, reason, err := Sniff(name, bytes.NewReader(file), int64(len(file)))
		if err != nil {
			t.Fatal(err)
		}
		if reason != "" {
			return
		}
		text, _, err := Read(format, bytes.NewReader(file), int64(len(file)), messages.HeardHeadings(), DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		Marks(messages.HeardSecrecy(), text.Lines(), name)
		Check(text, true, messages.HeardDomain(), messages.HeardHeadings())
	})
}

// FuzzDocument fuzzes the markup itself: through a zip nothing would get past
// the checksums.
func FuzzDocument(f *testing.F) {
	f.Add(p(r("妇女"), `<w:del>`+r("甲")+`</w:del>`, `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`), "", "")
	f.Add(styled("1", "一、标题"), `<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="1"/></w:style>`, "")
	f.Add(`<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`, "", `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="-9223372036854775808"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	f.Fuzz(func(t *testing.T, body, styles, numbering string) {
		file := docx(t, body, [2]string{"styles.xml", `<w:styles ` + spaces + `>` + styles + `</w:styles>`},
			[2]string{"numbering.xml", `<w:numbering ` + spaces + `>` + numbering + `</w:numbering>`})
		text, _, err := Read(Docx, bytes.NewReader(file), int64(len(file)), messages.HeardHeadings(), DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		text.Lines()
	})
}

// FuzzSheet fuzzes a sheet and what it refers to.
func FuzzSheet(f *testing.F) {
	f.Add(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44286</v></c></row>`, `<si><t>单位</t></si>`, `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>`)
	f.Fuzz(func(t *testing.T, data, shared, styles string) {
		file := xlsx(t, data, shared, styles)
		sheet, _, err := Rows(bytes.NewReader(file), int64(len(file)), DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		Roster(sheet.Rows, messages.HeardRoster())
	})
}

// xlsx builds a workbook of one sheet from the inside of its parts.
func xlsx(t testing.TB, data, shared, styles string) []byte {
	t.Helper()
	const ns = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	rel := func(n int, kind, target string) string {
		return fmt.Sprintf(`<Relationship Id="rId%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>`, n, kind, target)
	}
	return zipped(t, parts{
		{"_rels/.rels", `<Relationships>` + rel(1, "officeDocument", "xl/workbook.xml") + `</Relationships>`},
		{"xl/workbook.xml", `<workbook ` + ns + `><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships>` + rel(1, "worksheet", "worksheets/sheet1.xml") + rel(2, "sharedStrings", "sharedStrings.xml") + rel(3, "styles", "styles.xml") + `</Relationships>`},
		{"xl/worksheets/sheet1.xml", `<worksheet ` + ns + `><sheetData>` + data + `</sheetData></worksheet>`},
		{"xl/sharedStrings.xml", `<sst ` + ns + `>` + shared + `</sst>`},
		{"xl/styles.xml", `<styleSheet ` + ns + `>` + styles + `</styleSheet>`},
	})
}

func TestHostileSheetsAreRefused(t *testing.T) {
	long := strings.Repeat("长", 1000)
	for _, c := range []struct {
		name string
		file []byte
		want Reason
	}{
		{"one long string in every cell", xlsx(t, strings.Repeat(`<row>`+strings.Repeat(`<c t="s"><v>0</v></c>`, 100)+`</row>`, 100), `<si><t>`+long+`</t></si>`, ""), Bomb},
		{"a line far below", xlsx(t, `<row r="1048576"><c r="A1048576"><v>1</v></c></row>`, "", ""), TooLarge},
		{"a string that is not there", xlsx(t, `<row><c t="s"><v>7</v></c></row>`, "", ""), Damaged},
		{"a column far out", xlsx(t, `<row><c r="XFD1"><v>1</v></c></row>`, "", ""), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, reason, err := Rows(bytes.NewReader(c.file), int64(len(c.file)), DefaultLimits())
			if reason != c.want || err != nil {
				t.Errorf("got %q %v, want %q", reason, err, c.want)
			}
		})
	}
}

// le appends little-endian numbers.
func le(b []byte, at int, v uint32) { binary.LittleEndian.PutUint32(b[at:], v) }
