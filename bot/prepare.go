package bot

import (
	"context"
	"fmt"

	"planbot/bot/workflow"
	"planbot/bot/workplan"
	"planbot/storage"
)

// prepare sets an empty database up from the work plan and, while the office
// has no director, makes the one-time link for it; "" when there is one.
func prepare(ctx context.Context, o Options, username string) (link string, err error) {
	work := o.Work
	if work == nil {
		w, err := workplan.Default()
		if err != nil {
			return "", fmt.Errorf("read the embedded work plan: %w", err)
		}
		work = &w
	}
	holidays, err := workplan.Holidays()
	if err != nil {
		return "", fmt.Errorf("read holidays: %w", err)
	}
	now := o.Clock.Now()
	err = o.DB.Do(ctx, func(tx *storage.Tx) error {
		if _, err := workflow.Seed(tx, *work, workplan.Anomalies(*work), holidays, workplan.Notices(), now); err != nil {
			return err
		}
		if err := tx.Set(settingUsername, username); err != nil {
			return err
		}
		code, err := workflow.FirstInvite(tx, now)
		if err == nil && code != "" {
			link = StartLink(username, code)
		}
		return err
	})
	return link, err
}

// settingUsername is the bot's user name, for links made while it does not run.
const settingUsername = "username"

// Username is the bot's user name as it last ran on this database, "" before.
func Username(tx *storage.Tx) (string, error) { return tx.Setting(settingUsername) }

// StartLink is the deep link that opens a bot with a start payload.
func StartLink(username, payload string) string { return workflow.Link(username, payload) }
