package job

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"

	"planbot/storage"
)

// private makes a file nobody else can open; its name goes at once, so that the
// bytes do not stay behind whatever happens.
func private(pattern string) (*os.File, error) {
	file, err := os.CreateTemp("", pattern) // made with mode 0600
	if err != nil {
		return nil, err
	}
	if err := os.Remove(file.Name()); err != nil {
		_ = file.Close()
		return nil, err
	}
	return file, nil
}

// privateCopy brings a kept file into a private one, since readers need to jump
// about in it.
func privateCopy(ctx context.Context, db *storage.DB, sha, pattern string) (*os.File, int64, error) {
	data, size, err := db.OpenFile(ctx, sha)
	if err != nil {
		return nil, 0, err
	}
	defer func() { _ = data.Close() }()
	file, err := private(pattern)
	if err != nil {
		return nil, 0, err
	}
	if _, err = io.Copy(file, data); err != nil {
		_ = file.Close()
		return nil, 0, err
	}
	return file, size, nil
}

// hashed has a file written and says what was: its hash and size in bytes.
func hashed(file *os.File, write func(io.Writer) error) (sha string, size int64, err error) {
	sum := sha256.New()
	if err := write(io.MultiWriter(file, sum)); err != nil {
		return "", 0, err
	}
	size, err = file.Seek(0, io.SeekCurrent)
	return hex.EncodeToString(sum.Sum(nil)), size, err
}
