package sandbox

import (
	"fmt"
	"strconv"
	"strings"
)

// Press presses the newest button of the private chat that is labelled label,
// or whose label contains it. The reply keyboard counts as the oldest.
func (a *Account) Press(label string) error { return a.press(a.chat, 0, label) }

// PressOn presses a button of one message.
func (a *Account) PressOn(messageID int, label string) error {
	return a.press(a.chat, messageID, label)
}

// PressIn presses the newest button in a group that fits the label.
func (a *Account) PressIn(g *Group, label string) error { return a.press(g.now(), 0, label) }

func (a *Account) press(c *chat, messageID int, label string) error {
	a.server.mu.Lock()
	link, err := a.pressLocked(c, messageID, label)
	a.server.mu.Unlock()
	if err != nil || link == "" {
		return err
	}
	return a.Open(link)
}

// pressLocked presses; a link to be opened is returned.
func (a *Account) pressLocked(c *chat, messageID int, label string) (string, error) {
	if c.kind == private {
		if err := a.may(); err != nil {
			return "", err
		}
	}
	m, b, found := c.button(messageID, label)
	switch {
	case found && b.data != "":
		a.server.pressed(a, m, b.data)
		return "", nil
	case found:
		return b.url, nil // a copied text is the person's own affair
	}
	if c.keyboard != nil && messageID == 0 {
		if text, ok := c.keyboard.find(label); ok {
			if c.keyboard.oneTime {
				c.keyboard = nil
			}
			return "", a.server.write(a, c, text, 0)
		}
	}
	return "", fmt.Errorf("%s: no button %q; there are: %s", a.name, label, strings.Join(c.labels(messageID), ", "))
}

// button is the newest inline button that fits; messageID 0 is any message.
func (c *chat) button(messageID int, label string) (*message, inlineButton, bool) {
	fits := []func(string) bool{
		func(s string) bool { return s == label },
		func(s string) bool { return strings.Contains(s, label) },
	}
	for i := len(c.messages) - 1; i >= 0; i-- {
		m := c.messages[i]
		if m.markup == nil || messageID != 0 && m.id != messageID {
			continue
		}
		for _, fit := range fits {
			for _, row := range m.markup.rows {
				for _, b := range row {
					if fit(b.label) {
						return m, b, true
					}
				}
			}
		}
	}
	return nil, inlineButton{}, false
}

func (k *replyKeyboard) find(label string) (string, bool) {
	for _, row := range k.rows {
		for _, text := range row {
			if strings.Contains(text, label) {
				return text, true
			}
		}
	}
	return "", false
}

// labels are the buttons there are, newest message first.
func (c *chat) labels(messageID int) []string {
	var list []string
	for i := len(c.messages) - 1; i >= 0; i-- {
		if m := c.messages[i]; m.markup != nil && (messageID == 0 || m.id == messageID) {
			for _, row := range m.markup.rows {
				for _, b := range row {
					list = append(list, strconv.Quote(b.label))
				}
			}
		}
	}
	if c.keyboard != nil && messageID == 0 {
		for _, row := range c.keyboard.rows {
			for _, text := range row {
				list = append(list, strconv.Quote(text))
			}
		}
	}
	if len(list) == 0 {
		return []string{"none"}
	}
	return list
}

// pressed queues a callback query; its id is what the bot answers.
func (s *Server) pressed(a *Account, m *message, data string) string {
	s.counter++
	now := s.clock.Now().Unix()
	id := strconv.FormatInt(a.id<<24+s.counter, 10)
	if len(s.callbacks) > 1000 {
		for old, q := range s.callbacks {
			if now-q.at > callbackLife {
				delete(s.callbacks, old)
			}
		}
	}
	s.callbacks[id] = &callback{who: a, at: now}
	b := append([]byte(`{"id":"`), id...)
	b = append(append(b, `","from":`...), a.json...)
	b = append(b, `,"message":`...)
	b = s.appendMessage(b, m, false)
	b = appendField(b, "chat_instance", strconv.FormatInt(-hashOf(strconv.FormatInt(m.chat.id, 10))*1_000_003, 10))
	s.lastPress = append(appendField(b, "data", data), '}')
	s.enqueue(update{kind: "callback_query", raw: s.lastPress, expires: now + callbackLife})
	return id
}

// Open opens a link: one to the bot's private chat presses START there, any
// other leads out of Telegram and is of no concern here.
func (a *Account) Open(link string) error {
	_, rest, ok := strings.Cut(link, "://t.me/"+a.server.username)
	if !ok || rest != "" && rest[0] != '?' {
		return nil
	}
	_, start, _ := strings.Cut(rest, "start=")
	start, _, _ = strings.Cut(start, "&")
	return a.Start(start)
}
