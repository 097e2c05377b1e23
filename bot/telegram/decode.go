package telegram

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// Accounts that stand for somebody who does not show who they are: the
// anonymous group admin, a channel writing in a group, and Telegram itself
// forwarding a channel's post.
const (
	anonymousAdmin = 1087968824
	channelBot     = 136817688
	telegramItself = 777000
)

// Decode reads one update as the server sent it. Self is the bot's own id, 0
// when unknown. An update of a kind we did not ask for comes back with nothing
// set. With an error, the update's ID is still set if it could be read.
func Decode(raw []byte, received time.Time, self int64) (plan.Update, error) {
	u := plan.Update{Raw: raw, Received: received}
	var w wireUpdate
	if err := json.Unmarshal(raw, &w); err != nil {
		var id struct {
			ID int64 `json:"update_id"`
		}
		if json.Unmarshal(raw, &id) == nil {
			u.ID = id.ID
		}
		return u, fmt.Errorf("decode update %d: %w", u.ID, err)
	}
	u.ID = w.ID
	switch {
	case w.Message != nil:
		u.Message = message(w.Message, raw, received, self)
	case w.Edited != nil:
		u.Message = message(w.Edited, raw, received, self)
		u.Message.Edited = true
	case w.Callback != nil:
		u.Press = press(w.Callback)
	case w.Membership != nil:
		u.Membership = membership(w.Membership)
	}
	return u, nil
}

func message(w *wireMessage, raw []byte, received time.Time, self int64) *plan.Message {
	m := &plan.Message{
		ID: w.ID, Chat: w.Chat.ID, Place: place(w.Chat), Title: w.Chat.Title, Thread: thread(w), From: author(w),
		Date: received, Text: w.Text, Album: w.Album, Forward: w.ForwardDate != 0 || given(w.Origin), Upgraded: w.MigrateTo,
	}
	if w.Date != 0 {
		m.Date = time.Unix(w.Date, 0).In(plan.Beijing)
	}
	if w.ReplyTo != nil {
		m.ReplyTo = w.ReplyTo.ID
		from := w.ReplyTo.From
		m.ReplyBot = from != nil && from.IsBot && (self == 0 || from.ID == self)
	}
	content(m, w, raw)
	return m
}

func author(w *wireMessage) plan.Sender {
	if w.From == nil {
		if place(w.Chat) == plan.PlacePrivate && w.Chat.ID != 0 {
			return plan.Sender{User: w.Chat.ID, Name: name(w.Chat.First, w.Chat.Last)}
		}
		return plan.Sender{Anonymous: true}
	}
	s := sender(*w.From)
	if place(w.Chat) == plan.PlaceGroup && (w.SenderChat != nil || s.Anonymous) {
		return plan.Sender{Anonymous: true}
	}
	return s
}

func sender(u wireUser) plan.Sender {
	return plan.Sender{
		User: u.ID, Name: name(u.First, u.Last), Username: u.Username,
		Anonymous: u.ID == 0 || u.ID == anonymousAdmin || u.ID == channelBot || u.ID == telegramItself,
	}
}

func name(first, last string) string { return strings.TrimSpace(first + " " + last) }

func place(c wireChat) plan.Place {
	if c.Type == "private" || c.Type == "" && c.ID > 0 {
		return plan.PlacePrivate
	}
	return plan.PlaceGroup
}

// thread is the topic of a forum. Ordinary groups number reply chains in the
// same field, and a message sent into one of those is refused.
func thread(w *wireMessage) int {
	if w.IsTopic || w.Chat.IsForum {
		return w.Thread
	}
	return 0
}

func press(w *wireCallback) *plan.Press {
	p := &plan.Press{ID: w.ID, From: sender(w.From), Chat: w.From.ID, Place: plan.PlacePrivate, Data: w.Data}
	if w.Message != nil && w.Message.Chat.ID != 0 {
		p.Chat, p.Place = w.Message.Chat.ID, place(w.Message.Chat)
		p.Message, p.Thread = w.Message.ID, thread(w.Message)
	}
	return p
}

func membership(w *wireMember) *plan.Membership {
	in := false
	switch w.New.Status {
	case "creator", "administrator", "member":
		in = true
	case "restricted":
		in = w.New.IsMember
	}
	return &plan.Membership{Chat: w.Chat.ID, Place: place(w.Chat), Title: w.Chat.Title, From: sender(w.From), In: in}
}

func given(raw json.RawMessage) bool { return len(raw) > 0 && string(raw) != "null" }
