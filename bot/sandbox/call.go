package sandbox

import (
	"maps"
	"time"
)

// remembered bounds the list of calls; the counters count all of them.
const remembered = 4096

// Call is one request of the bot as it was answered.
type Call struct {
	Method      string
	At          time.Time // on the sandbox's clock
	ChatID      int64     // 0 if the call names none
	Code        int       // 200, or the error code; 0 if the connection was cut
	Description string    // of an error
}

// Counters count the calls since the start, by method and by code.
type Counters struct {
	Methods map[string]int
	Codes   map[int]int
}

func (s *Server) record(c Call) {
	c.At = s.clock.Now()
	s.callsMu.Lock()
	defer s.callsMu.Unlock()
	s.counters.Methods[c.Method]++
	s.counters.Codes[c.Code]++
	if len(s.calls) < remembered {
		s.calls = append(s.calls, c)
	} else {
		s.calls[s.callsAt%remembered] = c
	}
	s.callsAt++
}

// Calls are the newest calls (at most 4096), oldest first.
func (s *Server) Calls() []Call {
	s.callsMu.Lock()
	defer s.callsMu.Unlock()
	if s.callsAt <= remembered {
		return append([]Call(nil), s.calls...)
	}
	at := s.callsAt % remembered
	return append(append([]Call(nil), s.calls[at:]...), s.calls[:at]...)
}

// Counters is a copy of the counters.
func (s *Server) Counters() Counters {
	s.callsMu.Lock()
	defer s.callsMu.Unlock()
	return Counters{Methods: maps.Clone(s.counters.Methods), Codes: maps.Clone(s.counters.Codes)}
}
