package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// heldShown is how many held posts are shown at once, the oldest.
const heldShown = 4

// heldPosts lists what may or may not have reached a work group: sent twice it
// would be seen twice, so somebody looks.
func heldPosts(t *Turn) error {
	all, err := t.Tx.Held(heldShown)
	if err != nil {
		return err
	}
	var texts []string
	var rows [][]plan.Button
	for i, l := range all {
		texts = append(texts, messages.PlainText(l.Text))
		args := plan.Args{"letter": id(l.ID)}
		rows = append(rows, []plan.Button{
			Do(plan.ActSendHeld, messages.Numbered(i+1, messages.ActName(plan.ActSendHeld)), args),
			Do(plan.ActDropHeld, messages.Numbered(i+1, messages.ActName(plan.ActDropHeld)), args),
		})
	}
	return t.Show(messages.HeldPosts(texts), append(rows, []plan.Button{Open(plan.ActDesk)})...)
}

// settleHeld sends a held post on, or lets it go, by the office's word.
func settleHeld(t *Turn) error {
	n, err := t.id("letter")
	if err != nil {
		return err
	}
	if err := workflow.SettleHeld(t.Tx, plan.LetterID(n), t.row.Act, t.Person.ID, t.Now); err != nil {
		return err
	}
	return heldPosts(t)
}
