package sandbox

import (
	"encoding/json"
	"slices"
	"strconv"
)

const unmodified = "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message"

// edited is the message an editing call names: one of the bot's own.
func (s *Server) edited(p *params) (*message, *refusal) {
	if p.get("chat_id") == "" {
		return nil, bad("chat_id is empty")
	}
	c, fault := s.reachable(p)
	if fault != nil {
		return nil, fault
	}
	if p.get("message_id") == "" {
		return nil, bad("message identifier is not specified")
	}
	m, fault := c.named(p, "message to edit not found")
	switch {
	case fault != nil:
		return nil, fault
	case m.from != nil || m.anonymous:
		return nil, bad("message can't be edited")
	}
	return m, nil
}

func (c *chat) named(p *params, missing string) (*message, *refusal) {
	id, fault := p.number("message_id")
	if fault != nil {
		return nil, fault
	}
	m := c.find(int(id))
	if m == nil {
		return nil, bad(missing)
	}
	return m, nil
}

// change is the common end of the editing methods. A call that leaves out the
// keyboard takes it away.
func (s *Server) change(p *params, m *message, text string, list []entity, b []byte) ([]byte, *refusal) {
	k, fault := parseMarkup(p.get("reply_markup"))
	switch {
	case fault != nil:
		return b, fault
	case k.reply != nil:
		return b, bad("inline keyboard expected")
	case text == m.text && slices.Equal(list, m.entities) && k.inline.same(m.markup):
		return b, bad(unmodified)
	}
	if fault := s.paced(m.chat); fault != nil {
		return b, fault
	}
	if text != m.text || !slices.Equal(list, m.entities) {
		m.edited = s.clock.Now().Unix() // a new keyboard alone is not shown as an edit
	}
	m.text, m.entities, m.markup = text, list, k.inline
	s.touchMessage(m, "edit")
	return s.appendMessage(b, m, false), nil
}

func editMessageText(s *Server, p *params, b []byte) ([]byte, *refusal) {
	m, fault := s.edited(p)
	if fault != nil {
		return b, fault
	}
	text, list, fault := p.words("text", "entities")
	if fault != nil {
		return b, fault
	}
	if fault := checkText(text); fault != nil {
		return b, fault
	}
	if _, fault := p.noPreview(); fault != nil {
		return b, fault
	}
	if m.file != nil || m.service != nil {
		return b, bad("there is no text in the message to edit")
	}
	return s.change(p, m, text, list, b)
}

func editMessageCaption(s *Server, p *params, b []byte) ([]byte, *refusal) {
	m, fault := s.edited(p)
	if fault != nil {
		return b, fault
	}
	var next message
	if fault := p.caption(&next); fault != nil {
		return b, fault
	}
	if m.file == nil {
		return b, bad("there is no caption in the message to edit")
	}
	return s.change(p, m, next.text, next.entities, b)
}

func editMessageReplyMarkup(s *Server, p *params, b []byte) ([]byte, *refusal) {
	m, fault := s.edited(p)
	if fault != nil {
		return b, fault
	}
	return s.change(p, m, m.text, m.entities, b)
}

const deletable = 48 * 60 * 60 // seconds

// erase deletes one message, as far as the bot may.
func (s *Server) erase(c *chat, id int) *refusal {
	m := c.find(id)
	switch {
	case m == nil:
		return bad("message to delete not found")
	case s.clock.Now().Unix()-m.date > deletable,
		m.from != nil && c.kind != private: // the bot is no admin
		return bad("message can't be deleted")
	}
	c.remove(id)
	s.touchMessage(m, "delete")
	return nil
}

func deleteMessage(s *Server, p *params, b []byte) ([]byte, *refusal) {
	c, fault := s.reachable(p)
	if fault != nil {
		return b, fault
	}
	id, fault := p.number("message_id")
	if fault != nil {
		return b, fault
	}
	if id == 0 {
		return b, bad("message identifier is not specified")
	}
	return append(b, "true"...), s.erase(c, int(id))
}

// deleteMessages passes over the messages that are gone or cannot be deleted.
func deleteMessages(s *Server, p *params, b []byte) ([]byte, *refusal) {
	c, fault := s.reachable(p)
	if fault != nil {
		return b, fault
	}
	v := p.get("message_ids")
	var ids []int
	if v == "" || !json.Valid([]byte(v)) || !eachItem(v, func(item string) bool {
		id, _ := strconv.Atoi(item)
		ids = append(ids, id)
		return true
	}) {
		return b, bad("can't parse message_ids JSON object")
	}
	if len(ids) == 0 || len(ids) > 100 {
		return b, bad("message identifiers are not specified")
	}
	for _, id := range ids {
		s.erase(c, id)
	}
	return append(b, "true"...), nil
}
