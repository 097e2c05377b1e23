package sandbox

type savedChat struct {
	ID       int64
	NextID   int
	Pinned   int
	Keyboard *savedKeyboard
	Messages []savedMessage
}

type savedKeyboard struct {
	Rows          [][]string
	Remove, Force bool
	OneTime       bool
	Placeholder   string
}

type savedMessage struct {
	ID                           int
	From                         int64 // 0: the bot
	Text                         string
	Entities                     []savedEntity
	Inline                       [][]savedButton
	Reply                        *savedKeyboard
	File                         string
	Service                      *savedService
	Forwarded                    bool
	ForwardedFrom, ForwardedDate int64
	Album                        string
	ReplyTo                      int
	Date, Edited                 int64
	Silent, Protected            bool
	Anonymous, NoPreview         bool
}

type savedEntity struct {
	Kind, Arg      string
	User           int64
	Offset, Length int
}

type savedButton struct{ Label, Style, URL, Data, Copy, Other, OtherValue string }

type savedService struct {
	Joined, Left           int64
	JoinedBot, LeftBot     bool
	MigrateTo, MigrateFrom int64
	Pinned                 int
}

func (k *replyKeyboard) save() *savedKeyboard {
	if k == nil {
		return nil
	}
	return &savedKeyboard{Rows: k.rows, Remove: k.remove, Force: k.force, OneTime: k.oneTime, Placeholder: k.placeholder}
}

func (k *savedKeyboard) restore() *replyKeyboard {
	if k == nil {
		return nil
	}
	return &replyKeyboard{rows: k.Rows, remove: k.Remove, force: k.Force, oneTime: k.OneTime, placeholder: k.Placeholder}
}

func (c *chat) save() savedChat {
	v := savedChat{ID: c.id, NextID: c.nextID, Pinned: c.pinned, Keyboard: c.keyboard.save()}
	for _, m := range c.messages {
		v.Messages = append(v.Messages, m.save())
	}
	return v
}

func idOf(a *Account) int64 {
	if a == nil {
		return 0
	}
	return a.id
}

func (m *message) save() savedMessage {
	v := savedMessage{ID: m.id, From: idOf(m.from), Text: m.text, Reply: m.reply.save(), Album: m.album, ReplyTo: m.replyTo,
		Date: m.date, Edited: m.edited, Silent: m.silent, Protected: m.protected, Anonymous: m.anonymous, NoPreview: m.noPreview}
	for _, e := range m.entities {
		v.Entities = append(v.Entities, savedEntity{Kind: e.kind, Arg: e.arg, User: e.user, Offset: e.offset, Length: e.length})
	}
	if m.markup != nil {
		for _, row := range m.markup.rows {
			var list []savedButton
			for _, b := range row {
				list = append(list, savedButton{b.label, b.style, b.url, b.data, b.copy, b.other, b.otherValue})
			}
			v.Inline = append(v.Inline, list)
		}
	}
	if m.file != nil {
		v.File = m.file.id
	}
	if o := m.origin; o != nil {
		v.Forwarded, v.ForwardedFrom, v.ForwardedDate = true, idOf(o.from), o.date
	}
	if e := m.service; e != nil {
		v.Service = &savedService{Joined: idOf(e.joined), Left: idOf(e.left), JoinedBot: e.joinedBot, LeftBot: e.leftBot,
			MigrateTo: e.migrateTo, MigrateFrom: e.migrateFrom}
		if e.pinned != nil {
			v.Service.Pinned = e.pinned.id
		}
	}
	return v
}

func (s *Server) restoreChat(v *savedChat) {
	c := s.chats[v.ID]
	if c == nil {
		return
	}
	c.nextID, c.pinned, c.keyboard = v.NextID, v.Pinned, v.Keyboard.restore()
	for i := range v.Messages {
		c.messages = append(c.messages, s.restoreMessage(c, &v.Messages[i]))
	}
}

func (s *Server) restoreMessage(c *chat, v *savedMessage) *message {
	m := &message{chat: c, id: v.ID, from: s.people[v.From], text: v.Text, reply: v.Reply.restore(), file: s.files[v.File],
		album: v.Album, replyTo: v.ReplyTo, date: v.Date, edited: v.Edited, silent: v.Silent, protected: v.Protected,
		anonymous: v.Anonymous, noPreview: v.NoPreview}
	for _, e := range v.Entities {
		m.entities = append(m.entities, entity{kind: e.Kind, arg: e.Arg, user: e.User, offset: e.Offset, length: e.Length})
	}
	if len(v.Inline) > 0 {
		m.markup = &inlineKeyboard{}
		for _, row := range v.Inline {
			var list []inlineButton
			for _, b := range row {
				list = append(list, inlineButton{b.Label, b.Style, b.URL, b.Data, b.Copy, b.Other, b.OtherValue})
			}
			m.markup.rows = append(m.markup.rows, list)
		}
	}
	if v.Forwarded {
		m.origin = &origin{from: s.people[v.ForwardedFrom], date: v.ForwardedDate}
	}
	if e := v.Service; e != nil {
		m.service = &service{joined: s.people[e.Joined], left: s.people[e.Left], joinedBot: e.JoinedBot, leftBot: e.LeftBot,
			migrateTo: e.MigrateTo, migrateFrom: e.MigrateFrom}
		if e.Pinned != 0 {
			m.service.pinned = c.find(e.Pinned)
		}
	}
	return m
}
