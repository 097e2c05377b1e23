package sandbox

import (
	"fmt"
	"slices"
	"strings"
)

// Group is a group chat of people; the bot is in it once it has been added.
type Group struct {
	server  *Server
	title   string
	members []*Account // the first is the creator
	chat    *chat
	old     *chat  // before the upgrade to a supergroup
	status  string // of the bot: "" never in, member, kicked, left
}

// Group makes a group of these people, without the bot.
func (s *Server) Group(title string, members ...*Account) *Group {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := &Group{server: s, title: title, members: members}
	id := -(4_000_000_000 + hashOf("group "+title)%900_000_000)
	for s.chats[id] != nil {
		id--
	}
	g.chat = s.addChat(&chat{id: id, kind: basicGroup, group: g})
	s.groups = append(s.groups, g)
	return g
}

func (s *Server) addChat(c *chat) *chat {
	c.json = c.encode()
	s.chats[c.id] = c
	s.touch(event{Kind: "people"})
	return c
}

// now is the group's chat today.
func (g *Group) now() *chat {
	g.server.mu.Lock()
	defer g.server.mu.Unlock()
	return g.chat
}

// ID is the chat id; it changes when the group becomes a supergroup.
func (g *Group) ID() int64 { return g.now().id }

// Title is the group's name.
func (g *Group) Title() string { return g.title }

// AddBot adds the bot; the creator does it.
func (g *Group) AddBot() { g.membership("member") }

// KickBot removes the bot; the creator does it.
func (g *Group) KickBot() { g.membership("kicked") }

func (g *Group) membership(status string) {
	s := g.server
	s.mu.Lock()
	defer s.mu.Unlock()
	before := g.status
	if before == "" {
		before = "left"
	}
	if before == status {
		return
	}
	g.status = status
	var by *Account
	if len(g.members) > 0 {
		by = g.members[0]
	}
	s.enqueueMembership(g.chat, by, before, status)
	m := s.add(g.chat, &message{from: by, service: &service{joinedBot: status == "member", leftBot: status == "kicked"}})
	if status == "member" {
		s.enqueueMessage(m)
	}
}

// Join adds a person; the bot sees the service message.
func (g *Group) Join(a *Account) {
	s := g.server
	s.mu.Lock()
	defer s.mu.Unlock()
	if g.has(a) {
		return
	}
	g.members = append(g.members, a)
	s.deliver(s.add(g.chat, &message{from: a, service: &service{joined: a}}))
}

// MigrateToSupergroup upgrades the group: it gets a new id, and a message to
// the old one is refused with the new one.
func (g *Group) MigrateToSupergroup() {
	s := g.server
	s.mu.Lock()
	defer s.mu.Unlock()
	if g.old != nil {
		return
	}
	g.old = g.chat
	id := -1_001_000_000_000 - hashOf("supergroup "+g.title)%900_000_000
	for s.chats[id] != nil {
		id--
	}
	g.chat = s.addChat(&chat{id: id, kind: supergroup, group: g})
	var by *Account
	if len(g.members) > 0 {
		by = g.members[0]
	}
	to := s.add(g.old, &message{from: by, service: &service{migrateTo: id}})
	from := s.add(g.chat, &message{from: by, anonymous: true, service: &service{migrateFrom: g.old.id}})
	if g.status == "member" {
		s.enqueueMessage(to)
		s.enqueueMessage(from)
	}
}

func (g *Group) has(a *Account) bool { return slices.Contains(g.members, a) }

// statusOf is the standing of a person (nil: the bot) in the group.
func (g *Group) statusOf(a *Account) string {
	switch {
	case a == nil:
		return g.status
	case !g.has(a):
		return "left"
	case g.members[0] == a:
		return "creator"
	}
	return "member"
}

// WriteIn sends a text in a group the person is in.
func (a *Account) WriteIn(g *Group, text string) error { return a.ReplyIn(g, 0, text) }

// ReplyIn answers a message in a group.
func (a *Account) ReplyIn(g *Group, messageID int, text string) error {
	s := a.server
	s.mu.Lock()
	defer s.mu.Unlock()
	if !g.has(a) {
		return fmt.Errorf("%s is not in %s", a.name, g.title)
	}
	return s.write(a, g.chat, text, messageID)
}

// WriteAnonymously sends a text as an anonymous admin: the bot learns only
// that somebody wrote in the group's name.
func (a *Account) WriteAnonymously(g *Group, text string) error {
	s := a.server
	s.mu.Lock()
	defer s.mu.Unlock()
	if !g.has(a) {
		return fmt.Errorf("%s is not in %s", a.name, g.title)
	}
	s.deliver(s.add(g.chat, &message{from: a, anonymous: true, text: text, entities: detect(text, nil)}))
	return nil
}

// heard says whether a bot in privacy mode gets a group's message: commands
// meant for it, mentions of it, answers to it, and what the group itself says.
func (s *Server) heard(m *message) bool {
	g := m.chat.group
	if g.status != "member" || m.chat != g.chat {
		return false
	}
	if m.service != nil {
		return true
	}
	if to := m.chat.find(m.replyTo); to != nil && to.from == nil && !to.anonymous {
		return true
	}
	me := "@" + strings.ToLower(s.username)
	for _, e := range m.entities {
		word := strings.ToLower(cut(m.text, e.offset, e.length))
		switch e.kind {
		case "mention":
			if word == me {
				return true
			}
		case "bot_command":
			if !strings.Contains(word, "@") || strings.HasSuffix(word, me) {
				return true
			}
		}
	}
	return false
}
