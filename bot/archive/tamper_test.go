package archive_test

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"strings"
	"testing"

	"planbot/bot/archive"
	"planbot/messages"
)

// tampered are bundles somebody changed, and a word the report must say.
var tampered = map[string]struct {
	change func(t *testing.T, parts []part, seal string) []byte
	says   string
}{
	"one bit of a text": {func(t *testing.T, p []part, seal string) []byte {
		p[1].data[77] ^= 1
		return together(t, p, seal)
	}, "is not what its hash says"},
	"a text cut short": {func(t *testing.T, p []part, seal string) []byte {
		p[1].data = p[1].data[:100]
		return together(t, p, seal)
	}, "has 100 bytes"},
	"a text grown": {func(t *testing.T, p []part, seal string) []byte {
		p[1].data = append(p[1].data, make([]byte, 1000)...)
		return together(t, p, seal)
	}, "the manifest says"},
	"a file removed": {func(t *testing.T, p []part, seal string) []byte { return together(t, append(p[:1:1], p[2:]...), seal) }, "missing"},
	"a file added": {func(t *testing.T, p []part, seal string) []byte {
		return together(t, append(p[:1:1], append([]part{{name: "extra.txt", data: []byte("x")}}, p[1:]...)...), seal)
	}, "not in the manifest"},
	"a folder added": {func(t *testing.T, p []part, seal string) []byte {
		return together(t, append([]part{{name: "empty/"}}, p...), seal)
	}, "empty/"},
	"a file renamed": {func(t *testing.T, p []part, seal string) []byte {
		p[1].name += "x"
		return together(t, p, seal)
	}, "missing"},
	"two files swapped": {func(t *testing.T, p []part, seal string) []byte {
		p[1].data, p[2].data = p[2].data, p[1].data
		return together(t, p, seal)
	}, "the manifest says"},
	"the order changed": {func(t *testing.T, p []part, seal string) []byte {
		p[1], p[2] = p[2], p[1]
		return together(t, p, seal)
	}, "order"},
	"a file twice": {func(t *testing.T, p []part, seal string) []byte {
		return together(t, append(p, part{name: p[1].name, data: []byte("other")}), seal)
	}, "twice"},
	"a name in other letters": {func(t *testing.T, p []part, seal string) []byte {
		return together(t, append(p, part{name: "MANIFEST.JSON"}), seal)
	}, "one file on some systems"},
	"a name that climbs out": {func(t *testing.T, p []part, seal string) []byte {
		return together(t, append(p, part{name: "../evil.sh", data: []byte("x")}), seal)
	}, "leads out of the folder"},
	"an absolute name": {func(t *testing.T, p []part, seal string) []byte {
		return together(t, append(p, part{name: "/etc/evil"}), seal)
	}, "leads out of the folder"},
	"a name of another system that climbs out": {func(t *testing.T, p []part, seal string) []byte {
		return together(t, append(p, part{name: `..\evil`}), seal)
	}, "leads out of the folder"},
	"a link": {func(t *testing.T, p []part, seal string) []byte {
		return together(t, append(p, part{name: "link", data: []byte("/etc/passwd"), mode: fs.ModeSymlink | 0o777}), seal)
	}, "not a plain file"},
	"an event changed": {func(t *testing.T, p []part, seal string) []byte {
		e := at(t, p, messages.ArchiveEventsFile)
		p[e].data = bytes.Replace(p[e].data, []byte(`"person":0`), []byte(`"person":7`), 1)
		return forge(t, p, nil)
	}, "is not what its hash says"},
	"an event removed": {func(t *testing.T, p []part, seal string) []byte {
		e := at(t, p, messages.ArchiveEventsFile)
		p[e].data = dropLine(p[e].data, 1)
		return forge(t, p, func(m *archive.Manifest) { m.Counts.Events-- })
	}, "does not follow the one before"},
	"the first event removed": {func(t *testing.T, p []part, seal string) []byte {
		e := at(t, p, messages.ArchiveEventsFile)
		p[e].data = dropLine(p[e].data, 0)
		return forge(t, p, func(m *archive.Manifest) { m.Counts.Events-- })
	}, "does not follow the one before"},
	"the last event removed": {func(t *testing.T, p []part, seal string) []byte {
		e := at(t, p, messages.ArchiveEventsFile)
		p[e].data = dropLine(p[e].data, 2)
		return forge(t, p, func(m *archive.Manifest) { m.Counts.Events-- })
	}, "head"},
	"two events in another order": {func(t *testing.T, p []part, seal string) []byte {
		e := at(t, p, messages.ArchiveEventsFile)
		p[e].data = swapLines(p[e].data, 0, 1)
		return forge(t, p, nil)
	}, "follows event"},
	"an event with a field nobody knows": {func(t *testing.T, p []part, seal string) []byte {
		e := at(t, p, messages.ArchiveEventsFile)
		p[e].data = bytes.Replace(p[e].data, []byte(`"person"`), []byte(`"x":1,"person"`), 1)
		return forge(t, p, nil)
	}, "unknown field"},
	"a text replaced and the manifest forged": {func(t *testing.T, p []part, seal string) []byte {
		p[1].data = []byte("another text")
		return forge(t, p, nil)
	}, "the file of draft W4-1 is missing"},
	"a text and its record replaced": {func(t *testing.T, p []part, seal string) []byte {
		r := at(t, p, messages.ArchiveRecordsFile)
		p[r].data = bytes.ReplaceAll(p[r].data, []byte(digest(p[1].data)), []byte(digest([]byte("another text"))))
		p[1].data = []byte("another text")
		return forge(t, p, nil)
	}, "no event names the file of draft W4-1"},
	"an opinion's result changed": {func(t *testing.T, p []part, seal string) []byte {
		r := at(t, p, messages.ArchiveRecordsFile)
		p[r].data = bytes.Replace(p[r].data, []byte("adopted"), []byte("dropped"), 1)
		return forge(t, p, nil)
	}, "opinions"},
	"counts changed": {func(t *testing.T, p []part, seal string) []byte {
		return forge(t, p, func(m *archive.Manifest) { m.Counts.Replies["none"] = 40 })
	}, "replies"},
	"an item removed": {func(t *testing.T, p []part, seal string) []byte {
		r := at(t, p, messages.ArchiveRecordsFile)
		p[r].data = dropLine(p[r].data, 4)
		return forge(t, p, func(m *archive.Manifest) { m.Counts.Items-- })
	}, "belongs to no item"},
	"another list": {func(t *testing.T, p []part, seal string) []byte {
		p[0].data = []byte("no spreadsheet")
		return forge(t, p, nil)
	}, messages.ArchiveListFile},
	"the manifest edited": {func(t *testing.T, p []part, seal string) []byte {
		m := at(t, p, messages.ArchiveManifest)
		p[m].data = bytes.Replace(p[m].data, []byte(`"program": "`), []byte(`"program": "9`), 1)
		return together(t, p, seal)
	}, "not the one this bundle was closed with"},
	"the manifest's moment forged": {func(t *testing.T, p []part, seal string) []byte {
		return forge(t, p, func(m *archive.Manifest) { m.AsOf = m.AsOf.AddDate(1, 0, 0) })
	}, "another moment"},
	"a layout of the future": {func(t *testing.T, p []part, seal string) []byte {
		return forge(t, p, func(m *archive.Manifest) { m.Format = 2 })
	}, "not known"},
	"the manifest removed": {func(t *testing.T, p []part, seal string) []byte { return together(t, p[:len(p)-1], seal) }, "missing"},
	"the manifest is a bomb": {func(t *testing.T, p []part, seal string) []byte {
		m := at(t, p, messages.ArchiveManifest)
		p[m].data = bytes.Repeat([]byte(" "), 40<<20)
		return together(t, p, seal)
	}, "manifest can't be read"},
	"a text is a bomb": {func(t *testing.T, p []part, seal string) []byte {
		p[1].data, p[1].pack = make([]byte, 64<<20), zip.Deflate
		return together(t, p, seal)
	}, "the manifest says"},
	"sizes no archive has": {func(t *testing.T, p []part, seal string) []byte {
		return forge(t, p, func(m *archive.Manifest) { m.Files[0].Size = 1 << 50 })
	}, "larger than any archive"},
}

func TestTamperingIsFound(t *testing.T) {
	data := built(t).bundle()
	for name, c := range tampered {
		t.Run(name, func(t *testing.T) {
			parts, seal := apart(t, data)
			r := verify(t, c.change(t, parts, seal))
			if r.Sound() {
				t.Fatal("nothing was found")
			}
			if said := strings.Join(r.Faults, "\n"); !strings.Contains(said, c.says) {
				t.Errorf("want %q, said:\n%s", c.says, said)
			}
		})
	}
}

func TestPuttingABundleTogetherAnewIsNoTampering(t *testing.T) {
	parts, seal := apart(t, built(t).bundle())
	for _, f := range verify(t, together(t, parts, seal)).Faults {
		t.Error(f)
	}
}

func TestEveryTruncationIsFound(t *testing.T) {
	data := built(t).bundle()
	for n := 0; n < len(data); n += 997 {
		if r := verify(t, data[:n]); r.Sound() {
			t.Errorf("cut at %d of %d: nothing was found", n, len(data))
		}
	}
}

// What may change unseen are the dates and the like that a zip repeats beside
// every file: a byte in a hundred of this small one, and none of a file's own.
func TestEveryByteThatSaysSomethingIsChecked(t *testing.T) {
	data := built(t).bundle()
	var missed []int
	tried := 0
	for n := 0; n < len(data); n += 1009 {
		hurt := bytes.Clone(data)
		hurt[n] ^= 0x20
		tried++
		if r, err := archive.Verify(bytes.NewReader(hurt), int64(len(hurt))); err == nil && r.Sound() {
			missed = append(missed, n)
		}
	}
	if len(missed)*100 > tried {
		t.Errorf("bytes nobody looks at: %v of %d", missed, len(data))
	}
}

func TestWhatLiesBetweenTheFilesIsFound(t *testing.T) {
	data := built(t).bundle()
	for _, hurt := range [][]byte{append([]byte("#!/bin/sh\n"), data...), append(bytes.Clone(data), 0)} {
		if verify(t, hurt).Sound() {
			t.Error("nothing was found")
		}
	}
}
