package sandbox

import (
	"slices"
	"sort"
	"strconv"
	"time"
)

// kept bounds the history of one chat; older messages are forgotten.
const kept = 2000

type chatKind uint8

const (
	private chatKind = iota
	basicGroup
	supergroup
)

var chatTypes = [...]string{private: "private", basicGroup: "group", supergroup: "supergroup"}

// chat is one conversation as the server keeps it.
type chat struct {
	id       int64
	kind     chatKind
	owner    *Account // of a private chat
	group    *Group   // of a group
	json     []byte   // the chat as a Chat object
	messages []*message
	nextID   int // a supergroup counts its own messages
	pinned   int
	keyboard *replyKeyboard // the reply keyboard in force
	pace     bucket
	minute   bucket
}

func (c *chat) encode() []byte {
	b := append([]byte(`{"id":`), strconv.FormatInt(c.id, 10)...)
	b = appendField(b, "type", chatTypes[c.kind])
	if c.owner != nil {
		b = appendField(b, "first_name", c.owner.name)
		b = appendField(b, "username", c.owner.username)
	} else {
		b = appendField(b, "title", c.group.title)
		if c.kind == basicGroup {
			b = append(b, `,"all_members_are_administrators":true`...)
		}
	}
	return append(b, '}')
}

// add gives m its number and date and puts it at the end of the chat.
func (s *Server) add(c *chat, m *message) *message {
	m.chat = c
	if c.kind == supergroup {
		c.nextID++
		m.id = c.nextID
	} else {
		s.lastMessage++
		m.id = s.lastMessage
	}
	if m.date == 0 {
		m.date = s.clock.Now().Unix()
	}
	c.messages = append(c.messages, m)
	if len(c.messages) > kept {
		c.messages = slices.Clone(c.messages[len(c.messages)-kept*9/10:])
	}
	s.touchMessage(m, "message")
	return m
}

// find is the message with that id, nil if there is none (any more).
func (c *chat) find(id int) *message {
	i := sort.Search(len(c.messages), func(i int) bool { return c.messages[i].id >= id })
	if i < len(c.messages) && c.messages[i].id == id {
		return c.messages[i]
	}
	return nil
}

func (c *chat) remove(id int) bool {
	i := sort.Search(len(c.messages), func(i int) bool { return c.messages[i].id >= id })
	if i == len(c.messages) || c.messages[i].id != id {
		return false
	}
	c.messages = slices.Delete(c.messages, i, i+1)
	return true
}

func moment(unix int64, zone *time.Location) time.Time { return time.Unix(unix, 0).In(zone) }
