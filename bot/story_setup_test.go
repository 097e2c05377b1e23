package bot_test

import (
	"planbot/bot"
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/storage"
	"planbot/storage/plan"
)

// invite makes an invitation as the office would and returns its link.
func (s *story) invite(i plan.Invite) string {
	s.t.Helper()
	var code string
	s.do(func(tx *storage.Tx) (err error) {
		code, _, err = workflow.Invite(tx, i, s.server.Clock().Now())
		return err
	})
	return bot.StartLink(s.server.Username(), code)
}

// openStage opens a stage with the inner deadlines the bot proposes, as set-up
// of stories about something else.
func (s *story) openStage(no int) {
	s.t.Helper()
	s.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		stage, now := *w.Index.Stage[no], s.server.Clock().Now()
		today := plan.DayOf(now)
		stage.State, stage.Opened = plan.StageOpen, now
		stage.Steps, _ = rules.InnerDeadlines(w.Calendar, no, today, plan.DayOf(stage.Deadline), today)
		return tx.SaveStage(stage)
	})
}
