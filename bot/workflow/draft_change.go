package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// WithdrawDraft takes a version back.
func WithdrawDraft(tx *storage.Tx, d plan.Draft, by plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if err := rules.WithdrawDraft(world, d); err != nil {
		return err
	}
	d.State = plan.DraftWithdrawn
	if err := tx.SaveDraft(d); err != nil {
		return err
	}
	if err := reopenRequests(tx, world, d); err != nil {
		return err
	}
	if err := readTargets(tx, world, d, now); err != nil {
		return err
	}
	if err := tx.Record(plan.Event{At: now, Person: by, Act: plan.ActWithdraw, Kind: "draft", Object: int64(d.ID), Unit: d.Unit, Name: d.Number},
		map[string]any{"sha": d.SHA, "chapter": d.Chapter, "revision": d.Revision}); err != nil {
		return err
	}
	if err := consentsGone(tx, world, d, by, now); err != nil {
		return err
	}
	l := plan.Letter{Text: messages.WithdrawnNews(DraftWords(world, d))}
	if d.Kind == plan.DraftMaterial {
		return toLead(tx, world, d, by, l, now)
	}
	return ToOffice(tx, world, by, l, now)
}

// MoveDraft puts a version to another place of its unit, where it becomes the
// next revision; its number stays. It returns the version as it is now.
func MoveDraft(tx *storage.Tx, actor plan.Actor, d plan.Draft, to rules.Slot, now time.Time) (plan.Draft, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return d, err
	}
	late, err := rules.MoveDraft(world, actor, d, to)
	if err != nil {
		return d, err
	}
	was := d
	d.Kind, d.Plan, d.Chapter, d.Text, d.Late = to.Kind, to.Plan, to.Chapter, to.Text, late
	last, err := tx.LastRevision(d)
	if err != nil {
		return d, err
	}
	d.Revision = last + 1
	if err := tx.SaveDraft(d); err != nil {
		return d, err
	}
	d.Version++
	if err := reopenRequests(tx, world, was); err != nil {
		return d, err
	}
	if err := answerRequests(tx, world, d); err != nil {
		return d, err
	}
	for _, x := range []plan.Draft{was, d} {
		if err := readTargets(tx, world, x, now); err != nil {
			return d, err
		}
	}
	if err := tx.Record(plan.Event{At: now, Person: actor.Person, Act: plan.ActMove, Kind: "draft", Object: int64(d.ID), Unit: d.Unit, Name: d.Number},
		map[string]any{"from": was.Chapter, "was": was.Revision, "chapter": d.Chapter, "revision": d.Revision}); err != nil {
		return d, err
	}
	if err := consentsGone(tx, world, was, actor.Person, now); err != nil {
		return d, err
	}
	if d.Kind == plan.DraftMaterial || was.Kind == plan.DraftMaterial {
		return d, tellOfDraft(tx, world, d, actor.Person, now) // another lead is concerned
	}
	return d, ToOffice(tx, world, actor.Person, plan.Letter{Text: messages.MovedNews(messages.MovedParams{
		From: DraftWords(world, was), To: DraftWords(world, d), Late: late,
	}), Buttons: [][]plan.Button{{SeeDraft(d)}}}, now)
}

// ReturnDraft gives a version back for revision by a moment: the unit owes the
// next one. It returns how many liaisons were told.
func ReturnDraft(tx *storage.Tx, d plan.Draft, reason string, due time.Time, by plan.PersonID, now time.Time) (told int, err error) {
	world, err := tx.Snapshot()
	if err != nil {
		return 0, err
	}
	if err := rules.ReturnDraft(world, d); err != nil {
		return 0, err
	}
	if !due.After(now) {
		return 0, plan.Refusal{Why: plan.WhyPastDate, Text: messages.Day(plan.DayOf(due))}
	}
	d.State, d.Reason, d.Due = plan.DraftReturned, reason, due
	if err := tx.SaveDraft(d); err != nil {
		return 0, err
	}
	if err := reopenRequests(tx, world, d); err != nil {
		return 0, err
	}
	if err := tx.Record(plan.Event{At: now, Person: by, Act: plan.ActReturn, Kind: "draft", Object: int64(d.ID), Unit: d.Unit, Name: d.Number},
		map[string]any{"sha": d.SHA, "due": plan.DayOf(due).String()}); err != nil {
		return 0, err
	}
	if err := consentsGone(tx, world, d, by, now); err != nil {
		return 0, err
	}
	again := plan.Button{Label: messages.SendAgain, Act: plan.ActSubmit, Args: plan.Args{
		"unit": arg(d.Unit), "slot": SlotKey(rules.SlotOf(d)),
	}}
	return ToUnit(tx, world, d.Unit, d.Chapter, by, plan.Letter{
		Text:    messages.Returned(messages.ReturnedParams{Draft: DraftWords(world, d), Reason: reason, Due: due}),
		Buttons: [][]plan.Button{{again, SeeDraft(d)}},
	}, now)
}
