package sandbox

import (
	"fmt"
	"net/http"
	"strconv"
)

// What the page shows, as JSON. Moments are unix milliseconds.

type simState struct {
	Bot     simBot     `json:"bot"`
	Now     int64      `json:"now"`
	Running bool       `json:"running"`
	People  []simOne   `json:"people"`
	Groups  []simGroup `json:"groups"`
}

type simBot struct {
	Name        string `json:"name"`
	Username    string `json:"username"`
	Description string `json:"description"`
	Up          bool   `json:"up"` // it has polled and not gone away
}

type simOne struct {
	ID      int64  `json:"id"`
	Name    string `json:"name"`
	About   string `json:"about"`
	Started bool   `json:"started"`
	Blocked bool   `json:"blocked"`
	Gone    bool   `json:"gone"`
	Unread  int    `json:"unread"`
	Last    string `json:"last"`
	LastAt  int64  `json:"lastAt"`
}

type simGroup struct {
	ID      int64   `json:"id"`
	Title   string  `json:"title"`
	Members []int64 `json:"members"`
	Last    string  `json:"last"`
	LastAt  int64   `json:"lastAt"`
}

type simChat struct {
	Messages []simMessage `json:"messages"`
	Commands []BotCommand `json:"commands"`
	Keyboard *simKeyboard `json:"keyboard"`
}

type simKeyboard struct {
	Rows        [][]string `json:"rows"`
	Placeholder string     `json:"placeholder"`
}

func (s *Server) simState() simState {
	s.mu.Lock()
	defer s.mu.Unlock()
	v := simState{Now: s.clock.Now().UnixMilli(), Running: s.clock.Running(), People: []simOne{}, Groups: []simGroup{},
		Bot: simBot{Name: s.nameOf(nil), Username: s.username, Description: s.profile.description, Up: s.up}}
	for _, a := range s.order {
		one := simOne{ID: a.id, Name: a.name, About: a.about, Started: a.started, Blocked: a.blocked, Gone: a.deactivated}
		one.Unread = a.unread(a.chat)
		one.Last, one.LastAt = a.chat.last()
		v.People = append(v.People, one)
	}
	for _, g := range s.groups {
		one := simGroup{ID: g.chat.id, Title: g.title, Members: []int64{}}
		for _, a := range g.members {
			one.Members = append(one.Members, a.id)
		}
		one.Last, one.LastAt = g.chat.last()
		v.Groups = append(v.Groups, one)
	}
	return v
}

// unread counts what others have written since the person last looked.
func (a *Account) unread(c *chat) int {
	n := 0
	for i := len(c.messages) - 1; i >= 0 && c.messages[i].id > a.seen[c.id]; i-- {
		if m := c.messages[i]; m.from != a && m.service == nil {
			n++
		}
	}
	return n
}

// last is the newest message in a few words, and its moment.
func (c *chat) last() (string, int64) {
	if len(c.messages) == 0 {
		return "", 0
	}
	m := c.messages[len(c.messages)-1]
	text := m.text
	switch {
	case text == "" && m.file != nil:
		text = m.file.name
	case m.service != nil:
		text = ""
	}
	if units(text) > 60 {
		text = text[:byteAt(text, 60)]
	}
	return text, m.date * 1000
}

func queryID(r *http.Request, name string) int64 {
	n, _ := strconv.ParseInt(r.URL.Query().Get(name), 10, 64)
	return n
}

// chatFor is a chat as this person may see it.
func (s *Server) chatFor(person, id int64) (*Account, *chat, error) {
	a, c := s.people[person], s.chats[id]
	switch {
	case a == nil || c == nil:
		return nil, nil, fmt.Errorf("no chat %d of person %d", id, person)
	case c.owner != nil && c.owner != a, c.group != nil && !c.group.has(a):
		return nil, nil, fmt.Errorf("chat %d is not one of %s", id, a.name)
	}
	return a, c, nil
}

func (s *Server) simChat(person, id int64) (simChat, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, c, err := s.chatFor(person, id)
	if err != nil {
		return simChat{}, err
	}
	v := simChat{Messages: []simMessage{}, Commands: append([]BotCommand{}, s.menu(id)...)}
	for _, m := range c.messages {
		v.Messages = append(v.Messages, s.simMessage(m))
	}
	if k := c.keyboard; k != nil {
		v.Keyboard = &simKeyboard{Rows: k.rows, Placeholder: k.placeholder}
	}
	return v, nil
}
