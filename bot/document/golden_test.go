package document

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"planbot/messages"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestAChapterAsALiaisonSendsIt reads a draft with everything people leave in
// one: styles and typed numbers, automatic numbers, tracked changes, a comment,
// a footnote, a text box, merged cells, content controls, a picture.
func TestAChapterAsALiaisonSendsIt(t *testing.T) {
	file, err := os.ReadFile("testdata/chapter.docx")
	if err != nil {
		t.Fatal(err)
	}
	format, reason, err := Sniff("妇女与健康（第1稿）.docx", bytes.NewReader(file), int64(len(file)))
	if format != Docx || reason != "" || err != nil {
		t.Fatalf("sniff %q %q %v", format, reason, err)
	}
	text := readGood(t, Docx, file)
	var b strings.Builder
	for _, l := range text.Lines() {
		fmt.Fprintf(&b, "%-8s %d %s\n", l.Place, l.Level, l.Text)
	}
	fmt.Fprintf(&b, "\ntally %+v\nleft %+v\n", text.Tally, text.Left)
	hard, soft := Marks(messages.HeardSecrecy(), text.Lines(), "妇女与健康（第1稿）.docx")
	fmt.Fprintf(&b, "hard %+v\nsoft %+v\n", hard, soft)
	fmt.Fprintf(&b, "check %+v\n", Check(text, true, messages.HeardDomain(), messages.HeardHeadings()))
	golden(t, "testdata/chapter.txt", b.String())
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; got\n%s", name, got)
	}
}
