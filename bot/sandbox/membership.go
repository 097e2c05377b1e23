package sandbox

// enqueueMembership tells the bot that its own place in a chat has changed; by
// is who did it, nil for the bot itself.
func (s *Server) enqueueMembership(c *chat, by *Account, before, after string) {
	now := s.clock.Now().Unix()
	b := append([]byte(`{"chat":`), c.json...)
	b = append(append(b, `,"from":`...), s.userJSON(by, false)...)
	b = appendInt(b, "date", now)
	b = append(b, `,"old_chat_member":`...)
	b = appendMember(b, s.botJSON, before)
	b = append(b, `,"new_chat_member":`...)
	b = append(appendMember(b, s.botJSON, after), '}')
	s.enqueue(update{kind: "my_chat_member", raw: b, expires: now + messageLife})
}
