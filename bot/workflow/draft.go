package workflow

import (
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Handed is what a person confirmed to hand in. Without an Upload only the
// paper's title, pages and date are registered.
type Handed struct {
	Slot     rules.Slot
	Actor    plan.Actor
	Approver plan.Approver
	Proxy    plan.Proxy
	Upload   plan.Upload   // the text
	Files    []plan.Upload // annexes and photos of the stamped page
	Title    string
	Pages    int
	Sent     time.Time // of a registered paper; zero: now
}

// SubmitDraft keeps a new version, answers the requests it fulfils and tells
// whoever waits for it: the office for texts, the lead for material.
func SubmitDraft(tx *storage.Tx, h Handed, now time.Time) (plan.Draft, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return plan.Draft{}, err
	}
	d, err := h.draft(world, now)
	if err != nil {
		return d, err
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
	if err := h.useFiles(tx, d.ID); err != nil {
		return d, err
	}
	if err := answerRequests(tx, world, d); err != nil {
		return d, err
	}
	if err := tx.Record(plan.Event{At: now, Person: h.Actor.Person, Act: plan.ActSubmit, Kind: "draft", Object: int64(d.ID), Unit: d.Unit, Name: d.Number},
		map[string]any{"sha": d.SHA, "kind": d.Kind, "chapter": d.Chapter, "text": d.Text, "revision": d.Revision}); err != nil {
		return d, err
	}
	if err := tellOfDraft(tx, world, d, h.Actor.Person, now); err != nil {
		return d, err
	}
	if err := carrySame(tx, d, h.Actor.Person, now); err != nil {
		return d, err
	}
	if err := readTargets(tx, world, d, now); err != nil {
		return d, err
	}
	return d, tellOutdated(tx, d, now)
}

// draft decides on what was handed in and makes the version of it.
func (h Handed) draft(world *plan.Snapshot, now time.Time) (plan.Draft, error) {
	received := now
	switch {
	case h.Upload.ID != 0:
		received = rules.CountsFrom(h.Upload.Received, now)
	case !h.Sent.IsZero() && h.Sent.Before(now):
		received = h.Sent
	}
	late, err := rules.SubmitDraft(world, h.Actor, h.Slot, received)
	if err != nil {
		return plan.Draft{}, err
	}
	if have, same := rules.SameBytes(world, h.Slot, h.Upload.SHA); same {
		return plan.Draft{}, plan.Refusal{Why: plan.WhySameBytes, Text: DraftWords(world, have).Numbered()}
	}
	return plan.Draft{
		Kind: h.Slot.Kind, Plan: h.Slot.Plan, Chapter: h.Slot.Chapter, Text: h.Slot.Text, Unit: h.Slot.Unit,
		Person: h.Actor.Person, SHA: h.Upload.SHA, FileName: h.Upload.File.Name, Size: h.Upload.File.Size, Upload: h.Upload.ID,
		Title: h.Title, Pages: h.Pages, Approver: h.Approver, State: plan.DraftReceived, Received: received, Late: late,
		Proxy: h.Proxy, Version: 1,
	}, nil
}

// useFiles marks the files as used and hangs what goes with the text on it.
func (h Handed) useFiles(tx *storage.Tx, id plan.DraftID) error {
	if h.Upload.ID != 0 {
		if err := useUpload(tx, h.Upload); err != nil {
			return err
		}
	}
	for _, u := range h.Files {
		if err := attach(tx, id, u); err != nil {
			return err
		}
	}
	return nil
}

func attach(tx *storage.Tx, id plan.DraftID, u plan.Upload) error {
	kind := plan.FileAnnex
	if u.Picture() {
		kind = plan.FilePage
	}
	if _, err := tx.AddDraftFile(plan.DraftFile{Draft: id, Upload: u.ID, Kind: kind, SHA: u.SHA, Name: u.File.Name, Size: u.File.Size}); err != nil {
		return err
	}
	return useUpload(tx, u)
}

func useUpload(tx *storage.Tx, u plan.Upload) error {
	u.State = plan.UploadUsed
	return tx.SaveUpload(u)
}

// DraftWords is a version as messages name it.
func DraftWords(world *plan.Snapshot, d plan.Draft) messages.Draft {
	return messages.Draft{
		Kind: d.Kind, Plan: d.Plan, Title: world.ChapterTitle(d.Chapter), Text: d.Text, Revision: d.Revision, Number: d.Number,
		Unit: world.UnitNameAt(d.Unit, d.Received),
	}
}

// draftNumber is 2021-0001: the year and a running number in it.
func draftNumber(tx *storage.Tx, now time.Time) (string, error) {
	year := plan.DayOf(now).Year()
	n, err := tx.NextNumber(fmt.Sprintf("draft.%d", year))
	return fmt.Sprintf("%d-%04d", year, n), err
}
