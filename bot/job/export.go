package job

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"planbot/bot/document"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Exporter writes what the database holds into a file.
type Exporter struct {
	DB     *storage.DB
	Clock  plan.Clock
	Tables func(tx *storage.Tx, kind plan.ExportKind, now time.Time) ([]messages.Table, error)
	// Exported sends the file, which is kept already in the same transaction.
	Exported func(tx *storage.Tx, j plan.Job, file plan.Attachment, now time.Time) error
}

// Run is the work of a JobExport; Args "kind" says which file.
func (x *Exporter) Run(ctx context.Context, j plan.Job) (func(*storage.Tx) error, error) {
	kind, now := plan.ExportKind(j.Args["kind"]), x.Clock.Now()
	var tables []messages.Table
	if err := x.DB.Read(ctx, func(tx *storage.Tx) (err error) {
		tables, err = x.Tables(tx, kind, now)
		return err
	}); err != nil {
		return nil, fmt.Errorf("export %s: %w", kind, err)
	}
	if len(tables) == 0 {
		return nil, fmt.Errorf("export %s: nothing to write", kind)
	}
	data, err := document.TableBook(tables...)
	if err != nil {
		return nil, fmt.Errorf("export %s: %w", kind, err)
	}
	sum := sha256.Sum256(data)
	file := plan.Attachment{SHA: hex.EncodeToString(sum[:]), Name: tables[0].File, Size: int64(len(data))}
	return func(tx *storage.Tx) error {
		if err := tx.AddFile(file.SHA, string(document.Xlsx), file.Size, bytes.NewReader(data), now); err != nil {
			return err
		}
		return x.Exported(tx, j, file, now)
	}, nil
}
