package chat

import (
	"time"

	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// takeFile goes on with files that waited, when their sender says so. A dialogue
// about another file makes room: its file waits in turn.
func takeFile(t *Turn) error {
	doing, open, err := t.dialogue()
	switch {
	case err != nil:
		return err
	case open && doing.Act != plan.ActSubmit:
		return plan.Refusal{Why: plan.WhyBusy, Text: messages.ActName(doing.Act)}
	case open:
		if err := t.makeRoom(doing); err != nil {
			return err
		}
	}
	if t.Args["album"] != "" {
		return t.takeAlbum()
	}
	u, err := t.upload()
	if err != nil {
		return err
	}
	if u.Picture() {
		return t.askPage([]plan.Upload{u})
	}
	return t.begin(plan.Args{"upload": id(u.ID)}, u)
}

// makeRoom puts the files of an unfinished card back into the queue.
func (t *Turn) makeRoom(doing plan.Conversation) error {
	args := t.Args
	t.Args = doing.Args
	defer func() { t.Args = args }()
	files, err := t.files()
	if err != nil {
		return err
	}
	for _, u := range files {
		if id(u.ID) == args["upload"] {
			continue
		}
		u.Asked = time.Time{}
		if err := t.Tx.SaveUpload(u); err != nil {
			return err
		}
	}
	return t.Tx.EndConversation(t.Chat, t.Person.ID)
}

// dropFile deletes files that are not handed in after all.
func dropFile(t *Turn) error {
	files, err := t.files()
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return plan.Refuse(plan.WhyGone)
	}
	for _, u := range files {
		if err := workflow.DropUpload(t.Tx, u); err != nil {
			return err
		}
	}
	if err := t.Show(messages.FileDropped(files[0].File.Name)); err != nil {
		return err
	}
	doing, open, err := t.dialogue()
	if err != nil || !open {
		return err
	}
	if doing.Args["upload"] != t.Args["upload"] || doing.Args["album"] != t.Args["album"] {
		return nil // an older card's button: what is open now is about something else
	}
	if err := t.Tx.EndConversation(t.Chat, t.Person.ID); err != nil {
		return err
	}
	return t.afterwards()
}
