package plan

import "time"

// Conversation is an open dialogue: the act being filled in, what is answered
// so far and which field is asked now.
type Conversation struct {
	Chat    int64
	Person  PersonID
	Act     Act
	Args    Args
	Field   string   // asked now; "" when the summary waits for its confirmation
	Letter  LetterID // the message with the question
	Version int64    // rises with every step: a button of an earlier step is stale
	Expires time.Time
}
