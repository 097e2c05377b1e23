package job

import (
	"os"
	"regexp"
	"testing"

	"planbot/bot/document"
)

// Every kind of thing a text may not take over can be said to the office.
func TestEveryKindOfWhatIsLeftIsSaid(t *testing.T) {
	source, err := os.ReadFile("../document/compile.go")
	if err != nil {
		t.Fatal(err)
	}
	kinds := regexp.MustCompile(`Left\w+\s+LeftKind = "(\w+)"`).FindAllSubmatch(source, -1)
	if len(kinds) < 10 {
		t.Fatalf("found %d kinds", len(kinds))
	}
	var notes []document.Left
	for _, k := range kinds {
		notes = append(notes, document.Left{Chapter: "a", Kind: document.LeftKind(k[1]), Count: 1})
	}
	notes = append(notes, document.Left{Chapter: "b", Kind: document.LeftComment, Count: 2})
	said := leftWords(notes) // panics on a kind without words
	if len(said) != 2 || len(said[0].What) != len(kinds) || said[1].Chapter != "b" {
		t.Errorf("said %+v", said)
	}
}
