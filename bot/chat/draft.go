package chat

import (
	"strconv"

	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func draftRows() []Row {
	return append([]Row{
		{
			Act: plan.ActSubmit, Command: true, Scope: submitScope, Confirm: confirmDraft, Do: submitDraft,
			Fields: []Field{
				{Name: albumField, When: ofAlbum, Ask: askTogether},
				{Name: "upload", When: takesFiles, Guess: guessFile, Ask: askFile, Check: checkFile, File: true},
				{Name: "paper", When: registersOnly, Ask: askPaper, Parse: parsePaper},
				{Name: "sheets", When: registersOnly, Ask: askSheets, Parse: parseSheets},
				{Name: "sent", When: registersOnly, Ask: askSent, Parse: parseSent, Check: checkSent},
				unitField(),
				{Name: "channel", When: byProxy, Ask: askChannel, Check: checkChannel},
				{Name: "slot", Guess: guessSlot, Ask: askSlot, Parse: parseSlot, Check: checkSlot},
				{Name: "approver", Guess: guessApprover, Ask: askApprover, Parse: parseApprover},
			},
		},
		{Act: plan.ActTake, Do: takeFile},
		{Act: plan.ActDrop, Do: dropFile},
		{Act: plan.ActAttach, Scope: attachScope, Do: attachPage},
	}, versionRows()...)
}

// submitScope is the unit and chapter handed in for, as far as known.
func submitScope(t *Turn) (plan.Scope, error) {
	unit, err := t.id("unit")
	if err != nil || t.Args["slot"] == "" || unit == 0 {
		return plan.Scope{Unit: plan.UnitID(unit)}, err
	}
	chapter, err := slotChapter(t.Args["slot"])
	return plan.Scope{Unit: plan.UnitID(unit), Chapter: chapter}, err
}

// id reads an argument that is an id; 0 while it is not given.
func (t *Turn) id(name string) (int64, error) {
	value, given := t.Args[name]
	if !given || value == "" {
		return 0, nil
	}
	id, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return 0, plan.Refuse(plan.WhyGone)
	}
	return id, nil
}

func id[T ~int64](v T) string { return strconv.FormatInt(int64(v), 10) }

// draft is the version the arguments name.
func (t *Turn) draft() (plan.Draft, error) {
	n, err := t.id("draft")
	if err != nil {
		return plan.Draft{}, err
	}
	d := t.World.Index.Draft[plan.DraftID(n)]
	if d == nil {
		return plan.Draft{}, plan.Refuse(plan.WhyGone)
	}
	return *d, nil
}

// submitDraft hands in what the card says and gives the receipt.
func submitDraft(t *Turn) error {
	h, err := t.handed()
	if err != nil {
		return err
	}
	if again, err := t.outrun(h); again || err != nil {
		return err
	}
	d, err := workflow.SubmitDraft(t.Tx, h, t.Now)
	if err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	if err := t.compareWithLast(d); err != nil {
		return err
	}
	if err := t.Say(messages.DraftReceipt(t.receipt(h, d)), t.receiptButtons(d)...); err != nil {
		return err
	}
	return t.askAgainAboutPhotos()
}

// handed is what the dialogue has gathered.
func (t *Turn) handed() (h workflow.Handed, err error) {
	if h.Slot, err = t.slot(); err != nil {
		return h, err
	}
	h.Actor, h.Approver = t.Actor, approver(t.Args["approver"])
	if byProxy(t) {
		h.Proxy = plan.Proxy{Channel: plan.Channel(t.Args["channel"]), Recorder: t.Person.ID}
	}
	if registersOnly(t) {
		return h, t.registered(&h)
	}
	files, err := t.files()
	if err != nil {
		return h, err
	}
	if len(files) == 0 || files[0].Picture() {
		return h, plan.Refuse(plan.WhyNotPaper)
	}
	h.Upload, h.Files = files[0], files[1:]
	return h, nil
}
