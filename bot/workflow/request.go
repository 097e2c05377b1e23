package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Wanted is what a lead asks of supporting units.
type Wanted struct {
	Chapter plan.ChapterID
	Units   []plan.UnitID
	What    string
	Due     time.Time
	By      plan.PersonID
}

// RequestWords is a request as messages name it.
func RequestWords(world *plan.Snapshot, r plan.MaterialRequest, now time.Time) messages.RequestWords {
	w := messages.RequestWords{
		Title: world.ChapterTitle(r.Chapter), Lead: world.UnitName(rules.Standing(world, r.Lead)),
		Unit: world.UnitName(rules.Standing(world, r.Unit)), What: r.What, Due: r.Due, Today: plan.DayOf(now),
	}
	if c := world.Index.Chapter[r.Chapter]; c != nil {
		w.Plan = c.Plan
	}
	return w
}

// RequestMaterial asks units for material. It returns those that nobody can be
// written to at: the office is asked to tell them.
func RequestMaterial(tx *storage.Tx, w Wanted, now time.Time) (unknown []plan.UnitID, err error) {
	world, err := tx.Snapshot()
	if err != nil {
		return nil, err
	}
	if err := rules.RequestMaterial(world, w.Chapter, w.Units, w.Due, now); err != nil {
		return nil, err
	}
	lead := rules.Standing(world, world.LeadOf(w.Chapter, now))
	for _, unit := range w.Units {
		r := plan.MaterialRequest{Chapter: w.Chapter, Lead: lead, Unit: unit, What: w.What, Due: w.Due, Asked: now, By: w.By}
		if r.ID, err = tx.AddRequest(r); err != nil {
			return nil, err
		}
		if err := recordRequest(tx, plan.ActRequest, r, w.By, now); err != nil {
			return nil, err
		}
		told, err := toAsked(tx, world, r, w.By, messages.Requested(RequestWords(world, r, now)), now)
		if err != nil {
			return nil, err
		}
		if told == 0 {
			unknown = append(unknown, unit)
		}
	}
	if len(unknown) == 0 {
		return nil, nil
	}
	p := messages.RequestCardParams{RequestWords: RequestWords(world, plan.MaterialRequest{
		Chapter: w.Chapter, Lead: lead, What: w.What, Due: w.Due,
	}, now)}
	for _, u := range unknown {
		p.Unknown = append(p.Unknown, world.UnitName(u))
	}
	return unknown, ToOffice(tx, world, w.By, plan.Letter{Text: messages.RequestUnknown(p)}, now)
}

func recordRequest(tx *storage.Tx, act plan.Act, r plan.MaterialRequest, by plan.PersonID, now time.Time) error {
	return tx.Record(plan.Event{At: now, Person: by, Act: act, Kind: "request", Object: int64(r.ID), Unit: r.Unit},
		map[string]any{"chapter": r.Chapter, "lead": r.Lead, "due": plan.DayOf(r.Due).String()})
}

// toAsked posts to the liaisons of the unit that was asked, with the ways to
// answer, and tells how many there are.
func toAsked(tx *storage.Tx, world *plan.Snapshot, r plan.MaterialRequest, by plan.PersonID, text string, now time.Time) (int, error) {
	unit := rules.Standing(world, r.Unit)
	return ToUnit(tx, world, unit, r.Chapter, by, plan.Letter{Text: text, Buttons: [][]plan.Button{{
		SendMaterial(world, r, messages.SendMaterial, now), NoMaterial(r.ID, messages.NoMaterial),
	}}}, now)
}

// SendMaterial begins handing in what a request asks for.
func SendMaterial(world *plan.Snapshot, r plan.MaterialRequest, label string, now time.Time) plan.Button {
	unit := rules.Standing(world, r.Unit)
	args := plan.Args{"unit": arg(unit)}
	for _, s := range rules.Slots(world, unit, now) {
		if s.Kind == plan.DraftMaterial && s.Chapter == r.Chapter {
			args["slot"] = SlotKey(s)
		}
	}
	return plan.Button{Label: label, Act: plan.ActSubmit, Args: args}
}

// NoMaterial answers a request with 无材料.
func NoMaterial(id plan.RequestID, label string) plan.Button {
	return plan.Button{Label: label, Act: plan.ActWaive, Args: plan.Args{"request": arg(id)}}
}
