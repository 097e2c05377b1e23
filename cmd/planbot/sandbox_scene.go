package main

import (
	"context"
	"fmt"

	"planbot/bot"
	"planbot/bot/rules"
	"planbot/bot/sandbox"
	"planbot/bot/workflow"
	"planbot/storage"
	"planbot/storage/plan"
)

// setScene brings the office to where the sandbox's clock stands, by the acts
// the director would do: files are taken, the first stage was held on paper,
// the second opens today.
func setScene(ctx context.Context, server *sandbox.Server, b *bot.Bot) error {
	now := server.Clock().Now()
	err := b.Do(ctx, func(tx *storage.Tx) error {
		world, err := tx.Snapshot()
		if err != nil {
			return err
		}
		director := world.Holders(plan.RoleOffice, plan.RankDirector, now)[0]
		if err := workflow.ChooseMode(tx, plan.ModeUpload, director, now); err != nil {
			return err
		}
		if _, err := workflow.EndStage(tx, director, 1, sceneReason, now); err != nil {
			return err
		}
		deadline, today := plan.DayOf(world.Index.Stage[2].Deadline), plan.DayOf(now)
		steps, _ := rules.InnerDeadlines(world.Calendar, 2, today, deadline, today)
		_, err = workflow.OpenStage(tx, director, 2, workflow.StageDates{Deadline: deadline, Steps: steps}, now)
		return err
	})
	if err != nil {
		return fmt.Errorf("set the scene: %w", err)
	}
	return server.Settle(ctx)
}
