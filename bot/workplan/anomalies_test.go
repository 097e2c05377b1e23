package workplan

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

func TestGolmudsAnomaliesInWords(t *testing.T) {
	var b strings.Builder
	for _, a := range Anomalies(golmudPlan(t)) {
		fmt.Fprintf(&b, "%s [%s] %s\n%s\n", a.Key, a.Kind, a.Where, messages.Anomaly(a))
		for _, way := range a.Answers {
			fmt.Fprintf(&b, "  (%s) %s\n", way, messages.AnomalyButton(a, way))
		}
		b.WriteString("\n")
	}
	golden(t, "testdata/anomalies.txt", b.String())
}

func TestKeysOfAnomaliesAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, a := range Anomalies(golmudPlan(t)) {
		if a.Key == "" || seen[a.Key] {
			t.Errorf("key %q is empty or used twice", a.Key)
		}
		seen[a.Key] = true
	}
}

func TestEveryAnomalyPointsAtItsLine(t *testing.T) {
	for _, a := range Anomalies(golmudPlan(t)) {
		if line, _ := Place(golmud, a.Path); line == 1 {
			t.Errorf("%s: nothing stands at %q", a.Key, a.Path)
		}
	}
}

// Each rule is shown to depend on the data: one change, and its anomaly comes or
// goes.
func TestAnomaliesComeAndGoWithWhatTheFileSays(t *testing.T) {
	cases := []struct {
		name     string
		old, new string
		key      string
		there    bool
	}{
		{"a doubtful label is asked about", "", "", "doubt:zhou-jiaoyuju", true},
		{"a set without a list is reported", "", "", "set:members", true},
		{"a set with a list is not", `units = []`, `units = ["fulian"]`, "set:members", false},
		{"a unit with a member is not missed", "", "", "no-member:jiaoyuju", false},
		{"a unit without a member is", `units    = ["jiaoyuju"]`, `units    = []`, "no-member:jiaoyuju", true},
		{"one post is nothing", "", "", "posts:乙", false},
		{"two posts are", `"市教育局副局长"`, `"市教育局副局长、市妇联主席"`, "posts:乙", true},
		{"a post in a foreign body is", `"市教育局副局长"`, `"市教育局副局长、督导室主任"`, "post:乙:督导室主任", true},
		{"a stated alias is no inference", `from = "text" }`, `from = "text", stated = true }`, "alias:jiaoyuju:市教委", false},
		{"an unstated one is", "", "", "alias:jiaoyuju:市教委", true},
		{"an alias the office gave is none", `from = "text" }`, `from = "office" }`, "alias:jiaoyuju:市教委", false},
		{"a section the office must write is", "", "", "section:P", true},
		{"a month without a stage is", "", "", "gap:2020-12-01", true},
		{"a month without a gap is not", `closes   = "2020-11"`, `closes   = "2020-12"`, "gap:2020-12-01", false},
		{"a shared month is", "", "", "overlap:4:5", true},
		{"no month shared is not", `opens    = "2021-05"`, `opens    = "2021-06"`, "overlap:4:5", false},
		{"nobody named as liaison is", "", "", "liaisons", true},
	}
	small, err := os.ReadFile("testdata/small.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(string(small), c.old, c.new, 1)
			if c.old != "" && text == string(small) {
				t.Fatalf("small.toml has no %q", c.old)
			}
			work, problems := Parse("small.toml", []byte(text))
			if len(problems) > 0 {
				t.Fatal(problems[0])
			}
			there := slices.ContainsFunc(Anomalies(work), func(a plan.Anomaly) bool { return a.Key == c.key })
			if there != c.there {
				t.Errorf("%s reported: %v", c.key, there)
			}
		})
	}
}

func TestAnUndeclaredLookalikeIsFound(t *testing.T) {
	work := golmudPlan(t)
	// What an operator would do who took 州民政局 for a unit without a thought.
	work.Doubts = work.Doubts[1:]
	work.Units = append(slices.Clone(work.Units), plan.WrittenUnit{ID: "zhou-minzhengju", Name: "州民政局"})
	work.Plans[1].Chapters[6].Lead = plan.Party{Label: "州民政局", Unit: "zhou-minzhengju"}
	found := slices.ContainsFunc(Anomalies(work), func(a plan.Anomaly) bool {
		return a.Kind == plan.LooksAlike && a.Name == "州民政局" && a.Other == "市民政局"
	})
	if !found {
		t.Error("州民政局 passes for a unit of its own without a word")
	}
}

func TestNamesOneSignApart(t *testing.T) {
	cases := []struct {
		a, b string
		want bool
	}{
		{"州民政局", "市民政局", true},
		{"市民政", "市民政局", true},
		{"市政局", "市民政局", true},
		{"市民政局", "市民政局", false},
		{"市公安局", "市水利局", false},
		{"市教育局", "市局", false},
	}
	for _, c := range cases {
		if got := oneSignApart(c.a, c.b); got != c.want {
			t.Errorf("%s and %s: %v", c.a, c.b, got)
		}
	}
}
