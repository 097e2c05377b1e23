package storage

import (
	"fmt"
	"time"
)

const (
	pictureFind   = `SELECT sha FROM picture WHERE key = ?`
	pictureInsert = `INSERT INTO picture (key, sha, made_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET sha = excluded.sha`
	pictureOld    = `SELECT DISTINCT sha FROM picture WHERE made_at < ?`
	picturePrune  = `DELETE FROM picture WHERE made_at < ?`
	pictureCount  = `SELECT count(*) FROM picture`
)

// Picture is the kept file that shows what the key stands for.
func (t *Tx) Picture(key string) (sha string, found bool, err error) {
	if err := t.get(pictureFind, []any{key}, &sha); none(err) {
		return "", false, nil
	} else if err != nil {
		return "", false, fmt.Errorf("find picture %s: %w", key, err)
	}
	return sha, true, nil
}

// AddPicture says that a kept file shows what the key stands for.
func (t *Tx) AddPicture(key, sha string, now time.Time) error {
	if _, err := t.exec(pictureInsert, key, sha, ms(now)); err != nil {
		return fmt.Errorf("add picture %s: %w", key, err)
	}
	return nil
}

// PrunePictures forgets what was drawn before a moment, with its bytes.
func (t *Tx) PrunePictures(before time.Time) error {
	old, err := list(t, func(r row) (sha string, err error) {
		err = r.Scan(&sha)
		return sha, err
	}, pictureOld, ms(before))
	if err != nil {
		return fmt.Errorf("list old pictures: %w", err)
	}
	if len(old) == 0 {
		return nil
	}
	if _, err := t.exec(picturePrune, ms(before)); err != nil {
		return fmt.Errorf("prune pictures: %w", err)
	}
	for _, sha := range old {
		if err := t.DropFile(sha); err != nil {
			return err
		}
	}
	return nil
}

// CountPictures counts the pictures kept.
func (t *Tx) CountPictures() (n int, err error) {
	if err := t.get(pictureCount, nil, &n); err != nil {
		return 0, fmt.Errorf("count pictures: %w", err)
	}
	return n, nil
}
