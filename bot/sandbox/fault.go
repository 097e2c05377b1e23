package sandbox

import (
	"net/http"
	"slices"
	"strconv"
	"time"
)

// Fault makes coming calls go wrong. The kinds:
//
//	429          refused with RetryAfter (seconds; 1 if zero), no effect
//	401 403 404 409  refused with Telegram's words, no effect
//	500html      a web server's error page instead of JSON, no effect
//	drop-before  the connection is closed before the call takes effect
//	drop-after   the call takes effect, the connection is closed without an answer
//	truncated    the call takes effect, half of the answer arrives
//	null         the call takes effect, the answer's result is null
//	slow         the call is served after Delay of real time
type Fault struct {
	Kind       string
	Method     string // "" for any; "file" for a download
	ChatID     int64  // 0 for any
	Times      int    // how many calls go wrong; 0 is one
	After      int    // how many matching calls pass first
	RetryAfter int
	Delay      time.Duration
}

var faultKinds = []string{"429", "401", "403", "404", "409", "500html", "drop-before", "drop-after", "truncated", "null", "slow"}

// Fail queues a fault. The first queued fault that fits a call is used. An
// unknown kind is a slip in a test that must not pass unseen, so it panics.
func (s *Server) Fail(f Fault) {
	if !slices.Contains(faultKinds, f.Kind) {
		panic("sandbox: unknown kind of fault " + f.Kind)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	f.Times = max(f.Times, 1)
	s.faults = append(s.faults, &f)
	s.faulty.Store(true)
}

// Faults is how many queued faults have not struck yet.
func (s *Server) Faults() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.faults)
}

// nextFault is what this call has to suffer, nil for nothing.
func (s *Server) nextFault(method string, p *params) *Fault {
	if !s.faulty.Load() {
		return nil
	}
	chat, _ := strconv.ParseInt(p.get("chat_id"), 10, 64)
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, f := range s.faults {
		if f.Method != "" && f.Method != method || f.ChatID != 0 && f.ChatID != chat {
			continue
		}
		if f.After > 0 {
			f.After--
			return nil
		}
		if f.Times--; f.Times == 0 {
			s.faults = append(s.faults[:i], s.faults[i+1:]...)
			s.faulty.Store(len(s.faults) > 0)
		}
		hit := *f
		return &hit
	}
	return nil
}

func (f *Fault) refusal() *refusal {
	switch f.Kind {
	case "429":
		return tooMany(max(f.RetryAfter, 1))
	case "401":
		return unauthorized()
	case "403":
		return forbidden("bot was blocked by the user")
	case "404":
		return notFound()
	case "409":
		return conflict()
	}
	return nil
}

func (f *Fault) code() int {
	if r := f.refusal(); r != nil {
		return r.code
	}
	if f.Kind == "500html" {
		return http.StatusBadGateway
	}
	return 0
}

const errorPage = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n"

// before plays a fault that keeps the call from taking effect and says whether
// the request is thereby done with.
func (f *Fault) before(w http.ResponseWriter, r *http.Request, s *Server) bool {
	if refused := f.refusal(); refused != nil {
		s.answer(w, nil, refused)
		return true
	}
	switch f.Kind {
	case "500html":
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(http.StatusBadGateway)
		_, _ = w.Write([]byte(errorPage))
		return true
	case "drop-before":
		drop(w)
		return true
	case "slow":
		select {
		case <-time.After(f.Delay):
		case <-r.Context().Done():
		}
	}
	return false
}

// after plays a fault that spoils the answer b of a call that took effect.
func (f *Fault) after(w http.ResponseWriter, b []byte) bool {
	switch f.Kind {
	case "drop-after":
		drop(w)
	case "truncated":
		w.Header()["Content-Type"] = jsonType
		_, _ = w.Write(b[:len(b)/2])
	case "null":
		w.Header()["Content-Type"] = jsonType
		_, _ = w.Write([]byte(`{"ok":true,"result":null}`))
	default:
		return false
	}
	return true
}

// drop closes the connection under the request.
func drop(w http.ResponseWriter) {
	if h, ok := w.(http.Hijacker); ok {
		if conn, _, err := h.Hijack(); err == nil {
			_ = conn.Close()
		}
	}
}
