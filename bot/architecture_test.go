package bot_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// edges is the whole import table of the program: which of our packages a
// package may import. cmd → bot → messages → storage, never back.
var edges = map[string][]string{
	"storage/plan":       {},
	"storage":            {"storage/plan"},
	"messages":           {"storage/plan"},
	"bot/rules":          {"storage/plan"},
	"bot/board":          {"storage/plan"},
	"bot/document":       {"bot/document/paper", "messages", "storage/plan"},
	"bot/document/paper": {"messages"},
	"bot/archive":        {"bot/document", "bot/document/paper", "messages", "storage", "storage/plan"},
	"bot/workplan":       {"bot/rules", "storage/plan"},
	"bot/workflow":       {"bot/board", "bot/rules", "bot/workplan", "messages", "storage", "storage/plan"},
	"bot/chat":           {"bot/document", "bot/rules", "bot/workflow", "messages", "storage", "storage/plan"},
	"bot/telegram":       {"storage", "storage/plan"},
	"bot/outbox":         {"storage", "storage/plan"},
	"bot/job":            {"bot/archive", "bot/board", "bot/document", "bot/document/paper", "messages", "storage", "storage/plan"},
	"bot/schedule":       {"storage", "storage/plan"},
	"bot/sandbox":        {"storage/plan"},
	"bot/bench/peak":     {},
	"bot/bench": {
		"bot", "bot/chat", "bot/rules", "bot/sandbox", "bot/workflow", "bot/workplan", "storage", "storage/plan",
	},
	"bot": {
		"bot/chat", "bot/job", "bot/outbox", "bot/schedule", "bot/telegram", "bot/workflow", "bot/workplan",
		"messages", "storage", "storage/plan",
	},
	"cmd/planbot": {
		"bot", "bot/archive", "bot/bench", "bot/rules", "bot/sandbox", "bot/workflow", "bot/workplan", "messages", "storage", "storage/plan",
	},
}

// spoken are the packages whose Chinese is data, not speech of the program.
var spoken = []string{"messages", "bot/sandbox", "cmd/planbot/sandbox_people.go"}

// clocks are where the machine's own time may be read.
var clocks = []string{"cmd/planbot", "bot/sandbox/clock.go", "bot/clock.go"}

type source struct {
	path, folder string // both from the root, with slashes
	file         *ast.File
	set          *token.FileSet
}

func sources(t *testing.T) []source {
	t.Helper()
	root := os.DirFS("..")
	var out []source
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, filepath.Join("..", path), nil, parser.ParseComments)
		out = append(out, source{path, filepath.ToSlash(filepath.Dir(path)), file, set})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(out) < 100 {
		t.Fatalf("found only %d source files", len(out))
	}
	return out
}

func TestImportsRunOneWay(t *testing.T) {
	for _, s := range sources(t) {
		allowed, known := edges[s.folder]
		if !known {
			t.Errorf("%s: folder %s is not in the import table", s.path, s.folder)
			continue
		}
		for _, spec := range s.file.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			ours, is := strings.CutPrefix(path, "planbot/")
			if is && !slices.Contains(allowed, ours) {
				t.Errorf("%s imports %s, which %s must not", s.path, ours, s.folder)
			}
			if s.folder == "storage/plan" && strings.Contains(path, ".") {
				t.Errorf("%s imports %s: the vocabulary takes only the standard library", s.path, path)
			}
		}
	}
}

func TestChineseIsOnlySaidInMessages(t *testing.T) {
	for _, s := range sources(t) {
		if within(s, spoken) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if ok && (lit.Kind == token.STRING || lit.Kind == token.CHAR) && strings.ContainsFunc(lit.Value, han) {
				t.Errorf("%s: Chinese outside messages: %s", s.set.Position(lit.Pos()), lit.Value)
			}
			return true
		})
	}
}

func han(r rune) bool { return unicode.Is(unicode.Han, r) }

func TestOnlyTheClockReadsTheMachinesTime(t *testing.T) {
	for _, s := range sources(t) {
		if within(s, clocks) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if pkg, ok := sel.X.(*ast.Ident); ok && pkg.Name == "time" && (sel.Sel.Name == "Now" || sel.Sel.Name == "Since" || sel.Sel.Name == "Until") {
				t.Errorf("%s: time.%s outside the clock", s.set.Position(sel.Pos()), sel.Sel.Name)
			}
			return true
		})
	}
}

func TestFilesStaySmall(t *testing.T) {
	var sizes []int
	for _, s := range sources(t) {
		lines := s.set.Position(s.file.End()).Line
		sizes = append(sizes, lines)
		if lines > 300 {
			t.Errorf("%s has %d lines; split it by noun", s.path, lines)
		}
	}
	slices.Sort(sizes)
	if median := sizes[len(sizes)/2]; median > 90 {
		t.Errorf("the median file has %d lines, want at most 90", median)
	}
}

func TestNothingHappensAtImport(t *testing.T) {
	for _, s := range sources(t) {
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s has an init function", s.path)
			}
		}
	}
}

func within(s source, places []string) bool {
	return slices.ContainsFunc(places, func(place string) bool { return s.folder == place || s.path == place })
}
