package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// TallyParams counts addressees of one kind.
type TallyParams struct {
	Sent, Replied, Missing, WithOpinions, None, Late, Phone int
}

// RepliesParams is how a consultation stands.
type RepliesParams struct {
	Title     string
	Due       time.Time
	Closed    time.Time
	Units     TallyParams
	Persons   TallyParams
	Missing   []string // who has not replied
	Opinions  int
	Undecided int
	Waiting   int // decided, not told yet
	Results   []ResultCount
	Plans     []PlanCount // of one that covers both plans
	Former    []FormerParams
}

// Replies is how a consultation stands, for the office.
func Replies(p RepliesParams) string { return say("replies", p) }

// AskConsultation asks which consultation is meant.
func AskConsultation() string { return say("ask consultation", nil) }

// ClosingCard asks for the word to close a consultation.
func ClosingCard(p RepliesParams) string { return say("closing card", p) }

// Closed is the receipt of closing a consultation, and the news of it.
func Closed(p RepliesParams) string { return say("closed", p) }

// ResultCount is how many opinions got a result.
type ResultCount struct {
	Result plan.Result
	N      int
}

// PlanCount is how a consultation of both plans stands for one of them.
type PlanCount struct {
	Plan      plan.PlanID
	Units     TallyParams
	Persons   TallyParams
	Opinions  int
	Undecided int
}

// FormerParams is somebody who was asked once and taken out.
type FormerParams struct{ Who, Why string }

// first names a dozen of more than twenty, for a card must fit on a phone; all
// of them stand in the list one by one.
func first(names []string) string {
	const shown, most = 12, 20
	if len(names) <= most {
		return strings.Join(names, "、")
	}
	return strings.Join(names[:shown], "、") + fmt.Sprintf("等 %d 个，其余可逐家查看", len(names))
}
