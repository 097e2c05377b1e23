package chat

import (
	"errors"
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// file takes a file message: it is written down and fetched by a job; what it is
// for is asked once its bytes have been looked at.
func (t *Turn) file() error {
	m := t.Message
	if err := rules.May(t.Actor, plan.ActSubmit, plan.Scope{Place: t.Place}); err != nil {
		return err
	}
	switch t.World.Settings.Mode {
	case plan.ModeUnset:
		return plan.Refuse(plan.WhyNoMode)
	case plan.ModeRegister:
		return plan.Refuse(plan.WhyRegisterOnly)
	}
	kept, err := t.Tx.AddUpload(plan.Upload{
		Person: t.Person.ID, Chat: t.Chat, Message: m.ID, Album: m.Album, File: *m.File, Caption: m.Text,
		State: plan.UploadWaiting, Received: t.Now,
	})
	if err != nil || kept == 0 {
		return err
	}
	_, err = t.Tx.Start(plan.Job{Kind: plan.JobFetch, Args: plan.Args{"upload": id(kept)}}, "fetch:"+id(kept), t.Now)
	return err
}

// Looked continues after the job: the file is kept, or its refusal is said.
func (c *Chat) Looked(tx *storage.Tx, u plan.Upload, now time.Time) error {
	t, err := c.resume(tx, u.Person, u.Chat, now)
	if err != nil {
		return err
	}
	if u.State == plan.UploadRefused {
		_, err := t.post(plan.Letter{Text: messages.Refusal(plan.Refusal{Why: plan.Why(u.Reason), Text: short(u.File.Name)}), ReplyTo: u.Message})
		return err
	}
	conversation, open, err := t.dialogue()
	if err != nil {
		return err
	}
	if open {
		if f := t.field(conversation.Field); f != nil && f.File {
			t.Args = conversation.Args
			t.Args[f.Name] = id(u.ID)
			return t.refused(t.perform)
		}
	}
	t.row = c.table.byAct[plan.ActSubmit]
	t.Args = plan.Args{"upload": id(u.ID)}
	t.guess(u)
	return t.refused(t.perform)
}

// guess fills in what the file's name and caption, or the only open duty, tell.
func (t *Turn) guess(u plan.Upload) {
	units := t.Actor.Units()
	if len(units) != 1 {
		return
	}
	t.Args["unit"] = id(units[0])
	slots := rules.Slots(t.World, units[0], t.Now)
	if s, ok := rules.ProposeSlot(t.World, slots, strings.Join([]string{u.Caption, u.File.Name}, " ")); ok {
		t.Args["slot"] = slotKey(s)
	}
}

// resume builds a turn for work that ended outside the batch.
func (c *Chat) resume(tx *storage.Tx, person plan.PersonID, chat int64, now time.Time) (*Turn, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return nil, err
	}
	p := world.Index.Person[person]
	if p == nil {
		return nil, errors.New("resume turn: no such person")
	}
	return &Turn{
		chat: c, Tx: tx, World: world, Now: now, Person: *p, Actor: world.ActorOf(person, now),
		Place: plan.PlacePrivate, Chat: chat, Args: plan.Args{},
	}, nil
}
