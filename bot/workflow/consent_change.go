package workflow

import (
	"errors"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// WordingOnly carries the answers on the version before on to a version that
// changes only the wording; whoever has not answered yet answers on it.
func WordingOnly(tx *storage.Tx, d plan.Draft, by plan.PersonID, now time.Time) (p messages.WordingParams, err error) {
	world, err := tx.Snapshot()
	if err != nil {
		return p, err
	}
	x, err := rules.WordingOnly(world, d)
	if err != nil {
		return p, err
	}
	if err := carry(tx, d, x); err != nil {
		return p, err
	}
	p = messages.WordingParams{Draft: DraftWords(world, d), Before: beside(world, x.Before.ID, d.ID), Kept: len(x.Kept), Moved: len(x.Moved)}
	return p, tx.Record(plan.Event{At: now, Person: by, Act: plan.ActWording, Kind: "draft", Object: int64(d.ID), Unit: d.Unit, Name: d.Number},
		map[string]any{"chapter": d.Chapter, "revision": d.Revision, "before": x.Before.ID, "kept": len(x.Kept), "moved": len(x.Moved)})
}

func carry(tx *storage.Tx, d plan.Draft, x rules.Wording) error {
	for _, c := range x.Kept {
		if c.Given == 0 {
			c.Given = c.Draft
		}
		c.Draft = d.ID
		if _, err := tx.AddConsent(c); err != nil {
			return err
		}
	}
	for _, c := range x.Moved {
		c.Draft = d.ID
		if err := tx.SaveConsent(c); err != nil {
			return err
		}
	}
	return nil
}

// carrySame carries answers on without asking when a version is, byte by byte,
// the one asked about before.
func carrySame(tx *storage.Tx, d plan.Draft, by plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil || d.Kind != plan.DraftText || !rules.SameText(world, d) {
		return err
	}
	_, err = WordingOnly(tx, d, by, now)
	var no plan.Refusal
	if errors.As(err, &no) {
		return nil // there is nothing that could stand for it
	}
	return err
}

// consentsGone tells units that need not answer any more: the version they were
// asked about was taken or given back.
func consentsGone(tx *storage.Tx, before *plan.Snapshot, d plan.Draft, by plan.PersonID, now time.Time) error {
	for _, c := range before.Consents {
		if c.Draft != d.ID || !rules.ConsentWaits(before, c) {
			continue
		}
		text := messages.ConsentMoved(ConsentWords(before, c, now))
		if _, err := ToUnit(tx, before, rules.Standing(before, c.Unit), c.Chapter, by, plan.Letter{Text: text}, now); err != nil {
			return err
		}
	}
	return nil
}

// CloseConsents ends the waiting for a version's answers. A unit that kept silent
// counts as agreeing only where its request had said so and the date is over.
func CloseConsents(tx *storage.Tx, d plan.Draft, by plan.PersonID, now time.Time) (p messages.CloseConsentsParams, err error) {
	world, err := tx.Snapshot()
	if err != nil {
		return p, err
	}
	p, open := Closing(world, d, now)
	if len(open) == 0 {
		return p, plan.Refuse(plan.WhyConsentOver)
	}
	for _, c := range open {
		c.Closed = now
		if c.Answer = rules.Silence(c, now); c.Answer != plan.ConsentOpen {
			c.Answered = now
		}
		if err := tx.SaveConsent(c); err != nil {
			return p, err
		}
		if err := recordConsent(tx, plan.ActConsentClose, c, d, by, now); err != nil {
			return p, err
		}
	}
	// What was answered can't be changed by the units any more either.
	for _, c := range rules.ConsentsOn(world, d.ID) {
		if c.Closed.IsZero() && c.Answer != plan.ConsentOpen {
			c.Closed = now
			if err := tx.SaveConsent(c); err != nil {
				return p, err
			}
		}
	}
	return p, nil
}

// Closing is what closing would do now, and to which requests.
func Closing(w *plan.Snapshot, d plan.Draft, now time.Time) (p messages.CloseConsentsParams, open []plan.Consent) {
	p.Draft = DraftWords(w, d)
	for _, c := range rules.ConsentsOn(w, d.ID) {
		if !rules.ConsentWaits(w, c) {
			continue
		}
		open = append(open, c)
		name := w.UnitName(rules.Standing(w, c.Unit))
		if rules.Silence(c, now) == plan.ConsentSilent {
			p.Silent = append(p.Silent, name)
			continue
		}
		p.Early = p.Early || (c.Tacit && c.Told)
		p.Unreached = p.Unreached || (c.Tacit && !c.Told)
		p.Open = append(p.Open, name)
	}
	return p, open
}

// NudgeConsents sends the lead's friendly word to the units that may have one
// today; when none may, the first reason is the refusal.
func NudgeConsents(tx *storage.Tx, d plan.Draft, by plan.PersonID, now time.Time) (p messages.NudgeNotedParams, err error) {
	world, err := tx.Snapshot()
	if err != nil {
		return p, err
	}
	var first error
	for _, c := range rules.ConsentsOn(world, d.ID) {
		if err := rules.NudgeConsent(world, c, now); err != nil {
			if first == nil && rules.ConsentWaits(world, c) {
				first = err
			}
			continue
		}
		unit := rules.Standing(world, c.Unit)
		told, err := ToUnit(tx, world, unit, c.Chapter, by, plan.Letter{
			Text: messages.ConsentNudged(ConsentWords(world, c, now)), Buttons: ConsentButtons(world, c),
		}, now)
		if err != nil {
			return p, err
		}
		c.Nudged, c.Told = now, c.Told || told > 0
		if err := tx.SaveConsent(c); err != nil {
			return p, err
		}
		if told == 0 {
			p.Unknown = append(p.Unknown, world.UnitName(unit))
			continue
		}
		p.Told = append(p.Told, world.UnitName(unit))
		if err := recordConsent(tx, plan.ActConsentNudge, c, d, by, now); err != nil {
			return p, err
		}
	}
	if len(p.Told)+len(p.Unknown) == 0 && first == nil {
		first = plan.Refuse(plan.WhyConsentOver)
	}
	if len(p.Told)+len(p.Unknown) == 0 {
		return p, first
	}
	return p, nil
}
