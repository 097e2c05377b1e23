package archive

import (
	"archive/zip"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"planbot/messages"
)

// Limits of a bundle: what no city's archive comes near, and no zip bomb keeps
// to.
const (
	maxEntries   = 50_000
	maxDirectory = 32 << 20 // of the zip's own directory
	maxManifest  = 32 << 20
	maxUnpacked  = 8 << 30 // all files together, as the manifest declares them
	maxLine      = 4 << 20 // one record or event
	maxList      = 64 << 20
)

// errShape says that a file is no zip, or none that is read further.
var errShape = errors.New("not a bundle")

// open reads the zip's directory and refuses what must not be unpacked.
func (c *checker) open(file io.ReaderAt, size int64) error {
	gate := &bounded{r: file, left: maxDirectory}
	z, err := zip.NewReader(gate, size)
	if err != nil {
		if errors.Is(err, errTooMuch) || errors.Is(err, zip.ErrFormat) || errors.Is(err, zip.ErrAlgorithm) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
			return fmt.Errorf("%w: %w", errShape, err)
		}
		return fmt.Errorf("read bundle: %w", err)
	}
	gate.left = 1 << 62
	if len(z.File) > maxEntries {
		return fmt.Errorf("%w: %d files", errShape, len(z.File))
	}
	c.zip, c.files = z, map[string]*zip.File{}
	folded := map[string]string{}
	for _, f := range z.File {
		if why := unsafe(f); why != "" {
			c.report.fault("%q: %s", f.Name, why)
		}
		if c.files[f.Name] != nil {
			c.report.fault("%q is there twice", f.Name)
			continue
		}
		if was, ok := folded[strings.ToLower(f.Name)]; ok {
			c.report.fault("%q and %q are one file on some systems", was, f.Name)
		}
		folded[strings.ToLower(f.Name)] = f.Name
		c.files[f.Name] = f
		c.order = append(c.order, f.Name)
	}
	return nil
}

// unsafe is why a file must not be unpacked, "" for a good one.
func unsafe(f *zip.File) string {
	switch name := f.Name; {
	case name == "" || !utf8.ValidString(name) || strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == 0x7f }):
		return "no name of a file"
	case strings.HasPrefix(name, "/") || strings.Contains(name, "\\") || path.Clean(name) != name || name == ".." || strings.HasPrefix(name, "../") || strings.Contains(name, ":"):
		return "leads out of the folder"
	case !f.Mode().IsRegular():
		return "not a plain file"
	case f.Flags&1 != 0:
		return "encrypted"
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return "packed in a way planbot does not"
	}
	return ""
}

// The parts of a zip around a file's bytes.
const (
	localHead  = 30
	descriptor = 16
	endRecord  = 22 // before the comment, with which the zip ends
)

// shape makes sure that nothing lies between the files, before the first or
// behind the last, and that their local names are those of the directory.
func (c *checker) shape(file io.ReaderAt, size int64) {
	end := make([]byte, 4)
	if _, err := file.ReadAt(end, size-int64(len(c.zip.Comment))-endRecord); err != nil || string(end) != "PK\x05\x06" {
		c.report.fault("something lies behind the end")
	}
	at := int64(0)
	for _, f := range c.zip.File {
		head := make([]byte, localHead+len(f.Name))
		if _, err := file.ReadAt(head, at); err != nil {
			c.report.fault("%q: its head can't be read", f.Name)
			return
		}
		n, extra := int(binary.LittleEndian.Uint16(head[26:])), int64(binary.LittleEndian.Uint16(head[28:]))
		start, err := f.DataOffset()
		if err != nil || string(head[:4]) != "PK\x03\x04" || n != len(f.Name) || string(head[localHead:]) != f.Name ||
			start != at+localHead+int64(n)+extra || binary.LittleEndian.Uint16(head[8:]) != f.Method || binary.LittleEndian.Uint16(head[6:]) != f.Flags {
			c.report.fault("%q: its head is not what the directory says", f.Name)
			return
		}
		at = start + int64(f.CompressedSize64) //nolint:gosec // bounded by the file's size, which was read
		if f.Flags&8 != 0 {
			at += descriptor
			if f.CompressedSize64 > 1<<32-2 || f.UncompressedSize64 > 1<<32-2 {
				at += descriptor / 2
			}
		}
	}
	tail := make([]byte, 4)
	if _, err := file.ReadAt(tail, at); err != nil || string(tail) != "PK\x01\x02" && len(c.zip.File) > 0 {
		c.report.fault("something lies behind the last file")
	}
}

// manifest reads the manifest, checked against the zip's comment.
func (c *checker) manifest() bool {
	f := c.files[messages.ArchiveManifest]
	if f == nil {
		c.report.fault("missing: %q", messages.ArchiveManifest)
		return false
	}
	r, err := f.Open()
	if err != nil {
		c.report.fault("manifest can't be read: %v", err)
		return false
	}
	defer func() { _ = r.Close() }()
	data, err := io.ReadAll(io.LimitReader(r, maxManifest+1))
	if err != nil || len(data) > maxManifest {
		c.report.fault("manifest can't be read: %d bytes, %v", len(data), err)
		return false
	}
	if c.report.Seal = hashOf(data); c.report.Seal != c.zip.Comment {
		c.report.fault("manifest is not the one this bundle was closed with")
	}
	m := &c.report.Manifest
	decoder := json.NewDecoder(strings.NewReader(string(data)))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(m); err != nil {
		c.report.fault("manifest can't be read: %v", err)
		return false
	}
	if m.Format != format {
		c.report.fault("layout %d is not known to this planbot, which knows %d", m.Format, format)
		return false
	}
	total := int64(0)
	for _, e := range m.Files {
		if e.Size < 0 || e.Size > maxUnpacked || total > maxUnpacked {
			c.report.fault("the files would be larger than any archive is")
			return false
		}
		total += e.Size
	}
	return true
}

// bounded bounds what reading the directory may take.
type bounded struct {
	r    io.ReaderAt
	left int64
}

var errTooMuch = errors.New("its directory is too large")

func (b *bounded) ReadAt(p []byte, off int64) (int, error) {
	if b.left -= int64(len(p)); b.left < 0 {
		return 0, errTooMuch
	}
	return b.r.ReadAt(p, off)
}
