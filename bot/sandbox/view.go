package sandbox

import (
	"time"

	"planbot/storage/plan"
)

// Message is one message as a person sees it now.
type Message struct {
	ID        int
	ChatID    int64
	FromBot   bool
	From      string // the writer's name
	FromID    int64
	Date      time.Time // on the sandbox's clock, in Beijing
	Text      string    // the plain text, or the caption of a file
	HTML      string    // the same with its formatting
	Entities  []Entity
	Buttons   [][]Button // the inline keyboard
	Keyboard  [][]string // the reply keyboard sent with it
	File      *File
	Album     string // media_group_id
	ReplyTo   int    // the id of the answered message
	Forwarded string // whose message it was
	Service   string // what happened to the chat: joined, left, bot joined, bot left, pinned, migrated
	Edited    bool
	Silent    bool
	Protected bool
}

// Entity is a marked stretch of a text, in UTF-16 units.
type Entity struct {
	Type, Arg      string
	Offset, Length int
}

// Button is a button under a message. Kind is callback, url, copy, or the name
// of an action the sandbox has no use for.
type Button struct {
	Label, Kind, Style string
	URL, CopyText      string
	Data               string // the callback data, which the person does not see
}

// Messages is the private chat as the person sees it: edits applied, deleted
// messages gone.
func (a *Account) Messages() []Message {
	a.server.mu.Lock()
	defer a.server.mu.Unlock()
	return a.server.view(a.chat, 0)
}

// Read is the messages of the private chat that came since the last Read.
func (a *Account) Read() []Message {
	a.server.mu.Lock()
	defer a.server.mu.Unlock()
	list := a.server.view(a.chat, a.read)
	if n := len(list); n > 0 {
		a.read = list[n-1].ID
	}
	a.server.dirty = true
	return list
}

// Messages is the group as its members see it.
func (g *Group) Messages() []Message {
	g.server.mu.Lock()
	defer g.server.mu.Unlock()
	return g.server.view(g.chat, 0)
}

// view is the messages of a chat that are newer than after.
func (s *Server) view(c *chat, after int) []Message {
	var list []Message
	for _, m := range c.messages {
		if m.id > after {
			list = append(list, s.show(m))
		}
	}
	return list
}

func (s *Server) show(m *message) Message {
	v := Message{
		ID: m.id, ChatID: m.chat.id, FromBot: m.from == nil && !m.anonymous, Date: moment(m.date, plan.Beijing),
		Text: m.text, HTML: toHTML(m.text, m.entities, false), Album: m.album, ReplyTo: m.replyTo,
		Edited: m.edited != 0, Silent: m.silent, Protected: m.protected, From: s.nameOf(m.from), FromID: s.botID,
	}
	if m.from != nil {
		v.FromID = m.from.id
	}
	if m.anonymous {
		v.From, v.FromID = m.chat.group.title, m.chat.id
	}
	for _, e := range m.entities {
		v.Entities = append(v.Entities, Entity{Type: e.kind, Arg: e.arg, Offset: e.offset, Length: e.length})
	}
	if m.markup != nil {
		for _, row := range m.markup.rows {
			var buttons []Button
			for _, b := range row {
				buttons = append(buttons, b.show())
			}
			v.Buttons = append(v.Buttons, buttons)
		}
	}
	if m.reply != nil {
		v.Keyboard = m.reply.rows
	}
	if f := m.file; f != nil {
		v.File = &File{ID: f.id, Name: f.name, MIME: f.mime, Kind: f.kind.String(), Size: f.size}
	}
	if m.origin != nil {
		v.Forwarded = s.nameOf(m.origin.from)
	}
	if m.service != nil {
		v.Service = m.service.String()
	}
	return v
}

func (b inlineButton) show() Button {
	v := Button{Label: b.label, Style: b.style, URL: b.url, CopyText: b.copy, Data: b.data, Kind: b.other}
	switch {
	case b.data != "":
		v.Kind = "callback"
	case b.url != "":
		v.Kind = "url"
	case b.copy != "":
		v.Kind = "copy"
	}
	return v
}

func (s *Server) nameOf(a *Account) string {
	switch {
	case a != nil:
		return a.name
	case s.profile.name != "":
		return s.profile.name
	}
	return s.username
}

func (v *service) String() string {
	switch {
	case v.joinedBot:
		return "bot joined"
	case v.leftBot:
		return "bot left"
	case v.joined != nil:
		return "joined"
	case v.left != nil:
		return "left"
	case v.pinned != nil:
		return "pinned"
	}
	return "migrated"
}
