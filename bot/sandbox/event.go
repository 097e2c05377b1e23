package sandbox

// event is a change somebody looking at the page wants to see.
type event struct {
	Kind    string `json:"kind"` // message edit delete people chat clock action toast commands profile
	Chat    int64  `json:"chat,omitempty"`
	Message int    `json:"message,omitempty"`
	Person  int64  `json:"person,omitempty"`
	Text    string `json:"text,omitempty"`
	Alert   bool   `json:"alert,omitempty"`
	Query   string `json:"query,omitempty"`
}

// listener is one open page.
type listener struct{ events chan event }

// touch notes that the state has changed and tells the open pages. The caller
// holds the lock. A page that does not keep up is told to load anew.
func (s *Server) touch(e event) {
	s.dirty = true
	for l := range s.listeners {
		select {
		case l.events <- e:
		default:
			close(l.events)
			delete(s.listeners, l)
		}
	}
}

func (s *Server) touchMessage(m *message, kind string) {
	s.dirty = true
	if len(s.listeners) > 0 {
		s.touch(event{Kind: kind, Chat: m.chat.id, Message: m.id})
	}
}

func (s *Server) touchLocked(e event) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.touch(e)
}
