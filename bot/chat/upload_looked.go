package chat

import (
	"time"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Looked continues after a file was fetched: it is kept, or its refusal is said.
// The answer it got at once becomes whatever comes next.
func (c *Chat) Looked(tx *storage.Tx, u plan.Upload, now time.Time) error {
	t, err := c.resume(tx, u.Person, u.Chat, now)
	if err != nil {
		return err
	}
	t.revise = u.Letter
	secret := plan.Why(u.Reason) == plan.WhyFileSecret
	if secret {
		if err := tx.HushReceipt(u, messages.FileReceived(messages.FileReceivedParams{Album: u.Album != ""})); err != nil {
			return err
		}
	}
	switch {
	case u.State == plan.UploadRefused && u.Album != "" && !secret:
		return nil // said with the one question about the album
	case u.State == plan.UploadRefused && u.Album != "":
		t.revise = 0 // the album's answer is still needed
		fallthrough
	case u.State == plan.UploadRefused:
		return t.Show(messages.Refusal(plan.Refusal{Why: plan.Why(u.Reason), Text: short(u.File.Name)}))
	}
	conversation, open, err := t.dialogue()
	if err != nil {
		return err
	}
	if f := t.asksFile(conversation, open); f != nil && f.Job == "" {
		if taken, err := t.offerTable(conversation, open, u); taken || err != nil {
			return err
		}
		return t.refused(func() error { return t.given(f, conversation, u) })
	}
	if u.Album != "" {
		return nil // its own job asks about all of it
	}
	return t.offer(u)
}

// asksFile is the open question if it wants a file.
func (t *Turn) asksFile(c plan.Conversation, open bool) *Field {
	if !open {
		return nil
	}
	if f := t.field(c.Field); f != nil && f.File {
		return f
	}
	return nil
}

// given answers the open question with a file.
func (t *Turn) given(f *Field, c plan.Conversation, u plan.Upload) error {
	t.Args = c.Args
	if f.Check != nil {
		if err := f.Check(t, id(u.ID)); err != nil {
			return err
		}
	}
	if err := t.Tx.AskedAbout(u, t.Now); err != nil {
		return err
	}
	if f.Many {
		return t.gather(f, c, u)
	}
	if t.Args["album"] != u.Album { // another file instead of those sent together
		delete(t.Args, "album")
	}
	t.Args[f.Name] = id(u.ID)
	return t.perform()
}
