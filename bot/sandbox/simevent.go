package sandbox

import (
	"encoding/json"
	"net/http"
)

// pageBacklog is how many events a page may fall behind before it is told to
// load everything anew.
const pageBacklog = 1000

type simEvent struct {
	event
	View *simMessage `json:"view,omitempty"`
	Now  int64       `json:"now"`
}

// simEvents streams what happens, as server-sent events, until the page goes.
func (s *Server) simEvents(w http.ResponseWriter, r *http.Request) {
	flusher, ok := w.(http.Flusher)
	if !ok {
		http.Error(w, "no streaming", http.StatusInternalServerError)
		return
	}
	l := &listener{events: make(chan event, pageBacklog)}
	s.mu.Lock()
	s.listeners[l] = true
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		delete(s.listeners, l)
		s.mu.Unlock()
	}()
	w.Header().Set("Content-Type", "text/event-stream")
	_, _ = w.Write([]byte(": here\n\n"))
	flusher.Flush()
	for {
		select {
		case <-r.Context().Done():
			return
		case <-s.stopped:
			return
		case e, open := <-l.events:
			if !open {
				return // the browser connects again and loads anew
			}
			raw, err := json.Marshal(s.simEvent(e))
			if err != nil {
				return
			}
			if _, err := w.Write(append(append([]byte("data: "), raw...), '\n', '\n')); err != nil {
				return
			}
			if len(l.events) == 0 {
				flusher.Flush()
			}
		}
	}
}

func (s *Server) simEvent(e event) simEvent {
	s.mu.Lock()
	defer s.mu.Unlock()
	v := simEvent{event: e, Now: s.clock.Now().UnixMilli()}
	if e.Kind == "message" || e.Kind == "edit" {
		if c := s.chats[e.Chat]; c != nil {
			if m := c.find(e.Message); m != nil {
				view := s.simMessage(m)
				v.View = &view
			}
		}
	}
	return v
}
