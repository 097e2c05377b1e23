package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"syscall"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// DoctorCmd looks at everything that can go wrong with a database and its
// machine. It says counts and numbers, never a token or what people wrote.
type DoctorCmd struct {
	DB string `help:"Database file." default:"planbot.db" env:"PLANBOT_DB" type:"path"`
}

// errIll says that something is wrong; the lines before said what.
var errIll = errors.New("something is wrong, see above")

// Run looks, also while the bot runs.
func (d DoctorCmd) Run(ctx context.Context, c console) (err error) {
	db, err := storage.OpenReading(ctx, d.DB)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	found, err := db.Examine(ctx)
	if err != nil {
		return err
	}
	ward := &ward{out: c.out, now: time.Now()}
	ward.database(found)
	if found.Schema == found.Known {
		var queues storage.Queues
		if err := db.Read(ctx, func(tx *storage.Tx) (err error) {
			queues, err = tx.Queues(ward.now)
			return err
		}); err != nil {
			ward.wrong("queues", "%v", err)
		} else {
			ward.queues(queues)
		}
	}
	ward.clock(found.LastEvent)
	room, size, err := diskRoom(d.DB)
	if err != nil {
		return err
	}
	ward.disk(room, size)
	if ward.ill {
		return errIll
	}
	_, err = fmt.Fprintln(c.out, "all is well")
	return err
}

// diskRoom is how much more the database's disk holds and how much the database
// takes, in bytes.
func diskRoom(path string) (room, size int64, err error) {
	var disk syscall.Statfs_t
	if err := syscall.Statfs(path, &disk); err != nil {
		return 0, 0, fmt.Errorf("ask for disk room: %w", err)
	}
	for _, part := range []string{"", "-wal"} {
		if info, err := os.Stat(path + part); err == nil {
			size += info.Size()
		}
	}
	return int64(disk.Bavail) * int64(disk.Bsize), size, nil //nolint:unconvert // their types differ from system to system
}

// lateLetter is how long a letter may wait to go out; aheadLimit how far events
// may lie before the machine's clock.
const (
	lateLetter = time.Hour
	aheadLimit = 2 * time.Minute
)

// leastRoom is what should be free beside room for two copies of the database.
const leastRoom = 100 << 20

// clock compares the machine's with what was recorded last.
func (w *ward) clock(last time.Time) {
	now := w.now.In(plan.Beijing).Format("2006-01-02 15:04")
	zone, _ := w.now.Zone()
	if last.Sub(w.now) > aheadLimit {
		w.wrong("clock", "it is %s in Beijing by this machine, but the last event is of %s", now, last.In(plan.Beijing).Format("2006-01-02 15:04"))
		return
	}
	w.fine("clock", "%s in Beijing, which is what counts; this machine's zone is %s", now, zone)
}
