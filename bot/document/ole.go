package document

import (
	"encoding/binary"
	"io"
	"strings"

	"github.com/richardlehane/mscfb"
)

// container is an opened OLE file: the streams a reader may ask for.
type container struct {
	streams map[string]*mscfb.File // top-level streams by name
	macros  bool
}

// sectors bounds how much the OLE library may read: it follows chains and trees
// the file describes, in time and memory that grow with the square of the
// directory.
type sectors struct {
	r     io.ReaderAt
	bytes int
	reads int
}

func (s *sectors) ReadAt(p []byte, off int64) (int, error) {
	s.reads--
	if len(p) > 4 { // a step along a chain reads 4 bytes
		s.bytes -= len(p)
	}
	if s.reads < 0 || s.bytes < 0 {
		return 0, refuse(Bomb)
	}
	return s.r.ReadAt(p, off)
}

func openOle(r io.ReaderAt) (c *container, err error) {
	gate := &sectors{r: r, bytes: 256 << 10, reads: 200_000}
	err = guarded(func() error {
		box, err := mscfb.New(gate)
		if err != nil {
			return err
		}
		gate.bytes, gate.reads = 64<<20, 2_000_000
		c = &container{streams: map[string]*mscfb.File{}}
		for _, f := range box.File {
			c.admit(f)
		}
		return nil
	})
	return c, err
}

func (c *container) admit(f *mscfb.File) {
	if strings.EqualFold(f.Name, "_VBA_PROJECT") || strings.EqualFold(f.Name, "Macros") {
		c.macros = true
	}
	if len(f.Path) == 0 {
		c.streams[f.Name] = f
	}
}

// bytes reads a stream, at most limit of it, whatever length it declares.
func (c *container) bytes(name string, limit int64) (b []byte, err error) {
	f, ok := c.streams[name]
	if !ok {
		return nil, refuse(Damaged)
	}
	err = guarded(func() error {
		b, err = io.ReadAll(io.LimitReader(f, limit))
		return err
	})
	return b, err
}

// sniffOle tells a Word or WPS text from an encrypted OOXML file, which hides in
// the same container.
func sniffOle(ext string, r io.ReaderAt) (Format, error) {
	c, err := openOle(r)
	if err != nil {
		return "", err
	}
	if _, ok := c.streams["EncryptedPackage"]; ok {
		return "", refuse(Encrypted)
	}
	if c.macros {
		return "", refuse(Macro)
	}
	if _, ok := c.streams["WordDocument"]; !ok {
		return "", refuse(UnknownFormat)
	}
	head, err := c.bytes("WordDocument", 32)
	if err != nil {
		return "", err
	}
	if len(head) >= 12 && binary.LittleEndian.Uint16(head[10:])&0x0100 != 0 {
		return "", refuse(Encrypted)
	}
	if ext == "wps" {
		return Wps, nil
	}
	return Doc, nil
}
