package workflow

import (
	"time"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// replaceArchive notes the archive written last and forgets the bytes of the one
// before: it holds every file a second time.
func replaceArchive(tx *storage.Tx, kind plan.ExportKind, sha string) error {
	const series = "archived."
	was, err := tx.Setting(series + string(kind))
	if err != nil {
		return err
	}
	if err := tx.Set(series+string(kind), sha); err != nil {
		return err
	}
	if was == "" || was == sha {
		return nil
	}
	return tx.DropFile(was)
}

// ArchiveTooBig says that an archive can't be sent; that of both plans may be
// had in two parts.
func ArchiveTooBig(tx *storage.Tx, j plan.Job, now time.Time) error {
	o, err := exportOf(j)
	if err != nil {
		return err
	}
	l := plan.Letter{Chat: o.Chat, To: o.By, Text: messages.ExportTooBig(o.Kind)}
	if o.Kind == plan.ExportArchive {
		for _, kind := range []plan.ExportKind{plan.ExportArchiveWomen, plan.ExportArchiveChildren} {
			l.Buttons = append(l.Buttons, []plan.Button{{Label: messages.ExportName(kind), Act: plan.ActExport, Args: plan.Args{"kind": string(kind)}}})
		}
	}
	_, err = tx.Post(l, now)
	return err
}
