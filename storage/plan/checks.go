package plan

// Checks is what looking at an upload found: advice, never a refusal.
type Checks struct {
	Whole      bool `json:"whole"`      // the whole text could be read
	Characters int  `json:"characters"` // of the body
	Pictures   int  `json:"pictures"`
	Insertions int  `json:"insertions"` // tracked changes left in
	Deletions  int  `json:"deletions"`
	Comments   int  `json:"comments"`
	Secrecy    int  `json:"secrecy"` // places in running text that name a level: worth a question
}
