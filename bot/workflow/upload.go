package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// SlotKey names a place to hand in for in the arguments of a button.
func SlotKey(s rules.Slot) string {
	key := string(s.Kind) + ":" + arg(s.Chapter) + ":" + string(s.Text)
	if s.Chapter == 0 {
		key += ":" + string(s.Plan)
	}
	return key
}

// AttachPages hangs photos of the stamped page on a version.
func AttachPages(tx *storage.Tx, d plan.Draft, pages []plan.Upload, by plan.PersonID, now time.Time) error {
	if d.State == plan.DraftWithdrawn {
		return plan.Refuse(plan.WhyWithdrawn)
	}
	shas := make([]string, 0, len(pages))
	for _, u := range pages {
		if err := attach(tx, d.ID, u); err != nil {
			return err
		}
		shas = append(shas, u.SHA)
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActAttach, Kind: "draft", Object: int64(d.ID), Unit: d.Unit, Name: d.Number},
		map[string]any{"sha": shas})
}

// DropUpload forgets a file its sender does not want to hand in: the bytes go,
// and with them what was read in them.
func DropUpload(tx *storage.Tx, u plan.Upload) error {
	sha := u.SHA
	u.State, u.SHA, u.Checks, u.Caption = plan.UploadDropped, "", "", ""
	if err := tx.SaveUpload(u); err != nil {
		return err
	}
	return tx.DropFile(sha)
}

// RefuseMarked writes down that a file with a secrecy mark was refused, without
// its name, its caption or its bytes.
func RefuseMarked(tx *storage.Tx, u plan.Upload, now time.Time) (plan.UploadID, error) {
	u.State, u.Reason, u.File.Name, u.Caption, u.SHA = plan.UploadRefused, string(plan.WhyFileSecret), "", "", ""
	kept, err := tx.AddUpload(u)
	if err != nil || kept == 0 {
		return kept, err
	}
	return kept, tx.Record(plan.Event{At: now, Person: u.Person, Act: plan.ActSubmit, Kind: "upload", Object: int64(kept), Name: string(plan.WhyFileSecret)}, nil)
}

// AttachReplyPages hangs photos of the stamped letter on an answer.
func AttachReplyPages(tx *storage.Tx, r plan.Reply, pages []plan.Upload, by plan.PersonID, now time.Time) error {
	shas := make([]string, 0, len(pages))
	for _, u := range pages {
		shas = append(shas, u.SHA)
		if err := useUpload(tx, u); err != nil {
			return err
		}
	}
	if err := tx.AddReplyPages(r.ID, shas); err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActAttach, Kind: "reply", Object: int64(r.ID), Unit: r.Unit, Name: string(r.Kind)},
		map[string]any{"sha": shas})
}
