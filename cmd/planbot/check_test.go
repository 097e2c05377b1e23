package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"planbot/storage/plan"
)

var update = flag.Bool("update", false, "rewrite golden files")

// checkDay is when the tests check: the notices up to 2021 are out.
var checkDay = plan.Date(2021, 1, 4)

func runCheck(t *testing.T, cmd CheckCmd, today plan.Day) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	code = cmd.check(today, &out, &errs)
	return code, out.String(), errs.String()
}

func TestCheckOfTheBuiltInPlanReadsLikeThis(t *testing.T) {
	code, stdout, stderr := runCheck(t, CheckCmd{}, checkDay)
	if code != 0 || stderr != "" {
		t.Fatalf("exit %d, stderr %q", code, stderr)
	}
	file := filepath.Join("testdata", "check.txt")
	if *update {
		if err := os.WriteFile(file, []byte(stdout), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if stdout != string(want) {
		t.Errorf("got:\n%s\nwant:\n%s", stdout, want)
	}
}

func TestCheckPrintsOneJSONObjectWithExactlyTheAgreedKeys(t *testing.T) {
	code, stdout, stderr := runCheck(t, CheckCmd{JSON: true}, checkDay)
	if code != 0 || stderr != "" {
		t.Fatalf("exit %d, stderr %q", code, stderr)
	}
	var got map[string][]map[string]any
	if err := json.Unmarshal([]byte(stdout), &got); err != nil {
		t.Fatal(err)
	}
	want := map[string]struct {
		count int
		keys  string
	}{
		"plans":     {2, "chapters id title"},
		"units":     {40, "aliases id name"},
		"group":     {38, "name position rank units"},
		"stages":    {6, "basis closes deadline name no opens"},
		"anomalies": {43, "kind text where"},
	}
	if len(got) != len(want) {
		t.Errorf("%d keys", len(got))
	}
	for name, w := range want {
		if len(got[name]) != w.count {
			t.Errorf("%s: %d, want %d", name, len(got[name]), w.count)
		}
		for _, row := range got[name] {
			if keys := keysOf(row); keys != w.keys {
				t.Errorf("%s has keys %q, want %q", name, keys, w.keys)
			}
		}
	}
	chapters := got["plans"][1]["chapters"].([]any)
	c7 := chapters[6].(map[string]any)
	if keys := keysOf(c7); keys != "code kind lead no supports title" || c7["lead"] != "州民政局" {
		t.Errorf("C7: %v", c7)
	}
	if first := got["stages"][0]; first["deadline"] != "2020-11-30" || first["opens"] != "2020-09-01" {
		t.Errorf("stage 1: %v", first)
	}
}

func keysOf(row map[string]any) string {
	var keys []string
	for k := range row {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return strings.Join(keys, " ")
}

func TestCheckOfABadFileNamesLineAndColumn(t *testing.T) {
	file := filepath.Join("..", "..", "bot", "workplan", "testdata", "bad", "chapter-unknown-unit.toml")
	for _, asJSON := range []bool{false, true} {
		code, stdout, stderr := runCheck(t, CheckCmd{File: file, JSON: asJSON}, checkDay)
		if code != 1 || stdout != "" {
			t.Errorf("exit %d, stdout %q", code, stdout)
		}
		if want := `chapter-unknown-unit.toml:153:22: unknown unit "市公安局"`; !strings.Contains(stderr, want) {
			t.Errorf("stderr %q lacks %q", stderr, want)
		}
	}
}

func TestCheckOfAFileThatIsNotThereFails(t *testing.T) {
	code, stdout, stderr := runCheck(t, CheckCmd{File: filepath.Join(t.TempDir(), "none.toml")}, checkDay)
	if code != 1 || stdout != "" || !strings.Contains(stderr, "none.toml") {
		t.Errorf("exit %d, stdout %q, stderr %q", code, stdout, stderr)
	}
}

func TestCheckSaysThatAYearIsNotPublished(t *testing.T) {
	dayBefore, theDay := plan.Date(2020, 11, 24), plan.Date(2020, 11, 25)
	const said = "2021年放假安排未公布，暂按周末计"
	if _, stdout, _ := runCheck(t, CheckCmd{}, dayBefore); strings.Count(stdout, said) != 5 {
		t.Errorf("the day before the notice it is said %d times, want once per stage of 2021", strings.Count(stdout, said))
	}
	if _, stdout, _ := runCheck(t, CheckCmd{}, theDay); strings.Contains(stdout, said) {
		t.Error("it is still said on the day of the notice")
	}
}
