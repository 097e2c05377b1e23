// Command planbot is the Telegram bot of a drafting office: it runs how a city
// writes its ten-year plans for women and children.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"planbot/bot"
	"planbot/storage"
	"planbot/storage/plan"
)

// Exit codes, after sysexits.h where it has one.
const (
	exitFailed = 1
	exitUsage  = 2
	exitLocked = 75 // another planbot serves this database
	exitToken  = 78 // the token is wrong: nothing will get better by itself
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// cli is the command line, one field per subcommand.
type cli struct {
	Serve   ServeCmd   `cmd:"" help:"Run the bot."`
	Sandbox SandboxCmd `cmd:"" help:"Try everything in the browser: a small Telegram on this machine, the bot, invented people."`
	Check   CheckCmd   `cmd:"" help:"Check a work plan file: errors, anomalies, deadlines."`
	Invite  InviteCmd  `cmd:"" help:"Print a one-time link, also while the bot runs."`
	Export  ExportCmd  `cmd:"" help:"Write out what the database holds."`
	Backup  BackupCmd  `cmd:"" help:"Write a verified copy of the database."`
	Verify  VerifyCmd  `cmd:"" help:"Check an archive bundle; needs nothing but the file."`
	Restore RestoreCmd `cmd:"" help:"Put a backup in the place of the database, which is put aside."`
	Doctor  DoctorCmd  `cmd:"" help:"Say whether anything is wrong with the database or its machine, also while the bot runs."`
	Bench   BenchCmd   `cmd:"" help:"Measure the bot against the plain way of writing one."`
	Contend ContendCmd `cmd:"" hidden:""`
	Version VersionCmd `cmd:"" help:"Say which planbot this is."`
}

// console is where a subcommand writes.
type console struct{ out, err io.Writer }

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var c cli
	exited := -1
	parser, err := kong.New(&c, kong.Name("planbot"), kong.Writers(stdout, stderr), kong.UsageOnError(),
		kong.Description("The Telegram bot of a drafting office."), kong.Exit(func(code int) { exited = code }))
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
	if command.Selected().Name == "check" {
		return c.Check.check(plan.DayOf(time.Now()), stdout, stderr)
	}
	command.BindTo(ctx, (*context.Context)(nil))
	if err := command.Run(console{stdout, stderr}); err != nil {
		fmt.Fprintf(stderr, "planbot: %v\n", err)
		return exitCode(err)
	}
	return 0
}

func exitCode(err error) int {
	switch {
	case errors.Is(err, storage.ErrLocked):
		return exitLocked
	case errors.Is(err, bot.ErrToken):
		return exitToken
	}
	return exitFailed
}
