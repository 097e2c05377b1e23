package plan

// WorkPlan (工作方案) is the document that sets a city up, exactly as its file
// says it: nothing is corrected here, what is doubtful stands in Doubts and
// Typos. It seeds an empty database once; after that the database is the truth.
// Units are named by the slugs of the file, never by database ids.
type WorkPlan struct {
	Title    string
	City     string
	CC       string // the cc line (抄送), whole
	Articles []Article
	Group    WrittenGroup
	Office   WrittenOffice
	Units    []WrittenUnit // the counted ones; doubtful labels are not among them
	Sets     []WrittenSet
	Doubts   []WrittenDoubt
	Typos    []WrittenTypo
	Plans    []WrittenPlan
	Sections []WrittenSection // order and numbering of the compiled texts
	Stages   []WrittenStage
}

// Article is one numbered part of the document's body. Paragraphs are separated
// by one newline.
type Article struct {
	Number string // as the source numbers it; "" for the opening
	Title  string
	Text   string
}

// WrittenPlan is one of the plans with its task table (分解表).
type WrittenPlan struct {
	ID       PlanID
	Title    string
	Annex    string // which annex the table is
	Table    string // the table's own title
	Prefix   string // of its chapters' codes
	Chapters []WrittenChapter
}

// WrittenChapter is one row of a task table.
type WrittenChapter struct {
	Code     string // W1, C7: given once, never reused
	No       int    // the source's number
	Title    string
	Kind     ChapterKind // domain or frame
	Lead     Party
	Supports []Party // in the source's order
}

// Party is who an assignment names: the label the source writes and what it was
// read as. Exactly one of Unit, Set and Doubt is given.
type Party struct {
	Label string
	Unit  string // slug of a unit
	Set   string // slug of a unit set: stays one assignment
	Doubt string // slug of a doubt: no unit until the office has settled it
}

// WrittenSection is one line of the compiled text's order (the same for every
// plan): a chapter of kind frame found by title, the place of all domain
// chapters, or a section without an owner in the annexes.
type WrittenSection struct {
	Number string // "" where the compiled text does not number it
	Title  string
	Holds  SectionHolds
	Code   string   // what follows the plan's prefix, for unowned sections: P gives WP and CP
	Parts  []string // of each domain chapter, for HoldsDomains
}

// SectionHolds tells what stands under a heading of the compiled text.
type SectionHolds string

const (
	HoldsUnowned SectionHolds = "unowned" // nobody in the annexes writes it: the office does
	HoldsChapter SectionHolds = "chapter" // the frame chapter of the same title
	HoldsDomains SectionHolds = "domains" // all chapters of kind domain
)

// WrittenStage is one of the six stages. Opens and Closes are the first and last
// calendar day of what the source gives.
type WrittenStage struct {
	No        int
	Name      string // as the source names it
	Short     string // what chat calls it
	Window    string // the source's words for its time
	Opens     Day
	Closes    Day
	MonthOnly bool // the source gives months, not days
	Task      string
	Produces  TextStage
}
