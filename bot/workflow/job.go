package workflow

import (
	"planbot/storage"
	"planbot/storage/plan"
)

// askedBy is the world and the person a job is for.
func askedBy(tx *storage.Tx, j plan.Job) (*plan.Snapshot, plan.PersonID, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return nil, 0, err
	}
	n, err := j.Args.Number("person")
	return world, plan.PersonID(n), err
}
