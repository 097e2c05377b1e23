package archive

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"slices"

	"planbot/messages"
	"planbot/storage/plan"
)

// Report is what checking a bundle found. A bundle without faults is exactly
// what a planbot wrote, as far as it can tell of itself: who may rewrite all of
// it can make a new one, so Head and Seal are to be compared with what was noted
// down elsewhere.
type Report struct {
	Manifest Manifest
	Seal     string // hash of the manifest
	Texts    int    // drafts with a file, each named in the chain
	Faults   []string
}

// faultsShown bounds the faults of a report; More says that there are others.
const faultsShown = 20

// Sound tells whether nothing is wrong.
func (r Report) Sound() bool { return len(r.Faults) == 0 }

func (r *Report) fault(format string, args ...any) {
	switch len(r.Faults) {
	case faultsShown:
		r.Faults = append(r.Faults, "and more")
	case faultsShown + 1:
	default:
		r.Faults = append(r.Faults, fmt.Sprintf(format, args...))
	}
}

// Verify checks a bundle of size bytes: the zip's shape, every hash and size,
// nothing missing and nothing extra, the chain of events link by link, the
// counts. It needs nothing else and unpacks nothing to disk. An error means that
// it could not be read at all.
func Verify(file io.ReaderAt, size int64) (r Report, err error) {
	c := &checker{report: &r, counts: newCounts(), anchors: map[string]bool{}, drafts: map[string]string{}, items: map[string]bool{}}
	if err := c.open(file, size); err != nil {
		if errors.Is(err, errShape) {
			r.fault("%v", err)
			return r, nil
		}
		return r, err
	}
	c.shape(file, size)
	if !c.manifest() {
		return r, nil
	}
	c.compareNames()
	for _, entry := range r.Manifest.Files {
		if f := c.files[entry.Path]; f != nil {
			c.content(f, entry)
		}
	}
	c.compareCounts()
	c.compareItems()
	return r, nil
}

// checker checks one bundle.
type checker struct {
	report  *Report
	zip     *zip.Reader
	order   []string
	files   map[string]*zip.File
	counts  Counts
	last    plan.Event
	anchors map[string]bool   // hashes the events name
	drafts  map[string]string // by hash: a draft's number
	items   map[string]bool   // files that belong to an item
	rows    int               // of the list
}

// compareNames finds what is missing and what is extra.
func (c *checker) compareNames() {
	named := map[string]bool{messages.ArchiveManifest: true}
	var order []string
	for _, e := range c.report.Manifest.Files {
		if named[e.Path] {
			c.report.fault("manifest names %q twice", e.Path)
		}
		named[e.Path] = true
		order = append(order, e.Path)
		if c.files[e.Path] == nil {
			c.report.fault("missing: %q", e.Path)
		}
	}
	for _, name := range c.order {
		if !named[name] {
			c.report.fault("not in the manifest: %q", name)
		}
	}
	if c.report.Sound() && !slices.Equal(c.order, append(order, messages.ArchiveManifest)) {
		c.report.fault("files are not in the manifest's order")
	}
	for _, name := range []string{messages.ArchiveListFile, messages.ArchiveRecordsFile, messages.ArchiveEventsFile} {
		if !named[name] {
			c.report.fault("manifest does not name %q", name)
		}
	}
}

// content checks one file's bytes and, of those that say something, what they
// say.
func (c *checker) content(f *zip.File, want Entry) {
	sum := sha256.New()
	n, err := c.read(f, want.Size, sum)
	switch {
	case err != nil:
		c.report.fault("%q can't be read: %v", want.Path, err)
	case n != want.Size:
		c.report.fault("%q has %d bytes, the manifest says %d", want.Path, n, want.Size)
	case hex.EncodeToString(sum.Sum(nil)) != want.SHA:
		c.report.fault("%q is not what its hash says", want.Path)
	}
}

// read hands a file's bytes to the hash and to whoever understands them, never
// more than one beyond what the manifest says.
func (c *checker) read(f *zip.File, size int64, sum hash.Hash) (n int64, err error) {
	r, err := f.Open()
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	counted := &counter{}
	bytes := io.TeeReader(io.LimitReader(r, size+1), io.MultiWriter(sum, counted))
	switch f.Name {
	case messages.ArchiveRecordsFile:
		c.records(bytes)
	case messages.ArchiveEventsFile:
		c.events(bytes)
	case messages.ArchiveListFile:
		c.list(bytes)
	}
	_, err = io.Copy(io.Discard, bytes)
	return counted.n, err
}
