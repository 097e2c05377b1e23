package plan

import "time"

// Papers of a consultation, and answers that come back on paper.
const (
	ActPapers Act = "papers" // what the office can print and forward
	ActLetter Act = "letter" // 征求意见函
	ActForm   Act = "form"   // 反馈意见表 of one addressee
	ActForms  Act = "forms"  // those of everybody who can't be reached in chat
)

// JobForm writes the papers of a consultation.
const JobForm JobKind = "form"

// PaperKind is one of the papers of a consultation.
type PaperKind string

const (
	PaperLetter PaperKind = "letter" // 征求意见函
	PaperForm   PaperKind = "form"   // 反馈意见表
	PaperForms  PaperKind = "forms"  // a letter and everybody's form, packed together
)

// Why a paper of a consultation is refused.
const (
	WhyNoneAway    Why = "none_away"      // everybody can be reached in chat
	WhyPaperFailed Why = "paper_not_made" // writing it failed
)

// ConsultationPaper is a paper the program wrote for a consultation.
type ConsultationPaper struct {
	Consultation ConsultationID
	Kind         PaperKind
	To           AddresseeID // 0: for everybody
	SHA          string
	Name         string
	Size         int64
	Made         time.Time
}
