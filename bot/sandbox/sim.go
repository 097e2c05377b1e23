package sandbox

import (
	"encoding/json"
	"fmt"
	"net/http"
)

// wish is what the page asks for; each call uses the fields it needs.
type wish struct {
	Person  int64  `json:"person"`
	Chat    int64  `json:"chat"`
	Message int    `json:"message"`
	Row     int    `json:"row"`
	Column  int    `json:"column"`
	Text    string `json:"text"`
	Name    string `json:"name"`
	About   string `json:"about"`
	To      string `json:"to"`
	By      string `json:"by"`
	Next    string `json:"next"`
	On      bool   `json:"on"`
}

// serveSim is the page's own interface: reading by GET, doing by POST.
func (s *Server) serveSim(w http.ResponseWriter, r *http.Request, call string) {
	if r.Method == http.MethodGet {
		s.simGet(w, r, call)
		return
	}
	if r.Method != http.MethodPost {
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	if call == "upload" {
		tell(w, nil, s.simUpload(r))
		return
	}
	// A form of another site can send anything but this type.
	if r.Header.Get("Content-Type") != "application/json" {
		http.Error(w, "application/json expected", http.StatusUnsupportedMediaType)
		return
	}
	var v wish
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<20)).Decode(&v); err != nil {
		http.Error(w, "JSON expected", http.StatusBadRequest)
		return
	}
	result, err := s.simPost(r, call, v)
	tell(w, result, err)
}

func (s *Server) simGet(w http.ResponseWriter, r *http.Request, call string) {
	switch call {
	case "state":
		tell(w, s.simState(), nil)
	case "chat":
		v, err := s.simChat(queryID(r, "person"), queryID(r, "chat"))
		tell(w, v, err)
	case "events":
		s.simEvents(w, r)
	case "file":
		s.simFile(w, r)
	default:
		http.NotFound(w, r)
	}
}

// simPost does what the page wishes. The result is nil or what the page needs
// to know about it.
func (s *Server) simPost(r *http.Request, call string, v wish) (any, error) {
	switch call {
	case "advance":
		return nil, s.simAdvance(r.Context(), v)
	case "clock":
		s.clock.Run(v.On)
		s.touchLocked(event{Kind: "clock"})
		return nil, nil //nolint:nilnil // most calls tell the page nothing
	case "people":
		return s.simPerson(v)
	}
	a, err := s.person(v.Person)
	if err != nil {
		return nil, err
	}
	switch call {
	case "start":
		return nil, a.Start(v.Text)
	case "write":
		return nil, s.simWrite(a, v)
	case "press":
		return s.simPress(a, v)
	case "read":
		s.simRead(a, v)
	case "block":
		a.setBlocked(v.On)
	case "sticker":
		return nil, a.SendSticker()
	case "voice":
		return nil, a.SendVoice()
	case "forward":
		return nil, a.Forward(v.Message)
	default:
		return nil, fmt.Errorf("unknown call %s", call)
	}
	return nil, nil //nolint:nilnil // as above
}

func (s *Server) person(id int64) (*Account, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if a := s.people[id]; a != nil {
		return a, nil
	}
	return nil, fmt.Errorf("no person %d", id)
}

func tell(w http.ResponseWriter, v any, err error) {
	w.Header().Set("Content-Type", "application/json")
	if err != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
		v = map[string]string{"error": err.Error()}
	}
	if err := json.NewEncoder(w).Encode(v); err != nil {
		return // the browser has gone; there is nobody to tell
	}
}
