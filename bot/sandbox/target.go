package sandbox

import (
	"strconv"
	"strings"
)

// target is the chat a call names, if it exists at all.
func (s *Server) target(p *params, name string) (*chat, *refusal) {
	v := p.get(name)
	if v == "" {
		return nil, bad(name + " is empty")
	}
	id, err := strconv.ParseInt(v, 10, 64)
	if err != nil && !strings.HasPrefix(v, "@") {
		return nil, bad("chat not found")
	}
	c := s.chats[id]
	if c == nil {
		return nil, bad("chat not found")
	}
	return c, nil
}

// reachable is the chat a call wants to write into, refused in Telegram's words
// if the bot may not.
func (s *Server) reachable(p *params) (*chat, *refusal) {
	c, fault := s.target(p, "chat_id")
	if fault != nil {
		return nil, fault
	}
	if fault := c.refuses(); fault != nil {
		return nil, fault
	}
	if p.get("message_thread_id") != "" {
		return nil, bad("message thread not found") // there are no forums here
	}
	return c, nil
}

func (c *chat) refuses() *refusal {
	if a := c.owner; a != nil {
		switch {
		case a.deactivated:
			return forbidden("user is deactivated")
		case !a.started:
			return forbidden("bot can't initiate conversation with a user")
		case a.blocked:
			return forbidden("bot was blocked by the user")
		}
		return nil
	}
	g := c.group
	switch {
	case c != g.chat:
		return upgraded(g.chat.id)
	case g.status == "kicked" || g.status == "left":
		return forbidden("bot was kicked from the " + c.longKind() + " chat")
	case g.status != "member":
		return forbidden("bot is not a member of the " + c.longKind() + " chat")
	}
	return nil
}

func (c *chat) longKind() string {
	if c.kind == supergroup {
		return "supergroup"
	}
	return "group"
}

// answered is the message a sent one answers, 0 for none.
func (p *params) answered(c *chat) (int, *refusal) {
	v := p.get("reply_parameters")
	if v == "" {
		return 0, nil
	}
	id, sure, known := 0, false, true
	object := eachField(v, func(key, value string) bool {
		switch key {
		case "message_id":
			id, _ = strconv.Atoi(value)
		case "allow_sending_without_reply":
			sure = value == "true"
		case "quote", "quote_parse_mode", "quote_entities", "quote_position", "chat_id":
		default:
			known = false
		}
		return true
	})
	switch {
	case !object:
		return 0, bad("object expected as reply parameters")
	case !known:
		return 0, bad("can't parse reply parameters: unknown field")
	case c.find(id) != nil:
		return id, nil
	case sure:
		return 0, nil
	}
	return 0, bad("message to be replied not found")
}
