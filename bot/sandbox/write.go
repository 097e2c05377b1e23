package sandbox

import (
	"fmt"
	"regexp"
	"strings"
)

var payload = regexp.MustCompile(`^[A-Za-z0-9_-]{0,64}$`)

// Start presses START in the private chat with the bot, with the payload of a
// deep link or without one. Only from then on may the bot write.
func (a *Account) Start(link string) error {
	if !payload.MatchString(link) {
		return fmt.Errorf("%s: start payload %q: at most 64 of A-Z a-z 0-9 _ -", a.name, link)
	}
	if a.isBlocked() {
		a.Unblock() // the button then reads RESTART
	}
	s := a.server
	s.mu.Lock()
	defer s.mu.Unlock()
	if a.deactivated {
		return a.may()
	}
	a.started = true
	s.touch(event{Kind: "people"})
	text := "/start"
	if link != "" {
		text += " " + link
	}
	s.said(a, a.chat, text, 0)
	return nil
}

func (a *Account) isBlocked() bool {
	a.server.mu.Lock()
	defer a.server.mu.Unlock()
	return a.blocked
}

// Write sends a text to the bot.
func (a *Account) Write(text string) error { return a.Reply(0, text) }

// Reply sends a text to the bot as an answer to one of the chat's messages.
func (a *Account) Reply(messageID int, text string) error {
	s := a.server
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := a.may(); err != nil {
		return err
	}
	return s.write(a, a.chat, text, messageID)
}

// write sends what a person typed: long texts in several messages, as a
// client of Telegram does.
func (s *Server) write(a *Account, c *chat, text string, replyTo int) error {
	text, _ = trimmed(strings.ReplaceAll(strings.ToValidUTF8(text, "?"), "\r", ""), nil)
	if text == "" {
		return fmt.Errorf("%s: nothing to send", a.name)
	}
	if replyTo != 0 && c.find(replyTo) == nil {
		return fmt.Errorf("%s: no message %d to reply to", a.name, replyTo)
	}
	for text != "" {
		part := text
		if units(text) > maxText {
			part = text[:byteAt(text, maxText)]
			if i := strings.LastIndexByte(part, '\n'); i > 0 {
				part = part[:i]
			}
		}
		s.said(a, c, part, replyTo)
		text, _ = trimmed(text[len(part):], nil)
		replyTo = 0
	}
	return nil
}

func (s *Server) said(a *Account, c *chat, text string, replyTo int) *message {
	m := s.add(c, &message{from: a, text: text, entities: detect(text, nil), replyTo: replyTo})
	s.deliver(m)
	return m
}

// deliver queues a person's message for the bot, if the chat lets it through.
func (s *Server) deliver(m *message) {
	if m.chat.kind == private || s.heard(m) {
		s.enqueueMessage(m)
	}
}

// Edit changes a text the person has sent.
func (a *Account) Edit(messageID int, text string) error {
	s := a.server
	s.mu.Lock()
	defer s.mu.Unlock()
	m := a.chat.find(messageID)
	if m == nil || m.from != a || m.file != nil {
		return fmt.Errorf("%s: no text %d of theirs to edit", a.name, messageID)
	}
	m = s.changed(m)
	m.text, _ = trimmed(text, nil)
	m.entities = detect(m.text, nil)
	m.edited = s.clock.Now().Unix()
	s.touchMessage(m, "edit")
	s.enqueue(update{kind: "edited_message", raw: s.appendMessage(nil, m, false), expires: m.edited + messageLife})
	return nil
}

// changed replaces a message in its chat by a copy that may be altered: the
// original may still wait in the queue and must go out unaltered.
func (s *Server) changed(m *message) *message {
	next := *m
	for i, old := range m.chat.messages {
		if old == m {
			m.chat.messages[i] = &next
		}
	}
	return &next
}

// Flood queues n texts at once, each as fn says who writes what in the private
// chat. It is for measuring; the people must have pressed START.
func (s *Server) Flood(n int, fn func(i int) (*Account, string)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range n {
		a, text := fn(i)
		if err := a.may(); err != nil {
			return fmt.Errorf("flood message %d: %w", i, err)
		}
		s.said(a, a.chat, text, 0)
	}
	return nil
}
