package plan

// Heard is what a sentence in plain words was understood as: what it asks for
// and whom or what it names. Order and fillers are gone; nothing is guessed, what
// fits several things holds them all.
type Heard struct {
	Ask      Ask   // a question; "" when it is none
	Acts     []Act // the acts its words name, each once; several: it is open which
	Plan     PlanID
	Text     TextStage
	Stage    int // 1–6; 0 when none is named
	Mentions []Mention
	Days     []SaidDay // in the order said
	Workdays int       // "in two working days"; 0 when not said
	Own      bool      // "we", "our unit"
	None     bool      // "no opinions", beside whoever has none
	Left     []string
}

// SaidDay is a day of a sentence and how it was put: "the end of the month" is more
// than its last day.
type SaidDay struct {
	Day   Day
	Words string
}

// Mention is one name of a sentence with all it may stand for: the units, the
// chapters and the persons that fit.
type Mention struct {
	Words    string
	Units    []UnitID
	Chapters []ChapterID
	Persons  []PersonID
	Members  []MemberID
	// References are those whose title the words are, or a longer part of.
	References []ReferenceID
	// Loose tells how freely the words were read: 0 the name itself, 1 its
	// beginning or end, 2 a part of it, 3 characters of it in their order.
	Loose int
}

// Empty tells whether the words stand for nothing.
func (m Mention) Empty() bool {
	return len(m.Units)+len(m.Chapters)+len(m.Persons)+len(m.Members)+len(m.References) == 0
}

// Ask is a question people put in plain words.
type Ask string

const (
	AskState      Ask = "state"      // has it come in? of chapters, units, or the asker's own
	AskWhen       Ask = "when"       // by which day?
	AskMissing    Ask = "missing"    // who has not handed in?
	AskUnanswered Ask = "unanswered" // who has not answered a consultation?
	AskLead       Ask = "lead"       // who writes a chapter, who helps?
	AskContact    Ask = "contact"    // whom to call?
	AskMeeting    Ask = "meeting"    // when do we meet?
	AskDay        Ask = "day"        // what day is it, is it worked, what is due then?
	AskCard       Ask = "card"       // only a name: show it
)

// Acts of plain words.
const (
	ActAsk   Act = "ask"   // a question in plain words
	ActBasis Act = "basis" // what the number of units rests on
)

// Why words behind a command are not taken.
const (
	WhyUnheard  Why = "unheard"   // they name nothing
	WhyNotTaken Why = "not_taken" // they are no answer to what is asked first
)
