package sandbox

import (
	"net/http"
	"strconv"
	"strings"
	"sync"
)

var jsonType = []string{"application/json"}

// buffers keeps answers off the garbage collector's back under load.
var buffers = sync.Pool{New: func() any { b := make([]byte, 0, 4096); return &b }}

// ServeHTTP is the whole of the sandbox: the Bot API, its files, the page and
// the page's own calls, on one port.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	path := r.URL.Path
	switch {
	case strings.HasPrefix(path, "/bot"):
		s.serveAPI(w, r, path[len("/bot"):])
	case strings.HasPrefix(path, "/file/bot"):
		s.serveFile(w, r, path[len("/file/bot"):])
	default:
		s.servePage(w, r)
	}
}

func (s *Server) serveAPI(w http.ResponseWriter, r *http.Request, path string) {
	token, name, _ := strings.Cut(path, "/")
	var fault *refusal
	switch {
	case token != s.token:
		fault = unauthorized()
	case r.Method != http.MethodPost && r.Method != http.MethodGet:
		fault = notFound()
	}
	if fault != nil {
		s.record(Call{Method: name, Code: fault.code, Description: fault.description})
		s.answer(w, nil, fault)
		return
	}
	m := s.methods[name]
	if m == nil {
		m = s.methods[strings.ToLower(name)]
	}
	if m == nil {
		m = &method{name: name}
	}
	s.inflight.Add(1)
	defer s.inflight.Add(-1)
	p, fault := readParams(r)
	p.method = m.name
	s.call(w, r, m, p, fault)
}

// call answers one request, unless a fault that was asked for comes first.
func (s *Server) call(w http.ResponseWriter, r *http.Request, m *method, p *params, fault *refusal) {
	f := s.nextFault(m.name, p)
	if f != nil && f.before(w, r, s) {
		s.record(Call{Method: m.name, Code: f.code(), Description: "fault " + f.Kind, ChatID: f.ChatID})
		return
	}
	buffer := buffers.Get().(*[]byte)
	defer buffers.Put(buffer)
	b := append((*buffer)[:0], `{"ok":true,"result":`...)
	if fault == nil {
		fault = m.check(p)
	}
	if fault == nil && m.poll {
		b, fault = s.getUpdates(r.Context(), p, b)
	} else if fault == nil {
		s.mu.Lock()
		b, fault = m.do(s, p, b)
		s.mu.Unlock()
	}
	b = append(b, '}')
	*buffer = b
	chat, _ := strconv.ParseInt(p.get("chat_id"), 10, 64)
	c := Call{Method: m.name, ChatID: chat, Code: 200}
	if fault != nil {
		c.Code, c.Description = fault.code, fault.description
	}
	s.record(c)
	if f != nil && f.after(w, b) {
		return
	}
	s.answer(w, b, fault)
}

func (s *Server) answer(w http.ResponseWriter, b []byte, fault *refusal) {
	code := http.StatusOK
	if fault != nil {
		code = fault.code
		b = fault.append(nil)
	}
	h := w.Header()
	h["Content-Type"] = jsonType
	h["Content-Length"] = []string{strconv.Itoa(len(b))}
	h["Date"] = []string{s.clock.Now().UTC().Format(http.TimeFormat)} // a bot may compare its clock with ours
	w.WriteHeader(code)
	if _, err := w.Write(b); err != nil {
		s.log.Debug("answer not taken", "error", err)
	}
}
