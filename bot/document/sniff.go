package document

import (
	"errors"
	"io"
	"path"
	"slices"
	"strings"
	"unicode"
)

// The first bytes of the formats.
const (
	magicZip   = "PK\x03\x04"
	magicNoZip = "PK\x05\x06" // a zip without entries
	magicOle   = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
	magicPdf   = "%PDF-"
	magicJpg   = "\xFF\xD8\xFF"
	magicPng   = "\x89PNG\r\n\x1a\n"
)

// Sniff tells what a file is by its bytes and holds that against its name. The
// Format is what the bytes say, also beside a Mismatch ("" when they say
// nothing); the Reason is "" when the file may be read on. The error means the
// bytes could not be fetched at all. Size is in bytes; r is read at a few places.
//
// A name without extension is taken by its bytes, and jpg and png may stand for
// each other: phones and chat programs do both all the time.
func Sniff(name string, r io.ReaderAt, size int64) (Format, Reason, error) {
	src := &source{r: r, size: size}
	format, err := sniff(name, src, size)
	reason, err := src.settle(err)
	return format, reason, err
}

func sniff(name string, r io.ReaderAt, size int64) (Format, error) {
	ext := extension(name)
	switch {
	case size <= 0:
		return "", refuse(Empty)
	case size > MaxBytes:
		return "", refuse(TooLarge)
	case ext == "docm" || ext == "dotm" || ext == "xlsm" || ext == "xltm":
		return "", refuse(Macro)
	}
	format, err := byContent(ext, r, size)
	if err != nil {
		return format, err
	}
	return format, agree(ext, format)
}

// extension is the part of a name that tells the format, "" when none does. A
// dot inside a title ("1.妇女与健康") is no extension.
func extension(name string) string {
	ext := strings.ToLower(strings.TrimSpace(strings.TrimPrefix(path.Ext(strings.TrimSpace(name)), ".")))
	if len(ext) > 5 || strings.ContainsFunc(ext, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		return ""
	}
	return ext
}

func byContent(ext string, r io.ReaderAt, size int64) (Format, error) {
	head := make([]byte, 1024)
	n, err := r.ReadAt(head[:min(int64(len(head)), size)], 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	start := string(head[:n])
	switch {
	case strings.HasPrefix(start, magicZip), strings.HasPrefix(start, magicNoZip):
		return sniffPack(ext, r, size)
	case strings.HasPrefix(start, magicOle):
		return sniffOle(ext, r)
	case strings.HasPrefix(start, magicJpg):
		return Jpg, nil
	case strings.HasPrefix(start, magicPng):
		return Png, nil
	case ext == "txt":
		return sniffPlain(r, size)
	case strings.Contains(start, magicPdf):
		return Pdf, nil
	}
	return "", strange(ext)
}

// strange is the answer to bytes we can't place: a name that claims one of our
// formats says the file is broken, or something else under a wrong name.
func strange(ext string) error {
	switch ext {
	case "docx", "xlsx", "pdf", "jpg", "jpeg", "png":
		return refuse(Damaged)
	case "doc", "wps":
		return refuse(Mismatch) // often RTF or a saved web page
	}
	return refuse(UnknownFormat)
}

func agree(ext string, format Format) error {
	if ext == "" || slices.Contains(extensions(format), ext) {
		return nil
	}
	return refuse(Mismatch)
}

// extensions a file of the format may carry.
func extensions(format Format) []string {
	switch format {
	case Doc, Wps:
		return []string{"doc", "wps"}
	case Jpg, Png:
		return []string{"jpg", "jpeg", "png"}
	}
	return []string{string(format)}
}
