package sandbox

import "strconv"

// message is one message as the server keeps it. A from of nil is the bot.
type message struct {
	chat      *chat
	from      *Account
	text      string // the text, or the caption of a file
	entities  []entity
	markup    *inlineKeyboard
	reply     *replyKeyboard // shown to the people, not part of the Bot API's answer
	file      *file
	service   *service
	origin    *origin
	album     string
	id        int
	replyTo   int
	date      int64
	edited    int64
	silent    bool
	protected bool
	anonymous bool // written in the group's own name by an admin
	noPreview bool
}

// origin is where a forwarded message first stood.
type origin struct {
	from *Account // nil: the bot
	date int64
}

// service is a message about the chat itself.
type service struct {
	joined, left       *Account // a person; the bot if joinedBot or leftBot
	joinedBot, leftBot bool
	migrateTo          int64
	migrateFrom        int64
	pinned             *message
}

// Anonymous admins write as this account of Telegram's own.
const anonymousAdmin = `{"id":1087968824,"is_bot":true,"first_name":"Group","username":"GroupAnonymousBot"}`

// appendMessage appends m as a Message object. A reply shows the message it
// answers, but not what that one answered.
func (s *Server) appendMessage(b []byte, m *message, inner bool) []byte {
	b = append(b, `{"message_id":`...)
	b = strconv.AppendInt(b, int64(m.id), 10)
	b = append(b, `,"from":`...)
	b = append(b, s.userJSON(m.from, m.anonymous)...)
	if m.anonymous {
		b = append(append(b, `,"sender_chat":`...), m.chat.json...)
	}
	b = append(append(b, `,"chat":`...), m.chat.json...)
	b = appendInt(b, "date", m.date)
	if m.edited != 0 {
		b = appendInt(b, "edit_date", m.edited)
	}
	if m.origin != nil {
		b = append(b, `,"forward_origin":{"type":"user","sender_user":`...)
		b = append(b, s.userJSON(m.origin.from, false)...)
		b = append(appendInt(b, "date", m.origin.date), '}')
	}
	if m.replyTo != 0 && !inner {
		if to := m.chat.find(m.replyTo); to != nil {
			b = append(b, `,"reply_to_message":`...)
			b = s.appendMessage(b, to, true)
		}
	}
	if m.protected {
		b = append(b, `,"has_protected_content":true`...)
	}
	b = appendField(b, "media_group_id", m.album)
	b = s.appendContent(b, m)
	if m.markup != nil {
		b = append(b, `,"reply_markup":`...)
		b = m.markup.append(b)
	}
	return append(b, '}')
}

func (s *Server) appendContent(b []byte, m *message) []byte {
	textKey, entitiesKey := "text", "entities"
	if m.file != nil {
		b = append(b, ',')
		b = m.file.appendMedia(b)
		textKey, entitiesKey = "caption", "caption_entities"
	}
	b = appendField(b, textKey, m.text)
	if len(m.entities) > 0 {
		b = append(append(append(b, ',', '"'), entitiesKey...), '"', ':')
		b = s.appendEntities(b, m.entities)
	}
	if m.noPreview {
		b = append(b, `,"link_preview_options":{"is_disabled":true}`...)
	}
	if m.service != nil {
		b = s.appendService(b, m.service)
	}
	return b
}

func (s *Server) appendService(b []byte, v *service) []byte {
	switch {
	case v.joined != nil || v.joinedBot:
		user := s.userJSON(v.joined, false)
		b = append(append(append(b, `,"new_chat_members":[`...), user...), ']')
	case v.left != nil || v.leftBot:
		b = append(append(b, `,"left_chat_member":`...), s.userJSON(v.left, false)...)
	case v.migrateTo != 0:
		b = appendInt(b, "migrate_to_chat_id", v.migrateTo)
	case v.migrateFrom != 0:
		b = appendInt(b, "migrate_from_chat_id", v.migrateFrom)
	case v.pinned != nil:
		b = append(b, `,"pinned_message":`...)
		b = s.appendMessage(b, v.pinned, true)
	}
	return b
}

// userJSON is a as a User object; nil is the bot.
func (s *Server) userJSON(a *Account, anonymous bool) []byte {
	switch {
	case anonymous:
		return []byte(anonymousAdmin)
	case a == nil:
		return s.botJSON
	}
	return a.json
}
