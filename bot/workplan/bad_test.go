package workplan

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite golden files")

// Each file of testdata/bad is testdata/small.toml with one thing wrong, named
// after the rule it breaks; beside it stands what is said, with line and column.
func TestEachBadFileIsReportedWhereItIsWrong(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no bad files: %v", err)
	}
	for _, file := range files {
		rule := strings.TrimSuffix(filepath.Base(file), ".toml")
		t.Run(strings.ReplaceAll(rule, "-", " "), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			_, problems := Parse(filepath.Base(file), data)
			if len(problems) == 0 {
				t.Fatal("nothing is reported")
			}
			var got strings.Builder
			for _, p := range problems {
				fmt.Fprintln(&got, p)
			}
			golden(t, strings.TrimSuffix(file, ".toml")+".want", got.String())
		})
	}
}

func TestTheFileTheBadOnesStartFromIsGood(t *testing.T) {
	data, err := os.ReadFile("testdata/small.toml")
	if err != nil {
		t.Fatal(err)
	}
	_, problems := Parse("small.toml", data)
	for _, p := range problems {
		t.Error(p)
	}
}

func TestAnEmptyFileIsReportedAndNotRead(t *testing.T) {
	for _, data := range []string{"", "\xff\xfe", "= 1", "[[unit]]", "unit = 3"} {
		if _, problems := Parse("empty.toml", []byte(data)); len(problems) == 0 {
			t.Errorf("%q has no problems", data)
		}
	}
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs\n got:\n%s\nwant:\n%s", file, got, want)
	}
}
