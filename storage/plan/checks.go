package plan

// Checks is what looking at an upload found: advice, never a refusal.
type Checks struct {
	Whole      bool `json:"whole"`   // the whole text could be read
	Scanned    bool `json:"scanned"` // pictures of pages: nobody can quote or compare it
	Characters int  `json:"characters"`
	Pictures   int  `json:"pictures"`
	Tables     int  `json:"tables"`
	Insertions int  `json:"insertions"` // tracked changes left in
	Deletions  int  `json:"deletions"`
	Comments   int  `json:"comments"`

	// What a chapter of a field of development is looked over for.
	Targets    bool `json:"targets"`    // 主要目标 is there
	Measures   bool `json:"measures"`   // 策略措施 is there
	Listed     int  `json:"listed"`     // targets listed
	Quantified int  `json:"quantified"` // of them with a figure

	Secrecy int      `json:"secrecy"` // places in running text that name a level: worth a question
	Quotes  []string `json:"quotes"`  // the words around some of them
}
