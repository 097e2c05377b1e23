package workflow

import (
	"fmt"
	"strings"
	"time"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// OrderExport has a file written and sent to the person's chat, unless it would
// say nothing.
func OrderExport(tx *storage.Tx, o plan.ExportOrder, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if err := CheckExport(world, o, now); err != nil {
		return err
	}
	args := plan.Args{"kind": string(o.Kind), "person": arg(o.By), "chat": arg(o.Chat)}
	for k, v := range o.Of {
		args[aboutArg+k] = v
	}
	_, err = tx.Start(plan.Job{Kind: plan.JobExport, Args: args}, "", now)
	return err
}

// aboutArg begins the arguments that say what a file is about.
const aboutArg = "of."

// Exported sends a file that was ordered, which is kept in the same transaction,
// and records that it left.
func Exported(tx *storage.Tx, j plan.Job, file plan.Attachment, now time.Time) error {
	o, err := exportOf(j)
	if err != nil {
		return err
	}
	if err := tx.Record(plan.Event{At: now, Person: o.By, Act: plan.ActExport, Kind: "export", Name: string(o.Kind)}, map[string]any{"sha": file.SHA}); err != nil {
		return err
	}
	if _, ok := o.Kind.ArchivedPlan(); ok {
		if err := replaceArchive(tx, o.Kind, file.SHA); err != nil {
			return err
		}
	}
	if _, err = tx.Post(plan.Letter{
		Chat: o.Chat, To: o.By, Text: messages.Exported(o.Kind, now), Document: &file,
	}, now); err != nil {
		return err
	}
	return forgotten(tx, j, o)
}

// ExportFailed says that a file could not be written.
func ExportFailed(tx *storage.Tx, j plan.Job, now time.Time) error {
	o, err := exportOf(j)
	if err != nil {
		return err
	}
	if _, err = tx.Post(plan.Letter{Chat: o.Chat, To: o.By, Text: messages.ExportFailed(o.Kind)}, now); err != nil {
		return err
	}
	return forgotten(tx, j, o)
}

// forgotten drops the codes of invitations once their page is written or given
// up: like everywhere else only their hashes stay.
func forgotten(tx *storage.Tx, j plan.Job, o plan.ExportOrder) error {
	if o.Kind != plan.ExportLinks {
		return nil
	}
	return tx.ForgetJob(j.ID)
}

// exportOf reads what a job was ordered to write.
func exportOf(j plan.Job) (o plan.ExportOrder, err error) {
	o = plan.ExportOrder{Kind: plan.ExportKind(j.Args["kind"]), Of: plan.Args{}}
	for k, v := range j.Args {
		if name, about := strings.CutPrefix(k, aboutArg); about {
			o.Of[name] = v
		}
	}
	by, err := j.Args.Number("person")
	if err != nil {
		return o, fmt.Errorf("read order of an export: %w", err)
	}
	o.By = plan.PersonID(by)
	if o.Chat, err = j.Args.Number("chat"); err != nil {
		return o, fmt.Errorf("read order of an export: %w", err)
	}
	return o, nil
}
