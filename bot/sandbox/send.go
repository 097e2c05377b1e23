package sandbox

import (
	"encoding/json"
	"strings"
)

// post is the common end of every sending method: it looks at what all of them
// take, keeps the pace, and puts m into the chat.
func (s *Server) post(p *params, c *chat, m *message, b []byte) ([]byte, *refusal) {
	var fault *refusal
	if m.replyTo, fault = p.answered(c); fault != nil {
		return b, fault
	}
	k, fault := parseMarkup(p.get("reply_markup"))
	if fault != nil {
		return b, fault
	}
	if fault := s.paced(c); fault != nil {
		return b, fault
	}
	m.markup, m.reply = k.inline, k.reply
	m.text = strings.Clone(m.text) // a message must not hold on to its whole request
	m.silent, m.protected = p.flag("disable_notification"), p.flag("protect_content")
	s.add(c, m)
	c.showKeyboard(m.reply)
	return s.appendMessage(b, m, false), nil
}

// showKeyboard puts a reply keyboard in force, or takes one away.
func (c *chat) showKeyboard(k *replyKeyboard) {
	switch {
	case k == nil:
	case k.remove:
		c.keyboard = nil
	case len(k.rows) > 0 || k.force:
		c.keyboard = k
	}
}

func sendMessage(s *Server, p *params, b []byte) ([]byte, *refusal) {
	c, fault := s.reachable(p)
	if fault != nil {
		return b, fault
	}
	m := &message{}
	if m.text, m.entities, fault = p.words("text", "entities"); fault != nil {
		return b, fault
	}
	if fault := checkText(m.text); fault != nil {
		return b, fault
	}
	if m.noPreview, fault = p.noPreview(); fault != nil {
		return b, fault
	}
	return s.post(p, c, m, b)
}

func checkText(text string) *refusal {
	switch {
	case text == "":
		return bad("message text is empty")
	case len(text) > maxText && units(text) > maxText:
		return bad("message is too long")
	}
	return nil
}

func (p *params) noPreview() (bool, *refusal) {
	v := p.get("link_preview_options")
	if v == "" {
		return false, nil
	}
	off := false
	if !json.Valid([]byte(v)) || !eachField(v, func(key, value string) bool {
		off = off || key == "is_disabled" && value == "true"
		return true
	}) {
		return false, bad("object expected as link preview options")
	}
	return off, nil
}

// caption reads the words beside a file into m.
func (p *params) caption(m *message) *refusal {
	var fault *refusal
	if m.text, m.entities, fault = p.words("caption", "caption_entities"); fault != nil {
		return fault
	}
	if len(m.text) > maxCaption && units(m.text) > maxCaption {
		return bad("message caption is too long")
	}
	return nil
}

func sendDocument(s *Server, p *params, b []byte) ([]byte, *refusal) {
	return s.sendFile(p, document, b)
}

func sendPhoto(s *Server, p *params, b []byte) ([]byte, *refusal) {
	return s.sendFile(p, photo, b)
}

func (s *Server) sendFile(p *params, kind fileKind, b []byte) ([]byte, *refusal) {
	c, fault := s.reachable(p)
	if fault != nil {
		return b, fault
	}
	m := &message{}
	if fault := p.caption(m); fault != nil {
		return b, fault
	}
	if m.file, fault = s.given(p, kind.String(), kind); fault != nil {
		return b, fault
	}
	newest := s.counter
	if b, fault = s.post(p, c, m, b); fault != nil && m.file.number == newest && p.upload(kind.String()) != nil {
		s.forget(m.file)
	}
	return b, fault
}

var chatActions = map[string]bool{"typing": true, "upload_photo": true, "record_video": true, "upload_video": true,
	"record_voice": true, "upload_voice": true, "upload_document": true, "choose_sticker": true, "find_location": true,
	"record_video_note": true, "upload_video_note": true}

func sendChatAction(s *Server, p *params, b []byte) ([]byte, *refusal) {
	c, fault := s.reachable(p)
	if fault != nil {
		return b, fault
	}
	action := p.get("action")
	if !chatActions[action] {
		return b, bad("wrong parameter action in request")
	}
	s.touch(event{Kind: "action", Chat: c.id, Text: action})
	return append(b, "true"...), nil
}
