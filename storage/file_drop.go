package storage

import (
	"fmt"
	"time"
)

// DropFile forgets the bytes of a file nothing needs any more.
func (t *Tx) DropFile(sha string) error {
	var used bool
	if err := t.get(fileUsed, []any{sha}, &used); err != nil {
		return fmt.Errorf("drop file %s: %w", sha, err)
	}
	if used || sha == "" {
		return nil
	}
	for _, query := range []string{chunkDrop, fileDrop} {
		if _, err := t.exec(query, sha); err != nil {
			return fmt.Errorf("drop file %s: %w", sha, err)
		}
	}
	return nil
}

// PruneFiles forgets what was begun before a moment and never ended.
func (t *Tx) PruneFiles(before time.Time) error {
	for _, query := range []string{chunkPrune, filePrune} {
		if _, err := t.exec(query, ms(before)); err != nil {
			return fmt.Errorf("prune files: %w", err)
		}
	}
	return nil
}
