package chat

import (
	"errors"
	"strings"
	"time"

	"planbot/bot/document"
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// albumWait is how long after a file of an album its siblings may still come: an
// album has no end mark.
const albumWait = 3 * time.Second

// file takes a file message: it is written down, answered at once and fetched by
// a job; what it is for is asked once its bytes have been looked at. Its name
// and caption are looked at before anything is fetched.
func (t *Turn) file() error {
	m := t.Message
	if t.Place != plan.PlacePrivate {
		return plan.Refuse(plan.WhyNotHere)
	}
	u := plan.Upload{
		Person: t.Person.ID, Chat: t.Chat, Message: m.ID, Album: m.Album, File: *m.File, Caption: m.Text,
		State: plan.UploadWaiting, Received: t.Now,
	}
	if marked(u) {
		return t.refuseMarked(u)
	}
	switch job, err := t.awaited(); {
	case err != nil:
		return err
	case job == plan.JobRoster:
		return t.takeRoster()
	case job == plan.JobExperts:
		return t.takeExperts()
	}
	if rules.May(t.Actor, plan.ActSubmit, plan.Scope{Place: t.Place}) == nil {
		t.row = t.chat.table.byAct[plan.ActSubmit]
		if err := t.sealed(); err != nil {
			return err
		}
	}
	if !t.allowed(plan.ActSubmit) && !t.maySendTable(u) {
		return plan.Refusal{Why: t.whyNoFile(), Text: short(u.File.Name)}
	}
	switch t.World.Settings.Mode {
	case plan.ModeUnset:
		return plan.Refuse(plan.WhyNoMode)
	case plan.ModeRegister:
		return plan.Refuse(plan.WhyRegisterOnly)
	}
	if u.File.Size > document.MaxBytes {
		return plan.Refusal{Why: plan.WhyFileTooLarge, Text: short(u.File.Name)}
	}
	return t.receive(u)
}

// whyNoFile is why this person's files are not taken, and so where to turn.
func (t *Turn) whyNoFile() plan.Why {
	switch {
	case len(t.Actor.Bindings) == 0:
		return plan.WhyFileStranger
	case t.allowed(plan.ActOpinion):
		return plan.WhyFileOpinion
	}
	return plan.WhyFileOther
}

// marked tells whether name or caption carry a secrecy mark.
func marked(u plan.Upload) bool {
	var lines []document.Line
	for part := range strings.SplitSeq(u.Caption, "\n") {
		lines = append(lines, document.Line{Text: part, Place: document.InCaption})
	}
	hard, _ := document.Marks(messages.HeardSecrecy(), lines, u.File.Name)
	return len(hard) > 0
}

// refuseMarked answers a marked file: that it came is written down, nothing of
// it is kept.
func (t *Turn) refuseMarked(u plan.Upload) error {
	kept, err := workflow.RefuseMarked(t.Tx, u, t.Now)
	if err != nil || kept == 0 {
		return err
	}
	return t.Say(messages.Refusal(plan.Refusal{Why: plan.WhyFileSecret}))
}

// receive writes the file down, answers it and starts what comes next. The files
// of an album share one answer.
func (t *Turn) receive(u plan.Upload) (err error) {
	siblings, err := t.Tx.Album(u.Person, u.Album)
	if err != nil {
		return err
	}
	if u.ID, err = t.Tx.AddUpload(u); err != nil || u.ID == 0 {
		return err
	}
	if len(siblings) == 0 {
		receipt := messages.FileReceived(messages.FileReceivedParams{Name: u.File.Name, Photo: t.Message.Photo, Album: u.Album != ""})
		if u.Letter, err = t.post(plan.Letter{Text: receipt, ReplyTo: u.Message}); err != nil {
			return err
		}
		if err := t.Tx.SaveUpload(u); err != nil {
			return err
		}
	}
	args := plan.Args{"upload": id(u.ID)}
	if _, err := t.Tx.Start(plan.Job{Kind: plan.JobFetch, Args: args}, "fetch:"+id(u.ID), t.Now); err != nil {
		return err
	}
	if u.Album == "" {
		return nil
	}
	_, err = t.Tx.Start(plan.Job{Kind: plan.JobAlbum, Args: args, After: t.Now.Add(albumWait)}, "album:"+id(u.ID), t.Now)
	return err
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
		chat: c, Tx: tx, World: world, Now: now, Came: now, Person: *p, Actor: world.ActorOf(person, now),
		Place: plan.PlacePrivate, Chat: chat, Args: plan.Args{},
	}, nil
}
