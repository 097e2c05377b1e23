package document

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"io"
	"maps"
	"slices"
	"strconv"
)

// pdfFile is a PDF by its objects. They are found by looking through the bytes,
// not by the file's own index: a broken or lying index changes nothing, and no
// size the file declares is ever allocated.
type pdfFile struct {
	b      []byte
	at     map[int]int      // object number → where its value begins
	packed map[int]pdfPlace // objects inside object streams
	loaded map[int]any
	budget int // bytes streams may still unpack to
	values int // values that may still be read
	search int // bytes of streams that may still be gone through
	locked bool
	roots  []any // catalogs the file names, the latest first
}

type pdfPlace struct {
	b  []byte
	at int
}

// pdfStream is a dictionary with the raw bytes behind it.
type pdfStream struct {
	dict pdfDict
	raw  []byte
}

// What one PDF may cost.
const (
	pdfObjects  = 200_000
	pdfUnpacked = 48 << 20
	pdfValues   = 1_500_000
	pdfSearch   = 400 << 20
)

func openPdf(b []byte) *pdfFile {
	f := &pdfFile{
		b: b, at: map[int]int{}, packed: map[int]pdfPlace{}, loaded: map[int]any{},
		budget: pdfUnpacked, values: pdfValues, search: pdfSearch,
	}
	f.scan()
	for _, id := range slices.Sorted(maps.Keys(f.at)) {
		if !f.mentions(id, "/ObjStm") && !f.mentions(id, "/XRef") {
			continue
		}
		s, _ := f.object(id).(pdfStream)
		switch s.dict["Type"] {
		case pdfName("ObjStm"):
			f.unpackObjects(s)
		case pdfName("XRef"):
			f.trailer(s.dict)
		}
	}
	f.trailers()
	return f
}

// mentions tells cheaply whether an object is worth loading for what it is.
func (f *pdfFile) mentions(id int, name string) bool {
	const head = 1024
	at := f.at[id]
	return bytes.Contains(f.b[at:min(len(f.b), at+head)], []byte(name))
}

func (f *pdfFile) lexer(b []byte, i int) *pdfLexer { return &pdfLexer{b, i, &f.values} }

// scan finds every "N G obj"; of several with one number the last counts, as
// later updates are appended.
func (f *pdfFile) scan() {
	word := []byte("obj")
	for i := 0; len(f.at) < pdfObjects; {
		n := bytes.Index(f.b[i:], word)
		if n < 0 {
			return
		}
		i += n + len(word)
		if id, ok := objectNumber(f.b[:i-len(word)]); ok {
			f.at[id] = i
		}
	}
}

// objectNumber reads "N G " backwards from its end.
func objectNumber(b []byte) (int, bool) {
	b = b[max(0, len(b)-24):]
	fields := bytes.Fields(b)
	if len(fields) < 2 || len(b) == 0 || !pdfSpace(b[len(b)-1]) {
		return 0, false
	}
	if _, err := strconv.Atoi(string(fields[len(fields)-1])); err != nil {
		return 0, false
	}
	number := fields[len(fields)-2]
	for len(number) > 0 && (number[0] < '0' || number[0] > '9') { // "endobj12 0 obj"
		number = number[1:]
	}
	id, err := strconv.Atoi(string(number))
	return id, err == nil && id < 1<<24
}

// trailer notes what a trailer says: where the catalog is, and whether a
// password locks the file.
func (f *pdfFile) trailer(d pdfDict) {
	f.locked = f.locked || d["Encrypt"] != nil
	if root := d["Root"]; root != nil {
		f.roots = append([]any{root}, f.roots[:min(len(f.roots), 10)]...)
	}
}

func (f *pdfFile) trailers() {
	word := []byte("trailer")
	for i := 0; ; {
		n := bytes.Index(f.b[i:], word)
		if n < 0 {
			return
		}
		i += n + len(word)
		if v, ok := f.lexer(f.b, i).value(0); ok {
			d, _ := v.(pdfDict)
			f.trailer(d)
		}
	}
}

// object loads an object by number; nil when there is none.
func (f *pdfFile) object(id int) any {
	if v, ok := f.loaded[id]; ok {
		return v
	}
	at, direct := f.at[id]
	l := f.lexer(f.b, at)
	if !direct {
		p, ok := f.packed[id]
		if !ok {
			return nil
		}
		l = f.lexer(p.b, p.at)
	}
	f.loaded[id] = nil // an object that refers to itself ends here
	v, _ := l.value(0)
	if dict, ok := v.(pdfDict); ok && direct {
		if raw, ok := f.streamAt(l, dict); ok {
			v = pdfStream{dict, raw}
		}
	}
	f.loaded[id] = v
	return v
}

// streamAt takes the raw bytes behind a dictionary, by Length where that leads
// to the end mark, by the mark otherwise.
func (f *pdfFile) streamAt(l *pdfLexer, dict pdfDict) ([]byte, bool) {
	if !l.space() || !bytes.HasPrefix(l.b[l.i:], []byte("stream")) {
		return nil, false
	}
	rest := l.b[l.i+len("stream"):]
	rest = bytes.TrimPrefix(bytes.TrimPrefix(rest, []byte("\r")), []byte("\n"))
	end := []byte("endstream")
	if n, ok := f.resolve(dict["Length"]).(float64); ok && n >= 0 && int(n) <= len(rest) {
		if after := bytes.TrimLeft(rest[int(n):min(len(rest), int(n)+20)], "\r\n "); bytes.HasPrefix(after, end) {
			return rest[:int(n)], true
		}
	}
	rest = rest[:min(len(rest), max(0, f.search))]
	n := bytes.Index(rest, end)
	if n < 0 {
		n = len(rest)
	}
	f.search -= n
	return rest[:n], true
}

// resolve follows references to a value.
func (f *pdfFile) resolve(v any) any {
	for range 10 {
		ref, ok := v.(pdfRef)
		if !ok {
			return v
		}
		v = f.object(int(ref))
	}
	return nil
}

// dict resolves a value to a dictionary, a stream to its own; nil for others.
func (f *pdfFile) dict(v any) pdfDict {
	switch d := f.resolve(v).(type) {
	case pdfDict:
		return d
	case pdfStream:
		return d.dict
	}
	return nil
}

func (f *pdfFile) list(v any) []any {
	switch a := f.resolve(v).(type) {
	case []any:
		return a
	case nil:
		return nil
	default:
		return []any{v}
	}
}

// unpack undoes a stream's filters; nil for pictures and for what breaks the
// budget.
func (f *pdfFile) unpack(s pdfStream) []byte {
	const longest = 4 // of a chain of filters
	filters := f.list(s.dict["Filter"])
	if f.search -= len(s.raw); f.search < 0 || len(filters) > longest {
		return nil
	}
	b := s.raw
	for _, filter := range filters {
		switch f.resolve(filter) {
		case pdfName("FlateDecode"), pdfName("Fl"):
			b = f.inflate(b)
		case pdfName("ASCIIHexDecode"), pdfName("AHx"):
			b = unhex(b)
		case pdfName("ASCII85Decode"), pdfName("A85"):
			out := make([]byte, len(b)*4/5+8)
			n, _, err := ascii85.Decode(out, bytes.TrimSuffix(bytes.TrimSpace(b), []byte("~>")), true)
			if err != nil {
				return nil
			}
			b = out[:n]
		default:
			return nil
		}
	}
	return b
}

func (f *pdfFile) inflate(b []byte) []byte {
	const largest = 8 << 20
	z, err := zlib.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil
	}
	// A cut stream still gives its beginning.
	out, _ := io.ReadAll(io.LimitReader(z, int64(min(largest, f.budget))))
	f.budget -= len(out)
	return out
}

// unpackObjects indexes the objects of an object stream (7.5.7).
func (f *pdfFile) unpackObjects(s pdfStream) {
	b := f.unpack(s)
	first, _ := f.resolve(s.dict["First"]).(float64)
	count, _ := f.resolve(s.dict["N"]).(float64)
	l := f.lexer(b, 0)
	for i := 0; i < int(count) && len(f.packed) < pdfObjects; i++ {
		id, ok1 := l.value(0)
		at, ok2 := l.value(0)
		n, isNumber := id.(float64)
		offset, isOffset := at.(float64)
		if !ok1 || !ok2 || !isNumber || !isOffset || n < 0 || offset < 0 || int(first)+int(offset) >= len(b) {
			return
		}
		f.packed[int(n)] = pdfPlace{b, int(first) + int(offset)}
	}
}
