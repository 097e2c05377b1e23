package plan

import "time"

// Letter is one message to go out, written in the transaction of its cause.
type Letter struct {
	ID       LetterID
	Chat     int64
	Thread   int
	Group    bool
	Kind     LetterKind
	Priority Priority
	Text     string // HTML
	Buttons  [][]Button
	Document *Attachment
	Edit     LetterID // edit the message this letter became instead of sending
	ReplyTo  int
	Silent   bool
	Protect  bool
	To       PersonID  // whose letter it is: only this person may press; 0: anybody in the chat
	Actor    PersonID  // who caused it
	Key      string    // business key: a second letter with the same key is not written
	After    time.Time // not before
	Expires  time.Time // of its buttons
	Number   string    // 编号, said again when the letter is sent again
	Reminder *Reminder // text made when a sender takes it

	// Delivery, kept by the outbox.
	State       LetterState
	Attempts    int
	Message     int // the message id it became
	EditMessage int // the message to edit, found from Edit when a sender takes the letter; 0: none
	PressKey    string
	Resend      bool
	Created     time.Time
	Sent        time.Time
	Fault       string
}

// LetterKind tells the sender what to call.
type LetterKind string

const (
	LetterSend   LetterKind = "send"   // a new message
	LetterEdit   LetterKind = "edit"   // edit text and buttons of an earlier letter
	LetterStrip  LetterKind = "strip"  // take the buttons of an earlier letter away
	LetterMenu   LetterKind = "menu"   // set the command menu of the chat
	LetterLeave  LetterKind = "leave"  // leave the chat
	LetterAction LetterKind = "action" // "uploading a document …"
)

// Priority chooses between chats, never inside one: lower goes first.
type Priority int

const (
	PriorityReply  Priority = 1 // somebody is waiting for it
	PriorityNews   Priority = 2 // somebody else's act brings it
	PriorityNotice Priority = 3 // reminders, circulars
)

// LetterState is the state of delivery.
type LetterState string

const (
	LetterReady   LetterState = "ready"
	LetterSending LetterState = "sending"
	LetterSent    LetterState = "sent"
	LetterUnknown LetterState = "unknown" // left this machine, no answer came
	LetterDead    LetterState = "dead"
	LetterHeld    LetterState = "held" // waits for the office's word
	LetterVoid    LetterState = "void" // nothing left to say
)

// Reminder says what a reminder letter is about; its words are made from the
// duties when a sender takes it.
type Reminder struct {
	Person PersonID
	Day    Day
	Keys   []string
}

// Attachment is a stored file to send along.
type Attachment struct {
	SHA    string
	Name   string
	Size   int64
	FileID string // Telegram's own id from an earlier upload, if known
	Photo  bool   `json:",omitempty"` // shown in the chat as a picture
}

// Style colours a button.
type Style string

const (
	StylePlain Style = ""
	StyleYes   Style = "success"
	StyleNo    Style = "danger"
	StyleMain  Style = "primary"
)

// Button is one inline button. Exactly one of Act, URL, Copy is set.
type Button struct {
	Label   string `json:"l"`
	Act     Act    `json:"a,omitempty"`
	Args    Args   `json:"x,omitempty"`
	Version int64  `json:"v,omitempty"` // version of the object named in Args; 0: not checked
	Once    bool   `json:"o,omitempty"` // the whole keyboard is spent after one press
	Style   Style  `json:"s,omitempty"`
	URL     string `json:"u,omitempty"`
	Copy    string `json:"c,omitempty"`
}

// Pressed is a button found again by its callback data.
type Pressed struct {
	Letter  Letter
	Button  Button
	Used    time.Time // when this keyboard was spent; zero: not yet
	Expired bool
}

// Outcome is what a sender says of a letter.
type Outcome struct {
	Kind    OutcomeKind
	Message int           // Sent
	FileID  string        // Sent, with a document
	After   time.Duration // Retry: how long the server asked to wait
	Limited bool          // Retry: the server said 429
	Fault   bool          // Retry: the server answered with an error of its own (5xx, garbage)
	Chat    int64         // Migrated
	Why     string        // the server's words, masked
}

// OutcomeKind says what happened to a letter on the wire.
type OutcomeKind string

const (
	OutcomeSent        OutcomeKind = "sent"
	OutcomeRetry       OutcomeKind = "retry"       // 429, 5xx, or it never left this machine
	OutcomeUnknown     OutcomeKind = "unknown"     // it left and no answer came
	OutcomeUnreachable OutcomeKind = "unreachable" // 403, chat not found
	OutcomeDead        OutcomeKind = "dead"        // the server will never take it
	OutcomeMigrated    OutcomeKind = "migrated"
	OutcomeStop        OutcomeKind = "stop" // 401, 404: the token is wrong, the process must stop
)
