package plan

import "time"

// Assembly (统稿) is one whole text of one plan put together from exact chapter
// versions. The text itself is a draft of kind DraftPlan, so that it can be
// circulated, downloaded and compared like one; the assembly says what it was
// made of. The versions it was made of are used: they can't be withdrawn.
type Assembly struct {
	ID        AssemblyID
	Draft     DraftID // the whole text
	Plan      PlanID
	Text      TextStage
	Revision  int       // of the whole text
	Parts     []DraftID // in the order of the compiled text
	SHA       string    // hex SHA-256 of the file
	Made      time.Time
	By        PersonID
	Undecided int    // opinions on the text before that had no result then
	Reason    string // why the director went on nevertheless
}

// Why a text is not put together.
const (
	WhyNoWhole      Why = "no_whole"      // no open stage ends with a whole text
	WhyNoParts      Why = "no_parts"      // not one chapter has come in
	WhyNeedsDocx    Why = "needs_docx"    // chapters whose file nothing can be taken from
	WhyGate         Why = "gate"          // opinions on the text before have no result
	WhySameParts    Why = "same_parts"    // put together from exactly these versions before
	WhyPartsChanged Why = "parts_changed" // versions came or went meanwhile
	WhyPartUnread   Why = "part_unread"   // a chapter's file can't be read after all
	WhyNotMade      Why = "not_made"      // the work was given up
)
