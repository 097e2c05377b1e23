package workflow

import (
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Handed is what a person confirmed to hand in.
type Handed struct {
	Upload   plan.Upload
	Slot     rules.Slot
	Person   plan.PersonID
	Approver plan.Approver
}

// SubmitDraft keeps a new version and tells the office.
func SubmitDraft(tx *storage.Tx, h Handed, now time.Time) (plan.Draft, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return plan.Draft{}, err
	}
	received := h.Upload.Received
	late, err := rules.SubmitDraft(world, h.Slot, received)
	if err != nil {
		return plan.Draft{}, err
	}
	d := plan.Draft{
		Kind: h.Slot.Kind, Plan: h.Slot.Plan, Chapter: h.Slot.Chapter, Text: h.Slot.Text, Unit: h.Slot.Unit, Person: h.Person,
		SHA: h.Upload.SHA, FileName: h.Upload.File.Name, Size: h.Upload.File.Size, Approver: h.Approver,
		State: plan.DraftReceived, Received: received, Late: late, Version: 1,
	}
	for _, have := range world.Drafts {
		if have.SHA == d.SHA && have.Chapter == d.Chapter && have.Text == d.Text && have.Unit == d.Unit && have.State != plan.DraftWithdrawn {
			return d, plan.Refusal{Why: plan.WhySameBytes, Text: messages.Nth(have.Revision)}
		}
	}
	if d.Revision, err = tx.LastRevision(d); err != nil {
		return d, err
	}
	d.Revision++
	if d.Number, err = draftNumber(tx, now); err != nil {
		return d, err
	}
	if d.ID, err = tx.AddDraft(d); err != nil {
		return d, err
	}
	h.Upload.State = plan.UploadUsed
	if err := tx.SaveUpload(h.Upload); err != nil {
		return d, err
	}
	if err := tx.Record(plan.Event{At: now, Person: h.Person, Act: plan.ActSubmit, Kind: "draft", Object: int64(d.ID), Unit: d.Unit, Name: d.Number},
		map[string]any{"sha": d.SHA, "chapter": d.Chapter, "revision": d.Revision}); err != nil {
		return d, err
	}
	return d, ToOffice(tx, world, h.Person, plan.Letter{Text: messages.DraftArrived(messages.DraftParams{
		Title: world.ChapterTitle(d.Chapter), Plan: d.Plan, Text: d.Text, Revision: d.Revision, Number: d.Number,
		Unit: world.UnitName(d.Unit), Late: d.Late,
	})}, now)
}

// draftNumber is 稿2021-0001: the year and a running number in it.
func draftNumber(tx *storage.Tx, now time.Time) (string, error) {
	year := plan.DayOf(now).Year()
	n, err := tx.NextNumber(fmt.Sprintf("draft.%d", year))
	return fmt.Sprintf("%d-%04d", year, n), err
}
