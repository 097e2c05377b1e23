package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Explained is a late note before it is kept.
type Explained struct {
	Key      string // of the duty
	Expected plan.Day
	Reason   string
	By       plan.PersonID
	Proxy    plan.Proxy // the office enters it for the unit
}

// ExplainLate keeps a late note and brings it to the office. It stops the calls
// about the duty until its day has passed.
func ExplainLate(tx *storage.Tx, x Explained, now time.Time) (messages.LateNoteParams, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return messages.LateNoteParams{}, err
	}
	d, ok := rules.DutyByKey(rules.Duties(world, now), x.Key)
	if !ok {
		return messages.LateNoteParams{}, rules.Gone(world, x.Key)
	}
	if err := rules.ExplainLate(d, now); err != nil {
		return messages.LateNoteParams{}, err
	}
	if err := rules.CheckExpected(world, d, x.Expected, now); err != nil {
		return messages.LateNoteParams{}, err
	}
	n := plan.LateNote{
		Unit: d.Unit, DutyKey: d.Key(), Said: now, By: x.By, Proxy: x.Proxy, Due: d.Due, Expected: x.Expected, Reason: x.Reason,
	}
	if n.ID, err = tx.AddLateNote(n); err != nil {
		return messages.LateNoteParams{}, err
	}
	if err := tx.Record(plan.Event{At: now, Person: x.By, Act: plan.ActLateNote, Kind: "late_note", Object: int64(n.ID), Unit: n.Unit}, map[string]any{
		"duty": n.DutyKey, "chapter": d.Chapter, "due": plan.DayOf(n.Due).String(), "expected": n.Expected.String(), "channel": x.Proxy.Channel,
	}); err != nil {
		return messages.LateNoteParams{}, err
	}
	p := LateNoteWords(world, d, x, now)
	return p, tellExplained(tx, world, p, d, x, now)
}

// LateNoteWords is a late note in words; it is the next one about the duty.
func LateNoteWords(world *plan.Snapshot, d plan.Duty, x Explained, now time.Time) messages.LateNoteParams {
	return messages.LateNoteParams{
		DutyLine: DutyLine(world, d, now), Day: x.Expected, Reason: x.Reason, Times: d.Excused + 1,
		Channel: x.Proxy.Channel, Recorder: world.PersonName(x.Proxy.Recorder),
	}
}

func tellExplained(tx *storage.Tx, world *plan.Snapshot, p messages.LateNoteParams, d plan.Duty, x Explained, now time.Time) error {
	if x.Proxy.Recorder != 0 {
		for _, person := range rules.Reached(world, rules.Holding(world, d, now)) {
			if person == x.By {
				continue
			}
			l := plan.Letter{Text: messages.LateNoteEntered(p), Buttons: [][]plan.Button{DutyButtons(world, d, now)}}
			if err := ToPerson(tx, world, person, l, now); err != nil {
				return err
			}
		}
	}
	see := plan.Button{Label: messages.SeeUnit, Act: plan.ActRemind, Args: plan.Args{"unit": arg(d.Unit)}}
	return ToOffice(tx, world, x.By, plan.Letter{Text: messages.LateNoteNews(p), Buttons: [][]plan.Button{{see}}}, now)
}
