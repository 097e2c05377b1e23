// Package archive writes everything a database holds into one zip that can be
// checked without planbot's database (Write), and checks it (Verify).
package archive

import (
	"runtime/debug"
	"time"

	"planbot/storage/plan"
)

// format is the version of the bundle's layout.
const format = 1

// Manifest is the last file of a bundle: every other file with its hash, and
// what can be counted in it. The hash of the manifest itself is the zip's
// comment.
type Manifest struct {
	Format  int         `json:"format"`
	Program string      `json:"program"` // version and commit that wrote it
	Plan    plan.PlanID `json:"plan"`    // "" for both
	AsOf    time.Time   `json:"as_of"`   // moment of the last event: the same state gives the same bytes
	Head    string      `json:"head"`    // hash of the last event
	Counts  Counts      `json:"counts"`
	Files   []Entry     `json:"files"` // in the order of the zip
}

// Entry is one file.
type Entry struct {
	Path string `json:"path"`
	SHA  string `json:"sha256"`
	Size int64  `json:"size"`
}

// Counts are what the records of a bundle come to; replies and opinions in force.
type Counts struct {
	Items    int            `json:"items"`
	Drafts   int            `json:"drafts"`
	Replies  map[string]int `json:"replies"`  // by kind: opinions, none
	Opinions map[string]int `json:"opinions"` // by result; "undecided" without
	Notices  map[string]int `json:"notices"`  // by level
	Events   int            `json:"events"`
}

func newCounts() Counts {
	return Counts{Replies: map[string]int{}, Opinions: map[string]int{}, Notices: map[string]int{}}
}

// count adds one record.
func (c *Counts) count(r plan.ArchiveRecord) {
	switch r.Kind {
	case "item":
		c.Items++
	case "draft":
		c.Drafts++
	case "reply":
		c.Replies[r.Part]++
	case "opinion":
		if r.Result == "" {
			r.Result = "undecided"
		}
		c.Opinions[r.Result]++
	case "notice":
		c.Notices[r.Part]++
	}
}

// Program is this program's version and the commit it was built from.
func Program() (version, commit string) {
	version, commit = "(devel)", "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				commit = s.Value
			}
		}
	}
	return version, commit
}

// event is a link of the chain as it is stored: these bytes give its hash.
type event struct {
	ID     int64  `json:"id"`
	At     int64  `json:"at"` // unix milliseconds
	Person int64  `json:"person"`
	Act    string `json:"act"`
	Kind   string `json:"kind"`
	Object int64  `json:"object"`
	Unit   int64  `json:"unit"`
	Name   string `json:"name"`
	Data   string `json:"data"`
	Prev   string `json:"prev"`
	Hash   string `json:"hash"`
}

func stored(e plan.Event) event {
	at := int64(0)
	if !e.At.IsZero() {
		at = e.At.UnixMilli()
	}
	return event{
		int64(e.ID), at, int64(e.Person), string(e.Act), e.Kind, e.Object, int64(e.Unit), e.Name, e.Data, e.Prev, e.Hash,
	}
}

func (e event) event() plan.Event {
	at := time.Time{}
	if e.At != 0 {
		at = time.UnixMilli(e.At)
	}
	return plan.Event{
		ID: plan.EventID(e.ID), At: at, Person: plan.PersonID(e.Person), Act: plan.Act(e.Act), Kind: e.Kind, Object: e.Object,
		Unit: plan.UnitID(e.Unit), Name: e.Name, Data: e.Data, Prev: e.Prev, Hash: e.Hash,
	}
}
