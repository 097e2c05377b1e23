package plan

import "time"

// Upload is a file message between its arrival and its use.
type Upload struct {
	ID       UploadID
	Person   PersonID
	Chat     int64
	Message  int
	Album    string
	File     Incoming
	Caption  string
	State    UploadState
	Reason   string // of a refusal
	SHA      string
	Format   string
	Checks   string // JSON of what the checks found
	Received time.Time
}

// UploadState is how far an upload is.
type UploadState string

const (
	UploadWaiting UploadState = "waiting" // to be fetched
	UploadStored  UploadState = "stored"  // fetched, checked, kept
	UploadRefused UploadState = "refused"
	UploadUsed    UploadState = "used"    // became a draft, a material, a stamped page
	UploadDropped UploadState = "dropped" // its sender said no
)
