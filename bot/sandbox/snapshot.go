package sandbox

import "slices"

type savedPerson struct {
	ID                            int64
	Name, Username, About         string
	Language                      string
	Started, Blocked, Deactivated bool
	Read                          int
	Seen                          map[int64]int
}

type savedGroup struct {
	Title   string
	Members []int64
	Status  string
	Chat    int64
	Old     int64
}

type savedFile struct {
	ID, Unique, Name, MIME string
	Kind                   fileKind
	Size, Number           int64
	Width, Height          int
	Data                   []byte // only if it could not be put on disk
	PathUntil              int64
}

// snapshot is the state at this moment. The caller holds the lock.
func (s *Server) snapshot() saved {
	v := saved{
		Token: s.token, Username: s.username, Now: s.clock.Now(), NextUpdate: s.nextUpdate, LastQueued: s.lastQueued,
		LastMessage: s.lastMessage, Counter: s.counter, Allowed: s.allowed, Callbacks: map[string]savedPress{},
		Commands: map[string][]BotCommand{},
		Profile:  savedProfile{Name: s.profile.name, Description: s.profile.description, Short: s.profile.short, Menu: map[int64]string{}},
	}
	for _, a := range s.order {
		v.People = append(v.People, savedPerson{ID: a.id, Name: a.name, Username: a.username, About: a.about, Language: a.language,
			Started: a.started, Blocked: a.blocked, Deactivated: a.deactivated, Read: a.read, Seen: copyOf(a.seen)})
		v.Chats = append(v.Chats, a.chat.save())
	}
	for _, g := range s.groups {
		v.Groups = append(v.Groups, g.save())
		v.Chats = append(v.Chats, g.chat.save())
		if g.old != nil {
			v.Chats = append(v.Chats, g.old.save())
		}
	}
	for _, f := range s.files {
		v.Files = append(v.Files, savedFile{ID: f.id, Unique: f.unique, Name: f.name, MIME: f.mime, Kind: f.kind, Size: f.size,
			Number: f.number, Width: f.width, Height: f.height, Data: f.data, PathUntil: f.pathUntil})
	}
	slices.SortFunc(v.Files, func(a, b savedFile) int { return int(a.Number - b.Number) })
	for i := range s.queue {
		u := s.queue[i]
		raw := u.raw
		if raw == nil {
			raw = s.appendMessage(nil, u.message, false)
		}
		v.Queue = append(v.Queue, savedUpdate{ID: u.id, Kind: u.kind, Raw: raw, Expires: u.expires})
	}
	for id, q := range s.callbacks {
		v.Callbacks[id] = savedPress{Who: q.who.id, At: q.at}
	}
	for key, list := range s.commands {
		v.Commands[key] = list
	}
	for id, kind := range s.profile.menu {
		v.Profile.Menu[id] = kind
	}
	return v
}

func copyOf(m map[int64]int) map[int64]int {
	next := make(map[int64]int, len(m))
	for k, v := range m {
		next[k] = v
	}
	return next
}

func (g *Group) save() savedGroup {
	v := savedGroup{Title: g.title, Status: g.status, Chat: g.chat.id}
	for _, a := range g.members {
		v.Members = append(v.Members, a.id)
	}
	if g.old != nil {
		v.Old = g.old.id
	}
	return v
}

// restore fills a fresh server. Options given at the start win over what was
// saved, except that the bot keeps its token when none was given.
func (s *Server) restore(v *saved) {
	if s.ownToken {
		s.token = v.Token
	}
	s.nextUpdate, s.lastQueued, s.lastMessage = v.NextUpdate, v.LastQueued, v.LastMessage
	s.counter, s.allowed = v.Counter, v.Allowed
	s.profile = profile{name: v.Profile.Name, description: v.Profile.Description, short: v.Profile.Short, menu: v.Profile.Menu}
	s.identify()
	s.clock.Set(v.Now)
	for _, f := range v.Files {
		kept := &file{id: f.ID, unique: f.Unique, name: f.Name, mime: f.MIME, kind: f.Kind, size: f.Size, number: f.Number,
			width: f.Width, height: f.Height, data: f.Data, pathUntil: f.PathUntil}
		s.files[kept.id] = kept
		s.paths[kept.path()] = kept
	}
	for _, p := range v.People {
		a := s.addAccount(&Account{id: p.ID, name: p.Name, username: p.Username, about: p.About, language: p.Language,
			started: p.Started, blocked: p.Blocked, deactivated: p.Deactivated, read: p.Read})
		a.seen = copyOf(p.Seen)
	}
	for _, g := range v.Groups {
		s.restoreGroup(g)
	}
	for i := range v.Chats {
		s.restoreChat(&v.Chats[i])
	}
	for _, u := range v.Queue {
		s.queue = append(s.queue, update{id: u.ID, kind: u.Kind, raw: u.Raw, expires: u.Expires})
		if s.nextExpiry == 0 || u.Expires < s.nextExpiry {
			s.nextExpiry = u.Expires
		}
	}
	for id, q := range v.Callbacks {
		if a := s.people[q.Who]; a != nil {
			s.callbacks[id] = &callback{who: a, at: q.At}
		}
	}
	for key, list := range v.Commands {
		s.commands[key] = list
	}
	if !v.Clean {
		s.nextUpdate += jump
		s.lastMessage += jump
		s.counter += jump
	}
	s.dirty = true
}

func (s *Server) restoreGroup(v savedGroup) {
	g := &Group{server: s, title: v.Title, status: v.Status}
	for _, id := range v.Members {
		if a := s.people[id]; a != nil {
			g.members = append(g.members, a)
		}
	}
	kind := basicGroup
	if v.Old != 0 {
		kind = supergroup
		g.old = s.addChat(&chat{id: v.Old, kind: basicGroup, group: g})
	}
	g.chat = s.addChat(&chat{id: v.Chat, kind: kind, group: g})
	s.groups = append(s.groups, g)
}
