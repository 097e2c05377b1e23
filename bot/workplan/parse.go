// Package workplan reads a work plan file (编制工作方案 as TOML) into a
// plan.WorkPlan, tells what is wrong in it and what is doubtful, and writes one
// back out. The file format is explained in golmud.toml, the default.
package workplan

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"regexp"
	"sort"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"planbot/storage/plan"
)

// DefaultName is the name under which the embedded work plan reports problems.
const DefaultName = "golmud.toml"

//go:embed golmud.toml
var golmud []byte

// Source is the embedded default as text: what an operator starts from.
func Source() []byte { return bytes.Clone(golmud) }

// Problem is one error of a work plan file, of syntax or of meaning. Line and
// column count from 1, the column in characters.
type Problem struct {
	File      string
	Line, Col int
	Text      string
}

func (p Problem) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.Line, p.Col, p.Text)
}

// Default is the embedded work plan of Golmud. It fails only if the program was
// built with a broken file.
func Default() (plan.WorkPlan, error) {
	work, problems := Parse(DefaultName, golmud)
	if len(problems) > 0 {
		return plan.WorkPlan{}, fmt.Errorf("read embedded work plan: %s", problems[0])
	}
	return work, nil
}

// Parse reads a work plan file; name is what problems call it. With problems the
// plan is what could be read and must not be used to seed anything. Problems are
// in file order, all that were found.
func Parse(name string, data []byte) (plan.WorkPlan, []Problem) {
	var file shape
	decoder := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields()
	problems, readable := syntax(name, data, decoder.Decode(&file))
	if !readable {
		return plan.WorkPlan{}, problems
	}
	r := reader{name: name, file: file, places: locate(data), names: map[string]plan.Party{}, slugs: map[string]string{}}
	r.problems = problems
	work := r.read()
	sort.SliceStable(r.problems, func(i, j int) bool {
		a, b := r.problems[i], r.problems[j]
		return a.Line < b.Line || a.Line == b.Line && a.Col < b.Col
	})
	return work, r.problems
}

// syntax turns the decoder's error into problems. Unknown keys leave the rest of
// the file readable, anything else does not.
func syntax(name string, data []byte, err error) (problems []Problem, readable bool) {
	if err == nil {
		return nil, true
	}
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) {
		for _, e := range unknown.Errors {
			problems = append(problems, syntaxProblem(name, data, &e, fmt.Sprintf("unknown key %q", last(e.Key()))))
		}
		return problems, true
	}
	var wrong *toml.DecodeError
	if errors.As(err, &wrong) {
		text := strings.TrimPrefix(wrong.Error(), "toml: ")
		return []Problem{syntaxProblem(name, data, wrong, goNames.ReplaceAllString(text, "as"))}, false
	}
	return []Problem{{File: name, Line: 1, Col: 1, Text: err.Error()}}, false
}

// goNames is how the decoder names our own structures, which tells an operator
// nothing.
var goNames = regexp.MustCompile(`into struct field \S+ of type`)

// syntaxProblem places a decoder's error; its columns count bytes.
func syntaxProblem(name string, data []byte, e *toml.DecodeError, text string) Problem {
	row, byteCol := e.Position()
	offset := 0
	for range row - 1 {
		offset += bytes.IndexByte(data[offset:], '\n') + 1
	}
	line, col := position(data, min(offset+byteCol-1, len(data)))
	return Problem{File: name, Line: line, Col: col, Text: text}
}

func last(key toml.Key) string {
	if len(key) == 0 {
		return ""
	}
	return key[len(key)-1]
}
