package main

import (
	"fmt"
	"io"
	"os"

	"planbot/bot/workplan"
	"planbot/storage/plan"
)

// CheckCmd reads a work plan file and prints what is wrong in it, what is
// doubtful, and the deadlines that follow from it.
type CheckCmd struct {
	File string `arg:"" optional:"" help:"Work plan file (TOML); the built-in one when left out."`
	JSON bool   `name:"json" help:"Print the plan, its anomalies and deadlines as one JSON object."`
}

// checked is what a readable work plan gives.
type checked struct {
	name      string
	data      []byte
	work      plan.WorkPlan
	anomalies []plan.Anomaly
	calendar  plan.Calendar
	today     plan.Day
}

// check returns the exit code: 0, or 1 when the file has errors. Errors go to
// stderr, one a line as file:line:column; a plan with errors is not printed.
// today decides which years' days off are known.
func (c CheckCmd) check(today plan.Day, stdout, stderr io.Writer) int {
	name, data := workplan.DefaultName, workplan.Source()
	if c.File != "" {
		var err error
		if data, err = os.ReadFile(c.File); err != nil {
			fmt.Fprintf(stderr, "planbot check: read work plan: %v\n", err)
			return 1
		}
		name = c.File
	}
	work, problems := workplan.Parse(name, data)
	if len(problems) > 0 {
		for _, p := range problems {
			fmt.Fprintln(stderr, p)
		}
		fmt.Fprintf(stderr, "%s: %s\n", name, count(len(problems), "error"))
		return 1
	}
	calendar, err := workplan.Calendar()
	if err != nil {
		fmt.Fprintf(stderr, "planbot check: %v\n", err)
		return 1
	}
	result := checked{name, data, work, workplan.Anomalies(work), calendar, today}
	write := result.writeText
	if c.JSON {
		write = result.writeJSON
	}
	if err := write(stdout); err != nil {
		fmt.Fprintf(stderr, "planbot check: write: %v\n", err)
		return 1
	}
	return 0
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
