package storage

import (
	"encoding/json"
	"fmt"

	"planbot/storage/plan"
)

const (
	conversationGet = `SELECT chat, person, act, args, field, letter, version, expires FROM conversation
		WHERE chat = ? AND person = ?`
	conversationPut = `INSERT INTO conversation (chat, person, act, args, field, letter, version, expires)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (chat, person) DO UPDATE SET act = excluded.act, args = excluded.args, field = excluded.field,
		letter = excluded.letter, version = excluded.version, expires = excluded.expires`
	conversationEnd = `DELETE FROM conversation WHERE chat = ? AND person = ?`
)

// Conversation is the open dialogue of a person in a chat.
func (t *Tx) Conversation(chat int64, person plan.PersonID) (plan.Conversation, bool, error) {
	c, ok, err := one(t, func(r row) (c plan.Conversation, err error) {
		var args string
		if err := r.Scan(&c.Chat, &c.Person, &c.Act, &args, &c.Field, &c.Letter, &c.Version, moment{&c.Expires}); err != nil {
			return c, err
		}
		return c, json.Unmarshal([]byte(args), &c.Args)
	}, conversationGet, chat, person)
	if err != nil {
		return c, false, fmt.Errorf("read conversation of person %d: %w", person, err)
	}
	return c, ok, nil
}

// Converse keeps the dialogue as it stands now.
func (t *Tx) Converse(c plan.Conversation) error {
	args, err := json.Marshal(c.Args)
	if err != nil {
		return fmt.Errorf("keep conversation of person %d: %w", c.Person, err)
	}
	if _, err := t.exec(conversationPut, c.Chat, c.Person, c.Act, string(args), c.Field, c.Letter, c.Version, ms(c.Expires)); err != nil {
		return fmt.Errorf("keep conversation of person %d: %w", c.Person, err)
	}
	return nil
}

// EndConversation closes the dialogue, if there is one.
func (t *Tx) EndConversation(chat int64, person plan.PersonID) error {
	if _, err := t.exec(conversationEnd, chat, person); err != nil {
		return fmt.Errorf("end conversation of person %d: %w", person, err)
	}
	return nil
}
