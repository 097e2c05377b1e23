package workflow

import (
	"time"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// grace is how long the bot stays in a group nobody bound.
const grace = 10 * time.Minute

// Here makes a group (one topic of it, where it has topics) the work group. A
// group bound before moves to the topic it is called from now.
func Here(tx *storage.Tx, g plan.GroupChat, now time.Time) error {
	if err := tx.UnbindGroup(g.Chat, now); err != nil {
		return err
	}
	g.From = now
	if err := tx.BindGroup(g); err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: g.By, Act: plan.ActHere, Kind: "group", Object: g.Chat, Name: g.Title}, nil)
}

// Unhere ends a work group by the office's word and leaves it.
func Unhere(tx *storage.Tx, chat int64, by plan.PersonID, now time.Time) (plan.GroupChat, error) {
	g, ok, err := groupOf(tx, chat)
	if err != nil {
		return g, err
	}
	if !ok {
		return g, plan.Refuse(plan.WhyEnded)
	}
	if err := endGroup(tx, g, by, now); err != nil {
		return g, err
	}
	return g, leave(tx, chat, messages.GroupEnded(), now)
}

// Entered notes that the bot was added to a group and says there what to do.
func Entered(tx *storage.Tx, p plan.Presence, bot string) error {
	if err := tx.EnterGroup(p); err != nil {
		return err
	}
	if _, bound, err := groupOf(tx, p.Chat); err != nil || bound {
		return err
	}
	_, err := tx.Post(plan.Letter{Chat: p.Chat, Group: true, Text: messages.GroupEntered(bot)}, p.Added)
	return err
}

// Kicked ends a work group the bot was put out of; the office is told.
func Kicked(tx *storage.Tx, chat int64, now time.Time) error {
	if err := tx.LeaveGroup(chat); err != nil {
		return err
	}
	g, ok, err := groupOf(tx, chat)
	if err != nil || !ok {
		return err
	}
	if err := endGroup(tx, g, 0, now); err != nil {
		return err
	}
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	return ToOffice(tx, world, 0, plan.Letter{Text: messages.GroupLost(g.Title)}, now)
}

// LeaveUnbound leaves groups nobody bound within the grace: a bot has no business
// in a chat that is not the office's.
func LeaveUnbound(tx *storage.Tx, now time.Time) error {
	groups, err := tx.UnboundGroups(now.Add(-grace))
	if err != nil {
		return err
	}
	for _, g := range groups {
		if err := leave(tx, g.Chat, messages.GroupLeft(), now); err != nil {
			return err
		}
	}
	return nil
}

func groupOf(tx *storage.Tx, chat int64) (plan.GroupChat, bool, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return plan.GroupChat{}, false, err
	}
	for _, g := range world.Groups {
		if g.Chat == chat && g.Until.IsZero() {
			return g, true, nil
		}
	}
	return plan.GroupChat{}, false, nil
}

func endGroup(tx *storage.Tx, g plan.GroupChat, by plan.PersonID, now time.Time) error {
	if err := tx.UnbindGroup(g.Chat, now); err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActUnhere, Kind: "group", Object: g.Chat, Name: g.Title}, nil)
}

// leave says goodbye and goes; letters of one chat keep their order.
func leave(tx *storage.Tx, chat int64, words string, now time.Time) error {
	if err := tx.LeaveGroup(chat); err != nil {
		return err
	}
	if _, err := tx.Post(plan.Letter{Chat: chat, Group: true, Text: words}, now); err != nil {
		return err
	}
	_, err := tx.Post(plan.Letter{Kind: plan.LetterLeave, Chat: chat, Group: true}, now)
	return err
}
