package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// keptShown is how many unfinished files /submit offers again.
const keptShown = 3

func takesFiles(t *Turn) bool    { return t.World.Settings.Mode != plan.ModeRegister }
func registersOnly(t *Turn) bool { return !takesFiles(t) }
func ofAlbum(t *Turn) bool       { return t.Args["album"] != "" }

// upload is the kept file the dialogue is about.
func (t *Turn) upload() (plan.Upload, error) {
	n, err := t.id("upload")
	if err != nil {
		return plan.Upload{}, err
	}
	return t.keptUpload(plan.UploadID(n))
}

// keptUpload is a file of this very person that became nothing yet.
func (t *Turn) keptUpload(id plan.UploadID) (plan.Upload, error) {
	u, ok, err := t.Tx.Upload(id)
	if err != nil {
		return u, err
	}
	if !ok || u.Person != t.Person.ID || u.State != plan.UploadStored {
		return u, plan.Refuse(plan.WhyGone)
	}
	return u, nil
}

// guessFile takes the text among an album's files.
func guessFile(t *Turn) (string, bool, error) {
	if !ofAlbum(t) {
		return "", false, nil
	}
	files, err := t.files()
	if err != nil || len(files) == 0 || files[0].Picture() {
		return "", false, err
	}
	return id(files[0].ID), true, nil
}

// askFile asks for a file, offering those that came before and became nothing.
func askFile(t *Turn) (Prompt, error) {
	if t.World.Settings.Mode == plan.ModeUnset {
		return Prompt{}, plan.Refuse(plan.WhyNoMode)
	}
	if ofAlbum(t) {
		return t.askMain()
	}
	if !t.expected() {
		return Prompt{}, plan.Refuse(plan.WhyNoSlot)
	}
	kept, err := t.Tx.Kept(t.Person.ID, 10)
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, u := range kept {
		if !u.Picture() && len(buttons) < keptShown {
			buttons = append(buttons, Choice("upload", id(u.ID), messages.KeptLabel(u.File.Name)))
		}
	}
	p := messages.AskFileParams{Kept: len(buttons)}
	if t.Args["slot"] != "" {
		if s, err := t.slot(); err == nil {
			p.For = t.place(s).Place()
		}
	}
	return Prompt{Text: messages.AskFile(p), Buttons: Column(buttons)}, nil
}

// expected tells whether the person could hand anything in now; the office can
// for any unit.
func (t *Turn) expected() bool {
	if t.Actor.Has(plan.RoleOffice) {
		return len(rules.TextSlots(t.World, t.Now)) > 0 || len(rules.WholeSlots(t.World, t.Now)) > 0
	}
	for _, unit := range distinct(t.Actor.Units()) {
		if len(rules.SlotsFor(t.World, t.Actor, unit, t.Now)) > 0 {
			return true
		}
	}
	return false
}

// askMain asks which of the files sent together is the text.
func (t *Turn) askMain() (Prompt, error) {
	files, err := t.files()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, u := range files {
		if !u.Picture() {
			buttons = append(buttons, Choice("upload", id(u.ID), messages.FileLabel(u.File.Name)))
		}
	}
	return Prompt{Text: messages.AskMain(), Buttons: Column(buttons)}, nil
}

// checkFile: a text of this person's own that is still there.
func checkFile(t *Turn, value string) error {
	args := t.Args
	t.Args = plan.Args{"upload": value}
	defer func() { t.Args = args }()
	u, err := t.upload()
	if err == nil && u.Picture() {
		return plan.Refuse(plan.WhyNotPaper)
	}
	return err
}

// place is a slot as messages name it.
func (t *Turn) place(s rules.Slot) messages.Draft {
	return workflow.DraftWords(t.World, plan.Draft{Kind: s.Kind, Plan: s.Plan, Chapter: s.Chapter, Text: s.Text, Unit: s.Unit})
}

// askAgainAboutPhotos lets photos that came before anything they could belong to
// be asked about now.
func (t *Turn) askAgainAboutPhotos() error {
	kept, err := t.Tx.Kept(t.Person.ID, 20)
	if err != nil {
		return err
	}
	for _, u := range kept {
		if u.Picture() {
			u.Asked = plan.Upload{}.Asked
			if err := t.Tx.SaveUpload(u); err != nil {
				return err
			}
		}
	}
	return nil
}
