package job

import (
	"context"
	"fmt"
	"time"

	"planbot/bot/board"
	"planbot/storage"
	"planbot/storage/plan"
)

// pictureLife is how long a board is kept after it was drawn: each is of one day,
// the rest is for letters still on their way.
const pictureLife = 7 * 24 * time.Hour

// Boards draws boards. One that was drawn is not drawn again while what it shows
// is the same.
type Boards struct {
	DB    *storage.DB
	Clock plan.Clock
	// Board is what the sheet says at a moment.
	Board func(w *plan.Snapshot, now time.Time, group bool) board.Board
	// Drawn sends the picture kept under the key.
	Drawn func(tx *storage.Tx, j plan.Job, key, summary string, now time.Time) error

	painter *board.Painter
}

// NewBoards reads the fonts.
func NewBoards(b Boards) (*Boards, error) {
	var err error
	b.painter, err = board.New()
	return &b, err
}

// Run is the work of a JobBoard; Args "group" asks for the sheet without red.
func (b *Boards) Run(ctx context.Context, j plan.Job) (func(*storage.Tx) error, error) {
	now := b.Clock.Now()
	var sheet board.Board
	var key string
	var drawn bool
	if err := b.DB.Read(ctx, func(tx *storage.Tx) error {
		world, err := tx.Snapshot()
		if err != nil {
			return err
		}
		sheet = b.Board(world, now, j.Args["group"] != "")
		if key, err = sheet.Key(); err != nil {
			return err
		}
		_, drawn, err = tx.Picture(key)
		return err
	}); err != nil {
		return nil, err
	}
	var picture []byte
	if !drawn {
		var err error
		if picture, err = b.painter.Draw(sheet); err != nil {
			return nil, fmt.Errorf("draw board: %w", err)
		}
	}
	return func(tx *storage.Tx) error {
		if picture != nil {
			if err := keepPicture(tx, key, picture, now); err != nil {
				return err
			}
		}
		return b.Drawn(tx, j, key, sheet.Summary, now)
	}, nil
}

func keepPicture(tx *storage.Tx, key string, picture []byte, now time.Time) error {
	sha, err := made{format: "png", data: picture}.keep(tx, now)
	if err != nil {
		return err
	}
	if err := tx.AddPicture(key, sha, now); err != nil {
		return err
	}
	return tx.PrunePictures(now.Add(-pictureLife))
}
