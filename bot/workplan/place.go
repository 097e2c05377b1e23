package workplan

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"
)

// places knows where in a file each value stands, so that an error of meaning
// can be shown with its line and column like an error of syntax. Paths look like
// "plan[1].chapter[6].lead" and "unit[3].aliases[0].name".
type places struct {
	data   []byte
	offset map[string]int // path → byte offset
	texts  []text         // every single-line string, in file order
}

type text struct{ path, value string }

// locate indexes a file that is known to be valid TOML.
func locate(data []byte) places {
	p := places{data: data, offset: map[string]int{}}
	walk := walker{places: &p, count: map[string]int{}}
	walk.parser.Reset(data)
	for walk.parser.NextExpression() {
		walk.expression(walk.parser.Expression())
	}
	return p
}

// at gives line and column (both from 1, the column in characters) of a path; of
// its first element where it is an array table, of its closest parent where the
// value itself is missing.
func (p places) at(path string) (line, col int) {
	for {
		for _, written := range []string{path, path + index(0)} {
			if offset, ok := p.offset[written]; ok {
				return position(p.data, offset)
			}
		}
		cut := bytes.LastIndexAny([]byte(path), ".[")
		if cut < 0 {
			return 1, 1
		}
		path = path[:cut]
	}
}

func position(data []byte, offset int) (line, col int) {
	before := data[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return 1 + bytes.Count(before, []byte("\n")), 1 + utf8.RuneCount(before[start:])
}

// walker follows the document's expressions: a table header sets the path under
// which the key-values after it stand.
type walker struct {
	places *places
	parser unstable.Parser
	table  string
	count  map[string]int // of each array table's elements so far
}

func (w *walker) expression(node *unstable.Node) {
	if node.Kind == unstable.KeyValue {
		w.keyValue(w.table, node)
		return
	}
	w.table = w.header(node)
	w.note(w.table, node.Child())
}

// header turns [a.b] or [[a.b]] into a path with the indexes of the array tables
// it goes through.
func (w *walker) header(node *unstable.Node) string {
	path := ""
	for key := node.Key(); key.Next(); {
		path = join(path, string(key.Node().Data))
		last := key.IsLast()
		if last && node.Kind == unstable.ArrayTable {
			w.count[path]++
		}
		if n := w.count[path]; n > 0 {
			path += index(n - 1)
		}
	}
	return path
}

func (w *walker) keyValue(table string, node *unstable.Node) {
	path := table
	var first *unstable.Node
	for key := node.Key(); key.Next(); {
		if first == nil {
			first = key.Node()
		}
		path = join(path, string(key.Node().Data))
	}
	w.note(path, first)
	w.value(path, node.Value())
}

func (w *walker) value(path string, node *unstable.Node) {
	switch node.Kind {
	case unstable.Array:
		i := 0
		for item := node.Children(); item.Next(); {
			if item.Node().Kind != unstable.Comment {
				w.value(path+index(i), item.Node())
				i++
			}
		}
	case unstable.InlineTable:
		w.note(path, node)
		for item := node.Children(); item.Next(); {
			if item.Node().Kind == unstable.KeyValue {
				w.keyValue(path, item.Node())
			}
		}
	case unstable.String:
		w.note(path, node)
		if !bytes.HasPrefix(w.parser.Raw(node.Raw), []byte(`"""`)) {
			w.places.texts = append(w.places.texts, text{path, string(node.Data)})
		}
	default:
		if node.Raw.Length > 0 {
			w.note(path, node)
		}
	}
}

func (w *walker) note(path string, node *unstable.Node) {
	w.places.offset[path] = int(node.Raw.Offset)
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

func index(i int) string { return "[" + strconv.Itoa(i) + "]" }

// Place gives line and column of a path in a work plan file, from 1, the column
// in characters; of the closest parent where the path itself is not written.
func Place(data []byte, path string) (line, col int) { return locate(data).at(path) }
