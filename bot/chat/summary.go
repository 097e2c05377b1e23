package chat

import (
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// summary says what has been since the first stage, in numbers.
func summary(t *Turn) error {
	reminders, err := t.Tx.CountReminders()
	if err != nil {
		return err
	}
	p := messages.SummaryParams{At: t.Now, Tally: rules.TallyOf(t.World, rules.Duties(t.World, t.Now), reminders), Stages: map[int]string{}}
	for _, s := range t.World.Stages {
		p.Stages[s.No] = s.Name
	}
	return t.Show(messages.Summary(p), []plan.Button{Open(plan.ActStatus)})
}
