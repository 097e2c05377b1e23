package messages

// StageEndedNote tells leaders and the work group that a stage ended.
func StageEndedNote(p StageNote) string { return say("stage ended note", p) }

// StageDoneElsewhere tells that a stage was finished before the program came.
func StageDoneElsewhere(stage string) string { return say("stage done elsewhere", stage) }

// StageEndParams is the card before a stage ends.
type StageEndParams struct {
	Stage    StageLine
	Texts    []string // whole texts missing: "妇女规划初稿"
	Replies  []StageReplies
	Opinions int
	Panels   []string    // plans without the word of their panel
	Units    []NamedUnit // whose texts have not come in
	More     int         // units beyond those named
	Blocked  bool
	Director bool
	Reason   string
}

// StageReplies is a consultation still open.
type StageReplies struct {
	Title string
	Left  int
}

// StageEndCard is the card before a stage ends: what is missing comes first.
func StageEndCard(p StageEndParams) string { return say("stage end card", p) }

// StageEndedParams is a stage that has ended and who was told.
type StageEndedParams struct {
	Stage          string
	Leaders, Group bool
}

// StageEnded is the receipt of ending.
func StageEnded(p StageEndedParams) string { return say("stage ended", p) }
