package archive

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"

	"planbot/bot/document"
	"planbot/bot/document/paper"
	"planbot/messages"
	"planbot/storage/plan"
)

// files writes every item's own files. They are packed documents and pictures
// already, so they are stored as they are.
func (b *bundle) files() error {
	for i, item := range b.all.Items {
		for k, f := range item.Files {
			name := b.names[i][k]
			if name == "" {
				continue
			}
			if err := b.ctx.Err(); err != nil {
				return err
			}
			if err := b.keep(name, zip.Store, func(w io.Writer) error { return b.content(w, f) }); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b *bundle) content(w io.Writer, f messages.ArchiveFile) error {
	var data []byte
	var err error
	switch {
	case f.Table != nil:
		data, err = document.TableBook(*f.Table)
	case f.Summary != nil:
		data, err = document.SummarySheet(*f.Summary)
	case f.Letter != nil:
		var out bytes.Buffer
		err = paper.Write(&out, document.LetterPaper(*f.Letter), messages.Paper())
		data = out.Bytes()
	default:
		return b.kept(w, f.File.SHA)
	}
	if err != nil {
		return err
	}
	return copyAll(w, bytes.NewReader(data))
}

// kept streams a kept file and makes sure that it is what its hash says.
func (b *bundle) kept(w io.Writer, sha string) error {
	r, _, err := b.db.OpenFile(b.ctx, sha)
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }()
	sum := sha256.New()
	if err := copyAll(io.MultiWriter(w, sum), r); err != nil {
		return err
	}
	if got := hex.EncodeToString(sum.Sum(nil)); got != sha {
		return fmt.Errorf("file %s has become %s", sha, got)
	}
	return nil
}

func (b *bundle) records() error {
	return b.keep(messages.ArchiveRecordsFile, zip.Deflate, func(w io.Writer) error {
		out := encoded(w)
		for _, list := range [][]plan.ArchiveRecord{b.items, b.all.Records} {
			for _, r := range list {
				b.manifest.Counts.count(r)
				if err := out.Encode(r); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func (b *bundle) events(upTo plan.EventID) error {
	return b.keep(messages.ArchiveEventsFile, zip.Deflate, func(w io.Writer) error {
		out := encoded(w)
		return b.db.WalkEvents(b.ctx, upTo, func(e plan.Event) error {
			b.manifest.Counts.Events++
			return out.Encode(stored(e))
		})
	})
}

// end writes the manifest and, as the zip's comment, its hash.
func (b *bundle) end() error {
	data, err := json.MarshalIndent(b.manifest, "", "  ")
	if err != nil {
		return err
	}
	entry, err := b.add(messages.ArchiveManifest, zip.Deflate, func(w io.Writer) error { return copyAll(w, bytes.NewReader(append(data, '\n'))) })
	if err != nil {
		return err
	}
	if err := b.zip.SetComment(entry.SHA); err != nil {
		return err
	}
	return b.zip.Close()
}
