package chat

import (
	"time"

	"planbot/bot/workflow"
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
	if f := t.asksFile(conversation, open); f != nil {
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

// offer asks what a kept file is for, or lets it wait while something else is
// open.
func (t *Turn) offer(u plan.Upload) error {
	doing, open, err := t.dialogue()
	switch {
	case err != nil:
		return err
	case open:
		return t.waits(doing, plan.Args{"upload": id(u.ID)}, messages.FileWaitsParams{Name: u.File.Name, Photo: u.Picture()})
	case u.Picture():
		return t.askPage([]plan.Upload{u})
	}
	return t.begin(plan.Args{"upload": id(u.ID)}, u)
}

// waits says that what came is kept until the open dialogue is done.
func (t *Turn) waits(doing plan.Conversation, args plan.Args, p messages.FileWaitsParams) error {
	p.Doing = messages.ActName(doing.Act)
	return t.Show(messages.FileWaits(p), []plan.Button{Do(plan.ActTake, messages.TakeFile, args)})
}

// begin starts handing in. That the files were asked about outlasts a refusal:
// it would be said again and again.
func (t *Turn) begin(args plan.Args, files ...plan.Upload) error {
	for _, u := range files {
		if err := t.Tx.AskedAbout(u, t.Now); err != nil {
			return err
		}
	}
	t.row, t.Args = t.chat.table.byAct[plan.ActSubmit], args
	return t.refused(t.perform)
}

// afterwards goes on with a file that waited for a dialogue to end.
func (t *Turn) afterwards() error {
	if t.Place != plan.PlacePrivate {
		return nil
	}
	u, ok, err := t.Tx.NextUpload(t.Person.ID, t.Chat)
	if err != nil || !ok {
		return err
	}
	next, err := t.chat.resume(t.Tx, t.Person.ID, t.Chat, t.Now)
	if err != nil {
		return err
	}
	if u.Album == "" {
		return next.offer(u)
	}
	all, err := t.Tx.Album(t.Person.ID, u.Album)
	if err != nil {
		return err
	}
	return next.askAlbum(all)
}

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
	if err := t.Tx.EndConversation(t.Chat, t.Person.ID); err != nil {
		return err
	}
	if err := t.Show(messages.FileDropped(files[0].File.Name)); err != nil {
		return err
	}
	return t.afterwards()
}
