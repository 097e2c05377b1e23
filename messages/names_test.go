package messages

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"planbot/storage/plan"
)

func TestEveryReasonOfTheVocabularyHasItsSentence(t *testing.T) {
	said := Whys()
	whys := vocabulary(t, "Why")
	if len(whys) < 40 {
		t.Fatalf("found only %d reasons", len(whys))
	}
	for _, why := range whys {
		if !slices.Contains(said, plan.Why(why)) {
			t.Errorf("no sentence for refusal %q", why)
		}
	}
}

func TestNoTwoActsAreHeardByTheSameWord(t *testing.T) {
	by := map[string]plan.Act{}
	for act := range acts {
		for _, word := range ActWords(act) {
			if other, taken := by[word]; taken {
				t.Errorf("%q is heard as %s and as %s", word, other, act)
			}
			by[word] = act
		}
	}
}

// vocabulary reads the constants of a type out of storage/plan.
func vocabulary(t *testing.T, kind string) []string {
	t.Helper()
	files, err := filepath.Glob("../storage/plan/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, path := range files {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok || len(v.Values) != 1 {
				return true
			}
			name, ok := v.Type.(*ast.Ident)
			lit, literal := v.Values[0].(*ast.BasicLit)
			if ok && literal && name.Name == kind {
				word, err := strconv.Unquote(lit.Value)
				if err != nil {
					t.Fatal(err)
				}
				out = append(out, word)
			}
			return true
		})
	}
	return out
}
