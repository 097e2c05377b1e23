package document

import (
	"archive/zip"
	"compress/flate"
	"hash/crc32"
	"io"
	"path"
	"strings"
)

// pack is an opened OOXML package (a zip): parts by name, every byte counted.
type pack struct {
	files  map[string]*zip.File // by lower-case name, as OPC compares names
	names  []string             // the same, in the file's order
	limits Limits
	spent  int64 // unpacked so far, all parts together
}

// tallied bounds what the zip library may read for the directory alone.
type tallied struct {
	r    io.ReaderAt
	left int64
}

func (t *tallied) ReadAt(p []byte, off int64) (int, error) {
	if t.left < int64(len(p)) {
		return 0, refuse(Bomb)
	}
	t.left -= int64(len(p))
	return t.r.ReadAt(p, off)
}

func openPack(r io.ReaderAt, size int64, limits Limits) (*pack, error) {
	gate := &tallied{r: r, left: limits.Directory}
	z, err := zip.NewReader(gate, size)
	if err != nil {
		return nil, err
	}
	if len(z.File) > limits.Entries {
		return nil, refuse(Bomb)
	}
	gate.left = 1 << 62
	p := &pack{files: make(map[string]*zip.File, len(z.File)), limits: limits}
	for _, f := range z.File {
		if err := p.admit(f); err != nil {
			return nil, err
		}
	}
	return p, nil
}

func (p *pack) admit(f *zip.File) error {
	name := partName(f.Name)
	if strings.HasSuffix(name, "/") {
		return nil
	}
	// Two parts of one name read differently in different programs: what we
	// checked would not be what the office opens.
	if _, twice := p.files[name]; twice {
		return refuse(Damaged)
	}
	if f.Flags&1 != 0 {
		return refuse(Encrypted)
	}
	p.files[name] = f
	p.names = append(p.names, name)
	return nil
}

func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, "\\", "/"), "/"))
}

func (p *pack) has(name string) bool {
	_, ok := p.files[partName(name)]
	return ok
}

// open streams one part. An XML part has limits of its own; a picture only
// counts towards the whole.
func (p *pack) open(name string, markup bool) (io.Reader, error) {
	f, ok := p.files[partName(name)]
	if !ok {
		return nil, refuse(Damaged)
	}
	raw, err := f.OpenRaw()
	if err != nil {
		return nil, err
	}
	packed := &counted{r: raw}
	m := &metered{pack: p, packed: packed, markup: markup}
	switch f.Method {
	case zip.Store:
		m.r = packed
	case zip.Deflate:
		m.r = flate.NewReader(packed)
	default:
		return nil, refuse(Damaged)
	}
	return m, nil
}

type counted struct {
	r io.Reader
	n int64
}

func (c *counted) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.n += int64(n)
	return n, err
}

// metered stops a part that grows beyond what documents of people do.
type metered struct {
	r      io.Reader
	pack   *pack
	packed *counted
	markup bool
	n      int64
}

func (m *metered) Read(b []byte) (int, error) {
	n, err := m.r.Read(b)
	m.n += int64(n)
	m.pack.spent += int64(n)
	limits := m.pack.limits
	if m.pack.spent > limits.Unpacked {
		return 0, refuse(Bomb)
	}
	if !m.markup {
		return n, err
	}
	if m.n > limits.Part {
		return 0, refuse(Bomb)
	}
	if m.n > limits.RatioFrom && float64(m.n) > limits.Ratio*float64(m.packed.n) {
		return 0, refuse(Bomb)
	}
	return n, err
}

// survey unpacks everything once and throws it away, so that what a document
// carries beside its text is no bomb and not broken either.
func (p *pack) survey() error {
	before := p.spent
	buf := make([]byte, 64<<10)
	for _, name := range p.names {
		r, err := p.open(name, isMarkup(name))
		if err != nil {
			return err
		}
		sum := crc32.NewIEEE()
		if _, err := io.CopyBuffer(sum, r, buf); err != nil {
			return err
		}
		if want := p.files[name].CRC32; want != 0 && want != sum.Sum32() {
			return refuse(Damaged)
		}
	}
	p.spent = before
	return nil
}

func isMarkup(name string) bool {
	return path.Ext(name) == ".xml" || path.Ext(name) == ".rels"
}
