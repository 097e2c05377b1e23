package sandbox

import (
	"net/http"
	"strconv"
	"strings"
)

func getFile(s *Server, p *params, b []byte) ([]byte, *refusal) {
	id := p.get("file_id")
	if id == "" {
		return b, bad("file_id not specified")
	}
	f := s.fileByID(id)
	switch {
	case f == nil:
		return b, bad("wrong file_id or the file is temporarily unavailable")
	case f.size > maxDownload:
		return b, bad("file is too big")
	}
	f.pathUntil = s.clock.Now().Unix() + pathLife
	s.paths[f.path()] = f
	b = append(b, `{"file_id":`...)
	b = appendString(b, id)
	b = appendField(b, "file_unique_id", f.unique)
	b = appendInt(b, "file_size", f.size)
	return append(appendField(b, "file_path", f.path()), '}'), nil
}

// serveFile answers the download of a file whose path getFile gave out within
// the last hour.
func (s *Server) serveFile(w http.ResponseWriter, r *http.Request, path string) {
	token, path, _ := strings.Cut(path, "/")
	if token != s.token {
		s.answer(w, nil, unauthorized())
		return
	}
	s.inflight.Add(1)
	defer s.inflight.Add(-1)
	call := Call{Method: "file", Code: http.StatusOK}
	f := s.nextFault("file", &params{})
	if f != nil && f.before(w, r, s) {
		s.record(Call{Method: "file", Code: f.code(), Description: "fault " + f.Kind})
		return
	}
	data, ok := s.fileAt(path)
	if !ok {
		call.Code = http.StatusNotFound
		s.record(call)
		s.answer(w, nil, notFound())
		return
	}
	s.record(call)
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	if f != nil && f.Kind != "slow" {
		data = data[:len(data)/2] // any late fault of a download is half a file
	}
	if _, err := w.Write(data); err != nil {
		s.log.Debug("file not taken", "error", err)
	}
}

func (s *Server) fileAt(path string) ([]byte, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f := s.paths[path]
	if f == nil || f.pathUntil <= s.clock.Now().Unix() {
		return nil, false
	}
	return s.content(f)
}

// File is the content of a file by its file_id.
func (s *Server) File(id string) ([]byte, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	f := s.fileByID(id)
	if f == nil {
		return nil, false
	}
	return s.content(f)
}
