package sandbox

import "fmt"

// given is the file a sending method names: an upload or a file_id.
func (s *Server) given(p *params, name string, kind fileKind) (*file, *refusal) {
	if u := p.upload(name); u != nil {
		return s.upload(u, kind)
	}
	v := p.get(name)
	if v == "" {
		return nil, bad("there is no " + kind.String() + " in the request")
	}
	return s.refer(p, v, kind)
}

// refer is the file that a reference means: attach://, an id, or a URL.
func (s *Server) refer(p *params, v string, kind fileKind) (*file, *refusal) {
	const attach = "attach://"
	if len(v) > len(attach) && v[:len(attach)] == attach {
		u := p.upload(v[len(attach):])
		if u == nil {
			return nil, bad("there is no file \"" + v[len(attach):] + "\" in the request")
		}
		return s.upload(u, kind)
	}
	if f := s.fileByID(v); f != nil {
		if f.kind != kind {
			return nil, bad(fmt.Sprintf("can't use file of type %s as %s", f.kind, kind))
		}
		return f, nil
	}
	if checkedLink(v) != "" {
		return nil, bad("failed to get HTTP URL content") // nothing outside is reached
	}
	return nil, bad("wrong file identifier/HTTP URL specified")
}

func (s *Server) upload(u *upload, kind fileKind) (*file, *refusal) {
	if len(u.data) == 0 {
		return nil, bad("file must be non-empty")
	}
	if kind == photo && len(u.data) > maxPhoto {
		return nil, bad(fmt.Sprintf("file of size %d bytes is too big for a photo; the maximum size is %d bytes", len(u.data), maxPhoto))
	}
	f := s.keepFile(kind, u.name, u.data)
	if kind == photo {
		w, h := f.width, f.height
		switch {
		case w == 0 || h == 0:
			s.forget(f)
			return nil, bad("IMAGE_PROCESS_FAILED")
		case w+h > 10000 || max(w, h) > 20*min(w, h):
			s.forget(f)
			return nil, bad("PHOTO_INVALID_DIMENSIONS")
		}
	}
	return f, nil
}

// fileByID also knows the small size of a photo, whose id ends in s.
func (s *Server) fileByID(id string) *file {
	if f := s.files[id]; f != nil {
		return f
	}
	if n := len(id); n > 0 && id[n-1] == 's' {
		if f := s.files[id[:n-1]]; f != nil && f.kind == photo {
			return f
		}
	}
	return nil
}
