package sandbox

import "encoding/json"

// profile is what the bot says about itself.
type profile struct {
	name, description, short string
	menu                     map[int64]string // menu_button by chat, 0 for the default
}

// set keeps one text of the profile, within its limit in UTF-16 units.
func (s *Server) set(p *params, name string, limit int, to *string, b []byte) ([]byte, *refusal) {
	v := p.get(name)
	if units(v) > limit {
		return b, bad("bot " + name + " length must not exceed " + string(appendNumber(nil, limit)))
	}
	*to = v
	s.identify()
	s.touch(event{Kind: "profile"})
	return append(b, "true"...), nil
}

func show(name, value string, b []byte) ([]byte, *refusal) {
	b = append(append(append(b, '{', '"'), name...), '"', ':')
	return append(appendString(b, value), '}'), nil
}

func setMyName(s *Server, p *params, b []byte) ([]byte, *refusal) {
	return s.set(p, "name", 64, &s.profile.name, b)
}

func getMyName(s *Server, _ *params, b []byte) ([]byte, *refusal) {
	name := s.profile.name
	if name == "" {
		name = s.username
	}
	return show("name", name, b)
}

func setMyDescription(s *Server, p *params, b []byte) ([]byte, *refusal) {
	return s.set(p, "description", 512, &s.profile.description, b)
}

func getMyDescription(s *Server, _ *params, b []byte) ([]byte, *refusal) {
	return show("description", s.profile.description, b)
}

func setMyShortDescription(s *Server, p *params, b []byte) ([]byte, *refusal) {
	return s.set(p, "short_description", 120, &s.profile.short, b)
}

func getMyShortDescription(s *Server, _ *params, b []byte) ([]byte, *refusal) {
	return show("short_description", s.profile.short, b)
}

func setChatMenuButton(s *Server, p *params, b []byte) ([]byte, *refusal) {
	id, fault := p.menuChat(s)
	if fault != nil {
		return b, fault
	}
	v, kind := p.get("menu_button"), "default"
	if v == "" {
		v = `{"type":"default"}`
	}
	if !json.Valid([]byte(v)) || !eachField(v, func(key, value string) bool {
		if key == "type" {
			kind, _ = unquote(value)
		}
		return true
	}) {
		return b, bad("can't parse menu button: MenuButton must be an Object")
	}
	if kind != "default" && kind != "commands" {
		return b, bad("can't parse menu button: MenuButton has unsupported type")
	}
	if s.profile.menu == nil {
		s.profile.menu = map[int64]string{}
	}
	s.profile.menu[id] = kind
	return append(b, "true"...), nil
}

func getChatMenuButton(s *Server, p *params, b []byte) ([]byte, *refusal) {
	id, fault := p.menuChat(s)
	if fault != nil {
		return b, fault
	}
	kind := s.profile.menu[id]
	if kind == "" {
		kind = "default"
	}
	return show("type", kind, b)
}

func (p *params) menuChat(s *Server) (int64, *refusal) {
	if p.get("chat_id") == "" {
		return 0, nil
	}
	c, fault := s.target(p, "chat_id")
	switch {
	case fault != nil:
		return 0, fault
	case c.kind != private:
		return 0, bad("chat_id must be a private chat")
	}
	return c.id, nil
}
