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
	Letter   LetterID  // the receipt; becomes the card once the file was looked at
	Asked    time.Time // when its sender was asked what it is for; zero: it waits
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

// Picture tells whether the upload is a photo or scan without text: a stamped
// page, never a draft of its own.
func (u Upload) Picture() bool { return u.Format == "jpg" || u.Format == "png" }

// Why a file message is answered with a sentence instead of a card.
const (
	WhyBusy     Why = "busy"      // another dialogue is open; the file is kept
	WhyNoPaper  Why = "no_paper"  // a photo, and nothing it could belong to
	WhySticker  Why = "sticker"   // no words in it
	WhyVoice    Why = "voice"     // we don't listen
	WhyVideo    Why = "video"     // we don't watch
	WhyPoint    Why = "point"     // a place, a contact, a poll
	WhyNotPaper Why = "not_paper" // a picture where a text was asked for
	WhySheet    Why = "sheet"     // a table where a text was asked for

	WhyOutrun       Why = "outrun"        // the unit handed in another version meanwhile
	WhyFileStranger Why = "file_stranger" // its sender is not bound
	WhyFileOpinion  Why = "file_opinion"  // its sender gives opinions and hands in nothing
	WhyFileOther    Why = "file_other"    // its sender hands in nothing
)
