package document

import (
	"bytes"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// readPdf takes the words of the first pages of a PDF, for a preview and for
// secrecy marks. Own and small on purpose: the library at hand allocates what
// the file declares and recurses as deep as it nests, which ends the process.
// A locked PDF, or one whose fonts have no table of characters, gives no words.
func readPdf(r io.ReaderAt, size int64, c *collector) error {
	b, err := wholeFile(r, size)
	if err != nil {
		return err
	}
	if !bytes.Contains(b, []byte("%%EOF")) && !bytes.Contains(b, []byte("endobj")) {
		return refuse(Damaged)
	}
	f := openPdf(b)
	pages := f.pages()
	if len(pages) == 0 && !f.locked {
		return refuse(Damaged)
	}
	c.text.Tally.Pages = len(pages)
	if f.locked {
		return nil
	}
	for _, page := range pages[:min(len(pages), c.limits.Pages)] {
		p := f.page(page.dict, page.resources)
		c.text.Tally.Pictures += p.pictures
		for line := range strings.SplitSeq(p.out.String(), "\n") {
			if line = strings.TrimSpace(clean(plainRadicals(line))); line == "" {
				continue
			}
			if err := c.add(Paragraph{Text: line, Place: InBody}); err != nil {
				return err
			}
		}
	}
	return nil
}

// plainRadicals turns radicals, which some programs write for the characters
// they look like, into those characters.
func plainRadicals(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x2F00 || r > 0x2FDF {
			return r
		}
		plain, _ := utf8.DecodeRuneInString(norm.NFKC.String(string(r)))
		return plain
	}, s)
}

// pdfLeaf is a page with the resources it uses or inherits.
type pdfLeaf struct{ dict, resources pdfDict }

// pages walks the page tree; where it is broken, every page object counts in
// the order of numbers.
func (f *pdfFile) pages() []pdfLeaf {
	for _, root := range f.roots {
		if leaves := f.leaves(nil, f.dict(root)["Pages"], nil, map[pdfRef]bool{}, 0); len(leaves) > 0 {
			return leaves
		}
	}
	ids := slices.Concat(slices.Collect(maps.Keys(f.at)), slices.Collect(maps.Keys(f.packed)))
	slices.Sort(ids)
	var leaves []pdfLeaf
	for _, id := range slices.Compact(ids) {
		if d := f.dict(pdfRef(id)); d["Type"] == pdfName("Page") {
			leaves = append(leaves, pdfLeaf{d, f.dict(d["Resources"])})
		}
	}
	return leaves
}

func (f *pdfFile) leaves(leaves []pdfLeaf, node any, resources pdfDict, seen map[pdfRef]bool, depth int) []pdfLeaf {
	const most = 5_000
	ref, isRef := node.(pdfRef)
	if !isRef || seen[ref] || depth > pdfDepth || len(leaves) >= most {
		return leaves
	}
	seen[ref] = true
	d := f.dict(ref)
	if own := f.dict(d["Resources"]); own != nil {
		resources = own
	}
	if _, branch := d["Kids"]; !branch {
		if d == nil {
			return leaves
		}
		return append(leaves, pdfLeaf{d, resources})
	}
	for _, kid := range f.list(d["Kids"]) {
		leaves = f.leaves(leaves, kid, resources, seen, depth+1)
	}
	return leaves
}
