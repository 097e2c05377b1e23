// Command planbot is the Telegram bot of a drafting office.
package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/alecthomas/kong"

	"planbot/storage/plan"
)

// exitUsage is the code of a command line that could not be understood.
const exitUsage = 2

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	var cli struct {
		Check CheckCmd `cmd:"" help:"Check a work plan file: errors, anomalies, deadlines."`
	}
	exited := -1
	parser, err := kong.New(&cli, kong.Name("planbot"), kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { exited = code }))
	if err != nil {
		fmt.Fprintf(stderr, "planbot: %v\n", err)
		return exitUsage
	}
	command, err := parser.Parse(args)
	if exited >= 0 {
		return exited
	}
	if err != nil {
		fmt.Fprintf(stderr, "planbot: %v\n", err)
		return exitUsage
	}
	switch command.Selected().Name {
	case "check":
		return cli.Check.check(plan.DayOf(time.Now()), stdout, stderr)
	}
	return exitUsage
}
