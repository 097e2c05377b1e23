//go:build render

package document

import (
	"bytes"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// printed is a page as it comes out: where every word stands, in points.
type printed struct {
	Width  float64 `xml:"width,attr"`
	Height float64 `xml:"height,attr"`
	Words  []struct {
		Left   float64 `xml:"xMin,attr"`
		Top    float64 `xml:"yMin,attr"`
		Right  float64 `xml:"xMax,attr"`
		Bottom float64 `xml:"yMax,attr"`
		Text   string  `xml:",chardata"`
	} `xml:"word"`
}

// points of a millimetre.
const mm = 72 / 25.4

// tool runs a program of the machine; without it the test fails.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), name, args...)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v %s", name, err, errs.String())
	}
	return string(out)
}

// layOut lays the files out, all in one run.
func layOut(t *testing.T) (dir string, files map[string][]byte) {
	t.Helper()
	dir, files = t.TempDir(), papers(t)
	args := []string{"--headless", "-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--convert-to", "pdf", "--outdir", dir}
	for name, data := range files {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	tool(t, "soffice", args...)
	return dir, files
}

func pages(t *testing.T, pdf string) []printed {
	t.Helper()
	var doc struct {
		Pages []printed `xml:"body>doc>page"`
	}
	decoder := xml.NewDecoder(strings.NewReader(tool(t, "pdftotext", "-bbox", pdf, "-")))
	decoder.Strict, decoder.Entity = false, xml.HTMLEntity
	if err := decoder.Decode(&doc); err != nil {
		t.Fatal(err)
	}
	return doc.Pages
}

// lines groups a page's words to lines by their middle, leaving out the page
// number below the text.
func (p printed) lines(below float64) []string {
	type line struct {
		middle float64
		text   string
	}
	var all []line
	for _, w := range p.Words {
		if w.Top > below {
			continue
		}
		middle := (w.Top + w.Bottom) / 2
		i := slices.IndexFunc(all, func(l line) bool { return l.middle-middle < 6 && middle-l.middle < 6 })
		if i < 0 {
			all = append(all, line{middle, w.Text})
			continue
		}
		all[i].text += w.Text
	}
	var out []string
	for _, l := range all {
		out = append(out, l.text)
	}
	return out
}

// hanging are the signs that may stand behind the last of a line's characters, in
// the margin.
const hanging = "，。、；：！？"

// breadthOf is a line's length in characters: Latin letters and figures are half
// as wide, a sign in the margin and the dots of a table of contents do not count.
func breadthOf(line string) float64 {
	n := 0.0
	if words, page, ok := strings.Cut(line, "...."); ok {
		line = words + strings.Trim(page, ".")
	}
	last, size := utf8.DecodeLastRuneInString(line)
	if strings.ContainsRune(hanging, last) {
		line = line[:len(line)-size]
	}
	for _, r := range line {
		if r < 0x2000 {
			n += 0.5
		} else {
			n++
		}
	}
	return n
}

func near(got, want float64) bool { return got-want < 1.5 && want-got < 1.5 }

// checkMargins makes sure that nothing but the page number leaves the text area
// of 156 × 225 mm, 37 mm from above and 28 mm from the left.
func (p printed) checkMargins(t *testing.T, where string, low float64) {
	t.Helper()
	for _, w := range p.Words {
		right := (28 + 156) * mm
		if last, _ := utf8.DecodeLastRuneInString(w.Text); strings.ContainsRune(hanging, last) {
			right += 16
		}
		if w.Left < 28*mm-3 || w.Right > right+9 || w.Top < 37*mm-6 {
			t.Errorf("%s: %q stands at %.0f–%.0f mm, %.0f mm from above", where, w.Text, w.Left/mm, w.Right/mm, w.Top/mm)
		}
		if w.Top > low && !regexp.MustCompile(`^(—|[0-9]+)$`).MatchString(w.Text) {
			t.Errorf("%s: %q stands below the text", where, w.Text)
		}
	}
}
