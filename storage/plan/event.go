package plan

import "time"

// Event (办理记录) is one link of the append-only chain: who did what to which
// object, with ids and hashes, never people's texts. Name is what the object was
// called that day.
type Event struct {
	ID     EventID
	At     time.Time
	Person PersonID
	Act    Act
	Kind   string // kind of object: draft, opinion, stage …
	Object int64
	Unit   UnitID
	Name   string
	Data   string // JSON of ids and hashes
	Prev   string // hex SHA-256 of the event before
	Hash   string
}
