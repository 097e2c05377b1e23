package plan

import "time"

// JobKind names durable work done outside the batch.
type JobKind string

const (
	JobFetch    JobKind = "fetch"    // fetch and check an uploaded file
	JobRoster   JobKind = "roster"   // read a 联络员名单.xlsx
	JobAlbum    JobKind = "album"    // ask the one question about an album
	JobCompare  JobKind = "compare"  // what changed between two versions
	JobBoard    JobKind = "board"    // draw the board
	JobAssemble JobKind = "assemble" // put chapters together into a whole text
	JobExport   JobKind = "export"

	JobExperts JobKind = "experts" // read a 专家名单.xlsx

)

// Job is a durable piece of work.
type Job struct {
	ID       JobID
	Kind     JobKind
	Args     Args
	After    time.Time
	Attempts int
	Created  time.Time
}
