package main

import (
	"fmt"
	"runtime/debug"

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
	version, commit := "(devel)", "unknown"
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				commit = s.Value
			}
		}
	}
	_, err = fmt.Fprintf(c.out, "planbot %s commit %s schema %d\n", version, commit, schema)
	return err
}
