package sandbox

// callback is a press that has not been answered yet.
type callback struct {
	who *Account
	at  int64
}

const maxAnswer = 200 // UTF-16 units

// answerCallbackQuery takes one answer for each press, and only while the
// person may still be looking.
func answerCallbackQuery(s *Server, p *params, b []byte) ([]byte, *refusal) {
	id := p.get("callback_query_id")
	q := s.callbacks[id]
	if q == nil || s.clock.Now().Unix()-q.at > callbackLife {
		delete(s.callbacks, id)
		return b, bad("query is too old and response timeout expired or query ID is invalid")
	}
	text := p.get("text")
	if units(text) > maxAnswer {
		return b, bad("MESSAGE_TOO_LONG")
	}
	if p.get("url") != "" {
		return b, bad("URL_INVALID")
	}
	if _, fault := p.number("cache_time"); fault != nil {
		return b, fault
	}
	delete(s.callbacks, id)
	t := Toast{Text: text, Alert: p.flag("show_alert")}
	if text != "" {
		q.who.toasts = append(q.who.toasts, t)
	}
	s.touch(event{Kind: "toast", Person: q.who.id, Text: t.Text, Alert: t.Alert, Query: id})
	return append(b, "true"...), nil
}
