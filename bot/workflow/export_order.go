package workflow

import (
	"fmt"
	"strconv"
	"time"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// OrderExport has a file written and sent to the person's chat.
func OrderExport(tx *storage.Tx, kind plan.ExportKind, by plan.PersonID, chat int64, now time.Time) error {
	_, err := tx.Start(plan.Job{Kind: plan.JobExport, Args: plan.Args{"kind": string(kind), "person": arg(by), "chat": id(chat)}}, "", now)
	return err
}

// Exported sends a file that was ordered, which is kept in the same transaction,
// and records that it left.
func Exported(tx *storage.Tx, j plan.Job, file plan.Attachment, now time.Time) error {
	o, err := exportOf(j)
	if err != nil {
		return err
	}
	if err := tx.Record(plan.Event{At: now, Person: o.by, Act: plan.ActExport, Kind: "export", Name: string(o.kind)}, map[string]any{"sha": file.SHA}); err != nil {
		return err
	}
	_, err = tx.Post(plan.Letter{
		Chat: o.chat, To: o.by, Text: messages.Exported(o.kind, now), Document: &file, Protect: o.kind == plan.ExportPeople,
	}, now)
	return err
}

// ExportFailed says that a file could not be written.
func ExportFailed(tx *storage.Tx, j plan.Job, now time.Time) error {
	o, err := exportOf(j)
	if err != nil {
		return err
	}
	_, err = tx.Post(plan.Letter{Chat: o.chat, To: o.by, Text: messages.ExportFailed(o.kind)}, now)
	return err
}

type exportOrder struct {
	kind plan.ExportKind
	by   plan.PersonID
	chat int64
}

func exportOf(j plan.Job) (o exportOrder, err error) {
	o.kind = plan.ExportKind(j.Args["kind"])
	by, err := strconv.ParseInt(j.Args["person"], 10, 64)
	if err != nil {
		return o, fmt.Errorf("read order of an export: person: %w", err)
	}
	o.by = plan.PersonID(by)
	if o.chat, err = strconv.ParseInt(j.Args["chat"], 10, 64); err != nil {
		return o, fmt.Errorf("read order of an export: chat: %w", err)
	}
	return o, nil
}
