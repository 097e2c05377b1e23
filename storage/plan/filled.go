package plan

// Filled is what a table of opinions that somebody filled in says, row by row.
// It is what was read, not what it means: chapters and units stand as typed.
type Filled struct {
	Consultation ConsultationID `json:",omitempty"` // from the number our own tables carry
	To           AddresseeID    `json:",omitempty"`
	Sure         bool           // calls itself a table of opinions, or is ours
	Table        bool           // a table was found; otherwise only a paper that answers
	Unit         string         `json:",omitempty"`
	Approver     string         `json:",omitempty"`
	Position     string         `json:",omitempty"`
	None         bool           // 无意见 is said somewhere
	Named        bool           // the rows themselves name units or persons
	Rows         []FilledRow    `json:",omitempty"`
	Troubles     []FilledTrouble
}

// FilledRow is one opinion. Line counts the rows under the head of the table
// (of a sheet: its lines), from 1.
type FilledRow struct {
	Line       int
	Plan       string `json:",omitempty"`
	Place      string `json:",omitempty"`
	Original   string `json:",omitempty"`
	Suggestion string
	Reason     string `json:",omitempty"`
	Unit       string `json:",omitempty"`
	Name       string `json:",omitempty"`
	Class      string `json:",omitempty"`
	Source     string `json:",omitempty"`
}

// FilledTrouble is a row that can't be used, and why.
type FilledTrouble struct {
	Line int
	Kind FilledKind
	Text string `json:",omitempty"`
}

// WhyNoTable refuses a file of somebody who hands in nothing but opinions: no
// table of opinions is in it.
const WhyNoTable Why = "no_table"

// FilledKind is what is wrong with a row.
type FilledKind string

const (
	FilledNoWords FilledKind = "no_words" // an original or a reason, and nothing suggested
	FilledLong    FilledKind = "long"     // more than one opinion may hold
	FilledTwice   FilledKind = "twice"    // the same again
	FilledMany    FilledKind = "many"     // more rows than are taken; N of them in Text
)

// MostFilled is how many rows of one table are taken, MostPoint how many
// characters each text of an opinion may have.
const (
	MostFilled = 500
	MostPoint  = 2000
)
