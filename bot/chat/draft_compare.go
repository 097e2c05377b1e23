package chat

import (
	"time"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// compareDraft compares a version with the one before it, or with the one the
// button names; the result is a message of its own.
func compareDraft(t *Turn) error {
	d, err := t.draft()
	if err != nil {
		return err
	}
	last, ok := rules.Before(t.World, d)
	if !ok {
		return plan.Refuse(plan.WhyFirstDraft)
	}
	if !comparable(d) || !comparable(last) {
		return plan.Refuse(plan.WhyNoBytes)
	}
	t.Toast(messages.Comparing)
	return t.compare(last, d, "asked")
}

// compareWithLast compares a version just handed in with the one before it. When
// that can't be done nobody needs to hear of it.
func (t *Turn) compareWithLast(d plan.Draft) error {
	last, ok := rules.Before(t.World, d)
	if !ok || !comparable(d) || !comparable(last) {
		return nil
	}
	return t.compare(last, d, "")
}

func (t *Turn) compare(last, d plan.Draft, asked string) error {
	_, err := t.Tx.Start(plan.Job{Kind: plan.JobCompare, Args: plan.Args{
		"old": id(last.ID), "new": id(d.ID), "person": id(t.Person.ID), "chat": id(t.Chat), "asked": asked,
	}}, "", t.Now)
	return err
}

// Compared says what a comparison found. The words of the two versions are
// filled in here: a version may have been moved meanwhile.
func (c *Chat) Compared(tx *storage.Tx, j plan.Job, p messages.ComparedParams, now time.Time) error {
	t := &Turn{Args: j.Args}
	person, err := t.id("person")
	if err != nil {
		return err
	}
	chat, err := t.id("chat")
	if err != nil {
		return err
	}
	if t, err = c.resume(tx, plan.PersonID(person), chat, now); err != nil {
		return err
	}
	t.Args = j.Args
	for name, words := range map[string]*messages.Draft{"old": &p.Old, "new": &p.New} {
		n, err := t.id(name)
		if err != nil {
			return err
		}
		d := t.World.Index.Draft[plan.DraftID(n)]
		if d == nil || d.State == plan.DraftWithdrawn {
			return nil // taken back meanwhile: nobody wants to know any more
		}
		*words = workflow.DraftWords(t.World, *d)
	}
	if p.Unread && j.Args["asked"] == "" {
		return nil
	}
	return t.Say(messages.Compared(p))
}
