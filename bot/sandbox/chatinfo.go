package sandbox

import "strconv"

func appendNumber(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }

func getMe(s *Server, _ *params, b []byte) ([]byte, *refusal) {
	b = append(b, s.botJSON[:len(s.botJSON)-1]...)
	return append(b, `,"can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":false,"can_connect_to_business":false,"has_main_web_app":false}`...), nil
}

func deleteWebhook(s *Server, p *params, b []byte) ([]byte, *refusal) {
	if p.flag("drop_pending_updates") {
		s.queue, s.nextExpiry = nil, 0
	}
	return append(b, "true"...), nil
}

func getWebhookInfo(s *Server, _ *params, b []byte) ([]byte, *refusal) {
	b = append(b, `{"url":"","has_custom_certificate":false`...)
	return append(appendInt(b, "pending_update_count", int64(len(s.queue))), '}'), nil
}

func getChat(s *Server, p *params, b []byte) ([]byte, *refusal) {
	c, fault := s.target(p, "chat_id")
	if fault != nil {
		return b, fault
	}
	if c.owner == nil {
		if fault := c.refuses(); fault != nil {
			return b, fault
		}
	} else if !c.owner.started {
		return b, bad("chat not found")
	}
	b = append(b, c.json[:len(c.json)-1]...)
	b = append(b, `,"accent_color_id":3,"max_reaction_count":11,"accepted_gift_types":{"unlimited_gifts":false,"limited_gifts":false,"unique_gifts":false,"premium_subscription":false,"gifts_from_channels":false}`...)
	if m := c.find(c.pinned); c.pinned != 0 && m != nil {
		b = append(b, `,"pinned_message":`...)
		b = s.appendMessage(b, m, true)
	}
	return append(b, '}'), nil
}

// grouped is the group a call names; it must be one the bot is in.
func (s *Server) grouped(p *params, otherwise string) (*Group, *refusal) {
	c, fault := s.target(p, "chat_id")
	if fault != nil {
		return nil, fault
	}
	if c.group == nil {
		return nil, bad(otherwise)
	}
	return c.group, c.refuses()
}

func getChatMember(s *Server, p *params, b []byte) ([]byte, *refusal) {
	id, fault := p.number("user_id")
	if fault != nil {
		return b, fault
	}
	c, fault := s.target(p, "chat_id")
	if fault != nil {
		return b, fault
	}
	a := s.people[id]
	if id != s.botID && a == nil {
		return b, bad("invalid user_id specified")
	}
	status := "member"
	switch {
	case c.group == nil && id != s.botID && id != c.id:
		return b, bad("user not found")
	case c.group != nil:
		if fault := c.refuses(); fault != nil {
			return b, fault
		}
		status = c.group.statusOf(a)
	}
	return appendMember(b, s.userJSON(a, false), status), nil
}

func appendMember(b, user []byte, status string) []byte {
	b = append(append(b, `{"user":`...), user...)
	b = appendField(b, "status", status)
	switch status {
	case "creator":
		b = append(b, `,"is_anonymous":false`...)
	case "kicked":
		b = append(b, `,"until_date":0`...)
	}
	return append(b, '}')
}

func getChatMemberCount(s *Server, p *params, b []byte) ([]byte, *refusal) {
	c, fault := s.target(p, "chat_id")
	if fault != nil || c.group == nil {
		return append(b, '2'), fault
	}
	if fault := c.refuses(); fault != nil {
		return b, fault
	}
	return appendNumber(b, len(c.group.members)+1), nil
}

func getChatAdministrators(s *Server, p *params, b []byte) ([]byte, *refusal) {
	g, fault := s.grouped(p, "there are no administrators in the private chat")
	if fault != nil {
		return b, fault
	}
	b = append(b, '[')
	if len(g.members) > 0 {
		b = appendMember(b, g.members[0].json, "creator")
	}
	return append(b, ']'), nil
}

func leaveChat(s *Server, p *params, b []byte) ([]byte, *refusal) {
	g, fault := s.grouped(p, "chat member status can't be changed in private chats")
	if fault != nil {
		return b, fault
	}
	before := g.status
	g.status = "left"
	s.add(g.chat, &message{service: &service{leftBot: true}})
	s.enqueueMembership(g.chat, nil, before, "left")
	return append(b, "true"...), nil
}

func pinChatMessage(s *Server, p *params, b []byte) ([]byte, *refusal) {
	c, fault := s.reachable(p)
	if fault != nil {
		return b, fault
	}
	if c.kind == supergroup {
		return b, bad("not enough rights to manage pinned messages in the chat")
	}
	m, fault := c.named(p, "message to pin not found")
	if fault != nil {
		return b, fault
	}
	c.pinned = m.id
	s.add(c, &message{service: &service{pinned: m}, silent: p.flag("disable_notification")})
	return append(b, "true"...), nil
}

func unpinChatMessage(s *Server, p *params, b []byte) ([]byte, *refusal) {
	c, fault := s.reachable(p)
	if fault != nil {
		return b, fault
	}
	if c.pinned == 0 {
		return b, bad("message to unpin not found")
	}
	c.pinned = 0
	s.touch(event{Kind: "chat", Chat: c.id})
	return append(b, "true"...), nil
}
