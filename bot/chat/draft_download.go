package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// comparable tells whether a version has a file to compare; whether words can be
// read in it, the comparison finds out.
func comparable(d plan.Draft) bool { return d.SHA != "" }

// downloadDraft sends the version's files. Telegram's own handle of the file is
// used where it is known, so that one upload serves everybody.
func downloadDraft(t *Turn) error {
	d, err := t.draft()
	if err != nil {
		return err
	}
	if d.SHA == "" {
		return plan.Refuse(plan.WhyNoBytes)
	}
	files := []plan.DraftFile{{SHA: d.SHA, Name: d.FileName, Size: d.Size}}
	hanging, err := t.Tx.DraftFiles(d.ID)
	if err != nil {
		return err
	}
	for i, f := range append(files, hanging...) {
		size, handle, kept, err := t.Tx.FileHandle(f.SHA)
		if err != nil {
			return err
		}
		if !kept {
			return plan.Refuse(plan.WhyGone)
		}
		l := plan.Letter{Protect: true, Document: &plan.Attachment{SHA: f.SHA, Name: f.Name, Size: size, FileID: handle}}
		if i == 0 {
			l.Text = messages.DownloadNote(workflow.DraftWords(t.World, d))
		}
		if err := t.Post(l); err != nil {
			return err
		}
	}
	return t.Tx.Record(plan.Event{
		At: t.Now, Person: t.Person.ID, Act: plan.ActDownload, Kind: "draft", Object: int64(d.ID), Unit: d.Unit, Name: d.Number,
	}, map[string]any{"sha": d.SHA})
}
