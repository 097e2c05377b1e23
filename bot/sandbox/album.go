package sandbox

import (
	"encoding/json"
	"strconv"
)

// sendMediaGroup sends two to ten files as one album.
func sendMediaGroup(s *Server, p *params, b []byte) ([]byte, *refusal) {
	c, fault := s.reachable(p)
	if fault != nil {
		return b, fault
	}
	list, fault := s.media(p)
	if fault != nil {
		return b, fault
	}
	reply, fault := p.answered(c)
	if fault != nil {
		return b, fault
	}
	if fault := s.paced(c); fault != nil {
		return b, fault
	}
	album := s.newAlbum()
	b = append(b, '[')
	for i, m := range list {
		m.album, m.replyTo = album, reply
		m.silent, m.protected = p.flag("disable_notification"), p.flag("protect_content")
		if i > 0 {
			b = append(b, ',')
		}
		b = s.appendMessage(b, s.add(c, m), false)
	}
	return append(b, ']'), nil
}

func (s *Server) newAlbum() string {
	s.counter++
	return strconv.FormatInt(13_900_000_000_000_000+s.counter, 10)
}

func (s *Server) media(p *params) ([]*message, *refusal) {
	v := p.get("media")
	if v == "" {
		return nil, bad(`parameter "media" is required`)
	}
	if !json.Valid([]byte(v)) {
		return nil, bad("can't parse media JSON object")
	}
	var list []*message
	var fault *refusal
	if !eachItem(v, func(item string) bool {
		var m *message
		m, fault = s.medium(p, item)
		list = append(list, m)
		return fault == nil
	}) {
		return nil, bad("expected an Array of InputMedia")
	}
	if fault != nil {
		return nil, fault
	}
	if len(list) < 2 || len(list) > 10 {
		return nil, bad("media group must include 2-10 items")
	}
	for _, m := range list {
		if m.file.kind != list[0].file.kind {
			return nil, bad("can't use the media of the specified type in the album")
		}
	}
	return list, nil
}

// medium reads one InputMedia.
func (s *Server) medium(p *params, v string) (*message, *refusal) {
	const cannot = "can't parse InputMedia: "
	in := &params{uploads: p.uploads}
	kind, media := "", ""
	unknown := ""
	if !eachField(v, func(key, value string) bool {
		text, ok := unquote(value)
		if !ok {
			text = value
		}
		switch key {
		case "type":
			kind = text
		case "media":
			media = text
		case "caption", "parse_mode", "caption_entities":
			in.add(key, text)
		case "disable_content_type_detection", "show_caption_above_media", "has_spoiler", "thumbnail":
		default:
			unknown = key
		}
		return true
	}) {
		return nil, bad(cannot + "expected an Object")
	}
	switch {
	case unknown != "":
		return nil, bad(cannot + `unknown field "` + unknown + `"`)
	case media == "":
		return nil, bad(cannot + "media not found")
	case kind != "document" && kind != "photo":
		return nil, bad(cannot + `type "` + kind + `" can't be used in sendMediaGroup`)
	}
	m := &message{}
	if fault := in.caption(m); fault != nil {
		return nil, fault
	}
	as := document
	if kind == "photo" {
		as = photo
	}
	var fault *refusal
	m.file, fault = s.refer(p, media, as)
	return m, fault
}
