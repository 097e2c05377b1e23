package sandbox

import (
	"fmt"
	"hash/fnv"
	"strconv"
)

// firstPerson is above 32 bits, as the ids of today's accounts are: a bot that
// keeps them in an int32 fails here and not only in the field.
const firstPerson = 5_000_000_000

// Account is one invented person with a Telegram account.
type Account struct {
	server      *Server
	id          int64
	name        string
	username    string
	about       string
	language    string
	started     bool
	blocked     bool
	deactivated bool
	chat        *chat
	json        []byte // the person as a User object
	toasts      []Toast
	read        int           // the newest message Read has given out
	seen        map[int64]int // the newest message seen on the page, by chat
}

// Toast is the answer to a press: a short notice, or an alert to be closed.
type Toast struct {
	Text  string
	Alert bool
}

// Account is the person of that name, made at the first call. The id depends on
// the name alone, so that transcripts do not change with the order of a story.
func (s *Server) Account(name string) *Account {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.account(name)
}

func (s *Server) account(name string) *Account {
	if a := s.names[name]; a != nil {
		return a
	}
	id := firstPerson + hashOf(name)%2_000_000_000
	for s.people[id] != nil {
		id++
	}
	return s.addAccount(&Account{id: id, name: name, language: "zh-hans"})
}

func (s *Server) addAccount(a *Account) *Account {
	a.server = s
	a.json = a.encode()
	a.seen = map[int64]int{}
	a.chat = &chat{id: a.id, kind: private, owner: a}
	a.chat.json = a.chat.encode()
	s.people[a.id] = a
	s.names[a.name] = a
	s.order = append(s.order, a)
	s.chats[a.id] = a.chat
	s.touch(event{Kind: "people"})
	return a
}

func hashOf(name string) int64 {
	h := fnv.New32a()
	h.Write([]byte(name))
	return int64(h.Sum32())
}

func (a *Account) encode() []byte {
	b := append([]byte(`{"id":`), strconv.FormatInt(a.id, 10)...)
	b = append(b, `,"is_bot":false,"first_name":`...)
	b = appendString(b, a.name)
	b = appendField(b, "username", a.username)
	b = appendField(b, "language_code", a.language)
	return append(b, '}')
}

// ID is the person's user id, which is also the id of the private chat.
func (a *Account) ID() int64 { return a.id }

// Name is the person's first name.
func (a *Account) Name() string { return a.name }

// About is the line under the name on the page.
func (a *Account) About() string {
	a.server.mu.Lock()
	defer a.server.mu.Unlock()
	return a.about
}

// SetUsername gives the person a public @name; "" takes it away.
func (a *Account) SetUsername(username string) {
	a.server.mu.Lock()
	defer a.server.mu.Unlock()
	a.username = username
	a.json = a.encode()
	a.chat.json = a.chat.encode()
	a.server.touch(event{Kind: "people"})
}

// SetAbout sets the line under the person's name on the page: role and unit.
func (s *Server) SetAbout(a *Account, about string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	a.about = about
	s.touch(event{Kind: "people"})
}

// Toasts are the answers this person's presses have got, oldest first.
func (a *Account) Toasts() []Toast {
	a.server.mu.Lock()
	defer a.server.mu.Unlock()
	return append([]Toast(nil), a.toasts...)
}

// Block ends the private chat from the person's side.
func (a *Account) Block() { a.setBlocked(true) }

// Unblock opens the private chat again.
func (a *Account) Unblock() { a.setBlocked(false) }

func (a *Account) setBlocked(on bool) {
	s := a.server
	s.mu.Lock()
	defer s.mu.Unlock()
	if a.blocked == on || !a.started {
		return
	}
	a.blocked = on
	before, after := "member", "kicked"
	if !on {
		before, after = after, before
	}
	s.enqueueMembership(a.chat, a, before, after)
	s.touch(event{Kind: "people"})
}

// Deactivate deletes the account: nothing reaches it any more, and the bot is
// told so only by the refusal of its next message.
func (a *Account) Deactivate() {
	a.server.mu.Lock()
	defer a.server.mu.Unlock()
	a.deactivated = true
	a.server.touch(event{Kind: "people"})
}

// may is why the person cannot write to the bot, nil if nothing hinders.
func (a *Account) may() error {
	switch {
	case a.deactivated:
		return fmt.Errorf("%s: the account is deactivated", a.name)
	case a.blocked:
		return fmt.Errorf("%s has blocked the bot", a.name)
	case !a.started:
		return fmt.Errorf("%s has not pressed START", a.name)
	}
	return nil
}
