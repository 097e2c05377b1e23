package chat

import (
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

func digestRows() []Row {
	return []Row{
		{Act: plan.ActDigest, Command: true, Do: showDigest},
		{Act: plan.ActSetDigest, Do: setDigest},
	}
}

func digestButton(label, wanted string) plan.Button {
	return Do(plan.ActSetDigest, label, plan.Args{"wanted": wanted})
}

// showDigest says what is chosen and lets it be changed.
func showDigest(t *Turn) error {
	d, _ := rules.Wanted(t.World, t.Person.ID)
	change := digestButton(messages.DigestOn, "1")
	if d.Wanted {
		change = digestButton(messages.DigestOff, "0")
	}
	return t.Show(messages.DigestChosen(d.Wanted), []plan.Button{Open(plan.ActStatus), change})
}

func setDigest(t *Turn) error {
	wanted := t.Args["wanted"] == "1"
	if err := t.Tx.SaveDigest(plan.Digest{Person: t.Person.ID, Wanted: wanted, Chosen: t.Now}); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	return showDigest(t)
}

// offerDigest asks a leader once, at the first home page, whether the week in
// brief is wanted; unasked nobody gets it.
func (t *Turn) offerDigest() error {
	if !t.Actor.Has(plan.RoleLeader) {
		return nil
	}
	if _, chosen := rules.Wanted(t.World, t.Person.ID); chosen {
		return nil
	}
	if err := t.Tx.SaveDigest(plan.Digest{Person: t.Person.ID, Chosen: t.Now}); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	return t.Say(messages.AskDigest(), []plan.Button{digestButton(messages.DigestYes, "1"), digestButton(messages.DigestNo, "0")})
}

// Digests sends the week in brief to those it is due to; it may be called at any
// moment and any number of times. With no stage open and nothing to tell, nothing
// is sent.
func (c *Chat) Digests(tx *storage.Tx, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil || len(world.Digests) == 0 {
		return err
	}
	day, to := rules.DigestsDue(world, now)
	for _, who := range to {
		t, err := c.resume(tx, who, world.Index.Person[who].Chat, now)
		if err != nil {
			return err
		}
		p := messages.DigestParams{StatusParams: t.statusParams(), From: day - 7, To: day - 1}
		if len(p.Stages)+len(p.Matters)+p.Week+p.Opinions == 0 {
			continue
		}
		if err := t.Post(plan.Letter{
			Key: fmt.Sprintf("digest:%d:%s", who, day), Priority: plan.PriorityNotice, Silent: true, Text: messages.Digest(p),
			Buttons: [][]plan.Button{{Open(plan.ActStatus), Open(plan.ActDigest)}},
		}); err != nil {
			return err
		}
	}
	return nil
}
