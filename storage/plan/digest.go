package plan

import "time"

// Digest (每周简报) says whether a person wants the week in brief, and since when.
type Digest struct {
	Person PersonID
	Wanted bool
	Chosen time.Time
}

// Acts on the digest.
const (
	ActDigest    Act = "digest"     // what is chosen
	ActSetDigest Act = "set_digest" // wanted or not
)
