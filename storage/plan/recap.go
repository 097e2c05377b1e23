package plan

// ActRecap (编制小结) counts what has been since the first stage.
const ActRecap Act = "recap"

// Recap is the whole process counted: what was owed and whether it came in
// time, what became of opinions, how often units were chased.
type Recap struct {
	Stages    []StageRecap // those that were opened, by number
	Opinions  int          // in force
	Results   map[Result]int
	Undecided int
	Notices   map[Level]int // remind: letters to a person on a day; urge and escalate: notices signed
	Calls     int           // telephone calls made
	Extended  int           // extensions granted
}

// StageRecap counts the duties of one stage.
type StageRecap struct {
	No      int
	InTime  int
	Late    int // done after their date
	Owed    int // still to be done
	Missing int // the stage, or the consultation, ended without them
}
