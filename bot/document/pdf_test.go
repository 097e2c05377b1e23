package document

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"planbot/messages"
)

// pdf writes objects as a PDF; the index is left out, no reader of ours needs it.
func pdf(objects ...string) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b.WriteString("trailer\n<< /Root 1 0 R >>\n%%EOF\n")
	return []byte(b.String())
}

// page is the usual document of one page with one font around a content.
func page(font string, contents ...string) []byte {
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 4 0 R >> /XObject << /Im1 7 0 R /Fm1 8 0 R >> >> >>",
		"<< /Type /Page /Parent 2 0 R /Contents 6 0 R >>",
		font,
		"null",
	}
	return pdf(append(objects, contents...)...)
}

func streamOf(head, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", head, len(data), data)
}

func deflated(data string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, _ = z.Write([]byte(data))
	_ = z.Close()
	return b.String()
}

func utf16Hex(s string) string {
	out := ""
	for _, u := range utf16.Encode([]rune(s)) {
		out += fmt.Sprintf("%04X", u)
	}
	return "<" + out + ">"
}

func TestPdfGivesTheWordsOfItsPages(t *testing.T) {
	const unicodeFont = "<< /Type /Font /Subtype /Type0 /Encoding /UniGB-UCS2-H >>"
	for _, c := range []struct {
		name string
		file []byte
		want string
	}{
		{"lines by moving the pen", page(unicodeFont, streamOf("", "BT /F1 16 Tf 72 700 Td "+utf16Hex("妇女")+" Tj 32 0 Td "+utf16Hex("与健康")+" Tj 0 -20 Td "+utf16Hex("主要目标")+" Tj ET")), "妇女与健康|主要目标"},
		{"packed content", page(unicodeFont, streamOf("/Filter /FlateDecode", deflated("BT /F1 16 Tf "+utf16Hex("妇女与健康")+" Tj ET"))), "妇女与健康"},
		{"a Latin font", page("<< /Type /Font /Subtype /Type1 >>", streamOf("", `BT /F1 16 Tf [(Hel) 20 (lo) -300 (wor\154d)] TJ ET`)), "Hello world"},
		{"codes by a table", page("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 5 0 R >>",
			streamOf("", "BT /F1 16 Tf <00010002> Tj ET")), ""},
		{"a form", page(unicodeFont, streamOf("", "/Fm1 Do"), streamOf("/Subtype /Image", ""), streamOf("/Subtype /Form", "BT /F1 9 Tf "+utf16Hex("框内")+" Tj ET")), "框内"},
		{"no content", page(unicodeFont, streamOf("", "")), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := bodyOf(readGood(t, Pdf, c.file)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestPdfCodesByATable(t *testing.T) {
	table := "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0001> <5987> endbfchar 2 beginbfrange <0002> <0003> <5973> <0004> <0005> [<4E0E> <5065>] endbfrange"
	file := pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Kids [3 0 R] >>",
		"<< /Type /Page /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
		"<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R >>",
		streamOf("", "BT /F1 16 Tf <00010002000400050003> Tj ET"), streamOf("", table))
	if got := bodyOf(readGood(t, Pdf, file)); got != "妇女与健\u5974" {
		t.Errorf("got %q", got)
	}
}

func TestAPdfPrintedFromABrowser(t *testing.T) {
	file, err := os.ReadFile("testdata/printed.pdf")
	if err != nil {
		t.Fatal(err)
	}
	text := readGood(t, Pdf, file)
	if got := bodyOf(text); got != "机密★5年|妇女与健康" || text.Tally.Pages != 1 || text.Whole {
		t.Errorf("got %q, %+v", got, text.Tally)
	}
	hard, _ := Marks(messages.HeardSecrecy(), text.Lines(), "a.pdf")
	if len(hard) != 1 {
		t.Errorf("marks %+v", hard)
	}
}

func TestPdfScansLocksAndWrecks(t *testing.T) {
	scan := page("null", streamOf("", "q 595 0 0 842 0 0 cm /Im1 Do Q"), streamOf("/Subtype /Image /Filter /DCTDecode", "…"))
	text := readGood(t, Pdf, scan)
	if text.Tally.Pictures != 1 || text.Tally.Characters != 0 {
		t.Errorf("scan %+v", text.Tally)
	}
	locked := bytes.Replace(scan, []byte("/Root 1 0 R"), []byte("/Root 1 0 R /Encrypt 9 0 R"), 1)
	if text = readGood(t, Pdf, locked); text.Tally.Pages != 1 || len(text.Body) != 0 {
		t.Errorf("locked %+v", text.Tally)
	}
	if got := reasonOf(t, Pdf, []byte("%PDF-1.4\nnothing")); got != Damaged {
		t.Errorf("wreck: %q", got)
	}
}

// FuzzPdf: any bytes at all, quickly and without a panic.
func FuzzPdf(f *testing.F) {
	f.Add(page("<< /Subtype /Type0 /Encoding /UniGB-UCS2-H >>", streamOf("", "BT /F1 16 Tf <5987> Tj ET")))
	f.Add(pdf("<< /Type /ObjStm /N 1 /First 4 >> stream\n9 0 << /Type /Catalog /Pages 1 0 R >>\nendstream", "[[[[<<<<"))
	f.Fuzz(func(t *testing.T, file []byte) {
		if _, _, err := Read(Pdf, bytes.NewReader(file), int64(len(file)), messages.HeardHeadings(), DefaultLimits()); err != nil {
			t.Fatal(err)
		}
	})
}
