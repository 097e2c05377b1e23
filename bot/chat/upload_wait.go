package chat

import (
	"planbot/messages"
	"planbot/storage/plan"
)

// offer asks what a kept file is for, or lets it wait while something else is
// open.
func (t *Turn) offer(u plan.Upload) error {
	doing, open, err := t.dialogue()
	if err != nil {
		return err
	}
	if taken, err := t.offerTable(doing, open, u); taken || err != nil {
		return err
	}
	switch {
	case open && doing.Args[cardSame] == "" && !onlyLooked(doing):
		return t.waits(doing, plan.Args{"upload": id(u.ID)}, messages.FileWaitsParams{Name: u.File.Name, Photo: u.Picture()})
	case u.Picture():
		return t.askPage([]plan.Upload{u})
	}
	return t.begin(plan.Args{"upload": id(u.ID)}, u)
}

// onlyLooked tells whether what is open is a card of which nothing was filled in:
// whoever only looked how to hand over is not kept from handing in.
func onlyLooked(doing plan.Conversation) bool {
	return doing.Act == plan.ActHandover && doing.Field == ""
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
	if taken, err := t.beginTable(args, files); taken || err != nil {
		return err
	}
	if !t.allowed(plan.ActSubmit) {
		return t.refused(func() error { return t.noDraft(files) })
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
