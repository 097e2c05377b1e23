package document

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestSniffHoldsBytesAgainstTheName(t *testing.T) {
	good := docx(t, p(r("妇女与健康")))
	macro := docx(t, p(r("甲")), [2]string{"vbaProject.bin", "x"})
	declared := zipped(t, parts{{"[Content_Types].xml", strings.ReplaceAll(docxTypes, "openxmlformats-officedocument.wordprocessingml.document.main", "ms-word.document.macroEnabled.main")}, {"_rels/.rels", docxRels}, {"word/document.xml", "<w/>"}})
	other := zipped(t, parts{{"readme.txt", "hello"}})
	jpg := []byte("\xFF\xD8\xFF\xE0rest of a photo")
	for _, c := range []struct {
		name   string
		bytes  []byte
		format Format
		reason Reason
	}{
		{"妇女与健康.docx", good, Docx, ""},
		{"妇女与健康.DOCX", good, Docx, ""},
		{"妇女与健康", good, Docx, ""},
		{"1.妇女与健康", good, Docx, ""},
		{"妇女与健康.doc", good, Docx, Mismatch},
		{"妇女与健康.pdf", good, Docx, Mismatch},
		{"妇女与健康.docm", good, "", Macro},
		{"妇女与健康.docx", macro, "", Macro},
		{"妇女与健康.docx", declared, "", Macro},
		{"妇女与健康.docx", nil, "", Empty},
		{"妇女与健康.docx", good[:len(good)/2], "", Damaged},
		{"妇女与健康.docx", []byte("不是文档"), "", Damaged},
		{"妇女与健康.docx", other, "", Damaged},
		{"全部.zip", other, "", UnknownFormat},
		{"全部.rar", []byte("Rar!\x1a\x07"), "", UnknownFormat},
		{"妇女与健康.doc", []byte(`{\rtf1\ansi}`), "", Mismatch},
		{"意见.txt", []byte("同意。"), Txt, ""},
		{"意见.txt", []byte("\xcd\xac\xd2\xe2\xa1\xa3"), Txt, ""},
		{"意见.txt", []byte("\x00\x01\x02\x03\x04\x05"), "", Mismatch},
		{"意见.txt", []byte("%PDF-1.4 是一种格式"), Txt, ""},
		{"意见", []byte("同意。"), "", UnknownFormat},
		{"扫描.pdf", []byte("%PDF-1.4\n…"), Pdf, ""},
		{"盖章页.jpg", jpg, Jpg, ""},
		{"盖章页.png", jpg, Jpg, ""},
		{"", jpg, Jpg, ""},
		{"盖章页.docx", jpg, Jpg, Mismatch},
		{"动画.gif", []byte("GIF89a"), "", UnknownFormat},
	} {
		format, reason, err := Sniff(c.name, bytes.NewReader(c.bytes), int64(len(c.bytes)))
		if err != nil || format != c.format || reason != c.reason {
			t.Errorf("%s (%.8q): %q %q %v, want %q %q", c.name, c.bytes, format, reason, err, c.format, c.reason)
		}
	}
}

func TestSniffRefusesWhatIsTooLargeWithoutReading(t *testing.T) {
	if _, reason, err := Sniff("a.docx", failing{}, MaxBytes+1); reason != TooLarge || err != nil {
		t.Errorf("got %q %v", reason, err)
	}
}

type failing struct{}

func (failing) ReadAt([]byte, int64) (int, error) { return 0, errors.New("disk gone") }

func TestUnreadableBytesAreAnErrorNotAReason(t *testing.T) {
	if _, reason, err := Sniff("a.docx", failing{}, 100); reason != "" || err == nil {
		t.Errorf("sniff: %q %v", reason, err)
	}
	good := docx(t, p(r("甲")))
	broken := &brokenAt{bytes.NewReader(good), 200}
	if _, reason, err := Sniff("a.docx", broken, int64(len(good))); reason != "" || err == nil {
		t.Errorf("sniff of a half readable file: %q %v", reason, err)
	}
}

type brokenAt struct {
	io.ReaderAt
	from int64
}

func (b *brokenAt) ReadAt(p []byte, off int64) (int, error) {
	if off+int64(len(p)) > b.from {
		return 0, errors.New("disk gone")
	}
	return b.ReaderAt.ReadAt(p, off)
}
