package chat

import (
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// recap says what has been since the first stage, in numbers.
func recap(t *Turn) error {
	reminders, err := t.Tx.CountReminders()
	if err != nil {
		return err
	}
	p := messages.RecapParams{At: t.Now, Count: rules.RecapOf(t.World, rules.Duties(t.World, t.Now), reminders), Stages: map[int]string{}}
	for _, s := range t.World.Stages {
		p.Stages[s.No] = s.Name
	}
	return t.Show(messages.Recap(p), []plan.Button{Open(plan.ActStatus)})
}
