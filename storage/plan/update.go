package plan

import "time"

// Update is one thing that happened in chat, in our own words: the wire's
// formats end in bot/telegram. Exactly one of Message, Press, Membership is set.
type Update struct {
	ID         int64
	Raw        []byte // as received; set aside whole when it can't be handled
	Received   time.Time
	Message    *Message
	Press      *Press
	Membership *Membership
}

// Place tells kinds of chat apart.
type Place string

const (
	PlacePrivate Place = "private"
	PlaceGroup   Place = "group"
)

// Sender is the chat account behind an update.
type Sender struct {
	User      int64
	Name      string // first and last name as the account shows it
	Username  string
	Anonymous bool // an anonymous group admin or a channel: no identity, no acts
}

// Message is a text, a file or something we can't use.
type Message struct {
	ID       int
	Chat     int64
	Place    Place
	Title    string // of a group
	Thread   int
	From     Sender
	Date     time.Time
	Text     string // text or caption
	Caption  bool   // Text is the caption of a file
	File     *Incoming
	Photo    bool
	Album    string // media group id
	Other    string // sticker, voice, video, location … : answered, never ignored
	Forward  bool
	ReplyTo  int
	ReplyBot bool  // ReplyTo is a message of ours
	Upgraded int64 // the supergroup's id when this group was upgraded
	Edited   bool
}

// Incoming is a file somebody sent, not fetched yet.
type Incoming struct {
	FileID   string
	UniqueID string
	Name     string
	Mime     string
	Size     int64
}

// Press is a pressed inline button.
type Press struct {
	ID      string // callback query id
	From    Sender
	Chat    int64
	Place   Place
	Message int
	Thread  int
	Data    string
}

// Membership is a change of the bot's own standing in a chat.
type Membership struct {
	Chat  int64
	Place Place
	Title string
	From  Sender
	In    bool // a group: the bot was added; private: not blocked
}

// Answer is what a callback press gets at once: a toast, or an alert.
type Answer struct {
	Press string
	Text  string
	Alert bool
	At    time.Time
}

// Origin is who sent an update and where; zero values where it has none.
func (u Update) Origin() (from Sender, place Place, chat int64) {
	switch {
	case u.Message != nil:
		return u.Message.From, u.Message.Place, u.Message.Chat
	case u.Press != nil:
		return u.Press.From, u.Press.Place, u.Press.Chat
	case u.Membership != nil:
		return u.Membership.From, u.Membership.Place, u.Membership.Chat
	}
	return Sender{}, "", 0
}
