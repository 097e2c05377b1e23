package messages

import (
	"time"
)

// Labels of withdrawing and moving.
const (
	KeepDraft    = "不撤回"
	SureWithdraw = "确定撤回"
)

// WithdrawSure asks once more before a version is taken back.
func WithdrawSure(d Draft) string { return say("withdraw sure", d) }

// Withdrawn says that a version was taken back.
func Withdrawn(d Draft) string { return say("withdrawn", d) }

// WithdrawnNews tells the office, or a lead, that a version was taken back.
func WithdrawnNews(d Draft) string { return say("withdrawn news", d) }

// NotWithdrawn answers 不撤回.
func NotWithdrawn(d Draft) string { return say("not withdrawn", d) }

// AskMoveParams asks where a version belongs.
type AskMoveParams struct {
	Draft
	None bool // there is no other place
}

// AskMove asks where a version belongs.
func AskMove(p AskMoveParams) string { return say("ask move", p) }

// MovedParams is a version that was put to another place.
type MovedParams struct {
	From, To Draft
	Late     bool
}

// Moved says where a version is now.
func Moved(p MovedParams) string { return say("moved", p) }

// MovedNews tells the office that a version belongs elsewhere.
func MovedNews(p MovedParams) string { return say("moved news", p) }

// AskReturn asks the office which version goes back.
func AskReturn() string { return say("ask return", nil) }

// AskReturnReason asks why a version goes back.
func AskReturnReason(d Draft) string { return say("ask return reason", d) }

// AskAgain asks by when the next version is wanted.
func AskAgain() string { return say("ask again", nil) }

// ReturnCardParams is the summary before a version goes back.
type ReturnCardParams struct {
	Draft
	Reason string
	Due    time.Time
	To     []string // who gets it
}

// ReturnCard is the summary before a version goes back.
func ReturnCard(p ReturnCardParams) string { return say("return card", p) }

// ReturnedParams is a version that went back.
type ReturnedParams struct {
	Draft
	Reason string
	Due    time.Time
	To     int // how many liaisons were told
}

// ReturnDone tells the office that a version went back.
func ReturnDone(p ReturnedParams) string { return say("return done", p) }

// Returned tells the unit that its version went back.
func Returned(p ReturnedParams) string { return say("returned", p) }

// Labels of returning.
const (
	ConfirmReturn = "确认退回"
	ChangeReason  = "改理由"
	ChangeAgain   = "改时限"
	SendAgain     = "交修改稿"
)
