package workplan

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"
)

func TestPlacesAreFoundHoweverTomlIsWritten(t *testing.T) {
	const file = `title = "格"
group.name = 'x'
group.duties = [ # why
  "一",
  # between
  "二",
]

[[unit]]
id = "a"
aliases = [{ name = "甲", from = "text" }, { name = "乙", from = "group" }]

[[unit]]
id = "b"

[[plan]]
id = "women"
[[plan.chapter]]
code = "W1"
no = 1
[[plan.chapter]]
code = "W2"
[[plan]]
[[plan.chapter]]
code = "C1"
`
	cases := []struct {
		name, path string
		line, col  int
	}{
		{"a top-level value", "title", 1, 9},
		{"a dotted key", "group.name", 2, 14},
		{"an element after a comment", "group.duties[1]", 6, 3},
		{"a value in an inline table, counted in characters", "unit[0].aliases[1].name", 11, 52},
		{"an element of an array of tables", "unit[1]", 13, 3},
		{"a value missing from it", "unit[1].name", 13, 3},
		{"an array of tables as a whole", "unit", 9, 3},
		{"a nested table", "plan[0].chapter[1].code", 22, 8},
		{"a number", "plan[0].chapter[0].no", 20, 6},
		{"nested tables start anew under a new parent", "plan[1].chapter[0].code", 25, 8},
		{"something the file does not have", "stage[3].opens", 1, 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if line, col := Place([]byte(file), c.path); line != c.line || col != c.col {
				t.Errorf("%s at %d:%d, want %d:%d", c.path, line, col, c.line, c.col)
			}
		})
	}
}

// Whatever is done to a file, reading it ends with a plan or with problems that
// point into it.
func TestADamagedFileIsReportedInsideItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		data := bytes.Clone(golmud)
		for range rapid.IntRange(1, 4).Draw(t, "wounds") {
			at := rapid.IntRange(0, len(data)-1).Draw(t, "at")
			if rapid.Bool().Draw(t, "cut") {
				end := min(at+rapid.IntRange(0, 200).Draw(t, "length"), len(data))
				data = append(data[:at:at], data[end:]...)
			} else {
				data[at] = rapid.SampledFrom([]byte("\"'[]{}=\n#.,\x00\xff0")).Draw(t, "byte")
			}
			if len(data) == 0 {
				return
			}
		}
		_, problems := Parse("damaged.toml", data)
		for _, p := range problems {
			lines := bytes.Split(data, []byte("\n"))
			if p.Line < 1 || p.Line > len(lines) || p.Col < 1 || p.Col > len(lines[p.Line-1])+1 || p.Text == "" {
				t.Fatalf("%s points outside the file of %d lines", p, len(lines))
			}
		}
	})
}
