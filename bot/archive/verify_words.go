package archive

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// lines hands on every line of a file, strictly read as T.
func lines[T any](c *checker, what string, r io.Reader, each func(T)) {
	scan := bufio.NewScanner(r)
	scan.Buffer(make([]byte, 64<<10), maxLine)
	for n := 1; scan.Scan(); n++ {
		var v T
		decoder := json.NewDecoder(bytes.NewReader(scan.Bytes()))
		decoder.DisallowUnknownFields()
		if err := decoder.Decode(&v); err != nil {
			c.report.fault("%s, line %d: %v", what, n, err)
			return
		}
		each(v)
	}
	if err := scan.Err(); err != nil {
		c.report.fault("%s: %v", what, err)
	}
}

func (c *checker) records(r io.Reader) {
	lines(c, messages.ArchiveRecordsFile, r, func(v plan.ArchiveRecord) {
		c.counts.count(v)
		switch {
		case v.Kind == "item":
			if v.ID != int64(c.counts.Items) {
				c.report.fault("item %d follows item %d", v.ID, c.counts.Items-1)
			}
			for _, f := range v.Files {
				c.items[f] = true
			}
		case v.Kind == "draft" && v.SHA != "":
			c.drafts[v.SHA] = v.Number
		}
	})
}

var hex64 = regexp.MustCompile(`"([0-9a-f]{64})"`)

// events recomputes the chain link by link.
func (c *checker) events(r io.Reader) {
	lines(c, messages.ArchiveEventsFile, r, func(v event) {
		e := v.event()
		switch {
		case e.ID <= c.last.ID:
			c.report.fault("event %d follows event %d", e.ID, c.last.ID)
		case e.Prev != c.last.Hash:
			c.report.fault("event %d does not follow the one before it", e.ID)
		case storage.EventHash(e) != e.Hash:
			c.report.fault("event %d is not what its hash says", e.ID)
		}
		for _, m := range hex64.FindAllStringSubmatch(e.Data, -1) {
			c.anchors[m[1]] = true
		}
		c.last = e
		c.counts.Events++
	})
}

// list counts the rows of the list of items, whose numbers must follow each
// other.
func (c *checker) list(r io.Reader) {
	data, err := io.ReadAll(io.LimitReader(r, maxList))
	if err == nil {
		c.rows, err = listRows(data)
	}
	if err != nil {
		c.report.fault("%s: %v", messages.ArchiveListFile, err)
	}
}

func listRows(data []byte) (n int, err error) {
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: 8 * maxList, UnzipXMLSizeLimit: maxList})
	if err != nil {
		return 0, err
	}
	defer func() { _ = book.Close() }()
	rows, err := book.GetRows(book.GetSheetName(0))
	if err != nil {
		return 0, err
	}
	for _, row := range rows {
		if len(row) > 0 && row[0] == messages.ArchiveNo(n+1) {
			n++
		}
	}
	return n, nil
}

// compareCounts compares what the manifest counts with what is there.
func (c *checker) compareCounts() {
	m := c.report.Manifest
	for _, pair := range []struct {
		what      string
		said, got string
	}{
		{"items", fmt.Sprint(m.Counts.Items), fmt.Sprint(c.counts.Items)},
		{"lines of the list", fmt.Sprint(m.Counts.Items), fmt.Sprint(c.rows)},
		{"drafts", fmt.Sprint(m.Counts.Drafts), fmt.Sprint(c.counts.Drafts)},
		{"replies", Kinds(m.Counts.Replies), Kinds(c.counts.Replies)},
		{"opinions", Kinds(m.Counts.Opinions), Kinds(c.counts.Opinions)},
		{"notices", Kinds(m.Counts.Notices), Kinds(c.counts.Notices)},
		{"events", fmt.Sprint(m.Counts.Events), fmt.Sprint(c.counts.Events)},
		{"the chain's head", m.Head, c.last.Hash},
	} {
		if pair.said != pair.got {
			c.report.fault("%s: the manifest says %s, there are %s", pair.what, pair.said, pair.got)
		}
	}
	if c.counts.Events > 0 && !m.AsOf.Equal(c.last.At) {
		c.report.fault("the manifest is as of another moment than the last event")
	}
}

// Kinds is counts by kind in words.
func Kinds(counts map[string]int) string {
	var out []string
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		if counts[k] > 0 {
			out = append(out, fmt.Sprintf("%s %d", k, counts[k]))
		}
	}
	if out == nil {
		return "0"
	}
	return strings.Join(out, ", ")
}

// compareItems makes sure that every file belongs to an item, that every text
// there should be is there, and that the chain of events names it.
func (c *checker) compareItems() {
	there := map[string]bool{}
	for _, e := range c.report.Manifest.Files {
		there[e.SHA] = true
		if strings.Contains(e.Path, "/") && !c.items[e.Path] {
			c.report.fault("%q belongs to no item", e.Path)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(c.items)) {
		if c.files[name] == nil {
			c.report.fault("missing, though an item names it: %q", name)
		}
	}
	for _, sha := range slices.Sorted(maps.Keys(c.drafts)) {
		switch {
		case !there[sha]:
			c.report.fault("the file of draft %s is missing", c.drafts[sha])
		case !c.anchors[sha]:
			c.report.fault("no event names the file of draft %s", c.drafts[sha])
		default:
			c.report.Texts++
		}
	}
}
