package workflow

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"planbot/bot/board"
	"planbot/bot/workplan"
)

func TestEveryCharacterOfThePlansDataHasAGlyph(t *testing.T) {
	w, err := workplan.Default()
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	out := json.NewEncoder(&text) // the whole of it: titles, units, people, whatever it comes to hold
	out.SetEscapeHTML(false)
	if err := out.Encode(w); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(text.String(), w.City) {
		t.Fatal("the work plan is not written out in its own characters")
	}
	drawn(t, "the work plan", text.String())
}

func TestEveryCharacterTheProgramSaysHasAGlyph(t *testing.T) {
	files, err := filepath.Glob("../../messages/*.go")
	if err != nil || len(files) < 50 {
		t.Fatalf("found %d files: %v", len(files), err)
	}
	for _, path := range files {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				word, err := strconv.Unquote(lit.Value)
				if err != nil {
					t.Fatal(err)
				}
				text.WriteString(word)
			}
			return true
		})
		said := text.String()
		if !strings.HasPrefix(filepath.Base(path), "board") { // elsewhere only words might come to stand on the sheet
			said = strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Han, r) {
					return r
				}
				return -1
			}, said)
		}
		drawn(t, path, said)
	}
}

func TestEveryCharacterOfTheScenesHasAGlyph(t *testing.T) {
	for _, c := range scenes {
		s := c.make(t)
		drawn(t, c.name, spoken(Board(s.Snapshot, s.now, false)))
	}
}

func drawn(t *testing.T, where, text string) {
	t.Helper()
	p, err := board.New()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[rune]bool{'\n': true}
	for _, r := range text {
		if !seen[r] && !p.Has(r) {
			t.Errorf("%s: %q (U+%04X) has no glyph", where, r, r)
		}
		seen[r] = true
	}
}
