package plan

import "time"

// GroupChat is a work group bound by the office with /here.
type GroupChat struct {
	Chat   int64
	Thread int
	Title  string
	By     PersonID
	From   time.Time
	Until  time.Time
}

// Presence is a group the bot was added to.
type Presence struct {
	Chat  int64
	Title string
	Added time.Time
}

// WhyNotGroup: the group is no work group yet.
const WhyNotGroup Why = "not_group"

// Acts on posts of a work group nobody knows to have arrived.
const (
	ActHeld     Act = "held"      // 待定群消息: what is held
	ActSendHeld Act = "send_held" // send one again
	ActDropHeld Act = "drop_held" // it arrived, or is not needed any more
)
