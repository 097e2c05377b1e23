package plan

import "time"

// Reference (参考资料) is something everybody works by, pinned by the office: a
// file, or a title with the place it is found at.
type Reference struct {
	ID       ReferenceID
	Title    string
	Source   string // who issued it
	Issued   Day    // 0 where not known
	Place    string // a link, or where to get it; "" with a file
	Upload   UploadID
	SHA      string // "" without a file
	FileName string
	Pinned   time.Time
	By       PersonID
	Until    time.Time // zero: still pinned
}

// ReferenceID names a reference.
type ReferenceID int64

// Acts on references.
const (
	ActReference    Act = "reference"     // the list
	ActReferenceOf  Act = "reference_of"  // the card of one
	ActReferenceGet Act = "reference_get" // its file
	ActPin          Act = "pin"
	ActUnpin        Act = "unpin"
)

// Why pinning is refused.
const (
	WhyBadReferenceTitle Why = "bad_reference_title" // no title that could be said
	WhyBadSource         Why = "bad_source"          // no source that could be said
	WhyBadPlace          Why = "bad_place"           // neither a link nor a place
	WhyPinned            Why = "pinned"              // one of this title is pinned already
)
