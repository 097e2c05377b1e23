package main

import (
	"fmt"

	"planbot/bot/archive"
	"planbot/storage"
)

// VersionCmd says which planbot this is.
type VersionCmd struct{}

// Run prints the version, the commit it was built from and the schema it writes.
func (VersionCmd) Run(c console) error {
	schema, err := storage.SchemaVersion()
	if err != nil {
		return err
	}
	version, commit := archive.Program()
	_, err = fmt.Fprintf(c.out, "planbot %s commit %s schema %d\n", version, commit, schema)
	return err
}
