package sandbox

import "fmt"

// File is a file in a chat or, with Data and Caption, one to be sent.
type File struct {
	ID      string // file_id
	Name    string
	MIME    string
	Kind    string // document, photo, voice, sticker
	Size    int64
	Data    []byte // only of a file to be sent; Server.File has the others'
	Caption string // only of a file to be sent
}

// SendFile sends a document to the bot.
func (a *Account) SendFile(name string, data []byte, caption string) error {
	return a.send(document, []File{{Name: name, Data: data, Caption: caption}})
}

// SendAlbum sends two to ten documents at once: as many messages with one
// media_group_id, as the real Telegram delivers them.
func (a *Account) SendAlbum(files []File) error {
	if len(files) < 2 || len(files) > 10 {
		return fmt.Errorf("%s: album of %d files: 2 to 10", a.name, len(files))
	}
	return a.send(document, files)
}

// SendPhoto sends a picture to the bot.
func (a *Account) SendPhoto(data []byte, caption string) error {
	return a.send(photo, []File{{Name: "photo.jpg", Data: data, Caption: caption}})
}

// SendPhotos sends two to ten pictures as an album.
func (a *Account) SendPhotos(files []File) error { return a.send(photo, files) }

// SendSticker sends some sticker.
func (a *Account) SendSticker() error {
	return a.send(sticker, []File{{Name: "sticker.webp", Data: []byte("sticker")}})
}

// SendVoice sends some voice message.
func (a *Account) SendVoice() error {
	return a.send(voice, []File{{Name: "voice.ogg", Data: []byte("voice")}})
}

func (a *Account) send(kind fileKind, files []File) error {
	s := a.server
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := a.may(); err != nil {
		return err
	}
	return s.sent(a, a.chat, kind, files, 0)
}

// SendFileIn sends a document in a group.
func (a *Account) SendFileIn(g *Group, name string, data []byte, caption string) error {
	s := a.server
	s.mu.Lock()
	defer s.mu.Unlock()
	if !g.has(a) {
		return fmt.Errorf("%s is not in %s", a.name, g.title)
	}
	return s.sent(a, g.chat, document, []File{{Name: name, Data: data, Caption: caption}}, 0)
}

func (s *Server) sent(a *Account, c *chat, kind fileKind, files []File, replyTo int) error {
	album := ""
	if len(files) > 1 {
		album = s.newAlbum()
	}
	for _, f := range files {
		if units(f.Caption) > maxCaption {
			return fmt.Errorf("%s: caption longer than %d", a.name, maxCaption)
		}
		if len(f.Data) == 0 {
			return fmt.Errorf("%s: file %s is empty", a.name, f.Name)
		}
	}
	for _, f := range files {
		caption, _ := trimmed(f.Caption, nil)
		m := &message{from: a, text: caption, entities: detect(caption, nil), album: album, replyTo: replyTo}
		m.file = s.keepFile(kind, f.Name, f.Data)
		s.deliver(s.add(c, m))
	}
	return nil
}

// Forward forwards a message of the private chat to the bot again.
func (a *Account) Forward(messageID int) error {
	s := a.server
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := a.may(); err != nil {
		return err
	}
	from := a.chat.find(messageID)
	if from == nil || from.protected {
		return fmt.Errorf("%s: no message %d to forward", a.name, messageID)
	}
	s.forward(a, from)
	return nil
}

// ForwardFrom forwards a text of somebody else to the bot.
func (a *Account) ForwardFrom(other *Account, text string) error {
	s := a.server
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := a.may(); err != nil {
		return err
	}
	s.forward(a, &message{from: other, text: text, entities: detect(text, nil), date: s.clock.Now().Unix()})
	return nil
}

func (s *Server) forward(a *Account, from *message) {
	m := &message{from: a, text: from.text, entities: from.entities, file: from.file, origin: &origin{from: from.from, date: from.date}}
	s.deliver(s.add(a.chat, m))
}
