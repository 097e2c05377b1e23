package chat

import (
	"errors"
	"strconv"
	"time"

	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// boardPicture sends the picture of where everything stands: the one drawn
// already when nothing changed since, else one that a job draws.
func boardPicture(t *Turn) error {
	group := t.Place == plan.PlaceGroup
	b := workflow.Board(t.World, t.Came, group)
	key, err := b.Key()
	if err != nil {
		return err
	}
	if sent, err := t.sendBoard(key, b.Summary); sent || err != nil {
		return err
	}
	if t.Press != nil {
		t.Toast(messages.BoardDrawing)
	} else if err := t.Say(messages.BoardDrawing); err != nil {
		return err
	}
	args := plan.Args{"person": id(t.Person.ID), "chat": id(t.Chat)}
	if group {
		args["group"], args["thread"] = "1", strconv.Itoa(t.Thread)
	}
	_, err = t.Tx.Start(plan.Job{Kind: plan.JobBoard, Args: args}, "", t.Now)
	return err
}

// sendBoard sends the picture kept under the key; false when there is none.
func (t *Turn) sendBoard(key, summary string) (bool, error) {
	sha, drawn, err := t.Tx.Picture(key)
	if err != nil || !drawn {
		return false, err
	}
	size, handle, kept, err := t.Tx.FileHandle(sha)
	if err != nil || !kept {
		return false, err
	}
	today := plan.DayOf(t.Came)
	return true, t.Post(plan.Letter{
		Text:     messages.BoardCaption(messages.BoardCaptionParams{Today: today, Summary: summary}),
		Document: &plan.Attachment{SHA: sha, Name: messages.BoardFile(today), Size: size, FileID: handle, Photo: true},
	})
}

// Drawn sends a board that a job has drawn to whoever asked for it.
func (c *Chat) Drawn(tx *storage.Tx, j plan.Job, key, summary string, now time.Time) error {
	t, err := c.askedBoard(tx, j, now)
	if err != nil {
		return err
	}
	sent, err := t.sendBoard(key, summary)
	if err == nil && !sent {
		err = errors.New("send board: the picture is not kept")
	}
	return err
}

// NotDrawn says that a board could not be drawn after all tries.
func (c *Chat) NotDrawn(tx *storage.Tx, j plan.Job, now time.Time) error {
	t, err := c.askedBoard(tx, j, now)
	if err != nil {
		return err
	}
	return t.Say(messages.BoardNotDrawn)
}

// askedBoard is the turn of who asked for a board, where it was asked.
func (c *Chat) askedBoard(tx *storage.Tx, j plan.Job, now time.Time) (*Turn, error) {
	t := &Turn{Args: j.Args}
	person, err := t.id("person")
	if err != nil {
		return nil, err
	}
	chat, err := t.id("chat")
	if err != nil {
		return nil, err
	}
	if t, err = c.resume(tx, plan.PersonID(person), chat, now); err != nil {
		return nil, err
	}
	if j.Args["group"] != "" {
		t.Place = plan.PlaceGroup
		t.Thread, err = strconv.Atoi(j.Args["thread"])
	}
	return t, err
}
