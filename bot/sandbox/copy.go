package sandbox

// source is the message a copying call names.
func (s *Server) source(p *params) (*message, *refusal) {
	from, fault := s.target(p, "from_chat_id")
	if fault != nil {
		return nil, fault
	}
	m, fault := from.named(p, "message to copy not found")
	if fault == nil && m.service != nil {
		return nil, bad("message can't be copied")
	}
	return m, fault
}

func copyMessage(s *Server, p *params, b []byte) ([]byte, *refusal) {
	c, fault := s.reachable(p)
	if fault != nil {
		return b, fault
	}
	from, fault := s.source(p)
	if fault != nil {
		return b, fault
	}
	m := &message{text: from.text, entities: from.entities, file: from.file}
	if from.file != nil && p.has("caption") {
		if fault := p.caption(m); fault != nil {
			return b, fault
		}
	}
	before := len(b)
	if b, fault = s.post(p, c, m, b); fault != nil {
		return b, fault
	}
	b = append(b[:before], `{"message_id":`...) // a copy is answered by its id alone
	return append(appendNumber(b, m.id), '}'), nil
}

func forwardMessage(s *Server, p *params, b []byte) ([]byte, *refusal) {
	c, fault := s.reachable(p)
	if fault != nil {
		return b, fault
	}
	from, fault := s.source(p)
	if fault != nil {
		return b, fault
	}
	m := &message{text: from.text, entities: from.entities, file: from.file, origin: &origin{from: from.from, date: from.date}}
	return s.post(p, c, m, b)
}
