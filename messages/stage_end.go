package messages

import (
	"fmt"
)

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

// StageEnded is the receipt of ending.
func StageEnded(stage string) string { return say("stage ended", stage) }

// StageProposalParams is what the clock puts before the office.
type StageProposalParams struct {
	Stage   StageLine
	Missing []string
}

// StageMayOpen proposes to open a stage.
func StageMayOpen(p StageProposalParams) string { return say("stage may open", p) }

// StageMayEnd proposes to end a stage: its deadline is over, or everything is in.
func StageMayEnd(p StageProposalParams) string { return say("stage may end", p) }

// LackingReplies says that a consultation is still open.
func LackingReplies(title string, left int) string {
	return fmt.Sprintf("“%s”未反馈%d家", title, left)
}

// LackingResults says that opinions have no result yet.
func LackingResults(n int) string { return fmt.Sprintf("%d条意见没有办理结果", n) }

// MoreItems stands for what a list leaves out.
func MoreItems(n int) string { return fmt.Sprintf("另有%d项", n) }
