package bot

import (
	"log/slog"

	"planbot/storage"
	"planbot/storage/plan"
)

// Options are what a bot runs with.
type Options struct {
	DB     *storage.DB
	Token  string
	API    string // base of the Bot API, "" for Telegram's own
	Clock  plan.Clock
	Pace   bool // keep below the server's limits
	Logger *slog.Logger
	// Link is given the one-time link that makes its opener the office's
	// director, at a start where nobody is; may be nil.
	Link func(link string)
	// Work is the work plan an empty database is set up from; zero: the embedded
	// one.
	Work *plan.WorkPlan
}
