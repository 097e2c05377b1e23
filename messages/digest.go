package messages

import "planbot/storage/plan"

// DigestParams is the week in brief.
type DigestParams struct {
	StatusParams
	From, To plan.Day // the seven days looked back on
}

// Digest is the week in brief: change, open stages, what needs a word.
func Digest(p DigestParams) string { return say("digest", p) }

// AskDigest asks a leader once whether the week in brief is wanted.
func AskDigest() string { return say("ask digest", nil) }

// DigestChosen says what is chosen.
func DigestChosen(wanted bool) string { return say("digest chosen", wanted) }

// Labels of the digest.
const (
	DigestYes = "需要"
	DigestNo  = "不需要"
	DigestOff = "停发简报"
	DigestOn  = "每周发简报"
)

var digestActs = map[plan.Act]act{
	plan.ActDigest:    {"每周简报", "每周一上午收到一份进度简报", []string{"每周简报", "简报", "周报"}},
	plan.ActSetDigest: {name: "订阅简报"},
}
