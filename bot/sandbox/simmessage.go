package sandbox

// simMessage is one message for the page.
type simMessage struct {
	ID        int           `json:"id"`
	Chat      int64         `json:"chat"`
	From      string        `json:"from"`
	FromID    int64         `json:"fromId"`
	Bot       bool          `json:"bot"`
	Date      int64         `json:"date"`
	HTML      string        `json:"html"`
	Buttons   [][]simButton `json:"buttons,omitempty"`
	File      *simFile      `json:"file,omitempty"`
	Album     string        `json:"album,omitempty"`
	Reply     *simReply     `json:"reply,omitempty"`
	Forwarded string        `json:"forwarded,omitempty"`
	Service   string        `json:"service,omitempty"`
	Edited    bool          `json:"edited,omitempty"`
	Silent    bool          `json:"silent,omitempty"`
	Protected bool          `json:"protected,omitempty"`
}

type simButton struct {
	Label string `json:"label"`
	Kind  string `json:"kind"`
	Style string `json:"style,omitempty"`
	URL   string `json:"url,omitempty"`
	Copy  string `json:"copy,omitempty"`
}

type simFile struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Kind   string `json:"kind"`
	Size   int64  `json:"size"`
	Width  int    `json:"width,omitempty"`
	Height int    `json:"height,omitempty"`
}

type simReply struct {
	ID   int    `json:"id"`
	From string `json:"from"`
	Text string `json:"text"`
}

func (s *Server) simMessage(m *message) simMessage {
	seen := s.show(m)
	v := simMessage{ID: m.id, Chat: m.chat.id, From: seen.From, FromID: seen.FromID, Bot: seen.FromBot, Date: m.date * 1000,
		HTML: toHTML(m.text, m.entities, true), Album: m.album, Forwarded: seen.Forwarded, Service: seen.Service,
		Edited: seen.Edited, Silent: m.silent, Protected: m.protected}
	for _, row := range seen.Buttons {
		var list []simButton
		for _, b := range row {
			list = append(list, simButton{Label: b.Label, Kind: b.Kind, Style: b.Style, URL: b.URL, Copy: b.CopyText})
		}
		v.Buttons = append(v.Buttons, list)
	}
	if f := m.file; f != nil {
		v.File = &simFile{ID: f.id, Name: f.name, Kind: f.kind.String(), Size: f.size, Width: f.width, Height: f.height}
	}
	if to := m.chat.find(m.replyTo); m.replyTo != 0 && to != nil {
		text := to.text
		if text == "" && to.file != nil {
			text = to.file.name
		}
		v.Reply = &simReply{ID: to.id, From: s.nameOf(to.from), Text: text[:byteAt(text, 80)]}
	}
	return v
}
