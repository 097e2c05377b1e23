package archive

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"time"

	"planbot/bot/document"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// ErrTooBig says that a bundle would be larger than was allowed.
var ErrTooBig = errors.New("archive is too large")

// Order is what is to be written.
type Order struct {
	DB    *storage.DB
	Plan  plan.PlanID // "" for both
	Now   time.Time   // what counts while there is no event
	Limit int64       // of the bytes of all files; 0: none
	Words func(tx *storage.Tx, p plan.PlanID, now time.Time) (messages.Archive, error)
}

// Write writes the bundle: words and the head of the chain are of one moment,
// files are read piece by piece. The same state of the database gives the same
// bytes.
func Write(ctx context.Context, w io.Writer, o Order) (m Manifest, err error) {
	var all messages.Archive
	var head plan.Event
	if err := o.DB.Read(ctx, func(tx *storage.Tx) error {
		last, err := tx.Events(0, 1)
		if err != nil {
			return err
		}
		at := o.Now
		if len(last) > 0 {
			head, at = last[0], last[0].At
		}
		all, err = o.Words(tx, o.Plan, at)
		return err
	}); err != nil {
		return m, fmt.Errorf("archive: %w", err)
	}
	b := &bundle{
		ctx: ctx, db: o.DB, zip: zip.NewWriter(w), all: all, places: map[string]int{}, paths: map[string]string{}, same: map[int]int{},
		manifest: Manifest{Format: format, Plan: o.Plan, AsOf: all.AsOf, Head: head.Hash, Counts: newCounts(), Files: []Entry{}},
	}
	version, commit := Program()
	b.manifest.Program = version + " " + commit
	if b.place(); o.Limit > 0 && b.size > o.Limit {
		return m, fmt.Errorf("archive of %d bytes: %w", b.size, ErrTooBig)
	}
	for _, step := range []func() error{b.list, b.files, b.records, func() error { return b.events(head.ID) }, b.end} {
		if err := step(); err != nil {
			return m, fmt.Errorf("archive: %w", err)
		}
	}
	return b.manifest, nil
}

// bundle is a zip being written.
type bundle struct {
	ctx      context.Context
	db       *storage.DB
	zip      *zip.Writer
	all      messages.Archive
	manifest Manifest
	size     int64             // of all kept files
	places   map[string]int    // by hash: the item a file lies with
	paths    map[string]string // by hash: its name
	same     map[int]int       // items all of whose files lie with another one
	items    []plan.ArchiveRecord
	names    [][]string // of each item's own files; "" for one that lies elsewhere
}

// place gives every file its name. Bytes that belong to several items lie with
// the first.
func (b *bundle) place() {
	for i, item := range b.all.Items {
		no := i + 1
		record := plan.ArchiveRecord{Kind: "item", ID: int64(no)}
		names := make([]string, len(item.Files))
		for k, f := range item.Files {
			if sha := f.File.SHA; sha != "" {
				if there, ok := b.paths[sha]; ok {
					record.Files = append(record.Files, there)
					if b.places[sha] != no {
						b.same[no] = b.places[sha]
					}
					continue
				}
			}
			names[k] = fileName(no, k, len(item.Files), item, f)
			record.Files = append(record.Files, names[k])
			if sha := f.File.SHA; sha != "" {
				b.places[sha], b.paths[sha] = no, names[k]
				b.size += f.File.Size
			}
		}
		for _, name := range names {
			if name != "" {
				delete(b.same, no) // it has files of its own
			}
		}
		b.items, b.names = append(b.items, record), append(b.names, names)
	}
}

// fileName is "02 分章稿件/0012-2 title label.docx"; the numbers make it the only
// one of its kind.
func fileName(no, k, of int, item messages.ArchiveItem, f messages.ArchiveFile) string {
	name := messages.ArchiveNo(no)
	if of > 1 {
		name += fmt.Sprintf("-%d", k+1)
	}
	title := safeName(item.Title)
	if f.Label != "" {
		title += " " + safeName(f.Label)
	}
	ext := safeExt(f.File.Name)
	switch {
	case f.Table != nil || f.Summary != nil:
		ext = "." + string(document.Xlsx)
	case f.Letter != nil:
		ext = "." + string(document.Docx)
	}
	return path.Join(messages.ArchiveFolder(item.Section), name+" "+title+ext)
}

// add writes one file and notes its hash.
func (b *bundle) add(name string, pack uint16, fill func(w io.Writer) error) (Entry, error) {
	// The zip's own oldest date: when a file was made stands in the list.
	h := &zip.FileHeader{Name: name, Method: pack, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
	w, err := b.zip.CreateHeader(h)
	if err != nil {
		return Entry{}, fmt.Errorf("add %s: %w", name, err)
	}
	sum := sha256.New()
	n := &counter{}
	if err := fill(io.MultiWriter(w, sum, n)); err != nil {
		return Entry{}, fmt.Errorf("add %s: %w", name, err)
	}
	return Entry{Path: name, SHA: hex.EncodeToString(sum.Sum(nil)), Size: n.n}, nil
}

func (b *bundle) keep(name string, pack uint16, fill func(w io.Writer) error) error {
	entry, err := b.add(name, pack, fill)
	b.manifest.Files = append(b.manifest.Files, entry)
	return err
}

func (b *bundle) list() error {
	data, err := document.TableBook(messages.ArchiveList(b.all, b.same))
	if err != nil {
		return err
	}
	return b.keep(messages.ArchiveListFile, zip.Store, func(w io.Writer) error { return copyAll(w, bytes.NewReader(data)) })
}

func copyAll(w io.Writer, r io.Reader) error {
	_, err := io.Copy(w, r)
	return err
}

// counter counts what is written.
type counter struct{ n int64 }

func (c *counter) Write(p []byte) (int, error) {
	c.n += int64(len(p))
	return len(p), nil
}

// encoded writes values one a line.
func encoded(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}
