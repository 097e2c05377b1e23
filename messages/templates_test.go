package messages

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var defines = regexp.MustCompile(`\{\{-?\s*define "([^"]+)"`)

func TestNoTwoMessagesShareAName(t *testing.T) {
	files, err := fs.Glob(templateFiles, "templates/*.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	where := map[string]string{}
	for _, file := range files {
		text, err := templateFiles.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range defines.FindAllStringSubmatch(string(text), -1) {
			if other, twice := where[m[1]]; twice {
				t.Errorf("message %q stands in %s and %s: the later one would be said for both", m[1], other, file)
			}
			where[m[1]] = file
		}
	}
}

// TestEveryMessageIsShownInAGoldenFile looks, for each template, for a function
// that says it and for a test of this package that calls the function.
func TestEveryMessageIsShownInAGoldenFile(t *testing.T) {
	said := map[string][]string{} // template → functions that say it
	tested := map[string]bool{}   // identifiers used in tests
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(path, "_test.go") {
			ast.Inspect(file, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					tested[id.Name] = true
				}
				return true
			})
			continue
		}
		sayers(file, said)
	}
	included := inclusions(t)
	for _, name := range Templates() {
		if included[name] {
			continue // shown wherever the template that includes it is shown
		}
		functions := said[name]
		if len(functions) == 0 {
			t.Errorf("message %q is said by nothing", name)
		} else if !slices.ContainsFunc(functions, func(f string) bool { return tested[f] }) {
			t.Errorf("message %q (%s) is in no golden file", name, strings.Join(functions, ", "))
		}
	}
}

// sayers finds the functions that say templates.
func sayers(file *ast.File, said map[string][]string) {
	for _, d := range file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Body == nil {
			continue
		}
		ast.Inspect(f.Body, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if id, ok := call.Fun.(*ast.Ident); !ok || id.Name != "say" {
				return true
			}
			if lit, ok := call.Args[0].(*ast.BasicLit); ok {
				name, _ := strconv.Unquote(lit.Value)
				said[name] = append(said[name], f.Name.Name)
			}
			return true
		})
	}
}

var includes = regexp.MustCompile(`\{\{-?\s*template "([^"]+)"`)

func inclusions(t *testing.T) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	files, err := filepath.Glob("templates/*.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range includes.FindAllStringSubmatch(string(text), -1) {
			out[m[1]] = true
		}
	}
	return out
}
